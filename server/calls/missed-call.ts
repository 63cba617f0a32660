import type { Temporal } from 'temporal-polyfill'
import type { Caller } from '../callers/store.ts'
import type { Call } from './store.ts'

/** Who is texted back after a missed call, who is not, and why: guards first, the strictest on top, then the one path to a text. */
export function decideOnCall(facts: CallFacts): Decision {
  if (facts.plan === 'off') return silent('line-off')
  if (facts.outcome === 'answered') return silent('answered')
  if (!facts.caller) return silent(facts.noCallerBecause ?? 'withheld')
  if (facts.talk === 'booked') return silent('booked-by-voice')
  if (facts.talk === 'settled' && facts.outcome !== 'voicemail') return silent('settled-by-voice')
  if (facts.isOwnLine) return silent('own-line')
  if (facts.isForwardLoop) return silent('forward-loop')
  // Nobody has to be called back after a test.
  if (facts.isTest) return { ...decideOnCaller(facts, facts.caller), callBack: false }
  if (facts.isCrew) return silent('crew')
  return decideOnCaller(facts, facts.caller)
}

export type Silence = NonNullable<Call['because']>

export type TextBack = 'opener' | 'late-opener' | 'called-again' | 'about-booking' | 'after-talk'

/** `callBack`: the caller waits for a voice and stands in the queue. */
export type Decision =
  | { do: 'text-back'; with: TextBack; callBack: boolean }
  | { do: 'stay-silent'; because: Silence; callBack: boolean }

export type CallFacts = {
  plan: 'off' | 'fallback' | 'ring-crew-first' | 'after-hours' | 'unknown-callers' | 'always'
  outcome: 'answered' | 'missed' | 'voicemail'
  /** What the answering voice came to with them; `settled`: they want nothing of the shop. Null: nothing was said to it. */
  talk: 'booked' | 'settled' | 'said' | null
  caller: Caller | null
  noCallerBecause: 'withheld' | 'impossible' | 'short-code' | 'not-a-phone' | null
  isOwnLine: boolean
  /** It looks like spam, and nobody pressed a key to show otherwise. */
  isSuspect: boolean
  /** It looked like spam, and somebody of the shop has said since that it was none. */
  isTakenBack: boolean
  /** A phone of the crew sends on to us what we are ringing it for: the first of the two calls is the one that counts. */
  isForwardLoop: boolean
  isCrew: boolean
  /** The owner tries the shop's number with a phone of the shop, as the set-up asked; see call-test.ts. */
  isTest: boolean
  isCountryAllowed: boolean
  textability: 'ok' | 'premium' | 'toll-free'
  /** Somebody carries the shop's texts to this line's callers. */
  hasMessenger: boolean
  /** How long ago it began; found out late when the box was down. */
  startedAt: Temporal.Instant
  now: Temporal.Instant
  open: 'open' | 'closed' | 'unknown'
  /** It is an hour at which this caller may be texted about it: at once any hour, after a while only by day where they are. */
  isHourToText: boolean
  /** It began before a backup was put back: whether it was texted is not known. */
  isBeforeRestore: boolean
  /** The caller wrote within 24 hours and nobody closed the conversation. */
  isInConversation: boolean
  wasToldCalledAgain: boolean
  /** A job is agreed with them that lies ahead. */
  isBookedAhead: boolean
  episodeHours: number
  textBacksLastHour: number
  textBacksLastDay: number
  textBacksPerHour: number
  textBacksPerDay: number
}

/** Up to here a late call is met as if it had just come; up to `lateMinutes` with the hour named, in opening hours. */
const promptMinutes = 10
const lateMinutes = 60

function decideOnCaller(facts: CallFacts, caller: Caller): Decision {
  if (caller.blockedAt) return silent('blocked')
  if (caller.personalAt) return silent('personal')
  if (facts.isSuspect) return silent('suspected-spam')
  if (caller.optedOutAt) return silent('opted-out', { callBack: true })
  if (facts.textability !== 'ok') return silent(facts.textability, { callBack: facts.textability === 'toll-free' })
  if (!facts.isCountryAllowed) return silent('country-not-allowed', { callBack: true })
  if (caller.cannotTextAt) return silent('landline', { callBack: true })
  if (!facts.hasMessenger) return silent('no-messenger', { callBack: true })
  if (facts.isBeforeRestore) return silent('before-restore', { callBack: true })
  if (minutesSince(facts) > lateMinutes || (isLate(facts) && facts.open !== 'open') || !facts.isHourToText)
    return silent(facts.isTakenBack ? 'taken-for-spam' : 'found-too-late', { callBack: true })
  return decideOnEpisode(facts, caller)
}

function decideOnEpisode(facts: CallFacts, caller: Caller): Decision {
  if (facts.isTest) return decideOnTest(facts)
  if (facts.isInConversation && facts.wasToldCalledAgain) return silent('in-conversation', { callBack: true })
  if (facts.talk === null && !facts.isInConversation && isInEpisode(facts, caller))
    return silent('texted-recently', { callBack: true })
  if (facts.textBacksLastHour >= facts.textBacksPerHour) return silent('hourly-cap', { callBack: true })
  if (facts.textBacksLastDay >= facts.textBacksPerDay) return silent('daily-cap', { callBack: true })
  if (facts.talk === 'said') return { do: 'text-back', with: 'after-talk', callBack: true }
  if (facts.isBookedAhead) return { do: 'text-back', with: 'about-booking', callBack: true }
  if (facts.isInConversation) return { do: 'text-back', with: 'called-again', callBack: true }
  return { do: 'text-back', with: isLate(facts) ? 'late-opener' : 'opener', callBack: true }
}

/** A test may be tried again at once: no episode stands in its way. */
function decideOnTest(facts: CallFacts): Decision {
  if (facts.textBacksLastHour >= facts.textBacksPerHour) return silent('hourly-cap')
  if (facts.textBacksLastDay >= facts.textBacksPerDay) return silent('daily-cap')
  return { do: 'text-back', with: 'opener', callBack: false }
}

function isInEpisode({ now, episodeHours }: CallFacts, { lastTextedBackAt }: Caller): boolean {
  return (
    lastTextedBackAt !== null && now.epochMilliseconds - lastTextedBackAt.epochMilliseconds < episodeHours * 3_600_000
  )
}

function isLate(facts: CallFacts): boolean {
  return minutesSince(facts) > promptMinutes
}

function minutesSince({ now, startedAt }: CallFacts): number {
  return (now.epochMilliseconds - startedAt.epochMilliseconds) / 60_000
}

function silent(because: Silence, { callBack = false } = {}): Decision {
  return { do: 'stay-silent', because, callBack }
}
