import { createHash } from 'node:crypto'
import { type SessionData, Store } from 'express-session'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { deleteSession, findSession, insertSession, updateSession } from './store.ts'

type Callback<T = void> = (error?: unknown, value?: T) => void

const mostSessions = 1000
const touchedAtMostEvery = { seconds: 60 }

/** What the sessions table knows a session by: a copied database lets nobody in. */
export function storedId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

/** What express-session asks of a store, answered from our own table; our own clock decides when a session is over. */
export class TableStore extends Store {
  readonly #appliance: Appliance
  readonly #days: number

  constructor(appliance: Appliance, days: number) {
    super()
    this.#appliance = appliance
    this.#days = days
  }

  override get(sessionId: string, callback: Callback<SessionData | null>): void {
    const { db, now } = this.#appliance
    answer(callback, () => {
      const row = findSession(db, storedId(sessionId))
      return row && isBefore(now(), row.expiresAt) ? (JSON.parse(row.data) as SessionData) : null
    })
  }

  override set(sessionId: string, session: SessionData, callback: Callback = () => {}): void {
    const { db, now } = this.#appliance
    const id = storedId(sessionId)
    const { crewId = null, address = null, browser = null } = session
    const data = JSON.stringify(session)
    answer(callback, () => {
      if (crewId === null) return
      db.transaction(
        (tx) => {
          if (findSession(tx, id)) return updateSession(tx, id, { data })
          const at = now()
          const times = { createdAt: at, seenAt: at, expiresAt: this.#expiry(at) }
          insertSession(tx, { id, crewId, data, address, browser, ...times }, mostSessions)
        },
        { behavior: 'immediate' },
      )
    })
  }

  override touch(sessionId: string, _session: SessionData, callback: Callback = () => {}): void {
    const { db, now } = this.#appliance
    const id = storedId(sessionId)
    answer(callback, () => {
      const at = now()
      const row = findSession(db, id)
      if (!row || !isBefore(row.seenAt.add(touchedAtMostEvery), at)) return
      updateSession(db, id, { seenAt: at, expiresAt: this.#expiry(at) })
    })
  }

  override destroy(sessionId: string, callback: Callback = () => {}): void {
    answer(callback, () => deleteSession(this.#appliance.db, storedId(sessionId)))
  }

  #expiry(from: Temporal.Instant): Temporal.Instant {
    return from.add({ hours: 24 * this.#days })
  }
}

// express-session calls some of these inside `res.end`, where an exception would leave the visitor without an answer.
function answer<T>(callback: Callback<T>, work: () => T): void {
  let value: T
  try {
    value = work()
  } catch (error) {
    callback(error)
    return
  }
  callback(null, value)
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds < other.epochMilliseconds
}
