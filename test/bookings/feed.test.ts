import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { feedOf } from '../../server/bookings/feed.ts'
import { readFeedToken } from '../../server/bookings/feed-store.ts'
import { type Booking, changeBooking, insertBooking, type NewBooking } from '../../server/bookings/store.ts'
import { openAppliance } from '../appliance.ts'
import { openShop, wordsOf } from '../pages/owner.ts'

const at = Temporal.Instant.from('2026-05-13T14:00:00Z')
const env = { PUBLIC_URL: 'https://calls.example.com' }
const job: NewBooking = {
  state: 'booked',
  startsAt: at.add({ hours: 24 }),
  endsAt: at.add({ hours: 25, minutes: 15 }),
  need: 'Leak in the basement; call me at (416) 555-0134, please',
  service: 'leak-repair',
  address: '28 Woodbine Cres, Toronto',
  name: 'Dana',
  note: 'Her neighbour is +1 416 555 0199',
  uid: 'job-1',
  revision: 3,
  bookedAt: at,
  createdAt: at,
  changedAt: at,
}

/** A shop whose feed stands at `address`. */
async function openFed() {
  const { shop, owner } = await openShop({ env, at })
  await owner.post('/settings/feed', { do: 'begin' })
  const page = await owner.get('/settings/feed')
  const [, address = ''] = /value="https:\/\/calls\.example\.com([^"]+)"/.exec(page.body) ?? []
  const ask = (path = address, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(shop.publicOrigin + path, { headers, method })
  return { shop, owner, address, ask }
}

/** The events of a calendar as another program reads them. */
function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

function instant(time: ICAL.Time): string {
  expect(time.zone.tzid).toBe('UTC')
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString()
}

describe('the feed', () => {
  test('gives another program our own jobs back, each as it stands', async () => {
    const { shop, ask } = await openFed()
    const kept = insertBooking(shop.db, job)
    insertBooking(shop.db, {
      ...job,
      uid: 'held',
      state: 'held',
      heldUntil: at.add({ hours: 1 }),
      crewId: null,
      overlaps: true,
    })
    const answer = await ask()
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const [event, ...others] = eventsIn(text)
    expect(others).toEqual([])
    if (!event) throw new Error('no event')
    expect({ ...read(event) }).toEqual({
      uid: 'job-1',
      start: kept.startsAt.toString(),
      end: kept.endsAt.toString(),
      sequence: 3,
      status: 'CONFIRMED',
      changed: at.toString(),
      summary: 'Dana: Leak in the basement; call me at …, please',
      location: '28 Woodbine Cres, Toronto',
      description: 'Her neighbour is …',
    })
    expect(text).not.toMatch(/TZID|VTIMEZONE|ORGANIZER|ATTENDEE|555/)
    expect(text).toMatch(/METHOD:PUBLISH\r\n/)
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n.*X-PUBLISHED-TTL:PT15M\r\n/s)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('tells of a job that was called off for six weeks, and of one that is over for three months', async () => {
    const { shop, ask } = await openFed()
    const off = insertBooking(shop.db, job)
    insertBooking(shop.db, { ...job, uid: 'job-2', startsAt: at.add({ hours: 48 }), endsAt: at.add({ hours: 49 }) })
    shop.db.transaction((tx) => cancelBooking(tx, shop, { id: off.id, by: 'caller' }))
    const statuses = async () =>
      eventsIn(await (await ask()).text()).map((event) => [read(event).uid, read(event).status])
    expect(await statuses()).toEqual([
      ['job-1', 'CANCELLED'],
      ['job-2', 'CONFIRMED'],
    ])
    expect(read(eventsIn(await (await ask()).text())[0] as ICAL.Event).sequence).toBe(4)
    shop.pass({ hours: 24 * 43 })
    expect(await statuses()).toEqual([['job-2', 'CONFIRMED']])
    shop.pass({ hours: 24 * 50 })
    expect(await statuses()).toEqual([])
  })

  test('is sent again only when something changed', async () => {
    const { shop, ask } = await openFed()
    const { id } = insertBooking(shop.db, job)
    const etag = (await ask()).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    shop.pass({ minutes: 5 })
    const again = await ask(undefined, { 'If-None-Match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
    changeBooking(shop.db, id, { revision: 4, startsAt: at.add({ hours: 24, minutes: 5 }) })
    const changed = await ask(undefined, { 'If-None-Match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  })

  test('is shown to nobody who does not know its address, and none learns why', async () => {
    const { shop, owner, address, ask } = await openFed()
    const other = address.replace(/.\.ics$/, (end) => `${end.startsWith('a') ? 'b' : 'a'}.ics`)
    const elsewhere = await ask('/no-such-page')
    const headers = ({ headers: all }: Response) => [...all.keys()].filter((name) => name !== 'date').sort()
    const wrong = [
      other,
      address.toUpperCase(),
      address.replace('.ics', ''),
      address.replace('.ics', 'x.ics'),
      `${address}/`,
      '/feed/.ics',
      '/feed/%zz.ics',
      '/feed/%00.ics',
      '/feed/..%2f..%2fetc.ics',
      `/feed/${'a'.repeat(4000)}.ics`,
      '/feed/null.ics',
    ]
    for (const path of wrong) {
      const answer = await ask(path)
      expect([answer.status, await answer.text(), headers(answer)], path).toEqual([404, '', headers(elsewhere)])
    }
    expect((await ask(address, {}, 'POST')).status).toBe(404)
    expect((await ask(address, {}, 'HEAD')).status).toBe(200)
    await owner.post('/settings/feed', { do: 'end' })
    expect((await ask()).status).toBe(404)
    expect(readFeedToken(shop.db)).toBeNull()
  })

  test('moves to another address, and the old one shows nothing any more', async () => {
    const { shop, owner, address, ask } = await openFed()
    await owner.post('/settings/feed', { do: 'begin' })
    expect((await ask()).status).toBe(200)
    await owner.post('/settings/feed', { do: 'renew' })
    expect((await ask()).status).toBe(404)
    const token = readFeedToken(shop.db)
    expect(token).toMatch(/^[a-z2-9]{26}$/)
    expect(address).not.toContain(token)
    expect((await ask(`/feed/${token}.ics`)).status).toBe(200)
  })
})

test('the owner is told that nobody can reach a feed of a box without a public address', async () => {
  const { owner } = await openShop()
  expect(wordsOf(await owner.get('/settings/feed'))).toContain('Make the address')
  expect((await owner.post('/settings/feed', { do: 'begin' })).location).toBe('/settings/feed?done=begun')
  const page = await owner.get('/settings/feed?done=begun')
  expect(wordsOf(page)).toContain('no public address yet')
  expect(page.body).not.toContain('.ics')
  expect((await owner.post('/settings/feed', { do: 'something' })).status).toBe(422)
  expect(wordsOf(await owner.get('/settings'))).toContain('Shown to whoever knows a secret address')
})

test('a shop that never made an address shows nothing', async () => {
  const shop = await openAppliance()
  onTestFinished(() => shop.close())
  for (const path of ['/feed/null.ics', '/feed/undefined.ics', '/feed/.ics'])
    expect((await fetch(shop.publicOrigin + path)).status).toBe(404)
  expect(readFeedToken(shop.db)).toBeNull()
})

test('whatever was written, every job comes back to the minute, and nothing of it becomes another line', async () => {
  const zones = ['America/Toronto', 'Australia/Lord_Howe']
  const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 })
  const words = fc.option(fc.string({ unit: 'binary', maxLength: 120 }), { nil: null })
  const written = fc.record({ need: words, name: words, address: words, note: words })
  const length = fc.integer({ min: 1, max: 600 })
  const jobs = fc.array(fc.tuple(minutes, length, written, fc.boolean()), { maxLength: 8 })
  const runs = Number(process.env.PROPERTY_RUNS ?? 60)
  await fc.assert(
    fc.asyncProperty(jobs, fc.constantFrom(...zones), async (all, zone) => {
      const begin = at.toZonedDateTimeISO(zone).toInstant()
      const kept = all.map(([start, long, said, isOff], n) => ({
        ...(job as Booking),
        ...said,
        ...(isOff ? { state: 'cancelled' as const } : {}),
        uid: `job-${n}`,
        startsAt: begin.add({ minutes: start }),
        endsAt: begin.add({ minutes: start + long }),
      }))
      const events = eventsIn(await feedOf(kept, "Mike's; Plumbing,\nToronto"))
      expect(events.map((event) => [read(event).uid, read(event).start, read(event).end, read(event).status])).toEqual(
        kept.map(({ uid, startsAt, endsAt, state }) => [
          ...[uid, startsAt.toString(), endsAt.toString()],
          state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
        ]),
      )
    }),
    { numRuns: runs },
  )
})

function read(event: ICAL.Event) {
  const { uid, startDate, endDate, sequence, summary, location, description, component } = event
  return {
    uid,
    start: instant(startDate),
    end: instant(endDate),
    sequence,
    status: component.getFirstPropertyValue('status'),
    changed: instant(component.getFirstPropertyValue('last-modified') as ICAL.Time),
    summary,
    location,
    description,
  }
}
