// A disk that is full or takes no writes: nothing is acknowledged that is not kept, and all goes on by itself afterwards.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fill, smallDisk } from '../database/small-disk.ts'
import { type BusyBox, busyBox } from './busy-box.ts'
import { loopDisk } from './loop-disk.ts'
import { comesTrue, openErrands, readCalls } from './records.ts'

const password = 'a ladder and a wrench'

test('a full disk: every 2xx has its row, everything else is 503, and it recovers by itself when there is room again', {
  timeout: 360_000,
}, async () => {
  const disk = smallDisk(16)
  const busy = await busyBox({ dataDir: join(disk, 'data') })
  await busy.start()
  const calls = await ringMany(busy, 20)
  const ballast = fill(disk, 100_000)
  while (statusesOf(calls).filter((status) => status === 503).length < 60) calls.push(...(await ringMany(busy, 20)))
  expect(new Set(statusesOf(calls))).toEqual(new Set([200, 503]))
  expect(recordedNumbers(busy)).toEqual(acknowledged(calls))
  rmSync(ballast)
  calmDown(busy)
  const later = await ringUntilHeard(busy)
  expect(await comesTrue(() => openErrands(busy.box.dataDir) === 0, 200)).toBe(true)
  expectEachTextedOnce(busy, [...acknowledged(calls), ...later])
  expect(busy.box.surprises).toEqual([])
})

test('a disk that takes no writes: calls are refused, pages are read, health is red, and it goes on when it takes them again', {
  timeout: 600_000,
}, async () => {
  const disk = loopDisk(64)
  const busy = await busyBox({ dataDir: join(disk.folder, 'data'), env: { OWNER_PASSWORD: password } })
  await busy.start()
  const pid = busy.box.pid()
  const pages = await signIn(busy)
  const before = await ringMany(busy, 20)
  disk.setWritable(false)
  const refused = await ringMany(busy, 10)
  expect(new Set(statusesOf(refused))).toEqual(new Set([503]))
  expect(await pages()).toEqual([200, 200, 200])
  expect(await comesTrue(async () => (await health(busy)).every((status) => status === 503), 240)).toBe(true)
  expect(await pages()).toEqual([200, 200, 200])
  expect([busy.box.pid(), busy.box.surprises]).toEqual([pid, []])
  disk.setWritable(true)
  calmDown(busy)
  const later = await ringUntilHeard(busy)
  expect(await comesTrue(async () => (await health(busy)).every((status) => status === 200), 90)).toBe(true)
  expect(await comesTrue(() => openErrands(busy.box.dataDir) === 0, 200)).toBe(true)
  expectEachTextedOnce(busy, [...acknowledged(before), ...later])
  expect([busy.box.pid(), busy.box.surprises]).toEqual([pid, []])
})

test('a disk that fails for good: calls are refused, pages are read, and after its repair nothing is missing', {
  timeout: 360_000,
}, async () => {
  const disk = loopDisk(64)
  const busy = await busyBox({ dataDir: join(disk.folder, 'data'), env: { OWNER_PASSWORD: password } })
  await busy.start()
  const pages = await signIn(busy)
  const before = await ringMany(busy, 20)
  disk.failForGood()
  expect(new Set(statusesOf(await ringMany(busy, 10)))).toEqual(new Set([503]))
  expect(await pages()).toEqual([200, 200, 200])
  expect(busy.box.surprises).toEqual([])
  await busy.box.kill()
  disk.repair()
  calmDown(busy)
  await busy.start()
  expect(recordedNumbers(busy)).toEqual(expect.arrayContaining(acknowledged(before)))
  expect(await comesTrue(() => openErrands(busy.box.dataDir) === 0, 200)).toBe(true)
  expectEachTextedOnce(busy, acknowledged(before))
})

/** The messenger takes every text from now on: what is left to wait for is the box alone. */
function calmDown({ fake }: BusyBox): void {
  fake.modes.chances = []
}

/** Whose call was refused may still be found by the sweep, which comes every five minutes and whenever it failed before. */
function expectEachTextedOnce(busy: BusyBox, numbers: string[]): void {
  expect(busy.texted()).toEqual(expect.arrayContaining(numbers))
  expect(recordedNumbers(busy)).toEqual(expect.arrayContaining(busy.texted()))
  expect(new Set(busy.texted()).size).toBe(busy.texted().length)
}

type Rung = { number: string; statuses: (number | null)[] }

async function ringMany(busy: BusyBox, count: number): Promise<Rung[]> {
  const rung: Rung[] = []
  for (let n = 0; n < count; n++) {
    const number = busy.newNumber()
    rung.push({ number, statuses: await busy.missedCall(number) })
  }
  return rung
}

/** Somebody calls until a call is acknowledged; the number. */
async function ringUntilHeard(busy: BusyBox): Promise<string[]> {
  let heard: string[] = []
  await comesTrue(async () => {
    heard = acknowledged(await ringMany(busy, 1))
    return heard.length > 0
  }, 30)
  return heard
}

function statusesOf(calls: Rung[]): (number | null)[] {
  return calls.flatMap(({ statuses }) => statuses)
}

function acknowledged(calls: Rung[]): string[] {
  return calls.filter(({ statuses }) => statuses.includes(200)).map(({ number }) => number)
}

function recordedNumbers(busy: BusyBox): string[] {
  return readCalls(busy.box.dataDir)
    .flatMap(({ number }) => number ?? [])
    .sort()
}

async function health({ box }: BusyBox): Promise<number[]> {
  const ask = async (origin: string) => (await fetch(`${origin}/healthz`)).status
  return [await ask(box.publicOrigin), await ask(box.privateOrigin)]
}

/** Signs in; what it returns reads pages with that session. */
async function signIn({ box }: BusyBox): Promise<() => Promise<number[]>> {
  const body = new URLSearchParams({ password })
  const headers = { Origin: box.privateOrigin }
  const answer = await fetch(`${box.privateOrigin}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const read = async (path: string) =>
    (await fetch(box.privateOrigin + path, { headers: { Cookie: cookie }, redirect: 'manual' })).status
  return async () => [await read('/conversations'), await read('/calls'), await read('/settings/security')]
}
