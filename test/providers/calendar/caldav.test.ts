import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CaldavAccount, caldavCalendar } from '../../../server/providers/calendar/caldav.ts'
import { CalendarError, type CalendarProblem, type OurEvent } from '../../../server/providers/calendar/calendar.ts'
import { benchByText, calendarContract, icsOf, kindOf, newEvent, theirEvent } from './calendar-contract.ts'
import { type FakeCaldav, type Fault, login, startFakeCaldav } from './fake-caldav.ts'

let fake: FakeCaldav

beforeEach(async () => {
  fake = await startFakeCaldav()
})
afterEach(() => fake.close())

const connect = (account: Partial<CaldavAccount> = {}, timeoutMs = 5000) =>
  caldavCalendar(
    { address: fake.url, ...login, ...account },
    {
      now: () => Temporal.Instant.from('2026-11-21T15:00:00Z'),
      doors: { ports: [3000], names: [], origin: null },
      timeoutMs,
    },
  )
/** Short only where nothing whole ever comes: a busy machine is slow. */
const patience = (fault: Fault) => (['never-answers', 'drips'].includes(fault) ? 200 : 5000)
const pull = (cursor: string | null = null) => connect().pull(fake.calendarId, cursor)
const create = (event = newEvent()) => connect().create(fake.calendarId, event)
const put = (...names: string[]) => {
  for (const name of names) fake.ownerPuts(`${name}.ics`, theirEvent(name))
}
const uids = ({ upserts }: Awaited<ReturnType<typeof pull>>) => upserts.map(({ uid }) => uid).toSorted()

describe('a CalDAV calendar', () => {
  calendarContract(() => benchByText({ provider: connect(), ...fake }))
})

describe.each<[string, Fault]>([
  ['behind a proxy that marks versions', 'gzip-etags'],
  ['that tells no version of what was written', 'no-etag'],
  ['whose versions look like numbers', 'numbers-as-etags'],
  ['that writes addresses now in one way, now in another', 'decodes-hrefs'],
  ['that believes to be at another address', 'names-another-origin'],
  ['that tells changes in small parts', 'cuts-short'],
  ['that tells no token unasked', 'no-token'],
  ['with a Digest login', 'digest'],
])('a CalDAV calendar %s', (_, fault) => {
  beforeEach(() => void fake.faults.add(fault))
  calendarContract(() => benchByText({ provider: connect(), ...fake }))
})

test.each<Fault>(['accepts-then-resets', 'accepts-then-500'])(
  'a job is in the calendar once, whatever is answered: one that %s',
  async (fault) => {
    const event = newEvent()
    fake.faults.add(fault)
    const { ref, version } = await create(event)
    expect(await create(event)).toEqual({ ref, version })
    const moved = await connect().update(ref, { ...event, revision: 2, summary: 'Moved' }, version ?? '')
    expect(icsOf(await connect().get(ref))).toContain('SUMMARY:Moved')
    await connect().remove(ref, moved.version ?? '')
    expect(fake.objects.size).toBe(0)
  },
)

test('whatever befalls each request, in the end a job is there once as it was last wanted, or not at all', async () => {
  const faults: (Fault | null)[] = [
    'accepts-then-resets',
    'accepts-then-500',
    'resets',
    'fails',
    'is-too-busy',
    'refuses-within-207',
    null,
  ]
  const step = fc.record({ fault: fc.constantFrom(...faults), removes: fc.boolean() })
  /** As somebody does who wants one thing and tries until it went well. */
  const want = async (event: OurEvent | null, uid: string, tried = 0): Promise<void> => {
    try {
      const [standing] = (await pull()).upserts.filter((object) => object.uid === uid)
      if (event && standing) await connect().update(standing.ref, event, standing.version ?? '')
      else if (event) await create(event)
      else if (standing) await connect().remove(standing.ref, standing.version ?? '')
    } catch (error) {
      if (!(error instanceof CalendarError) || tried > 2) throw error
      fake.faults.clear()
      await want(event, uid, tried + 1)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      fake.objects.clear()
      const event = newEvent()
      for (const [n, { fault, removes }] of steps.entries()) {
        if (fault) fake.faults.add(fault)
        await want(removes ? null : { ...event, revision: n + 1, summary: `Try ${n}` }, event.uid)
        fake.faults.clear()
        const there = [...fake.objects.values()].map(({ ics }) => /SUMMARY:(.*)\r/.exec(ics)?.[1])
        expect(there).toEqual(removes ? [] : [`Try ${n}`])
      }
    }),
    { numRuns: 40 },
  )
})

test.each<[Fault, CalendarProblem]>([
  ['refuses-within-207', 'bad-data'],
  ['sees-conflicts', 'bad-data'],
  ['fails', 'server'],
  ['resets', 'network'],
  ['never-answers', 'timeout'],
  ['login-page', 'bad-data'],
  ['is-too-busy', 'rate-limited'],
])('a job that a calendar did not take is not taken for written: one that %s', async (fault, kind) => {
  fake.faults.add(fault)
  expect(await kindOf(connect({}, patience(fault)).create(fake.calendarId, newEvent()))).toBe(kind)
  expect(fake.objects.size).toBe(0)
})

test('a change that is refused within a 207 was not made', async () => {
  const event = newEvent()
  const { ref, version } = await create(event)
  fake.faults.add('refuses-within-207')
  expect(await kindOf(connect().update(ref, { ...event, revision: 2 }, version ?? ''))).not.toBe('went well')
  expect(icsOf(await connect().get(ref))).toContain('SEQUENCE:1')
})

test('a job whose uid lies in a bin is refused, and told as such', async () => {
  const event = newEvent()
  const { ref, version } = await create(event)
  await connect().remove(ref, version ?? '')
  fake.faults.add('has-a-bin')
  expect(await kindOf(create(event))).toBe('bad-data')
})

test('our job under another name is adopted, not doubled', async () => {
  const event = newEvent()
  const { ref } = await create(event)
  const stored = fake.objects.get(`${event.uid}.ics`)
  fake.ownerRemoves(`${event.uid}.ics`)
  fake.ownerPuts('elsewhere.ics', stored?.ics ?? '')
  fake.faults.add('refuses-within-207')
  expect(await create(event)).toEqual({ ref: ref.replace(event.uid, 'elsewhere'), version: expect.any(String) })
})

test('how long a busy calendar wants us to wait is known', async () => {
  fake.faults.add('is-too-busy')
  await expect(pull()).rejects.toMatchObject({ kind: 'rate-limited', retryAfterSeconds: 17 })
})

test.each([400, 403, 404, 409, 410, 412, 500, 501])(
  'a token that is answered with %d leads to a snapshot',
  async (status) => {
    put('a', 'b')
    const { cursor } = await pull()
    fake.ownerRemoves('a.ics')
    fake.faults.add(`dead-token-${status}`)
    const snapshot = await pull(cursor)
    expect(snapshot).toMatchObject({ isSnapshot: true, isComplete: true })
    expect(uids(snapshot)).toEqual(['b'])
  },
)

test('a token that forgets deletions is made good by the next snapshot', async () => {
  put('a', 'b')
  const { cursor } = await pull()
  fake.faults.add('forgets-deletions')
  fake.ownerRemoves('a.ics')
  expect(await pull(cursor)).toMatchObject({ upserts: [], deletedRefs: [] })
  expect(uids(await pull())).toEqual(['b'])
})

test('where there are no tokens, a calendar is read whole, but only when it changed', async () => {
  fake.faults.add('no-sync')
  put('a')
  const first = await pull()
  expect(first).toMatchObject({ isSnapshot: true, isComplete: true })
  expect(await pull(first.cursor)).toMatchObject({ upserts: [], isSnapshot: false, cursor: first.cursor })
  put('b')
  expect(uids(await pull(first.cursor))).toEqual(['a', 'b'])
})

test('more events than fit into one request all come', async () => {
  const names = Array.from({ length: 120 }, (_, n) => `event-${String(n).padStart(3, '0')}`)
  put(...names)
  fake.asked.length = 0
  expect(uids(await pull())).toEqual(names)
  expect(fake.asked.filter(({ body }) => body.includes('multiget'))).toHaveLength(3)
})

test('events that are too large together are read in smaller parts', async () => {
  for (const name of ['a', 'b', 'c'])
    fake.ownerPuts(`${name}.ics`, theirEvent(name, [`DESCRIPTION:${'x'.repeat(4e6)}`]))
  expect(uids(await pull())).toEqual(['a', 'b', 'c'])
})

test('changes that come in several parts are followed to the last', async () => {
  const { cursor } = await pull()
  put('a', 'b', 'c', 'd', 'e')
  fake.faults.add('cuts-short')
  expect(uids(await pull(cursor))).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('what is deleted between the list and the reading is deleted', async () => {
  const { cursor } = await pull()
  put('a', 'b')
  fake.faults.add('loses-between')
  const changes = await pull(cursor)
  expect(uids(changes)).toEqual(['b'])
  expect(changes.deletedRefs).toEqual([`${fake.calendarId}a.ics`])
  expect(fake.asked.filter(({ method }) => method === 'GET')).toEqual([])
})

test('what is not handed out with the others is asked for alone', async () => {
  put('a', 'b')
  fake.faults.add('withholds-one')
  const snapshot = await pull()
  expect(snapshot.isComplete).toBe(true)
  expect(uids(snapshot)).toEqual(['a', 'b'])
})

test('two events with one uid are both told', async () => {
  fake.ownerPuts('one.ics', theirEvent('same'))
  fake.ownerPuts('two.ics', theirEvent('same', ['LOCATION:Elsewhere']))
  const { upserts } = await pull()
  expect(upserts.map(({ ref }) => ref)).toEqual([`${fake.calendarId}one.ics`, `${fake.calendarId}two.ics`])
})

test.each<[Fault, CalendarProblem]>([
  ['cuts-body', 'bad-data'],
  ['ends-in-the-middle', 'network'],
  ['login-page', 'not-caldav'],
  ['drips', 'timeout'],
  ['never-answers', 'timeout'],
  ['resets', 'network'],
  ['fails', 'server'],
  ['huge', 'too-large'],
  ['redirects-for-ever', 'bad-data'],
])('a calendar that %s is no empty calendar', async (fault, kind) => {
  put('a', 'b', 'c')
  fake.faults.add(fault)
  expect(await kindOf(connect({}, patience(fault)).pull(fake.calendarId, null))).toBe(kind)
})

test.each([false, true])(
  'a password goes to nobody whom its server sends us on to, asked for a digest: %s',
  async (isDigest) => {
    const other = await startFakeCaldav()
    if (isDigest) other.faults.add('digest')
    fake.faults.add('redirects')
    fake.elsewhere = new URL(other.url).origin
    await expect(connect().listCalendars()).rejects.toMatchObject({
      kind: 'auth',
      detail: expect.stringContaining(`sends us on to ${fake.elsewhere}`),
    })
    expect(other.asked.length).toBeGreaterThan(0)
    expect(other.asked.filter(({ headers }) => headers.authorization)).toEqual([])
    expect(fake.asked.filter(({ headers }) => !headers.authorization?.startsWith('Basic '))).toEqual([])
    await other.close()
  },
)

test('a request asks for nothing compressed and wears our name', async () => {
  await pull()
  expect(fake.asked[0]?.headers).toMatchObject({ 'accept-encoding': 'identity', 'user-agent': 'FirstRing' })
})

test.each([
  ['the root of its server', (origin: string) => origin],
  ['the place of a person', (origin: string) => `${origin}/dav/principals/ana/`],
  ['the calendar itself', (origin: string) => `${origin}/dav/calendars/ana/shop`],
])('a calendar is found by %s', async (_, address) => {
  const found = await connect({ address: address(new URL(fake.url).origin) }).listCalendars()
  expect(found).toEqual([{ id: fake.calendarId, name: '007', isWritable: true, color: null }])
})

describe('in one sentence the owner hears that', () => {
  const words = async (account: Partial<CaldavAccount> = {}, timeoutMs = 5000) => {
    const report = await connect(account, timeoutMs).probe()
    return report.ok ? 'it works' : `${report.problem}: ${report.words}`
  }

  test('the password is wrong', async () => {
    expect(await words({ password: 'no' })).toMatch(/^auth: .* does not take this user name and password/)
    expect(fake.asked).toHaveLength(1)
  })
  test.each<[string, Fault, RegExp]>([
    ['a web page answers', 'login-page', /^not-caldav: .* with a web page or the like/],
    ['it goes in circles', 'redirects-for-ever', /^bad-data: .* in circles/],
    ['the answer is too large', 'huge', /^too-large: /],
    ['no answer comes', 'never-answers', /^timeout: .* did not answer in time/],
    ['an answer never ends', 'drips', /^timeout: /],
    ['the server has a problem of its own', 'fails', /^server: .* a problem of its own \(500\)/],
  ])('%s', async (_, fault, said) => {
    fake.faults.add(fault)
    expect(await words({}, patience(fault))).toMatch(said)
  })
  test('nobody listens', async () => {
    await fake.close()
    expect(await words()).toMatch(/^network: Nobody listens at 127\.0\.0\.1:\d+/)
    fake = await startFakeCaldav()
  })
  test('the server does not speak https', async () => {
    expect(await words({ address: fake.url.replace('http:', 'https:') })).toMatch(/^tls: .* does not speak https there/)
  })
  test.each([
    ['there is no scheme', 'cloud.example.com', /^address-refused: .* begins with https/],
    ['the scheme is another', 'ftp://cloud.example.com', /^address-refused: .* must begin with https/],
    ['the password stands in the address', 'https://ana:x@cloud.example.com', /^address-refused: Leave the user name/],
    [
      'the address is one of clouds',
      'http://169.254.169.254/latest',
      /^address-refused: That address belongs to no machine/,
    ],
    ['the address is ours', 'http://127.0.0.1:3000/', /^address-refused: .* this box itself/],
  ])('%s', async (_, address, said) => {
    expect(await words({ address })).toMatch(said)
  })
})
