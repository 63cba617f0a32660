import type { Temporal } from 'temporal-polyfill'
import type { Carrier } from '../carrier/carrier.ts'
import { linesOf, type TwimlCompany } from './company.ts'
import { callsSince } from './list-calls.ts'
import { placeCall } from './place-call.ts'
import { readCall } from './read-call.ts'
import { fetchRecording, recordingsOf } from './recordings.ts'
import type { Rest } from './rest.ts'
import { twiml } from './twiml.ts'

type Shared =
  | 'readCall'
  | 'answer'
  | 'callsSince'
  | 'placeCall'
  | 'recordingsOf'
  | 'fetchRecording'
  | 'deleteRecording'
  | 'clockSkewSeconds'

/** What a carrier that speaks TwiML does with calls, whichever company it is; `polledBy`: our clock, where nobody asks us what to do with a call. */
export function twimlCalls(
  company: TwimlCompany,
  rest: Rest,
  { polledBy }: { polledBy?: () => Temporal.Instant } = {},
): Pick<Carrier, Shared> {
  return {
    readCall: (request) => readCall(company, request),
    answer: (steps) => twiml(steps, company),
    callsSince: (since, lines, isKnown) =>
      callsSince(
        { rest, path: company.calls.list },
        { lines: linesOf(company, lines), isKnown, polledAt: polledBy?.() },
        since,
      ),
    placeCall: (call) => placeCall(rest, company, call),
    recordingsOf: (callId) => recordingsOf(rest, company, callId),
    fetchRecording: ({ address }, maxBytes) => fetchRecording(company, address, maxBytes),
    deleteRecording: ({ id }) => rest.remove(`/Recordings/${id}.json`),
    clockSkewSeconds: rest.clockSkewSeconds,
  }
}
