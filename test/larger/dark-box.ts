// A box that was connected once, lost its power, and comes back: the hours between pass by setting clocks, not by waiting.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { inject, onTestFinished } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from '../twilio/fake-twilio.ts'
import { exampleAccountSid } from '../twilio/sids.ts'
import { authToken, type Box, clockBehind, newBox, publicUrl, shopNumber, shopOf } from './box.ts'
import { ask, comesTrue, lastSweep, openErrands } from './records.ts'

export type DarkBox = {
  box: Box
  fake: FakeTwilio
  /** The box lives for a moment, so many minutes ago. */
  wasAlive(minutesAgo: number): Promise<void>
  /** A call that nobody answered and no webhook told of. */
  missed(from: string, minutesAgo: number): Promise<void>
  /** The box is there again, has read the carrier's list, and has done all that follows. */
  comesBack(): Promise<void>
}

export async function darkBox(env: Record<string, string> = {}): Promise<DarkBox> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-dark-'))
  const ago = minutesSinceMidAfternoon()
  let minutesBehind = ago
  const fake = await startFakeTwilio({
    accountSid: exampleAccountSid,
    authToken,
    numbers: [shopNumber],
    publicUrl,
    now: () => Date.now() - minutesBehind * 60_000,
  })
  const box = await newBox({ program: inject('program'), folder, env: { ...shopOf(fake), ...env } })
  fake.modes.applianceOrigin = box.publicOrigin
  onTestFinished(async () => {
    await box.kill()
    await fake.close()
    rmSync(folder, { recursive: true })
  })
  return {
    box,
    fake,
    async wasAlive(minutesAgo) {
      minutesBehind = ago + minutesAgo
      await box.start(clockBehind(minutesBehind))
      if (!(await comesTrue(() => lastSweep(box.dataDir) !== null, 20))) throw new Error('the first sweep never came')
      await box.kill()
      minutesBehind = ago
    },
    async missed(from, minutesAgo) {
      minutesBehind = ago + minutesAgo
      await fake.receiveCall({ from, webhooks: 'none', status: 'no-answer', seconds: 0 })
      minutesBehind = ago
    },
    async comesBack() {
      const before = lastSweep(box.dataDir)
      await box.start(clockBehind(ago))
      // The sixty seconds that it may take, by the promise.
      const isDone = () => lastSweep(box.dataDir) !== before && openErrands(box.dataDir) === 0
      if (!(await comesTrue(isDone, 60))) throw new Error('the box did not catch up in 60 seconds')
      await fake.settled()
    },
  }
}

// The box lives at three in the afternoon where its callers are: what is said late is never said at night.
function minutesSinceMidAfternoon(): number {
  const now = Temporal.Now.zonedDateTimeISO('America/Toronto')
  const minutes = (now.hour - 15) * 60 + now.minute
  return minutes < 0 ? minutes + 24 * 60 : minutes
}

/** The same hours every day; null: never open. */
export function setHours({ box }: DarkBox, everyDay: { opens: string; closes: string } | null): void {
  const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, everyDay]))
  const client = new Database(join(box.dataDir, 'firstring.db'))
  client
    .prepare(`insert or replace into settings (name, value, changed_at) values ('hours', ?, ?)`)
    .run(JSON.stringify(hours), Date.now())
  client.close()
}

export type Callback = { number: string; because: string }

export function callbacks({ box }: DarkBox): Callback[] {
  return ask(
    box.dataDir,
    `select callers.number, callbacks.because from callbacks join callers on callers.id = callbacks.caller_id
     where callbacks.closed_at is null order by callers.number`,
  ) as Callback[]
}
