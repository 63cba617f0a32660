import type { Temporal } from 'temporal-polyfill'
import type { Check } from '../request.ts'
import { linesOf, type TwilioAccount, twilioPaths } from '../twilio/account.ts'
import { verifiedNumbers, verifyNumber } from '../twilio/caller-ids.ts'
import { addressLine, checkAccount } from '../twilio/check-account.ts'
import { callsSince } from '../twilio/list-calls.ts'
import type { OwnNumber } from '../twilio/number.ts'
import { placeCall } from '../twilio/place-call.ts'
import { readCall } from '../twilio/read-call.ts'
import { fetchRecording, recordingsOf } from '../twilio/recordings.ts'
import { relayLine } from '../twilio/relay-line.ts'
import { twilioRest } from '../twilio/rest.ts'
import { twiml } from '../twilio/twiml.ts'
import type { Carrier, CarrierCan } from './carrier.ts'

export const twilioCan: CarrierCan = {
  ...{ steer: true, list: true, hearWords: true, placeCalls: true, verifyNumbers: true },
}

/** Calls by Twilio: TwiML in answer to signed webhooks. */
export function twilioCarrier(account: TwilioAccount, { now }: { now(): Temporal.Instant }): Carrier {
  const rest = twilioRest(account, now)
  return {
    name: 'twilio',
    can: twilioCan,
    readCall: (request) => readCall(account, request),
    answer: (steps) => twiml(steps, account.publicUrl),
    openLine: relayLine(account),
    placeCall: (call) => placeCall(rest, account, call),
    verifiedNumbers: () => verifiedNumbers(rest),
    verifyNumber: (number) => verifyNumber(rest, number),
    callsSince: (since, lines) => callsSince(rest, linesOf(account, lines), since),
    recordingsOf: (callId) => recordingsOf(rest, account, callId),
    fetchRecording: ({ address }, maxBytes) => fetchRecording(account, address, maxBytes),
    deleteRecording: ({ id }) => rest.remove(`/Recordings/${id}.json`),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      return own ? [...lines, ...numberLines(account, own)] : lines
    },
    clockSkewSeconds: rest.clockSkewSeconds,
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
