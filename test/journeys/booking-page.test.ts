import { expect, test } from 'vitest'
import { bookingLinks, drafts } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { standing, startsOn, visitorAt } from '../booking-page/visitors.ts'
import { openShop, wordsOf } from '../pages/owner.ts'
import { type Around, dana, noon, openTalk, owner, type Talk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const leak = 'Need someone to look at a leak in the basement. 28 Woodbine Cres.'
const env = { PUBLIC_URL: 'https://calls.example.com' }
const linkAtEnd = / Or pick a time: https:\/\/calls\.example\.com(\/book\/[a-z2-9]{26})$/

/** Somebody called, and was offered times for a leak, with a link. */
async function openOffered({ set, ...around }: Around = {}): Promise<Talk> {
  const talk = await openTalk({ env, ...around, set: { hours, bookingLink: true, ...set } })
  await talk.rings()
  await talk.says(leak)
  return talk
}

function visitor(talk: Talk) {
  const [, path = ''] = linkAtEnd.exec(talk.reads().at(-1) ?? '') ?? []
  if (!path) throw new Error('the last text ends with no link')
  return visitorAt(talk.shop, { path, conversationId: talk.conversation().id, number: dana })
}

test('an offer by text ends with a link, by which one of the times or another is booked, and the conversation knows', async () => {
  const talk = await openOffered()
  const page = visitor(talk)
  const first = await page.look()
  expect(first.words).toContain('Pick a time')
  const start = startsOn(first)[5] ?? 0
  expect((await page.look(`?slot=${start}`)).words).toMatch(/Is this right\? .* 28 Woodbine Cres/)
  expect((await page.send({ do: 'book', start: `${start}`, name: 'Dana' })).status).toBe(303)
  expect(standing(talk.shop)).toMatchObject([{ start, minutes: 75, name: 'Dana', address: '28 Woodbine Cres' }])
  await talk.passes({ seconds: 5 })
  expect(talk.reads()).toEqual([
    expect.stringMatching(/^You're booked: .*, 28 Woodbine Cres\. To change it, just text here\.$/),
  ])
  expect(talk.reads(owner).at(-1)).toMatch(/^Booked: .* Dana 416-555-0134, Need someone to look at a leak/)
  // The numbers of the offer mean nothing any more.
  await talk.says('2 please')
  expect(standing(talk.shop)).toHaveLength(1)
  await talk.says('something came up, I have to cancel')
  expect(standing(talk.shop)).toMatchObject([{ state: 'cancelled' }])
  expect((await page.look()).words).toContain('Pick a time')
})

test('what was booked by text stands on the page, and is moved there', async () => {
  const talk = await openOffered()
  const page = visitor(talk)
  await talk.says('2 please. My name is Dana')
  expect((await page.look()).words).toMatch(
    /Your appointment .* Thursday, May 14 8-9:15am Leak repair|Your appointment .* Thursday, May 14 8-9:15am/,
  )
  const [booked] = standing(talk.shop)
  const other = startsOn(await page.look('?wish=move')).at(-1) ?? 0
  expect((await page.send({ do: 'move', start: `${other}`, booking: `${booked?.id}` })).location).toBe('?note=moved')
  expect(standing(talk.shop)).toMatchObject([{ id: booked?.id, start: other, minutes: 75, revision: 2 }])
})

test('an offer to move an appointment has a link to that appointment', async () => {
  const talk = await openOffered()
  await talk.says('2 please. My name is Dana')
  talk.reads()
  await talk.says('can we do friday instead?')
  const page = visitor(talk)
  expect((await page.look()).words).toContain('Your appointment')
  expect(startsOn(await page.look('?wish=move')).length).toBeGreaterThan(5)
})

test('a link works from the moment its text goes, and not before', async () => {
  const talk = await openOffered({ set: { trustLevel: 'draft' } })
  const [draft] = talk.shop.db.select().from(drafts).all()
  const [, path = ''] = linkAtEnd.exec(draft?.body ?? '') ?? []
  expect(path).not.toBe('')
  expect((await fetch(talk.shop.publicOrigin + path)).status).toBe(404)
  expect(talk.shop.db.select().from(bookingLinks).all()).toEqual([])
})

test('half of a link says that nothing is lost and whom to call', async () => {
  const talk = await openOffered()
  const [, path = ''] = linkAtEnd.exec(talk.reads().at(-1) ?? '') ?? []
  const answer = await fetch(talk.shop.publicOrigin + path.slice(0, -4))
  expect(answer.status).toBe(404)
  const page = await answer.text()
  expect(page).toContain('This link is no longer good')
  expect(page).toContain('href="tel:')
})

test('a draft that offers times is withdrawn when they book by an earlier link', async () => {
  const talk = await openOffered()
  const page = visitor(talk)
  storeSettings(talk.shop.db, { trustLevel: 'draft' }, noon)
  await talk.says('do you have anything on friday afternoon?')
  expect(talk.draft()?.body).toMatch(/Fri/)
  await page.send({ do: 'book', start: `${startsOn(await page.look())[3]}` })
  expect(talk.draft()).toBeUndefined()
})

test.each([
  ['the owner did not switch it on', { set: { bookingLink: null } }],
  ['the box has no public address', { env: {} }],
  ['its address is not https', { env: { PUBLIC_URL: 'http://calls.example.com' } }],
] as [string, Around][])('no text has a link while %s', async (_why, around) => {
  const talk = await openTalk({ env, ...around, set: { hours, bookingLink: true, ...around.set } })
  await talk.rings()
  await talk.says(leak)
  expect(talk.reads().at(-1)).toMatch(/Which suits\? Reply 1, 2, 3 or another time\.$/)
})

test.each([
  [
    'es',
    'Necesito que alguien revise una fuga en el sótano. 28 Woodbine Cres, Toronto',
    /^Mike's Plumbing: .* O elija un horario: https:\S+$/,
  ],
  [
    'fr',
    "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres, Toronto. Pouvez-vous venir?",
    /^Mike's Plumbing : .* Ou choisissez un moment : https:\S+$/,
  ],
])('the link is in the language of the text: %s', async (_language, said, words) => {
  const talk = await openTalk({ env, set: { hours, bookingLink: true } })
  await talk.rings()
  await talk.says(said)
  expect(talk.reads().at(-1)).toMatch(words)
})

test('the owner switches the link on and off, and is told what it needs', async () => {
  const { shop, owner: mike } = await openShop()
  expect(wordsOf(await mike.get('/settings/replies'))).toMatch(/public address that begins with https/)
  expect((await mike.post('/settings/replies/link', { link: 'on' })).location).toBe('/settings/replies?done=link-on')
  expect(wordsOf(await mike.get('/settings/replies?done=link-on'))).toMatch(/Leave the link out.*link from now on/s)
  expect((await mike.get('/settings/texting')).body).toContain("Yes, to the shop's own booking page")
  await mike.post('/settings/replies/link', { link: 'off' })
  expect(wordsOf(await mike.get('/settings/replies'))).toContain('Add the link to offers')
  expect((await mike.post('/settings/replies/link', { link: 'perhaps' })).status).toBe(422)
  expect(shop.db.select().from(bookingLinks).all()).toEqual([])
})
