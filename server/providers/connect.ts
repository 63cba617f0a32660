import type { Temporal } from 'temporal-polyfill'
import type { Company } from '../settings/company.ts'
import type { ArrivalMemories } from './arrival.ts'
import type { CaldavAccount, CalendarWorld } from './calendar/caldav.ts'
import type { CalendarProvider } from './calendar/calendar.ts'
import type { GoogleAccount } from './calendar/google/api.ts'
import type { GoogleWorld } from './calendar/google/ask.ts'
import type { GoogleConsent } from './calendar/google/consent.ts'
import type { IcsUrlAccount } from './calendar/ics-url.ts'
import type { Carrier } from './carrier/carrier.ts'
import type { OwnSound } from './carrier/own-voice.ts'
import type { OwnDoors } from './guarded-address.ts'
import type { LanguageModel } from './language-model/language-model.ts'
import type { OllamaChoice } from './language-model/ollama.ts'
import type { Mailer } from './mailer/mailer.ts'
import type { Messenger } from './messenger/messenger.ts'
import type { CompanySetUp } from './set-up.ts'
import type { SpeechToText } from './speech/speech.ts'
import type { WyomingChoice } from './speech/wyoming.ts'
import type { WayHere } from './way-here.ts'

type Clock = { now(): Temporal.Instant }
/** `doors`: where no address that an owner typed may lead; `arrivals`: what is remembered of what came; `recorded`: what the shop recorded of what callers hear. */
type Place = Clock & { doors: OwnDoors; arrivals?: ArrivalMemories; recorded?: OwnSound }
type Terms = Place & { reconcileAfterSeconds: number }

const longestSendSeconds = 30

// Each company's code is loaded only where it was chosen.
const carriers = {
  simulated: async (_company, clock) => (await import('./carrier/simulated.ts')).simulatedCarrier(clock),
  twilio: async ({ twilio }, clock) => (await import('./carrier/twilio.ts')).twilioCarrier(twilio, clock),
  signalwire: async (company, { now }) =>
    (await import('./carrier/signalwire.ts')).signalwireCarrier(...signalwireAt(company, now)),
  telnyx: async (company, { now }) => (await import('./carrier/telnyx.ts')).telnyxCarrier(...telnyxAt(company, now)),
  jambonz: async ({ accounts, publicUrl = null }, { now, doors }) =>
    (await import('./carrier/jambonz.ts')).jambonzCarrier(accounts.jambonz, { publicUrl, doors, now }),
  asterisk: async ({ accounts }, { doors, recorded }) =>
    (await import('./carrier/asterisk.ts')).asteriskCarrier(accounts.asterisk, { doors, recorded }),
  pbx: async ({ accounts }, place) =>
    (await import('./carrier/pbx.ts')).pbxCarrier(accounts.pbx, { ...place, arrivals: place.arrivals?.pbx }),
} satisfies Record<Company['carrier'], (company: Company, place: Place) => Promise<Carrier>>

const messengers = {
  simulated: async (_company, terms) => {
    const { simulatedMessenger } = await import('./messenger/simulated.ts')
    const { simulatedWorld } = await import('./messenger/simulated-world.ts')
    const world = simulatedWorld({ deliversByItself: true })
    return simulatedMessenger({ now: terms.now, world, sendTimeoutSeconds: sendTimeoutSeconds(terms) })
  },
  twilio: async ({ twilio }, terms) => {
    const { twilioMessenger } = await import('./messenger/twilio.ts')
    return twilioMessenger(twilio, { now: terms.now, sendTimeoutSeconds: sendTimeoutSeconds(terms) })
  },
  'android-gateway': async ({ accounts, publicUrl = null }, terms) => {
    const { androidGatewayMessenger } = await import('./messenger/android-gateway.ts')
    const account = accounts['android-gateway']
    const { now, doors } = terms
    const guard = { doors }
    return androidGatewayMessenger(account && { ...account, publicUrl }, {
      ...{ now, guard, sendTimeoutSeconds: sendTimeoutSeconds(terms) },
    })
  },
  signalwire: async (company, terms) => {
    const { signalwireMessenger } = await import('./messenger/signalwire.ts')
    const [account, place] = signalwireAt(company, terms.now)
    return signalwireMessenger(account, { ...place, sendTimeoutSeconds: sendTimeoutSeconds(terms) })
  },
  telnyx: async (company, terms) => {
    const { telnyxMessenger } = await import('./messenger/telnyx.ts')
    const [account, place] = telnyxAt(company, terms.now)
    return telnyxMessenger(account, { ...place, sendTimeoutSeconds: sendTimeoutSeconds(terms) })
  },
  voipms: async ({ accounts: { voipms }, publicUrl = null }, terms) => {
    const { voipmsMessenger } = await import('./messenger/voipms.ts')
    const place = { now: terms.now, sendTimeoutSeconds: sendTimeoutSeconds(terms), base: voipms?.apiBase }
    return voipmsMessenger(voipms && { ...voipms, publicUrl }, place)
  },
  http: async ({ accounts: { http }, publicUrl = null }, terms) => {
    const { httpMessenger } = await import('./messenger/http.ts')
    const { now, doors, arrivals } = terms
    const guard = { doors }
    const place = { now, guard, sendTimeoutSeconds: sendTimeoutSeconds(terms), arrivals: arrivals?.http }
    return httpMessenger(http && { ...http, publicUrl }, place)
  },
} satisfies Record<Company['messenger'], (company: Company, terms: Terms) => Promise<Messenger>>

const waysHere = {
  signalwire: async (company, { now }) =>
    (await import('./signalwire/way-here.ts')).signalwireWayHere(...signalwireAt(company, now)),
  telnyx: async (company, { now }) => (await import('./telnyx/way-here.ts')).telnyxWayHere(...telnyxAt(company, now)),
  jambonz: async ({ accounts, publicUrl = null }, { doors }) =>
    (await import('./jambonz/way-here.ts')).jambonzWayHere(accounts.jambonz, { publicUrl, doors }),
  voipms: async ({ accounts: { voipms }, publicUrl = null }) =>
    (await import('./voipms/way-here.ts')).voipmsWayHere(voipms && { ...voipms, publicUrl }, voipms?.apiBase),
  'android-gateway': async ({ accounts, publicUrl = null }, { doors }) => {
    const account = accounts['android-gateway']
    const { androidGatewayWayHere } = await import('./android-gateway/way-here.ts')
    return androidGatewayWayHere(account && { ...account, publicUrl }, { doors })
  },
} satisfies Record<string, (company: Company, place: Place) => Promise<WayHere>>

/** Companies that can be asked where they lead, and be told to lead here. */
export type LedKind = keyof typeof waysHere

export function canBeLed(kind: string): kind is LedKind {
  return Object.hasOwn(waysHere, kind)
}

/** What each kind of calendar needs to know of its account. */
type CalendarAccounts = { caldav: CaldavAccount; ics: IcsUrlAccount; google: GoogleAccount }
type World = CalendarWorld & GoogleWorld

const calendars: {
  [Kind in keyof CalendarAccounts]: (account: CalendarAccounts[Kind], world: World) => Promise<CalendarProvider>
} = {
  caldav: async (account, world) => (await import('./calendar/caldav.ts')).caldavCalendar(account, world),
  ics: async (account, world) => (await import('./calendar/ics-url.ts')).icsUrlCalendar(account, world),
  google: async (account, world) => (await import('./calendar/google.ts')).googleCalendar(account, world),
}

/** Who keeps a calendar of the shop. Nobody is asked yet. */
export function connectCalendar<Kind extends keyof CalendarAccounts>(
  kind: Kind,
  account: CalendarAccounts[Kind],
  world: World,
): Promise<CalendarProvider> {
  return calendars[kind](account, world)
}

/** The way to the permission to read and write somebody's calendars at Google. Nobody is asked yet. */
export async function connectGoogleConsent(world: GoogleWorld): Promise<GoogleConsent> {
  return (await import('./calendar/google/consent.ts')).googleConsent(world)
}

/** Who carries mail: the server of the environment, or nobody but the page. */
export async function connectMailer(smtpUrl: string | undefined): Promise<Mailer> {
  if (!smtpUrl) return (await import('./mailer/simulated.ts')).simulatedMailer()
  const [{ smtpMailer }, { readSmtpUrl }] = await Promise.all([
    import('./mailer/smtp.ts'),
    import('./mailer/smtp-account.ts'),
  ])
  return smtpMailer(readSmtpUrl(smtpUrl))
}

/** Who carries the calls, by the settings; or another of that name. */
export function connectCarrier(company: Company, place: Place, kind = company.carrier): Promise<Carrier> {
  return carriers[kind](company, place)
}

/** Who carries the texts, by the settings; or another of that name. */
export function connectMessenger(company: Company, terms: Terms, kind = company.messenger): Promise<Messenger> {
  return messengers[kind](company, terms)
}

/** The set-up of the shop's account, whether it carries anything yet or not. */
export async function connectSetUp({ twilio }: Company, clock: Clock): Promise<CompanySetUp> {
  return (await import('./twilio/set-up.ts')).twilioSetUp(twilio, clock)
}

/** How the number of an account comes to lead here. Nobody is asked yet. */
export function connectWayHere(company: Company, place: Place, kind: LedKind): Promise<WayHere> {
  return waysHere[kind](company, place)
}

/** Who words replies, by the settings; null where nobody was chosen. */
export async function connectLanguageModel(choice: OllamaChoice | null): Promise<LanguageModel | null> {
  return choice && (await import('./language-model/ollama.ts')).ollamaModel(choice)
}

/** Who writes speech down, by the settings; null where nobody was chosen. */
export async function connectSpeechToText(choice: WyomingChoice | null): Promise<SpeechToText | null> {
  return choice && (await import('./speech/wyoming.ts')).wyomingSpeech(choice)
}

function signalwireAt({ accounts: { signalwire }, publicUrl }: Company, now: Clock['now']) {
  return [signalwire, { publicUrl: publicUrl ?? null, now, apiBase: signalwire?.apiBase ?? undefined }] as const
}

function telnyxAt({ accounts: { telnyx }, publicUrl }: Company, now: Clock['now']) {
  return [telnyx, { publicUrl: publicUrl ?? null, now, apiBase: telnyx?.apiBase ?? undefined }] as const
}

/** The list must never be asked about a send that may still be on its way. */
function sendTimeoutSeconds({ reconcileAfterSeconds }: Terms): number {
  return Math.min(longestSendSeconds, reconcileAfterSeconds)
}
