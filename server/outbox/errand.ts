import type { outbox } from '../database/schema.ts'

/** One thing that must still go out or be done, left in the transaction that decided on it. */
export type Errand = typeof outbox.$inferSelect
export type ErrandKind = Errand['kind']
export type Lane = Errand['lane']

/** How many errands of a lane may run at once; a lane never waits for another. */
export const lanes: Record<Lane, number> = {
  texts: 8,
  alerts: 2,
  // More than may wait for the model: nobody stands behind those that do.
  replies: 32,
  drafts: 2,
  media: 2,
  mail: 1,
  // A server of the shop's own is written to step by step.
  calendars: 1,
  calls: 4,
  // What writes speech down is given one voicemail after the other.
  speech: 1,
  desk: 1,
}

export const laneOf: Record<ErrandKind, Lane> = {
  'send-message': 'texts',
  'fetch-media': 'media',
  'caller-answered': 'desk',
  'send-draft': 'desk',
  'write-reply': 'replies',
  'improve-draft': 'drafts',
  'raise-alarm': 'desk',
  'owner-said': 'desk',
  'send-mail': 'mail',
  'push-copy': 'calendars',
  'mail-event': 'mail',
  'decide-call': 'desk',
  'place-call': 'calls',
  'fetch-recording': 'media',
  'write-transcript': 'speech',
  'drop-recording': 'media',
}

/**
 * What became of an attempt. `done` and `give-up` are final. `retry` is sure not to have had an effect; `unknown` may have had
 * one, and is never tried again before the provider's own list was searched. `hold` waits for the owner. `detail` is the
 * provider's: its id of what was done, its code of what it refused.
 */
export type Outcome = { detail?: string | null } & (
  | { do: 'done' }
  | { do: 'give-up'; because: string }
  | { do: 'retry'; because: string; afterSeconds: number | null; wholeLane?: boolean }
  | { do: 'unknown'; because: string }
  | { do: 'hold'; because: string }
)
