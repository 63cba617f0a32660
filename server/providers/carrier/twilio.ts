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
import { checkWayIn } from '../twilio/way-in.ts'
import type { Carrier, CarrierCan } from './carrier.ts'
import { onlyTells } from './only-tells.ts'

/** Calls by Twilio: TwiML in answer to signed webhooks. */
export function twilioCarrier(account: TwilioAccount, { now }: { now(): Temporal.Instant }): Carrier {
  const rest = twilioRest(account, now)
  return {
    name: 'twilio',
    can: canDo(account),
    readCall: (request) => readCall(account, request),
    answer: (steps) => twiml(steps, account.publicUrl),
    ...(account.mode === 'polling' ? {} : { openLine: relayLine(account) }),
    placeCall: (call) => placeCall(rest, account, call),
    verifiedNumbers: () => verifiedNumbers(rest),
    verifyNumber: (number) => verifyNumber(rest, number),
    callsSince: (since, lines, isKnown) =>
      callsSince(rest, { lines: linesOf(account, lines), isKnown, mode: account.mode }, since),
    recordingsOf: (callId) => recordingsOf(rest, account, callId),
    fetchRecording: ({ address }, maxBytes) => fetchRecording(account, address, maxBytes),
    deleteRecording: ({ id }) => rest.remove(`/Recordings/${id}.json`),
    ...(account.mode === 'polling' ? neverPlaced : {}),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      return own ? [...lines, ...numberLines(account, own)] : lines
    },
    checkWayIn: () => checkWayIn(account),
    clockSkewSeconds: rest.clockSkewSeconds,
  }
}

/** What a call of ours does is asked of us when it is picked up, and nobody reaches us. */
const { placeCall: neverPlaces, verifyNumber: neverShows, verifiedNumbers: noneShown } = onlyTells
const neverPlaced = { placeCall: neverPlaces, verifyNumber: neverShows, verifiedNumbers: noneShown }

/** Where it is only asked, nobody is steered: what is done with a call stands in a document at Twilio. */
function canDo({ mode }: TwilioAccount): CarrierCan {
  const steersCalls = mode !== 'polling'
  return {
    ...{ steersCalls, followsDocument: !steersCalls },
    ...{ talksOpenLine: steersCalls, placesCalls: steersCalls, tellsByItself: steersCalls },
    ...{ listsCalls: true, keepsRecordings: true, showsOwnNumber: steersCalls, repeatsUnderNewIds: false },
  }
}

function numberLines(account: TwilioAccount, own: OwnNumber): Check[] {
  const canCall = Boolean(own.capabilities?.voice)
  const calls = {
    name: 'Twilio calls',
    ok: canCall,
    words: `${own.phone_number} ${canCall ? 'takes' : 'cannot take'} calls.`,
  }
  if (account.mode === 'polling') return [calls, asked]
  return [
    calls,
    addressLine(account, 'Twilio voice address', { path: twilioPaths.voice, set: own.voice_url }),
    addressLine(account, 'Twilio call status address', { path: twilioPaths.callStatus, set: own.status_callback }),
    fallbackLine(own.voice_fallback_url),
  ]
}

const asked: Check = {
  name: 'Twilio addresses',
  ok: true,
  words:
    'None is needed: Twilio is asked every five seconds. Paste the document of each line at Twilio, for nothing steers a call.',
}

/** Advice, not a fault: without it a caller meets an error whenever this machine is away. */
function fallbackLine(fallback: string | null | undefined): Check {
  const name = 'Twilio voice fallback'
  if (fallback) return { name, ok: true, words: 'Callers are looked after while this machine is away.' }
  return { name, ok: true, words: 'None is set. The set-up sets one that says a kind sentence while we are away.' }
}
