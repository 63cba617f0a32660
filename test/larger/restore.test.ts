// A box whose memory was put back knows less than it has said: it must not say anything a second time.
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type BusyBox, busyBox, listLagMs, slowAndFaulty } from './busy-box.ts'
import { comesTrue, lastSweep, openErrands, readCalls } from './records.ts'

test('ten restores of backups taken under load: no old text is sent, and new callers get theirs', {
  timeout: 300_000,
}, async () => {
  const busy = await busyBox()
  await busy.start()
  for (let round = 1; round <= 10; round++) {
    const before = await busy.newCallers(15)
    const [made, during] = await Promise.all([busy.box.command('backup'), busy.newCallers(15)])
    const file = /verified: (\S+)/.exec(made)?.[1] ?? ''
    expect(unsentIn(file)).toBeGreaterThan(0)
    const gap = await busy.newCallers(15)
    await busy.box.kill()
    expect(await busy.box.command('restore', file)).toMatch(/\d+ unsent texts? (is|are) held/)
    const old = [...before, ...during, ...gap]
    await saysNothingOld(busy, old, { release: round % 2 === 0 })
    expect(whyUndecided(busy, gap)).toEqual([])
  }
})

test('an old database copied over the new one by hand: no old text is sent', { timeout: 120_000 }, async () => {
  const busy = await busyBox()
  const file = join(busy.box.dataDir, 'firstring.db')
  for (const way of ['stopped in order', 'killed']) {
    await busy.start()
    const before = await busy.newCallers(20)
    await busy.box.stop()
    expect(unsentIn(file)).toBeGreaterThan(0)
    copyFileSync(file, `${file}.old`)
    await busy.start()
    const gap = await busy.newCallers(15)
    await (way === 'killed' ? busy.box.kill() : busy.box.stop())
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
    copyFileSync(`${file}.old`, file)
    await saysNothingOld(busy, [...before, ...gap])
    await busy.box.stop()
  }
})

test.each([
  ['minutes', 8],
  ['hours', 180],
])(
  'a snapshot of the whole folder put back after %s: no old text is sent',
  { timeout: 120_000 },
  async (_, minutes) => {
    const busy = await busyBox()
    const { dataDir } = busy.box
    await busy.start(minutes)
    const before = await busy.newCallers(30)
    busy.box.freeze()
    cpSync(dataDir, `${dataDir}-snapshot`, { recursive: true })
    busy.box.thaw()
    expect(openErrands(`${dataDir}-snapshot`)).toBeGreaterThan(0)
    const gap = await busy.newCallers(15)
    await comesTrue(() => openErrands(dataDir) === 0, 30)
    await busy.box.kill()
    rmSync(dataDir, { recursive: true })
    cpSync(`${dataDir}-snapshot`, dataDir, { recursive: true })
    await saysNothingOld(busy, [...before, ...gap], { waits: true })
  },
)

/** Starts what was put back: from here on only who calls now may be texted, and who was texted already is not texted again. */
async function saysNothingOld(busy: BusyBox, old: string[], { release = false, waits = false } = {}): Promise<void> {
  const { box, fake } = busy
  const posts = fake.posts.length
  const texted = new Set(busy.texted())
  fake.modes.chances = []
  const swept = lastSweep(box.dataDir)
  // What was texted last is not on the messenger's list before it has caught up.
  await passes(Math.max(...listLagMs))
  await busy.start()
  // The carrier's list knows whole seconds only: what begins in the second of the restore counts as before it.
  await passes(1000)
  // Nothing but the messenger's list tells a snapshot from a box that lay dark.
  if (waits) await comesTrue(() => lastSweep(box.dataDir) !== swept, 30)
  const fresh = await busy.newCallers(5)
  await Promise.all(
    old
      .filter((number) => texted.has(number))
      .slice(-5)
      .map(busy.missedCall),
  )
  if (release) expect(await box.command('release')).toMatch(/The quarantine is over/)
  const isDone = () => fresh.every((number) => busy.texted().includes(number)) && openErrands(box.dataDir) === 0
  await comesTrue(isDone, 30)
  expect(
    fake.posts
      .slice(posts)
      .map(({ to }) => to)
      .sort(),
  ).toEqual(fresh)
  fake.modes.chances = slowAndFaulty
}

/** Callers of the gap whom the box does not know how to account for: all it may do for them is to have them called back. */
function whyUndecided({ box }: BusyBox, gap: string[]): string[] {
  const recordOf = new Map(readCalls(box.dataDir).map((record) => [record.number, record]))
  return gap.filter((number) => recordOf.get(number)?.decision !== 'stay-silent')
}

function unsentIn(file: string): number {
  const client = new Database(file, { readonly: true })
  try {
    const unsent = `select count(*) from outbox where kind = 'send-message' and state in ('due', 'attempting', 'unknown')`
    return client.prepare(unsent).pluck().get() as number
  } finally {
    client.close()
  }
}
