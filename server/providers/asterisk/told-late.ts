import { Temporal } from 'temporal-polyfill'
import type { CallEnded } from '../carrier/carrier.ts'

/** The end of a call as Asterisk's spool tells it, once more or for the first time: its id, who called whom, how it ended, after how long, since when, and who sent it on. */
export function readTold(words: string): CallEnded | null {
  const [callId = '', from = '', to = '', how = '', seconds = '', began = '', forwardedFrom = ''] = words.split(',')
  if (!callId || !to || (how !== 'completed' && how !== 'no-answer') || !/^\d{1,9}$/.test(seconds)) return null
  if (!/^\d{9,11}$/.test(began)) return null
  return {
    ...{ kind: 'ended', callId, from, to, forwardedFrom: forwardedFrom || null, how },
    seconds: Number(seconds),
    startedAt: Temporal.Instant.fromEpochMilliseconds(Number(began) * 1000),
  }
}

/** Who calls, as our dialplan hands it over: it has taken out every number that was to stay hidden. */
export function readParties(callId: string, [from = '', to = '', forwardedFrom = '']: string[]) {
  return to ? { callId, from, to, forwardedFrom: forwardedFrom || null } : null
}
