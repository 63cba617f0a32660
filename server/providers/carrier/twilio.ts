import type { Temporal } from 'temporal-polyfill'
import type { Check } from '../request.ts'
import { type TwilioAccount, twilioPaths } from '../twilio/account.ts'
import { verifiedNumbers, verifyNumber } from '../twilio/caller-ids.ts'
import { addressLine, checkAccount } from '../twilio/check-account.ts'
import { twilioCompany } from '../twilio/company.ts'
import type { OwnNumber } from '../twilio/number.ts'
import { isSignedHandshake } from '../twilio/signature.ts'
import { checkWayIn } from '../twilio/way-in.ts'
import { twimlCalls } from '../twiml/calls.ts'
import { relayLine } from '../twiml/relay-line.ts'
import { companyRest } from '../twiml/rest.ts'
import type { Carrier } from './carrier.ts'

/** Calls by Twilio: TwiML in answer to signed webhooks. */
export function twilioCarrier(account: TwilioAccount, { now }: { now(): Temporal.Instant }): Carrier {
  const company = twilioCompany(account)
  const rest = companyRest(company, now)
  return {
    name: 'twilio',
    ...twimlCalls(company, rest),
    openLine: relayLine(company, (request) => isSignedHandshake(account, request)),
    verifiedNumbers: () => verifiedNumbers(rest),
    verifyNumber: (number) => verifyNumber(rest, number),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      return own ? [...lines, ...numberLines(account, own)] : lines
    },
    checkWayIn: () => checkWayIn(account),
  }
}

function numberLines(account: TwilioAccount, own: OwnNumber): Check[] {
  const canCall = Boolean(own.capabilities?.voice)
  return [
    { name: 'Twilio calls', ok: canCall, words: `${own.phone_number} ${canCall ? 'takes' : 'cannot take'} calls.` },
    addressLine(account, 'Twilio voice address', { path: twilioPaths.voice, set: own.voice_url }),
    addressLine(account, 'Twilio call status address', { path: twilioPaths.callStatus, set: own.status_callback }),
    fallbackLine(own.voice_fallback_url),
  ]
}

/** Advice, not a fault: without it a caller meets an error whenever this machine is away. */
function fallbackLine(fallback: string | null | undefined): Check {
  const name = 'Twilio voice fallback'
  if (fallback) return { name, ok: true, words: 'Callers are looked after while this machine is away.' }
  return { name, ok: true, words: 'None is set. The set-up sets one that says a kind sentence while we are away.' }
}
