import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { insertBooking } from '../../server/bookings/store.ts'
import { threadById } from '../../server/conversations/inbox-store.ts'
import { bookings, offers } from '../../server/database/schema.ts'
import { approveDraft, discardDraft } from '../../server/replies/decide-draft.ts'
import { repliesIn } from '../../server/replies/replies-in.ts'
import type { Storable } from '../../server/settings/settings.ts'
import { eightToFive, raj } from '../bookings/booked-shop.ts'
import { dana, openTalk, type Talk } from '../journeys/talk.ts'

const leak = 'Need someone to look at a leak in the basement. 28 Woodbine Cres. My name is Dana'

/** Nothing goes without a person's yes, and somebody told of a leak. */
async function openDrafting(set: Partial<Storable> = {}): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'draft', ...set } })
  await talk.rings()
  await talk.says(leak)
  talk.reads()
  return talk
}

async function approve(talk: Talk, { from = dana, body }: { from?: string; body?: string } = {}) {
  const draft = talk.draft(from)
  if (!draft) throw new Error('nothing waits')
  const approved = approveDraft(talk.shop, { draftId: draft.id, version: draft.version, body })
  await talk.passes({ seconds: 5 })
  return approved
}

function rows({ shop }: Talk, state: 'held' | 'booked' | 'cancelled') {
  const all = shop.db.select().from(bookings).all()
  return all.filter((one) => one.state === state).map(({ startsAt }) => startsAt.toString().slice(5, 16))
}

/** Somebody of the shop fills their own calendar, whatever is held there. */
function fill({ shop }: Talk, wall: string, hours: number): void {
  const startsAt = Temporal.PlainDateTime.from(wall).toZonedDateTime('America/Toronto').toInstant()
  const times = { startsAt, endsAt: startsAt.add({ hours }), createdAt: shop.now(), changedAt: shop.now() }
  insertBooking(shop.db, { ...times, uid: `own-${wall}`, state: 'booked', overlaps: true })
}

const count = (talk: Talk) => talk.shop.db.select().from(offers).all().length

describe('an offer that waits', () => {
  test('is made by the approval, and its times are nobody else’s meanwhile', async () => {
    const talk = await openDrafting()
    expect(talk.draft()?.body).toMatch(/We have today 3-4:15pm, tomorrow 8-9:15am or Fri 8-9:15am\./)
    expect([rows(talk, 'held').length, count(talk)]).toEqual([3, 0])
    await talk.says('leaking tap, 4 Elm Street', { from: raj })
    expect(talk.draft(raj)?.body).toMatch(/We have /)
    expect(talk.draft(raj)?.body).not.toMatch(/today 3-4:15pm|tomorrow 8-9:15am|Fri 8-9:15am/)
    expect((await approve(talk)).do).toBe('sent')
    expect(count(talk)).toBe(1)
    expect(talk.reads().at(-1)).toMatch(/We have today 3-4:15pm/)
  })

  test('says to the owner until when its times are kept', async () => {
    const talk = await openDrafting()
    const shown = () => {
      const thread = threadById(talk.shop.db, talk.conversation().id)
      return thread && repliesIn(talk.shop, thread, { note: null, isEditing: false }).draft
    }
    // It was noon in Toronto, and the reply came six seconds after the text.
    expect(shown()?.kept?.words).toBe('14:00')
    await talk.passes({ hours: 3 })
    expect(shown()).toMatchObject({ kept: null })
  })

  test('keeps its times for half a day, then others get them', async () => {
    const talk = await openDrafting()
    await talk.passes({ hours: 12 })
    await talk.says('leaking tap, 4 Elm Street', { from: raj })
    expect(talk.draft(raj)?.body).toMatch(/tomorrow 8-/)
  })

  test('shows new words when one of its times was taken meanwhile, keeps those, and goes with the next yes', async () => {
    const talk = await openDrafting()
    fill(talk, '2026-05-14T08:00', 9)
    const shown = await approve(talk)
    expect(shown).toMatchObject({ do: 'facts-changed', draft: { because: 'slots-changed', version: 2 } })
    expect([talk.reads(), count(talk)]).toEqual([[], 0])
    const body = talk.draft()?.body ?? ''
    expect(body).toMatch(/We have today 3-4:15pm, Fri /)
    await talk.says('leaking tap, 4 Elm Street', { from: raj })
    const theirs = talk.draft(raj)?.body ?? ''
    for (const time of body.match(/(?:today|tomorrow|\w{3}) \d[\d:apm-]+/g) ?? []) expect(theirs).not.toContain(time)
    expect((await approve(talk)).do).toBe('sent')
    expect(talk.reads()).toEqual([body])
  })

  test('is passed on when nothing is free any more', async () => {
    const talk = await openDrafting({ bookingAheadDays: 2 })
    for (const day of ['13', '14', '15']) fill(talk, `2026-05-${day}T08:00`, 9)
    expect(await approve(talk)).toMatchObject({ do: 'facts-changed' })
    expect(talk.draft()?.body).toMatch(/I've passed this on to Mike/)
    await approve(talk)
    expect([talk.conversation().handedOverBecause, count(talk)]).toEqual(['wants-a-time', 0])
  })

  test('that is discarded offers nothing and books nothing, and the next text is offered times again', async () => {
    const talk = await openDrafting()
    const { id, version } = talk.draft() ?? { id: 0, version: 0 }
    expect(discardDraft(talk.shop, { draftId: id, version })).toEqual({ do: 'discarded' })
    await talk.says('2')
    expect([rows(talk, 'booked'), count(talk)]).toEqual([[], 0])
    expect(talk.draft()?.body).toMatch(/We have /)
  })
})

/** The offer went, and they chose. */
async function openChosen(): Promise<Talk> {
  const talk = await openDrafting()
  await approve(talk)
  talk.reads()
  await talk.says('2 please')
  return talk
}

describe('a chosen time that waits', () => {
  test('is booked by the approval, and by nothing before', async () => {
    const talk = await openChosen()
    expect(talk.draft()?.body).toMatch(/^You're booked: Thu May 14, 8-9:15am/)
    expect([talk.reads(), rows(talk, 'booked'), rows(talk, 'held')]).toEqual([[], [], ['05-14T12:00']])
    await approve(talk)
    expect(talk.reads()).toHaveLength(1)
    expect([rows(talk, 'booked'), rows(talk, 'held')]).toEqual([['05-14T12:00'], []])
  })

  test('is theirs for half a day, longer than an offer', async () => {
    const talk = await openChosen()
    await talk.passes({ hours: 11 })
    expect((await approve(talk)).do).toBe('sent')
    expect(rows(talk, 'booked')).toEqual(['05-14T12:00'])
  })

  test('that was taken meanwhile is said to be, with others, and only those can be had', async () => {
    const talk = await openChosen()
    fill(talk, '2026-05-14T08:00', 2)
    expect(await approve(talk)).toMatchObject({ do: 'facts-changed', draft: { because: 'slots-changed' } })
    expect(talk.draft()?.body).toMatch(/^Sorry, that time has just been taken\. We have .*Reply 1, 2, 3/)
    await approve(talk)
    expect(talk.reads().at(-1)).toMatch(/^Sorry, that time has just been taken/)
    expect(rows(talk, 'booked')).toHaveLength(1)
    await talk.says('1')
    await approve(talk)
    expect(talk.reads().at(-1)).toMatch(/^You're booked: /)
    expect(rows(talk, 'booked')).toHaveLength(2)
  })

  test('goes in a person’s own words though it was taken, and a person has it then', async () => {
    const talk = await openChosen()
    fill(talk, '2026-05-14T08:00', 2)
    const body = 'We will squeeze you in, see you at 8.'
    expect(await approve(talk, { body })).toMatchObject({ do: 'facts-changed' })
    expect(await approve(talk, { body })).toMatchObject({ do: 'sent' })
    expect(talk.reads()).toEqual([body])
    expect([rows(talk, 'booked').length, talk.conversation().handedOverBecause]).toEqual([1, 'wants-a-time'])
  })

  test('that is discarded keeps nothing, can be chosen again, and leaves what others have alone', async () => {
    const talk = await openChosen()
    await talk.says('leaking tap, 4 Elm Street', { from: raj })
    const theirs = rows(talk, 'held').length
    const { id, version } = talk.draft() ?? { id: 0, version: 0 }
    discardDraft(talk.shop, { draftId: id, version })
    expect(rows(talk, 'held')).toHaveLength(theirs - 1)
    await talk.says('2 please')
    await approve(talk)
    expect(rows(talk, 'booked')).toEqual(['05-14T12:00'])
    expect(talk.reads().at(-1)).toMatch(/^You're booked: Thu May 14/)
  })
})

describe('a cancellation that waits', () => {
  async function openCancelling(): Promise<Talk> {
    const talk = await openChosen()
    await approve(talk)
    await talk.says('sorry, something came up, I have to cancel')
    talk.reads()
    return talk
  }

  test('leaves the booking until the approval', async () => {
    const talk = await openCancelling()
    expect(rows(talk, 'booked')).toEqual(['05-14T12:00'])
    await approve(talk)
    expect(rows(talk, 'cancelled')).toEqual(['05-14T12:00'])
    expect(talk.reads()).toEqual([
      'Your appointment Thu May 14, 8-9:15am is cancelled. If you need us again, just text here.',
    ])
  })

  test('is said all the same where a person of the shop cancelled it meanwhile', async () => {
    const talk = await openCancelling()
    const { shop } = talk
    const [{ id } = { id: 0 }] = shop.db.select().from(bookings).all()
    shop.db.transaction((tx) => cancelBooking(tx, shop, { id, by: 'shop' }))
    expect((await approve(talk)).do).toBe('sent')
    expect(talk.reads().at(-1)).toMatch(/^Your appointment Thu May 14, 8-9:15am is cancelled/)
    expect(talk.conversation().handedOverAt).toBeNull()
  })
})

test('an offer is spoken of for days: who chooses when nothing is held any more has the time if it is free', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(leak)
  await talk.passes({ hours: 6 })
  await talk.says('3')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Fri May 15, 8-9:15am, 28 Woodbine Cres\./)
})

test('what is offered to move a booking is held as what the booking is for', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(leak)
  await talk.says('2')
  await talk.says('can we do friday afternoon instead?')
  expect(rows(talk, 'held')).toHaveLength(3)
})
