/** How a calendar is read: the shop's zone, the window in ms since 1970, half-open, and what counts as busy. */
export type ReadingRules = {
  zone: string
  from: number
  to: number
  allDayBlocks: boolean
  ownAddresses: string[]
  /** Of a file that is cut off, what is there counts; else what was known before is better. */
  takesPart?: true
  /** Only when it is busy counts, not with what: the times come back without names, what overlaps or touches joined. */
  isJoined?: true
}

/** Ms since 1970, half-open. */
export type Interval = { start: number; end: number }

/** One busy time, clipped to the window. `hasPlace`: somebody has to go there. */
export type Occurrence = Interval & { uid: string | null; summary: string | null; hasPlace: boolean; isAllDay: boolean }

/** What a calendar says; each warning is a sentence for the owner. */
export type Reading = { occurrences: Occurrence[]; warnings: string[] }

/** Why a file says nothing: what was read of it before stays true. */
export type Unreadable = { because: 'empty' | 'not-a-calendar' | 'cut-off' | 'too-large' | 'too-many-events' }
