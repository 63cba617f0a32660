import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Booking, bookingsBetween } from '../../server/bookings/store.ts'
import { openDraftOf } from '../../server/conversations/draft-store.ts'
import { bookings, messages, outbox } from '../../server/database/schema.ts'
import { approveDraft, discardDraft } from '../../server/replies/decide-draft.ts'
import { agreedInWords } from '../../server/replies/sentences/slot-words.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

const runs = Number(process.env.PROPERTY_RUNS ?? 6)
const callers = ['+14165550134', '+14165550177', '+14165550188']
const leak = 'I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks'
const picks = ['1', '2', '3', 'the first one']
const others = [
  'none of those',
  'tomorrow at 9',
  'can we do tomorrow afternoon instead?',
  'Can we move it to another time?',
]
const rest = ['please cancel my appointment', 'yes', 'thanks', 'no thanks, I found somebody else', leak]
const texts = [...picks, ...picks, ...picks, ...others, ...others, ...rest]
type Act = { who: number; does: 'writes' | 'approved' | 'discarded'; text: string; minutes: number }
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0, 0, 1, 1, 2),
  does: fc.constantFrom('writes', 'writes', 'writes', 'writes', 'approved', 'discarded'),
  text: fc.constantFrom(...texts),
  minutes: fc.constantFrom(0, 0, 0, 35, 130),
})
/** Two are offered times and choose; what comes then comes in any order. */
const script = fc.tuple(
  fc.array(fc.constantFrom(...picks), { minLength: 2, maxLength: 2 }).map((chosen): Act[] => {
    const says = (who: number, text: string): Act => ({ who, does: 'writes', text, minutes: 0 })
    return [says(0, leak), says(1, leak), ...chosen.map((pick, who) => says(who, pick))]
  }),
  fc.array(act, { minLength: 4, maxLength: 10 }),
)

test.each(['auto', 'draft'] as const)(
  'at level %s, in any order of offers, choices, moves and cancellations, nobody has what another has, and what was said stood',
  async (level) => {
    await fc.assert(
      fc.asyncProperty(script, async ([begin, then]) => {
        const talk = await openTalk({ set: { hours: eightToFive, trustLevel: level, bookingAheadDays: 1 } })
        const read = new Map<string, number>()
        for (const next of [...begin, ...then]) {
          await perform(talk, next, level === 'draft' && begin.includes(next))
          expect(overlapping(talk)).toEqual([])
          for (const phone of callers) expect(untrue(talk, phone, read)).toEqual([])
          expect(
            talk.shop.db
              .select()
              .from(outbox)
              .all()
              .filter(({ because }) => because === 'surprise'),
          ).toEqual([])
        }
        await talk.shop.close().catch(() => undefined)
      }),
      { numRuns: runs, endOnFailure: true },
    )
  },
)

async function perform(talk: Talk, { who, does, text, minutes }: Act, isApproved: boolean): Promise<void> {
  const from = callers[who] ?? ''
  if (minutes > 0) await talk.passes({ minutes })
  if (does === 'writes') {
    await talk.types(text, { from })
    for (let n = 0; n < 3; n++) await talk.passes({ seconds: 8 })
  }
  if (does === 'writes' && !isApproved) return
  const draft = draftOf(talk, from)
  if (!draft) return
  const seen = { draftId: draft.id, version: draft.version }
  if (does === 'discarded') discardDraft(talk.shop, seen)
  else approveDraft(talk.shop, seen)
  await talk.passes({ seconds: 5 })
}

function draftOf(talk: Talk, from: string) {
  try {
    return openDraftOf(talk.shop.db, talk.conversation(from).id)
  } catch {
    return undefined
  }
}

/** What takes somebody's time at one moment twice. */
function overlapping({ shop }: Talk): Booking[] {
  const far = { from: shop.now().subtract({ hours: 1000 }), to: shop.now().add({ hours: 1000 }) }
  const all = bookingsBetween(shop.db, far, shop.now())
  const meet = (one: Booking, other: Booking) =>
    one.crewId === other.crewId &&
    Temporal.Instant.compare(one.startsAt, other.endsAt) < 0 &&
    Temporal.Instant.compare(other.startsAt, one.endsAt) < 0
  return all.filter((one) => all.some((other) => other.id !== one.id && meet(one, other)))
}

/** New texts to this phone that say of a booking what is not so. */
function untrue({ shop }: Talk, phone: string, read: Map<string, number>): string[] {
  const got = shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ toNumber, direction }) => toNumber === phone && direction === 'outbound')
  const unread = got.slice(read.get(phone) ?? 0).map(({ body }) => body)
  read.set(phone, got.length)
  const conversations = new Set(got.map(({ conversationId }) => conversationId))
  const theirs = shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ conversationId }) => conversations.has(conversationId ?? 0))
  const where = {
    language: 'en',
    zone: 'America/Toronto',
    today: shop.now().toZonedDateTimeISO('America/Toronto').toPlainDate(),
  } as const
  const stands = (body: string, state: Booking['state']) =>
    theirs.some((one) => {
      const span = { start: one.startsAt.epochMilliseconds, end: one.endsAt.epochMilliseconds }
      return one.state === state && body.includes(agreedInWords(span, where))
    })
  return unread.filter((body) => {
    if (/You're booked: |your new time: /.test(body)) return !stands(body, 'booked')
    return /^Your appointment .* is cancelled/.test(body) && !stands(body, 'cancelled')
  })
}
