// What the box itself has on record, read from its database file as any other program could.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import Database from 'better-sqlite3'

/** One call as it stands in the box, with its text and the errand that carries it. */
export type CallRecord = {
  callSid: string
  foundBy: 'webhook' | 'sweep'
  decision: 'text-back' | 'stay-silent' | null
  because: string | null
  hasEnded: 0 | 1
  number: string | null
  text: string | null
  textBecause: string | null
  errand: string | null
  attempts: number | null
}

export function readCalls(dataDir: string): CallRecord[] {
  return ask(
    dataDir,
    `select calls.provider_call_id as callSid, calls.found_by as foundBy, calls.decision, calls.because,
       calls.ended_at is not null as hasEnded, callers.number, messages.state as text,
       messages.because as textBecause, outbox.state as errand, outbox.attempts
     from calls
     left join callers on callers.id = calls.caller_id
     left join messages on messages.id = calls.message_id
     left join outbox on outbox.kind = 'send-message' and outbox.subject_id = messages.id`,
  ) as CallRecord[]
}

/** Texts from callers, and what the owner was told. */
export function readMessages(
  dataDir: string,
): { kind: string; from: string | null; body: string; because: string | null }[] {
  return ask(
    dataDir,
    `select kind, from_number as "from", body, because from messages where kind in ('from-caller', 'alert')`,
  ) as ReturnType<typeof readMessages>
}

/** Errands that still wait for an end. */
export function openErrands(dataDir: string): number {
  const [row] = ask(
    dataDir,
    `select count(*) as count from outbox where state in ('due', 'attempting', 'unknown')`,
  ) as { count: number }[]
  return row?.count ?? 0
}

/** Up to when the carrier's list has been read; changes whenever it was. */
export function lastSweep(dataDir: string): number | null {
  const [row] = ask(dataDir, `select swept_to as at from sweeps where kind = 'calls'`) as { at: number }[]
  return row?.at ?? null
}

/** Whether it comes true in time. */
export async function comesTrue(isTrue: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  const patience = performance.now() + seconds * 1000
  while (!(await isTrue())) {
    if (performance.now() > patience) return false
    await passes(100)
  }
  return true
}

/** No rows where there is no database yet. */
export function ask(dataDir: string, query: string): unknown[] {
  if (!existsSync(join(dataDir, 'firstring.db'))) return []
  const client = new Database(join(dataDir, 'firstring.db'), { readonly: true, timeout: 5000 })
  try {
    return client.prepare(query).all()
  } finally {
    client.close()
  }
}
