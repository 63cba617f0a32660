import { describe, expect, test } from 'vitest'
import { forgetCaller } from '../../server/callers/forget.ts'
import { bookings, offers } from '../../server/database/schema.ts'
import { sendReminders } from '../../server/follow-ups/send-reminders.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { type Around, dana, openTalk, owner, type Talk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const leak = 'Need someone to look at a leak in the basement. 28 Woodbine Cres.'
const other = '+14165550177'

/** Somebody called, and was offered times for a leak. */
async function openOffered({ set, ...around }: Around = {}): Promise<Talk> {
  const talk = await openTalk({ ...around, set: { hours, ...set } })
  await talk.rings()
  await talk.says(leak)
  return talk
}

function agreed({ shop }: Talk) {
  const rows = shop.db.select().from(bookings).all()
  return rows
    .filter(({ state }) => state !== 'held')
    .map(({ state, startsAt, name, address, service }) => ({ state, at: startsAt.toString(), name, address, service }))
}

test('from a missed call to a booked job, and the owner has one text that says who, what, where and when', async () => {
  const talk = await openOffered()
  expect(talk.reads().at(-1)).toBe(
    "Mike's Plumbing: We have today 3-4:15pm, tomorrow 8-9:15am or Fri 8-9:15am. Which suits? Reply 1, 2, 3 or another time.",
  )
  talk.reads(owner)
  await talk.says('2 please. My name is Dana')
  expect(talk.reads()).toEqual(["You're booked: Thu May 14, 8-9:15am, 28 Woodbine Cres. To change it, just text here."])
  expect(talk.reads(owner)).toEqual([
    'Booked: Thu May 14, 8-9:15am. Dana 416-555-0134, Need someone to look at a leak in the basement, 28 Woodbine Cres.',
  ])
  expect(agreed(talk)).toEqual([
    { state: 'booked', at: '2026-05-14T12:00:00Z', name: 'Dana', address: '28 Woodbine Cres', service: 'leak-repair' },
  ])
  await talk.says('thanks!')
  expect(talk.reads()).toEqual([])
})

test('who gave no name is asked for it with the confirmation, and it stands with the booking', async () => {
  const talk = await openOffered()
  await talk.says('the second one')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: .* What's your name, please\?$/)
  await talk.says('Dana')
  expect(talk.reads()).toEqual(['Got it, thanks.'])
  expect(agreed(talk)).toMatchObject([{ state: 'booked', name: 'Dana' }])
})

test('whom none suits is asked when, and offered what is nearest to that', async () => {
  const talk = await openOffered()
  talk.reads()
  await talk.says('none of those work')
  expect(talk.reads()).toEqual(['Got it, thanks. What day and time suit you?'])
  await talk.says('friday afternoon')
  expect(talk.reads()).toEqual([
    'We have Fri 12-1:15pm, Fri 1:30-2:45pm or Fri 3-4:15pm. Which suits? Reply 1, 2, 3 or another time.',
  ])
  await talk.says('3pm is good')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Fri May 15, 3-4:15pm/)
})

test.each([0, 40])(
  'an hour that is free is offered first, %d minutes after one that overlaps it was',
  async (minutes) => {
    const talk = await openOffered()
    await talk.passes({ minutes })
    await talk.says('tomorrow at 9')
    expect(talk.reads().at(-1)).toMatch(/^We have tomorrow 9-10:15am, /)
    await talk.says('1')
    expect(talk.reads().at(-1)).toMatch(/^You're booked: Thu May 14, 9-10:15am/)
  },
)

test.each([
  ["I can't make it at 8, can you do 10?", /^We have tomorrow 10-11:15am, /],
  ['can we push it to 10', /^We have tomorrow 10-11:15am, /],
  ['friday instead of thursday', /^We have Fri 8-9:15am, /],
  ['¿podemos cambiarla al viernes?', /^Tenemos viernes de 8 a 9:15 am, /],
  ['el viernes en vez del jueves', /^Tenemos viernes de 8 a 9:15 am, /],
  ['vendredi au lieu de jeudi ?', /^Nous avons vendredi de 8 h à 9 h 15, /],
])('who has a booking ahead and writes %j is offered that first', async (text, offered) => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  await talk.says(text)
  expect(talk.reads().at(-1)).toMatch(offered)
})

test('who chooses a time that has passed is told so, and a list of which one has passed is not repeated', async () => {
  const talk = await openOffered()
  talk.reads()
  await talk.passes({ hours: 4 })
  await talk.says('ok')
  expect(talk.reads().at(-1)).toMatch(/^We have tomorrow 8-9:15am, /)
  await talk.passes({ hours: 16 })
  await talk.says('1')
  expect(talk.reads().at(-1)).toMatch(/^Sorry, that time has passed\. We have /)
})

test.each([
  ['the other one', 'ok'],
  ['no, the other one', 'sounds good'],
  ['yes', 'ok'],
  ['the second one, no wait the other one', 'ok'],
])('who writes %j and then %j is asked which of them once, and then a person has it', async (first, then) => {
  const talk = await openOffered()
  talk.reads()
  await talk.says(first)
  expect(talk.reads()).toEqual([expect.stringMatching(/^Which one suits: /)])
  await talk.says(then)
  expect(talk.reads()).toEqual(["I've passed this on to Mike, who will answer you here."])
  expect(agreed(talk)).toEqual([])
})

test('another time is found for a booking, and it is cancelled, all by text', async () => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  talk.reads()
  await talk.says('can we do friday afternoon instead?')
  expect(talk.reads().at(-1)).toMatch(/^We have Fri 12-1:15pm/)
  await talk.says('the first one')
  expect(talk.reads().at(-1)).toBe(
    'Done, your new time: Fri May 15, 12-1:15pm, 28 Woodbine Cres. To change it, just text here.',
  )
  expect(agreed(talk)).toMatchObject([{ state: 'booked', at: '2026-05-15T16:00:00Z' }])
  await talk.says('sorry, something came up, I have to cancel')
  expect(talk.reads()).toEqual([
    'Your appointment Fri May 15, 12-1:15pm is cancelled. If you need us again, just text here.',
  ])
  expect(agreed(talk)).toMatchObject([{ state: 'cancelled' }])
  expect(talk.reads(owner).at(-1)).toMatch(/^Cancelled by the customer: Fri May 15/)
})

test('of two callers who are offered the same times at once nobody gets what the other has', async () => {
  const talk = await openOffered()
  await talk.rings(other)
  await talk.says('leaking tap, 4 Elm Street', { from: other })
  const [first, second] = [talk.reads().at(-1), talk.reads(other).at(-1)]
  expect(second).not.toBe(first)
  await talk.passes({ minutes: 40 })
  // What was held for the first is free again, and the second gets it.
  await talk.says('tomorrow at 8', { from: other })
  await talk.says('1', { from: other })
  expect(talk.reads(other).at(-1)).toMatch(/^You're booked: Thu May 14, 8-/)
  await talk.says('2')
  expect(talk.reads().at(-1)).toMatch(/^Sorry, that time has just been taken\. We have /)
  await talk.says('1')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: /)
  expect(new Set(agreed(talk).map(({ at }) => at)).size).toBe(2)
})

test('in Spanish and in French the same', async () => {
  const talk = await openTalk({ set: { hours } })
  await talk.says('Hola, tengo una fuga de agua en el baño, 28 Woodbine Cres')
  expect(talk.reads().at(-1)).toMatch(/Tenemos hoy .*¿Cuál le conviene\? Responda 1, 2, 3 u otro horario\.|Tenemos/)
  await talk.says('la segunda por favor')
  expect(talk.reads().at(-1)).toMatch(/^Su cita: jueves 14 de mayo, 8 a 9:15 am, 28 Woodbine Cres\./)
  await talk.says("Bonjour, j'ai une fuite d'eau au sous-sol, 12 rue Principale", { from: other })
  expect(talk.reads(other).at(-1)).toMatch(/Nous avons /)
  await talk.says('le premier', { from: other })
  expect(talk.reads(other).at(-1)).toMatch(/^C'est réservé : mercredi 13 mai/)
})

test('at the level draft the owner says yes to the offer and to the booking', async () => {
  const talk = await openOffered({ set: { trustLevel: 'draft' } })
  expect(talk.reads()).toHaveLength(1)
  expect(talk.draft()?.body).toMatch(/We have today 3-4:15pm/)
  await talk.says('A1 1', { from: owner })
  expect(talk.reads().at(-1)).toMatch(/We have today 3-4:15pm/)
  await talk.says('2 please. My name is Dana')
  expect(agreed(talk)).toEqual([])
  // He has not seen these words yet: first they are shown.
  await talk.says('A1 1', { from: owner })
  expect(agreed(talk)).toEqual([])
  await talk.says('A1 1', { from: owner })
  expect(agreed(talk)).toMatchObject([{ state: 'booked', at: '2026-05-14T12:00:00Z' }])
})

test('who is booked and wants no more texts keeps the booking, and the owner is told to call', async () => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  talk.reads(owner)
  await talk.says('CANCEL')
  expect(agreed(talk)).toMatchObject([{ state: 'booked' }])
  expect(talk.reads(owner)).toEqual([
    'Wants no more texts, but is booked: Thu May 14, 8-9:15am. Dana 416-555-0134, Need someone to look at a leak in the basement, 28 Woodbine Cres. It stands. Please call them.',
  ])
})

test('who is forgotten leaves the time that was theirs, and nothing that tells who they were', async () => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  await talk.says('can we do friday afternoon instead?')
  const { shop } = talk
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey }))
  expect(agreed(talk)).toEqual([
    { state: 'cancelled', at: '2026-05-14T12:00:00Z', name: null, address: null, service: null },
  ])
  expect(JSON.stringify(shop.db.select().from(bookings).all())).not.toMatch(/Woodbine|Dana|leak/)
  expect(shop.db.select().from(offers).all()).toEqual([])
})

test('who is booked and calls gets words about that booking, once, and waits for a voice', async () => {
  const talk = await openOffered()
  await talk.says('could you come next wednesday at 9?')
  await talk.says('1. My name is Dana')
  talk.reads()
  const words =
    "Mike's Plumbing: we saw your call. You're booked: Wed May 20, 9-10:15am. If anything changes, text us here."
  await talk.rings()
  expect(talk.reads()).toEqual([words])
  await talk.rings()
  expect(talk.reads()).toEqual([])
  await talk.passes({ hours: 72 })
  await talk.rings()
  await talk.rings()
  expect(talk.reads()).toEqual([words])
})

test.each([
  ['2 works, how much is it?', /which one suits|^You're booked: Thu/i],
  ['1. oh no, something came up, can we do friday instead?', /^We have Fri/],
  ['2 but not before noon', /^(?!You're booked)/],
])('what cannot be meant for sure books nothing that was not meant: %s', async (words, answer) => {
  const talk = await openOffered()
  await talk.says(words)
  expect(talk.reads().at(-1)).toMatch(answer)
})

test.each([
  [['ok thank you', 'awesome thank you so much'], '2'],
  [['ok thank you', 'you guys are great', 'awesome thank you'], '2'],
])('who thanks us twice (%s) may still take a time that is on offer', async (thanks, choice) => {
  const talk = await openOffered()
  for (const words of thanks) await talk.says(words)
  await talk.says(choice)
  expect(agreed(talk)).toMatchObject([{ state: 'booked' }])
})

test('a day that is on offer and asked about with "still" is still offered', async () => {
  const talk = await openOffered()
  await talk.says('can you still come tomorrow?')
  expect(talk.reads().at(-1)).toMatch(/tomorrow|Thu|You're booked/)
})

test.each([
  ["can't make it then, can we do friday?", /^We have Fri/],
  ["can't make it at 8, can we do 2 same day?", /^We have /],
  ['did you cancel my appointment?', /^Your appointment is Thu/],
  ['can I cancel later if needed?', /passed|told/i],
])('what asks for no cancellation cancels nothing: %s', async (words, answer) => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  await talk.says(words)
  expect(agreed(talk)).toMatchObject([{ state: 'booked' }])
  expect(talk.reads().at(-1)).toMatch(answer)
})

describe('a job comes up', () => {
  async function openReminded(): Promise<Talk> {
    const talk = await openOffered()
    await talk.says('could you come next wednesday at 9?')
    await talk.says('1. My name is Dana')
    talk.reads()
    await talk.passes({ hours: 6 * 24 })
    sendReminders(talk.shop)
    sendReminders(talk.shop)
    await talk.shop.settle()
    await talk.passes({ hours: 3 })
    return talk
  }
  const reminder = "Mike's Plumbing: your appointment is Wed May 20, 9-10:15am. Reply C to confirm or R to move it."

  test('the customer is reminded the day before, by day and once, and C confirms', async () => {
    const talk = await openReminded()
    expect(talk.reads()).toEqual([reminder])
    const { lastMessageAt } = talk.conversation()
    sendReminders(talk.shop)
    expect(talk.conversation().lastMessageAt).toEqual(lastMessageAt)
    await talk.says('C')
    expect(talk.reads()).toEqual(['Thanks, Wed May 20, 9-10:15am is confirmed.'])
    expect(talk.shop.db.select().from(bookings).all()).toMatchObject([
      { state: 'booked', confirmedAt: talk.shop.now().subtract({ seconds: 24 }) },
    ])
  })

  test('R is offered other times', async () => {
    const talk = await openReminded()
    talk.reads()
    await talk.says('R')
    expect(talk.reads().at(-1)).toMatch(/^We have .* Which suits\? Reply 1, 2, 3 or another time\.$/)
    await talk.says('2')
    expect(talk.reads().at(-1)).toMatch(/^Done, your new time: /)
  })

  const letters: [says: string, reads: RegExp][] = [
    ['C', /is confirmed\.$/],
    ['c thanks', /is confirmed\.$/],
    ['C gracias', /is confirmed\.$/],
    ['c merci', /is confirmed\.$/],
    ['R', /Which suits\?/],
    ['R por favor', /Responda 1, 2, 3|Reply 1, 2, 3/],
    ['r svp', /Répondez 1, 2, 3|Reply 1, 2, 3/],
  ]

  test.each(letters)('"%s" answers the reminder also where a person has the conversation', async (says, reads) => {
    const talk = await openOffered()
    await talk.says('could you come next wednesday at 9?')
    await talk.says('1. My name is Dana')
    await talk.says('can someone call me please')
    expect(talk.conversation().handedOverAt).not.toBeNull()
    await talk.passes({ hours: 6 * 24 })
    sendReminders(talk.shop)
    await talk.shop.settle()
    await talk.passes({ hours: 3 })
    talk.reads()
    await talk.says(says)
    expect(talk.reads().join()).toMatch(reads)
    expect(talk.conversation()).toMatchObject({ handedOverBecause: 'asked-for-call' })
    expect(talk.conversation().waitsSince).not.toBeNull()
    if (!says.toLowerCase().startsWith('r')) return
    await talk.says('2')
    expect(talk.reads().join()).toMatch(/your new time: |nueva cita|nouve/)
    await talk.says('I have another question about the pipes')
    expect(talk.reads()).toEqual([])
  })

  test('C and hours later R, and C again, is what it says', async () => {
    const talk = await openReminded()
    await talk.says('C')
    await talk.passes({ hours: 4 })
    talk.reads()
    await talk.says('R')
    expect(talk.reads().join()).toMatch(/Which suits\?/)
    await talk.says('c')
    expect(talk.reads().join()).toMatch(/is confirmed\.$/)
    expect(talk.shop.db.select().from(bookings).all()).toMatchObject([{ state: 'booked' }])
  })

  test.each(['monday', 'thursday'])(
    'of an early job on a %s they hear the day before, and never after it began',
    async (day) => {
      const talk = await openOffered()
      await talk.says(`could you come next ${day} at 8?`)
      await talk.says('1. My name is Dana')
      talk.reads()
      const [job] = talk.shop.db.select().from(bookings).all()
      const startsAt = job?.startsAt.epochMilliseconds ?? 0
      const told: number[] = []
      while (talk.shop.now().epochMilliseconds < startsAt + 3 * 3_600_000) {
        await talk.passes({ minutes: 30 })
        sendReminders(talk.shop)
        await talk.shop.settle()
        for (const _ of talk.reads()) told.push((startsAt - talk.shop.now().epochMilliseconds) / 3_600_000)
      }
      expect(told).toHaveLength(1)
      expect(told[0]).toBeGreaterThan(12)
      expect(told[0]).toBeLessThanOrEqual(24)
    },
  )

  test('who wants no more texts is not reminded', async () => {
    const talk = await openOffered()
    await talk.says('could you come next wednesday at 9?')
    await talk.says('1. My name is Dana')
    await talk.says('STOP')
    talk.reads()
    await talk.passes({ hours: 6 * 24 })
    sendReminders(talk.shop)
    await talk.passes({ hours: 21 })
    expect(talk.reads()).toEqual([])
  })
})
