import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addByHand, finishByHand } from '../../server/bookings/by-hand.ts'
import { begun } from '../../server/bookings/hold-slots.ts'
import { type Booking, bookingById, insertBooking } from '../../server/bookings/store.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { messages } from '../../server/database/schema.ts'
import { askReviews } from '../../server/follow-ups/ask-review.ts'
import { sendNudges } from '../../server/follow-ups/nudge.ts'
import { tellOnMyWay } from '../../server/follow-ups/on-my-way.ts'
import { sendReminders } from '../../server/follow-ups/send-reminders.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openShop, wordsOf } from '../pages/owner.ts'
import { type Around, dana, line, noon, openTalk, type Talk, talkIn } from './talk.ts'

const nudge =
  "Mike's Plumbing: do you still need help? Tell us here what you are looking to get done. Reply STOP to opt out."
const link = 'https://g.page/r/mikes/review'

/** Lets minutes pass as the clock does: each looks whether something is due. */
async function pass(talk: Talk, minutes: number, step = 5) {
  for (let n = 0; n < minutes; n += step) {
    await talk.passes({ minutes: step })
    sendNudges(talk.shop)
    sendReminders(talk.shop)
    askReviews(talk.shop)
    await talk.shop.settle()
  }
}

async function openRung(around: Around = {}) {
  const talk = await openTalk({ ...around, set: { hours: eightToFive, ...around.set } })
  await talk.rings()
  expect(talk.reads()).toHaveLength(1)
  return talk
}

describe('who never answers the first text', () => {
  test('is asked once more half an hour later, and never again', async () => {
    const talk = await openRung()
    await pass(talk, 25)
    expect(talk.reads()).toEqual([])
    await pass(talk, 10)
    expect(talk.reads()).toEqual([nudge])
    await pass(talk, 24 * 60, 60)
    expect(talk.reads()).toEqual([])
  })

  test('is asked by day when they called in the evening', async () => {
    const talk = await openRung({ at: Temporal.Instant.from('2026-05-14T01:30:00Z') })
    await pass(talk, 10 * 60, 30)
    expect(talk.reads()).toEqual([])
    await pass(talk, 120, 15)
    expect(talk.reads()).toEqual([nudge])
  })

  test('is answered and not nudged when they wrote meanwhile', async () => {
    const talk = await openRung()
    await pass(talk, 20)
    await talk.says('need a plumber for a leak')
    talk.reads()
    await pass(talk, 120)
    expect(talk.reads()).not.toContain(nudge)
  })

  test('is not nudged when they were booked meanwhile, by whichever way', async () => {
    const talk = await openRung()
    const start = noon.add({ hours: 25 }).epochMilliseconds
    const caller = callerByNumber(talk.shop.db, dana)
    const time = { start, end: start + 3_600_000, crewId: null, insists: true }
    const customer = () => ({
      ...{ callerId: caller?.id ?? 0, conversationId: null, service: null, need: 'leak', address: null },
      ...{ name: null, email: null, note: null, beforeMinutes: 0, afterMinutes: 0 },
      place: 'customer' as const,
    })
    expect(addByHand(talk.shop, { ...time, customer }, { by: undefined, tell: null }).do).toBe('done')
    await pass(talk, 40)
    expect(talk.reads()).toEqual([])
  })

  test.each([
    ['called again', async (talk: Talk) => talk.rings()],
    ['wants no texts', async (talk: Talk) => talk.says('STOP')],
  ])('is not nudged when they %s', async (_, meanwhile) => {
    const talk = await openRung()
    await pass(talk, 20)
    await meanwhile(talk)
    await pass(talk, 120)
    expect(talk.reads()).not.toContain(nudge)
  })

  test('is not nudged when it is one of the shop who tried it', async () => {
    const talk = await openRung({ env: { OWNER_MOBILE: '+14165550009' } })
    talk.shop.config.OWNER_MOBILE = dana
    await pass(talk, 60)
    expect(talk.reads()).toEqual([])
  })

  test('is not nudged where the owner switched that off', async () => {
    const talk = await openRung({ set: { nudges: false } })
    await pass(talk, 60)
    expect(talk.reads()).toEqual([])
  })

  test('gets the nudge once, though the box is killed in between', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firstring-nudge-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'box.db')
    const talk = await openRung({ file })
    talk.shop.pass({ minutes: 31 })
    sendNudges(talk.shop)
    // Left in the outbox, and the box is gone before it went.
    const { world } = talk.shop.messenger
    await talk.shop.worker.stop()
    const before = world.sent.filter(({ body }) => body === nudge).length
    const again = await openTalk({ file, at: talk.shop.now() })
    sendNudges(again.shop)
    await again.passes({ minutes: 1 })
    sendNudges(again.shop)
    await again.passes({ minutes: 1 })
    const after = again.shop.messenger.world.sent.filter(({ body }) => body === nudge).length
    expect(before + after).toBe(1)
    expect(
      again.shop.db
        .select()
        .from(messages)
        .all()
        .filter(({ kind }) => kind === 'nudge'),
    ).toHaveLength(1)
  })

  test('and writes between leaving and sending is not nudged any more', async () => {
    const talk = await openRung()
    const goOn = await talk.shop.pause()
    talk.shop.pass({ minutes: 31 })
    sendNudges(talk.shop)
    talk.shop.pass({ seconds: 1 })
    talk.shop.messenger.receive({ from: dana, to: line, body: 'need a plumber for a leak' })
    goOn()
    await talk.passes({ seconds: 30 })
    expect(talk.reads()).not.toContain(nudge)
    const [left] = talk.shop.db
      .select()
      .from(messages)
      .all()
      .filter(({ kind }) => kind === 'nudge')
    expect(left).toMatchObject({ state: 'suppressed', because: 'overtaken' })
  })
})

test('the conversation says when the nudge comes, and what keeps it away', async () => {
  const { shop, owner } = await openShop({ at: noon })
  storeSettings(shop.db, { hours: eightToFive }, noon)
  const talk = talkIn(shop)
  await talk.rings()
  const { id } = talk.conversation()
  expect(wordsOf(await owner.get(`/conversations/${id}`))).toMatch(/Nudge: 12:3\d, unless they answer/)
  await talk.says('need a plumber for a leak')
  expect(wordsOf(await owner.get(`/conversations/${id}`))).not.toContain('Nudge:')
})

/** A job of Dana's that begins in an hour. */
function job(talk: Talk, change: Partial<Booking> = {}): Booking {
  const now = talk.shop.now()
  const { id: conversationId, callerId } = talk.conversation()
  return insertBooking(talk.shop.db, {
    ...begun(now),
    ...{ state: 'booked', bookedAt: now, startsAt: now.add({ hours: 1 }), endsAt: now.add({ hours: 2 }) },
    ...{ conversationId, callerId, place: 'customer', ...change },
  })
}

describe('a job that is done', () => {
  async function openDone(set: Around['set'] = { reviewLink: link }) {
    const talk = await openRung({ set })
    await talk.says('need a plumber for a leak, 28 Woodbine Cres')
    const { id } = job(talk)
    await pass(talk, 125, 25)
    finishByHand(talk.shop, { id, isDone: true, by: undefined })
    talk.reads()
    return { talk, id }
  }
  const ask = `Mike's Plumbing: thanks for your kind words. If you have a minute, a review would help us: ${link} Reply STOP to opt out.`

  test('and a good word bring one ask for a review', async () => {
    const { talk } = await openDone()
    await pass(talk, 60)
    expect(talk.reads()).toEqual([])
    await talk.says('Thank you so much, great job!')
    await pass(talk, 60)
    expect(talk.reads()).toContain(ask)
    await talk.says('Thank you, great job!')
    await pass(talk, 24 * 60, 60)
    expect(talk.reads()).not.toContain(ask)
  })

  test.each([
    ['without a link', { reviewLink: null }, ['Thank you so much, great job!']],
    ['after a complaint', { reviewLink: link }, ['It is leaking again, terrible work', 'thanks']],
    ['when they wrote on', { reviewLink: link }, ['Thank you so much, great job!', 'can you also fix my toilet?']],
  ])('brings none %s', async (_, set, said) => {
    const { talk } = await openDone(set)
    for (const words of said) await talk.says(words)
    await pass(talk, 90)
    expect(talk.reads().join()).not.toContain('review would help')
  })
})

describe('after the work', () => {
  test.each([
    ['it is leaking again, not happy', true],
    ['Thanks but it still drips', true],
    ['ça coule encore', true],
    ['Muchas gracias, quedó excelente', false],
    ['thanks so much, great job', false],
  ])('“%s” is no new job: a person has it, or nobody need answer', async (words, isForPerson) => {
    const talk = await openRung({ set: { reviewLink: null } })
    const { id } = job(talk)
    await pass(talk, 125, 25)
    finishByHand(talk.shop, { id, isDone: true, by: undefined })
    talk.reads()
    await talk.says(words)
    await pass(talk, 15)
    expect(talk.reads()).toEqual([])
    expect(talk.draft()?.because ?? null).toBe(isForPerson ? 'complaint' : null)
  })
})

describe('on my way', () => {
  test("goes by one tap, once for two, in the customer's language, and stands in the history", async () => {
    const { shop, owner } = await openShop({ at: noon })
    storeSettings(shop.db, { hours: eightToFive }, noon)
    const talk = talkIn(shop)
    await talk.rings()
    await talk.says('Hola, tengo una fuga de agua en el baño')
    const { id } = job(talk)
    talk.reads()
    expect(wordsOf(await owner.get(`/bookings/${id}`))).toContain('On my way:10 min20 min30 min45 min')
    expect(wordsOf(await owner.get('/'))).toContain('On my way:15 min30 min')
    const told = await owner.post(`/bookings/${id}/on-my-way`, { minutes: '20' })
    await owner.post(`/bookings/${id}/on-my-way`, { minutes: '20' })
    await shop.settle()
    expect(talk.reads()).toEqual([expect.stringMatching(/: Mike va en camino, unos 20 minutos\.$/)])
    const page = wordsOf(await owner.get(told.location ?? ''))
    expect(page).toContain('On the way, and they are texted')
    expect(page).toContain('On the way by Mike, and they were texted')
  })

  test('goes to nobody who wants no texts, and to no job that is off', async () => {
    const talk = await openRung()
    const { id } = job(talk)
    await talk.says('STOP')
    talk.reads()
    expect(tellOnMyWay(talk.shop, { id, minutes: 10, by: undefined })).toEqual({ do: 'refused', because: 'opted-out' })
    const off = job(talk, { state: 'cancelled', cancelledAt: noon, cancelledBy: 'shop' })
    expect(tellOnMyWay(talk.shop, { id: off.id, minutes: 10, by: undefined })).toBeNull()
    await talk.shop.settle()
    expect(talk.reads()).toEqual([])
    expect(bookingById(talk.shop.db, id)?.state).toBe('booked')
  })

  test('goes to nobody whose job is days ahead, from a page that was left open', async () => {
    const talk = await openRung()
    const startsAt = noon.add({ hours: 144 })
    const { id } = job(talk, { startsAt, endsAt: startsAt.add({ hours: 1 }) })
    expect(tellOnMyWay(talk.shop, { id, minutes: 10, by: undefined })).toEqual({ do: 'refused', because: 'not-near' })
    await talk.shop.settle()
    expect(talk.reads()).not.toContainEqual(expect.stringContaining('on the way'))
  })
})

test('reminders are off where the owner switched them off', async () => {
  const talk = await openRung({ set: { reminders: false } })
  const now = talk.shop.now()
  job(talk, { bookedAt: now.subtract({ hours: 90 }), startsAt: now.add({ hours: 20 }), endsAt: now.add({ hours: 21 }) })
  await pass(talk, 10)
  expect(talk.reads()).toEqual([])
})

test('the owner switches each off, and a link that is none is refused', async () => {
  const { owner, shop } = await openShop({ at: noon })
  const page = await owner.get('/settings/follow-ups')
  const seen = /name="seen" value="(\w+)"/.exec(page.body)?.[1] ?? ''
  for (const wrong of ['http://g.page/x', 'g.page/x', 'https://a b', 'javascript:alert(1)'])
    expect((await owner.post('/settings/follow-ups', { reviewLink: wrong, reminders: 'on', seen })).status).toBe(422)
  expect((await owner.post('/settings/follow-ups', { reviewLink: link, reminders: 'on', seen })).status).toBe(303)
  expect(wordsOf(await owner.get('/settings'))).toContain('Follow-upsReminders, a review ask')
  expect((await owner.post('/settings/follow-ups', { reviewLink: '', nudges: 'on', seen })).status).toBe(409)
  expect(shop.now()).toEqual(noon)
})
