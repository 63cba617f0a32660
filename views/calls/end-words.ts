import type { Call } from '../../server/calls/store.ts'

type End = Pick<Call, 'endedAt' | 'outcome' | 'carrierSaid' | 'seconds'> & {
  answeredBy?: string | null
  wasRung?: boolean
}

/** How a call ended, in words of the trade. */
export function endWords({ endedAt, outcome, carrierSaid, seconds, answeredBy, wasRung }: End): string {
  if (!endedAt) return outcome === null && wasRung ? 'The crew is rung' : 'Still on the line'
  if (carrierSaid === 'never-told') return 'The carrier never said how it ended'
  if (outcome === 'answered') return withLength(answeredBy ? `Answered by ${answeredBy}` : 'Answered', seconds)
  if (outcome === 'voicemail') return withLength('Left a voicemail', seconds)
  if (wasRung && carrierSaid === 'completed') return withLength('Missed, nobody took it', seconds)
  const how = carrierSaid !== null && Object.hasOwn(missed, carrierSaid) ? missed[carrierSaid] : undefined
  return withLength(how ?? 'Missed', seconds)
}

const missed: Record<string, string> = {
  completed: 'Missed, heard the greeting',
  busy: 'Missed, the line was busy',
  failed: 'Missed, the call did not come through',
  'no-answer': 'Missed, nobody answered',
  canceled: 'Missed, the caller hung up first',
}

function withLength(words: string, seconds: number | null): string {
  if (seconds === null) return words
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${words}, ${seconds} s` : `${words}, ${minutes} min ${seconds % 60} s`
}
