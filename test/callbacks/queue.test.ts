import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { queue } from '../../server/callbacks/queue.ts'
import { countWaiting } from '../../server/callbacks/waiting-store.ts'
import { insertCaller, updateCaller } from '../../server/callers/store.ts'
import { openDatabase } from '../../server/database/open.ts'
import {
  bookings,
  callbacks,
  calls,
  conversations,
  emergencies,
  enquiries,
  messages,
} from '../../server/database/schema.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const ago = (minutes: number) => noon.subtract({ minutes })

type Wait = { since?: number; last?: number; because?: string; times?: number }

/** A shop whose callers wait, each known by a name that the shop does not know. */
function openQueue() {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  const ids = new Map<string, number>()
  const idOf = (who: string) => ids.get(who) ?? 0
  return {
    db,
    waits: (who: string, { since = 120, last, because = 'missed-call', times = 1 }: Wait = {}) => {
      const number = `+1416555${1000 + ids.size}`
      const { id } = insertCaller(db, { number, createdAt: ago(since), lastContactAt: ago(last ?? since) })
      ids.set(who, id)
      db.insert(callbacks)
        .values({ callerId: id, because, calledTimes: times, waitingSince: ago(since) })
        .run()
    },
    talks: (who: string) => {
      const begun = { callerId: idOf(who), createdAt: ago(120), lastMessageAt: ago(120) }
      return db.insert(conversations).values(begun).returning().get().id
    },
    wants: (conversationId: number, enquiry: Partial<typeof enquiries.$inferInsert>) =>
      db
        .insert(enquiries)
        .values({ conversationId, openedAt: ago(120), ...enquiry })
        .run(),
    calls: (who: string, minutes: number, call: Partial<typeof calls.$inferInsert>) => {
      const named = { carrier: 'twilio', providerCallId: `CA-${who}-${minutes}`, callerId: idOf(who) }
      db.insert(calls)
        .values({ ...named, foundBy: 'webhook', startedAt: ago(minutes), ...call })
        .run()
    },
    is: (who: string, change: Parameters<typeof updateCaller>[2]) => updateCaller(db, idOf(who), change),
    idOf,
    names: ({ size = 10, skip = 0 } = {}) =>
      queue(db, { now: noon, size, skip }).map(({ caller }) => [...ids].find(([, id]) => id === caller.id)?.[0]),
  }
}

test('who called within the hour comes first, by the last call and not by how many there were', () => {
  const { waits, names } = openQueue()
  waits('three hours ago and now', { since: 180, last: 1, times: 2 })
  waits('a robot', { since: 300, last: 90, times: 17 })
  waits('two hours ago')
  waits('an hour ago', { since: 59 })
  expect(names()).toEqual(['three hours ago and now', 'an hour ago', 'a robot', 'two hours ago'])
})

test('what is known of somebody counts: a danger, what cannot wait, what they want and where, and a job before', () => {
  const { db, waits, talks, wants, idOf, names } = openQueue()
  for (const who of ['danger', 'urgent', 'place', 'customer', 'stranger', 'of old']) waits(who)
  const conversationId = talks('danger')
  const said = { reference: 'one', direction: 'inbound', kind: 'from-caller', body: 'gas', state: 'received' } as const
  const numbers = { fromNumber: '+14165551000', toNumber: '+14165550100', messenger: 'twilio', createdAt: ago(120) }
  const { id: messageId } = db
    .insert(messages)
    .values({ ...said, ...numbers, conversationId })
    .returning()
    .get()
  const danger = { danger: 'gas', openedAt: ago(120), endedAt: ago(90), endedBecause: 'nobody-answered' } as const
  db.insert(emergencies)
    .values({ conversationId, messageId, ...danger })
    .run()
  wants(talks('urgent'), { urgency: 'emergency' })
  wants(talks('place'), { need: 'a leak', address: '1 Elm St' })
  wants(talks('of old'), { need: 'a leak', address: '2 Elm St', urgency: 'emergency', closedAt: ago(130) })
  const job = { startsAt: ago(9000), endsAt: ago(8900), createdAt: ago(9900), changedAt: ago(9900), uid: 'job' }
  db.insert(bookings)
    .values({ ...job, state: 'done', callerId: idOf('customer') })
    .run()
  expect(names()).toEqual(['danger', 'urgent', 'place', 'customer', 'of old', 'stranger'])
  db.update(emergencies).set({ endedBecause: 'taken' }).run()
  expect(names().at(-1)).toBe('danger')
})

test('a queue that is read in parts loses nobody and shows nobody twice', () => {
  const { waits, names } = openQueue()
  for (const [n, since] of [500, 5, 59, 70, 20, 300].entries()) waits(`${n}`, { since })
  const whole = names()
  for (const size of [1, 2, 4]) {
    const parts = []
    for (let skip = 0; skip < 8; skip += size) parts.push(...names({ size, skip }))
    expect(parts).toEqual(whole)
  }
})

describe('nobody waits', () => {
  test('who was blocked, until they are unblocked', () => {
    const { db, waits, is, names } = openQueue()
    waits('dana')
    is('dana', { blockedAt: noon })
    expect([names(), countWaiting(db)]).toEqual([[], 0])
    is('dana', { blockedAt: null })
    expect([names(), countWaiting(db)]).toEqual([['dana'], 1])
  })

  test('whose last call looks like spam, until somebody takes them back', () => {
    const { db, waits, calls: rings, is, names } = openQueue()
    waits('robot')
    rings('robot', 100, {})
    expect(names()).toEqual(['robot'])
    rings('robot', 50, { suspectedBecause: 'rings-and-drops', because: 'suspected-spam' })
    expect([names(), countWaiting(db)]).toEqual([[], 0])
    is('robot', { notSpamAt: noon })
    expect([names(), countWaiting(db)]).toEqual([['robot'], 1])
  })
})

describe('in the queue stays', () => {
  test.each<[string, Partial<typeof calls.$inferInsert>]>([
    ['who pressed the key', { suspectedBecause: 'rings-and-drops', passedAt: ago(50) }],
    ['who missed the key once', { suspectedBecause: 'no-key', because: 'suspected-spam' }],
  ])('%s', (_, call) => {
    const { waits, calls: rings, names } = openQueue()
    waits('dana')
    rings('dana', 50, call)
    expect(names()).toEqual(['dana'])
  })

  test('whom the shop knows, and whom somebody there wants to call', () => {
    const { waits, calls: rings, is, names } = openQueue()
    waits('named')
    waits('personal')
    waits('wanted', { because: 'asked-for' })
    for (const who of ['named', 'personal', 'wanted']) rings(who, 50, { suspectedBecause: 'says-nothing' })
    is('named', { name: 'Dana' })
    is('personal', { personalAt: noon })
    expect(names().toSorted()).toEqual(['named', 'personal', 'wanted'])
  })
})
