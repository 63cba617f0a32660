import type { Temporal } from 'temporal-polyfill'

/** What can go wrong with a calendar, whoever keeps it. `network`, `timeout`, `rate-limited` and `server` pass by themselves. */
export type CalendarProblem =
  | 'auth'
  | 'forbidden'
  | 'not-found'
  | 'exists'
  | 'reserved'
  | 'conflict'
  | 'cursor-gone'
  | 'rate-limited'
  | 'network'
  | 'timeout'
  | 'tls'
  | 'server'
  | 'bad-data'
  | 'too-large'
  | 'unsupported'
  | 'not-caldav'
  | 'address-refused'

/** The one error of this port; anything else that is thrown is a mistake of ours. */
export class CalendarError extends Error {
  override name = 'CalendarError'
  kind: CalendarProblem
  retryAfterSeconds: number | null
  /** One sentence for the owner, with nothing secret in it. */
  detail: string
  constructor(kind: CalendarProblem, detail: string, retryAfterSeconds: number | null = null) {
    super(`${kind}: ${detail}`)
    this.kind = kind
    this.detail = detail
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A job as it stands in somebody's calendar. The uid is ours, of letters, digits and hyphens, and never used twice. */
export type OurEvent = {
  uid: string
  start: Temporal.Instant
  end: Temporal.Instant
  summary: string
  location: string | null
  description: string
  /** Where the job stands with us. */
  url: string | null
  /** Grows with each change of the job. */
  revision: number
}

/**
 * `ref`: where it is kept, the same each time it is told. `version`: what it must still be when it is changed. `body`: as
 * calendar text, also of a service that speaks otherwise.
 */
export type RemoteObject = {
  ref: string
  uid: string | null
  version: string | null
  body: { ics: string }
}

/** `isMain`: the one that is called like the account itself; its id is the account's name. */
export type RemoteCalendar = { id: string; name: string; isWritable: boolean; color: string | null; isMain?: true }

/** What a try with the given address and password came to, in one sentence for the owner. */
export type ProbeReport =
  | { ok: true; words: string; calendars: RemoteCalendar[] }
  | { ok: false; problem: CalendarProblem; words: string }

/**
 * What came since the cursor. With `isSnapshot` it is all there is: what is absent is gone, but only if `isComplete`, and
 * `deletedRefs` then means nothing. The cursor is to be kept once the rest is.
 */
export type Pulled = {
  upserts: RemoteObject[]
  deletedRefs: string[]
  cursor: string | null
  isComplete: boolean
  isSnapshot: boolean
}

/** A calendar kept elsewhere. Everything but the probe throws a CalendarError where it does not go well. */
export type CalendarProvider = {
  caps: { write: boolean; createIfAbsent: boolean; cursor: 'sync-token' | 'ctag' | 'none' }
  /** Never throws. */
  probe(): Promise<ProbeReport>
  listCalendars(): Promise<RemoteCalendar[]>
  /** A cursor that is no longer known leads to a snapshot by itself. */
  pull(calendarId: string, cursor: string | null): Promise<Pulled>
  /** Where an event of ours with this uid is created, whether it is there or not. */
  placeOf(calendarId: string, uid: string): string
  get(ref: string): Promise<RemoteObject | null>
  /**
   * Creates it once, however often it is asked; `exists` where something else stands in its place, `reserved` where one
   * that was deleted keeps the uid for itself. No version where it is not known, or where somebody gave what stands there
   * another time since: it has to be looked at.
   */
  create(calendarId: string, event: OurEvent): Promise<{ ref: string; version: string | null }>
  /** Changes only what is ours about it, with the same about its version; `conflict` where it is no longer that version, `not-found` where it is gone. */
  update(ref: string, event: OurEvent, version: string): Promise<{ version: string | null }>
  /** What is gone already is removed; `conflict` where it is no longer that version. */
  remove(ref: string, version: string): Promise<void>
}
