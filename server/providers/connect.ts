import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import type { Carrier } from './carrier/carrier.ts'
import type { Messenger } from './messenger/messenger.ts'
import type { TwilioAccount } from './twilio/account.ts'

type Clock = { now(): Temporal.Instant }

const longestSendSeconds = 30

// Each company's code is loaded only where it was chosen.
const carriers = {
  simulated: async (_config, clock) => (await import('./carrier/simulated.ts')).simulatedCarrier(clock),
  twilio: async (config, clock) => (await import('./carrier/twilio.ts')).twilioCarrier(twilioAccount(config), clock),
} satisfies Record<Config['CARRIER'], (config: Config, clock: Clock) => Promise<Carrier>>

const messengers = {
  simulated: async (config, { now }) => {
    const { simulatedMessenger } = await import('./messenger/simulated.ts')
    const { simulatedWorld } = await import('./messenger/simulated-world.ts')
    const world = simulatedWorld({ deliversByItself: true })
    return simulatedMessenger({ now, world, sendTimeoutSeconds: sendTimeoutSeconds(config) })
  },
  twilio: async (config, { now }) => {
    const { twilioMessenger } = await import('./messenger/twilio.ts')
    return twilioMessenger(twilioAccount(config), { now, sendTimeoutSeconds: sendTimeoutSeconds(config) })
  },
} satisfies Record<Config['MESSENGER'], (config: Config, clock: Clock) => Promise<Messenger>>

/** Who carries the calls, by the settings. */
export function connectCarrier(config: Config, clock: Clock): Promise<Carrier> {
  return carriers[config.CARRIER](config, clock)
}

/** Who carries the texts, by the settings. */
export function connectMessenger(config: Config, clock: Clock): Promise<Messenger> {
  return messengers[config.MESSENGER](config, clock)
}

/** The list must never be asked about a send that may still be on its way. */
function sendTimeoutSeconds(config: Config): number {
  return Math.min(longestSendSeconds, config.RECONCILE_AFTER_SECONDS)
}

function twilioAccount(config: Config): TwilioAccount {
  return {
    accountSid: config.TWILIO_ACCOUNT_SID,
    authToken: config.TWILIO_AUTH_TOKEN,
    apiKey: config.TWILIO_API_KEY,
    apiSecret: config.TWILIO_API_SECRET,
    number: config.TWILIO_NUMBER,
    apiBase: config.TWILIO_API_BASE,
    publicUrl: config.PUBLIC_URL,
  }
}
