import type { Rejection } from '../../providers/messenger/messenger.ts'
import type { SamplePhoto } from '../sample-photos.ts'

/**
 * When something happens. `w1 10:13` to `w5 …` are the five weekdays before today, the oldest first; `sat …` and `sun …` the
 * weekend among them; `yesterday …` the day before this one, whichever it is; `today …` this day while the shop is open; `+3`
 * three minutes after what stands before it; `-12` twelve minutes before the demo shop opens. In the shop's wall time.
 */
export type Moment =
  | `${'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'sat' | 'sun' | 'yesterday' | 'today'} ${string}:${string}`
  | `${'+' | '-'}${number}`

/** What the caller or the owner does. `{+1}` in words is the next weekday, "tomorrow" where that is so; `{+2}` the one after. */
export type Deed =
  | { do: 'call'; seconds: number; isLost?: true; says?: string }
  | { do: 'text'; body: string; photos: SamplePhoto[] }
  | { do: 'reply'; body: string }
  | { do: 'name'; name: string }
  | { do: 'mark'; as: 'personal' | 'blocked' }
  | { do: 'called-back'; outcome: 'reached' | 'gave-up' }
  | Job
  | { do: 'close' }
  | { do: 'trust' }
  | { do: 'catch-up' }

/** What was agreed, as the owner writes it down: so many weekdays ahead, or this very day; without a time as soon as can be. */
type Job = {
  do: 'job'
  ahead: number | 'next-day'
  at: string | null
  minutes: number
  service: string
  need: string
  place: string
}

/** Everything between one caller and the shop. */
export type Story = {
  from: string
  isLandline?: true
  /** Calls even at night, when the demo shop opens then. */
  isUrgent?: true
  /** The first texts to this caller do not arrive. */
  fails?: { because: Rejection | 'not-delivered'; errorCode: string; times: number }
  events: [when: Moment, deed: Deed][]
}

export const call = (seconds: number): Deed => ({ do: 'call', seconds })
/** They wait for the tone and say so. */
export const voicemail = (seconds: number, says: string): Deed => ({ do: 'call', seconds, says })
/** Nobody told the box of it: it was away. */
export const lostCall = (seconds: number): Deed => ({ do: 'call', seconds, isLost: true })
export const text = (body: string, ...photos: SamplePhoto[]): Deed => ({ do: 'text', body, photos })
export const reply = (body: string): Deed => ({ do: 'reply', body })
export const name = (words: string): Deed => ({ do: 'name', name: words })
export const mark = (as: 'personal' | 'blocked'): Deed => ({ do: 'mark', as })
export const calledBack = (outcome: 'reached' | 'gave-up'): Deed => ({ do: 'called-back', outcome })
export const job = (
  ahead: Job['ahead'],
  at: string | null,
  minutes: number,
  what: Pick<Job, 'service' | 'need' | 'place'>,
): Deed => ({
  ...{ do: 'job', ahead, at, minutes, ...what },
})
export const close: Deed = { do: 'close' }
/** From now on the box may ask by itself. */
export const trust: Deed = { do: 'trust' }
/** The box is back and reads the carrier's list. */
export const catchUp: Deed = { do: 'catch-up' }
