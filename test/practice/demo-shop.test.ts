import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ne } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { type Db, openDataFolder } from '../../server/database/open.ts'
import {
  alerts,
  bookings,
  box,
  callbacks,
  callers,
  calls,
  conversations,
  media,
  messages,
  outbox,
  recordings,
} from '../../server/database/schema.ts'
import { demoEnvironment, prepareDemoShop } from '../../server/practice/demo-shop.ts'

const zone = demoEnvironment.SHOP_TIMEZONE
const wednesdayNoon = Temporal.ZonedDateTime.from(`2026-05-13T12:10[${zone}]`).toInstant()

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'demo-shop')
}

function configFor(folder: string, env: Record<string, string> = {}) {
  return readConfig({ ...demoEnvironment, DATA_DIR: folder, ...env })
}

function look<T>(folder: string, at: Temporal.Instant, read: (db: Db) => T): T {
  const { db, close } = openDataFolder(folder, { root: configFor(folder).root, now: () => at })
  try {
    return read(db)
  } finally {
    close()
  }
}

const everything = (db: Db) => ({
  calls: db.select().from(calls).orderBy(calls.startedAt).all(),
  messages: db.select().from(messages).orderBy(messages.id).all(),
  callbacks: db.select().from(callbacks).all(),
  conversations: db.select().from(conversations).all(),
  callers: db.select().from(callers).all(),
  alerts: db.select().from(alerts).all(),
  media: db.select().from(media).all(),
  outbox: db.select().from(outbox).all(),
  recordings: db.select().from(recordings).all(),
  bookings: db.select().from(bookings).where(ne(bookings.state, 'held')).all(),
  box: db.select().from(box).get(),
})

async function opened(at: Temporal.Instant) {
  const folder = emptyFolder()
  await prepareDemoShop(configFor(folder), at)
  return look(folder, at, everything)
}

/** The week before Wednesday noon, played once for all that only read it. */
let wednesdays: ReturnType<typeof opened> | undefined
function openedOnWednesday() {
  wednesdays ??= opened(wednesdayNoon)
  return wednesdays
}

test('the demo shop has a week behind it in which all that can happen to a call has happened', async () => {
  const shop = await openedOnWednesday()
  expect(shop.calls.length).toBeGreaterThan(60)
  const endings = new Set(shop.calls.map(({ decision, because }) => because ?? decision))
  expect([...endings].toSorted()).toEqual([
    'blocked',
    'country-not-allowed',
    'crew',
    'found-too-late',
    'landline',
    'opted-out',
    'personal',
    'text-back',
    'texted-recently',
    'toll-free',
    'withheld',
  ])
  const kinds = new Set(shop.messages.map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual([
    'alert',
    'by-hand',
    'called-again',
    'from-caller',
    'help-answer',
    'opt-out-answer',
    'reply',
    'safety',
    'text-back',
    'voicemail',
  ])
  const failed = shop.messages.filter(({ state }) => state === 'failed').map(({ because }) => because)
  expect(failed.toSorted()).toEqual(['cannot-be-texted', 'not-delivered'])
  expect(shop.messages.some(({ body }) => body.includes('We missed your call at 1:58pm'))).toBe(true)
  expect(shop.media.map(({ state }) => state)).toEqual(Array(6).fill('stored'))
  expect(shop.callers.filter(({ name }) => name !== null).length).toBeGreaterThan(15)
  const open = shop.outbox.filter(({ state }) => state !== 'done' && state !== 'given-up').map(({ kind }) => kind)
  // Dana's flood has been told of, and is until somebody takes it.
  // The carrier keeps a voicemail for a day more.
  expect(open).toEqual(['drop-recording', 'raise-alarm'])
  expect(shop.recordings).toMatchObject([{ state: 'stored', transcriptState: 'written' }])
  expect(shop.calls.every(({ endedAt }) => endedAt !== null)).toBe(true)
})

test('a danger and a question of price need the owner now, and callers wait since minutes, an hour and yesterday', async () => {
  const shop = await openedOnWednesday()
  expect(shop.alerts.filter(({ seenAt }) => seenAt === null).map(({ words }) => words)).toEqual([
    expect.stringContaining('The heater let go'),
    expect.stringContaining('Needs you. How much to put in a kitchen faucet, 1209 Quince St.'),
  ])
  const unanswered = shop.conversations
    .filter(({ closedAt }) => closedAt === null)
    .filter(({ id }) => shop.messages.findLast((text) => text.conversationId === id)?.direction === 'inbound')
    .map(({ callerId }) => shop.callers.find(({ id }) => id === callerId)?.name)
  // Who left a voicemail has no name yet.
  expect(unanswered.toSorted()).toEqual(['Dana Whitfield', null])
  const waits = shop.callbacks
    .filter(({ closedAt }) => closedAt === null)
    .map(({ waitingSince, calledTimes }) => [
      Math.floor(waitingSince.until(wednesdayNoon).total('minutes')),
      calledTimes,
    ])
    .toSorted(([a = 0], [b = 0]) => a - b)
  expect(waits).toEqual([
    [2, 1],
    [95, 3],
    [expect.any(Number), 1],
    [expect.any(Number), 1],
  ])
  expect(shop.callbacks.filter(({ closedBecause }) => closedBecause === 'gave-up').length).toBeGreaterThan(2)
})

test.each([
  ['a Monday before the door opens', '2026-03-02T06:40'],
  ['a Saturday morning', '2026-11-21T10:05'],
  ['a Sunday evening', '2026-08-23T20:30'],
  ['the middle of the night', '2026-06-10T03:15'],
  ['the day on which the clock goes forward', '2026-03-08T12:00'],
  ['the day on which the clock goes back', '2026-11-01T12:00'],
  ['the first of January', '2027-01-01T09:00'],
])('a demo shop that opens on %s has its week behind it and nothing before it', async (_, local) => {
  const at = Temporal.ZonedDateTime.from(`${local}[${zone}]`)
  const shop = await opened(at.toInstant())
  expect(shop.calls.length).toBeGreaterThan(55)
  const moments = [...shop.calls.map(({ endedAt }) => endedAt), ...shop.messages.map(({ createdAt }) => createdAt)]
  const days = moments.map((moment) => moment?.until(at.toInstant()).total('days') ?? -1)
  expect([Math.min(...days) > 0, Math.max(...days) < 8]).toEqual([true, true])
  expect(shop.messages.filter(({ body }) => /[{}]/.test(body))).toEqual([])
})

test.each([
  ['Monday', '2026-05-11T12:10', 0],
  ['Wednesday', '2026-05-13T12:10', 2],
  ['Saturday', '2026-05-16T12:10', 5],
  ['Sunday', '2026-05-17T12:10', 5],
  ['Sunday before dawn', '2026-05-17T05:45', 5],
])('opened on a %s, its calendar shows jobs that were and jobs that come', async (_, local, fewest) => {
  const at = Temporal.ZonedDateTime.from(`${local}[${zone}]`)
  const shop = await opened(at.toInstant())
  const monday = at.startOfDay().subtract({ days: at.dayOfWeek - 1 })
  const shown = shop.bookings.filter(({ startsAt }) => {
    const days = monday.toInstant().until(startsAt).total('days')
    return days >= 0 && days < 7
  })
  const ahead = shown.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, at.toInstant()) > 0)
  expect(shown.length - ahead.length).toBeGreaterThan(fewest)
  expect(ahead.length).toBeGreaterThan(0)
  expect(shop.bookings.every(({ state, overlaps }) => state === 'booked' && !overlaps)).toBe(true)
})

test('at night only those call whom water keeps awake', async () => {
  const at = Temporal.ZonedDateTime.from(`2026-06-10T03:15[${zone}]`).toInstant()
  const { calls: rang, callers: who } = await opened(at)
  const lately = rang.filter(({ startedAt }) => startedAt.until(at).total('hours') < 5)
  const numbers = lately.map(({ callerId }) => who.find(({ id }) => id === callerId)?.number)
  expect(numbers).toEqual(['+13015550144', '+12025550166'])
})

test('on a Sunday the shop has no morning', async () => {
  const sunday = await opened(Temporal.ZonedDateTime.from(`2026-08-23T20:30[${zone}]`).toInstant())
  expect(sunday.callers.some(({ name }) => name === 'Sal DeMarco')).toBe(false)
  const monday = await opened(Temporal.ZonedDateTime.from(`2026-08-24T20:30[${zone}]`).toInstant())
  expect(monday.callers.some(({ name }) => name === 'Sal DeMarco')).toBe(true)
})

test('who says tomorrow means the next weekday, and any later day goes by its name', async () => {
  const shop = await opened(Temporal.ZonedDateTime.from(`2026-05-15T18:00[${zone}]`).toInstant())
  const said = (words: string) => {
    const found = shop.messages.find(({ body }) => body.includes(words))
    return [found?.createdAt.toZonedDateTimeISO(zone).toLocaleString('en', { weekday: 'long' }), found?.body]
  }
  expect(said('1418 Larch,')).toEqual(['Friday', expect.stringContaining('Monday 8-10')])
  expect(said('Still hums')).toEqual(['Wednesday', 'Still hums. Tomorrow 2-4 is good'])
  expect(said('Thanks Lou')).toEqual(['Wednesday', 'Thanks Lou, Friday 3:30'])
})

test('the same hour gives the same week', async () => {
  const wordsOf = ({ calls: rang, messages: texts }: Awaited<ReturnType<typeof opened>>) => [
    rang.map(({ providerCallId, because }) => [providerCallId, because]),
    texts.map(({ body, state }) => [body, state]),
  ]
  expect(wordsOf(await opened(wednesdayNoon))).toEqual(wordsOf(await openedOnWednesday()))
})

test('a box that is opened over it takes it for its own, and a week is played once', async () => {
  const folder = emptyFolder()
  await prepareDemoShop(configFor(folder), wednesdayNoon)
  const before = statSync(join(folder, 'firstring.db')).mtimeMs
  await prepareDemoShop(configFor(folder), wednesdayNoon.add({ hours: 72 }))
  expect(statSync(join(folder, 'firstring.db')).mtimeMs).toBe(before)
  const { box: own, calls: rang } = look(folder, wednesdayNoon.add({ hours: 72 }), everything)
  expect([own?.quarantinedAt, own?.restoredAt, own?.clockDistrustedAt]).toEqual([null, null, null])
  expect(rang.length).toBeGreaterThan(60)
  expect(readdirSync(folder).toSorted()).toEqual([
    'clean-stop',
    'demo-shop',
    'epoch',
    'firstring.db',
    'media',
    'server.lock',
  ])
})

test('a start that was cut off begins the week again', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'being-played', 'media'), { recursive: true })
  writeFileSync(join(folder, 'being-played', 'firstring.db'), 'half')
  await prepareDemoShop(configFor(folder), wednesdayNoon)
  expect(look(folder, wednesdayNoon, everything).calls.length).toBeGreaterThan(60)
})

test('a start that was cut off while the week was put in its place goes on with that', async () => {
  const folder = emptyFolder()
  await prepareDemoShop(configFor(folder), wednesdayNoon)
  mkdirSync(join(folder, 'played'))
  renameSync(join(folder, 'firstring.db'), join(folder, 'played', 'firstring.db'))
  renameSync(join(folder, 'epoch'), join(folder, 'played', 'epoch'))
  await prepareDemoShop(configFor(folder), wednesdayNoon.add({ hours: 1 }))
  const { box: own, calls: rang } = look(folder, wednesdayNoon.add({ hours: 1 }), everything)
  expect([own?.quarantinedAt, rang.length > 60, existsSync(join(folder, 'played'))]).toEqual([null, true, false])
})

test.each(['media', 'firstring.db'])(
  'a folder that holds %s of another shop is refused and stays as it is: its companies would be cut off',
  async (name) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, name), { recursive: true })
    await expect(prepareDemoShop(configFor(folder), wednesdayNoon)).rejects.toThrow(/holds another shop/)
    expect(readdirSync(folder)).toEqual([name])
  },
)

test.each(['CARRIER', 'MESSENGER'])('with a real company in %s there is no demo shop', async (name) => {
  const folder = emptyFolder()
  await expect(prepareDemoShop(configFor(folder, { [name]: 'twilio' }), wednesdayNoon)).rejects.toThrow(
    'The demo shop has simulated companies only',
  )
  expect(existsSync(folder)).toBe(false)
})
