import { expect, test } from 'vitest'
import { storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, type Page, wordsOf } from '../pages/owner.ts'

const number = '416-555-0134'
const line = '+12025550100'

function callIn(page: Page): string {
  return /action="\/practice\/calls\/([^/]+)\/end"/.exec(page.body)?.[1] ?? 'none'
}

function partOf(page: Page, heading: string): string {
  const words = wordsOf(page)
  const from = words.indexOf(heading)
  const ends = ["The caller's phone", 'Your phone', 'What the box did'].map((next) => words.indexOf(next, from + 1))
  return words.slice(from, Math.min(...ends.filter((end) => end > from), words.length))
}

test('from a practice call to the text, the answer and the alert: everything is seen from both ends', async () => {
  const { shop, owner } = await openShop({ env: { OWNER_MOBILE: '+14165550199' } })
  const start = await owner.get('/practice')
  expect(fieldIn(start, 'number')).toBe(number)
  const rung = await owner.post('/practice/calls', { number, line })
  expect([rung.status, rung.location]).toEqual([303, `/practice?number=${number}&line=%2B12025550100`])
  await shop.settle()
  const during = await owner.get(rung.location ?? '')
  expect(partOf(during, "The caller's phone")).toContain("We're texting you at this number now.")
  expect(partOf(during, "The caller's phone")).toContain("Hey, it's Mike from Mike's Plumbing.")
  shop.pass({ seconds: 20 })
  await owner.post(`/practice/calls/${callIn(during)}/end`, { number })
  shop.pass({ seconds: 20 })
  await owner.post('/practice/messages', { number, line, body: 'A leak, 28 Woodbine Cres.' })
  await shop.settle()
  const after = await owner.get(`/practice?number=${number}`)
  expect(after.body).not.toContain('Hang up')
  expect(partOf(after, 'Your phone')).toContain('416-555-0134 answered: "A leak, 28 Woodbine Cres."')
  const steps = partOf(after, 'What the box did')
  const inOrder = [
    'A call comes in.',
    'It is decided to text the caller.',
    "Text for the missed call: “Hey, it's Mike",
    'The call is over: Missed, heard the greeting, 20 s.',
    'A text comes in: “A leak, 28 Woodbine Cres.”',
    'You are told: “416-555-0134 answered:',
  ]
  expect(inOrder.map((words) => steps.includes(words))).toEqual(inOrder.map(() => true))
  expect(inOrder.map((words) => steps.indexOf(words))).toEqual(
    inOrder.map((words) => steps.indexOf(words)).toSorted((a, b) => a - b),
  )
  expect(wordsOf(await owner.get('/calls'))).toContain('Texted back: delivered')
  expect(wordsOf(await owner.get('/conversations'))).toContain('A leak, 28 Woodbine Cres.')
})

test('a practice caller who hides the number hears how to reach the shop, and the box says why no text went', async () => {
  const { shop, owner } = await openShop()
  await owner.post('/practice/calls', { number, line, withheld: '1' })
  await shop.settle()
  const page = await owner.get(`/practice?number=${number}`)
  expect(partOf(page, "The caller's phone")).toContain('We cannot see your number.')
  expect(partOf(page, 'What the box did')).toContain('It is decided not to text: the caller hid their number')
  expect(shop.messenger.world.sent).toEqual([])
})

test('a call to a line that is off is turned away', async () => {
  const { owner } = await openShop()
  await owner.post('/settings/lines/1/plan', { plan: 'off', seen: 'fallback' })
  await owner.post('/practice/calls', { number, line })
  const page = await owner.get('/practice')
  expect(wordsOf(page)).toContain('The call is turned away, because the line is off.')
  await owner.post(`/practice/calls/${callIn(page)}/end`, { number })
  expect(wordsOf(await owner.get('/calls'))).toContain('Not texted: this line is switched off in the settings')
})

test('hanging up twice ends the call once', async () => {
  const { owner } = await openShop()
  await owner.post('/practice/calls', { number, line })
  const call = callIn(await owner.get('/practice'))
  for (let n = 0; n < 2; n++) expect((await owner.post(`/practice/calls/${call}/end`, { number })).status).toBe(303)
  expect((await owner.post('/practice/calls/nothing/end', { number })).status).toBe(404)
})

test('without a mobile the owner’s phone says what is missing', async () => {
  const { shop, owner } = await openShop()
  expect(partOf(await owner.get('/practice'), 'Your phone')).toContain('Your mobile number is not set under Settings')
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  expect(partOf(await owner.get('/practice'), 'Your phone')).toContain('No text has arrived on 416-555-0199.')
})

test('STOP on the practice phone ends all texts, and the next call says so', async () => {
  const { shop, owner } = await openShop()
  await owner.post('/practice/messages', { number, line, body: 'STOP' })
  await owner.post('/practice/calls', { number, line })
  await shop.settle()
  const page = await owner.get(`/practice?number=${number}`)
  expect(partOf(page, 'What the box did')).toContain('It is decided not to text: the caller wants no texts (STOP)')
  expect(partOf(page, "The caller's phone")).toContain("you won't get any more texts from us")
})

test.each([
  ['', 'Write something first.'],
  ['  \r\n', 'Write something first.'],
  ['x'.repeat(1601), 'A text has at most 1600 characters.'],
])('a practice text that no phone would send is refused with a sentence (%#)', async (body, sentence) => {
  const { shop, owner } = await openShop()
  const answer = await owner.post('/practice/messages', { number, line, body })
  expect([answer.status, wordsOf(answer).includes(sentence)]).toEqual([422, true])
  expect(shop.messenger.world.received).toEqual([])
})

test.each(['12345', '<script>alert(1)</script>', '+1 900 555 0134', 'x'.repeat(61), '', '\u202E6543'])(
  'a practice call from %j is taken as a carrier would bring it',
  async (from) => {
    const { owner } = await openShop()
    const rung = await owner.post('/practice/calls', { number: from, line })
    expect(rung.status).toBe(303)
    const page = await owner.get(rung.location ?? '')
    expect(page.status).toBe(200)
    expect(page.body).not.toContain('<script')
    expect((await owner.get('/calls')).status).toBe(200)
  },
)

test('a line that is not the shop’s cannot be called', async () => {
  const { owner } = await openShop()
  expect((await owner.post('/practice/calls', { number, line: '+14165559999' })).status).toBe(404)
  expect((await owner.post('/practice/calls', { number })).status).toBe(422)
})

test('every country has a believable caller, whose call is texted back', async () => {
  for (const country of ['US', 'GB', 'FR', 'AU', 'MX', 'ES']) {
    const { shop, owner } = await openShop({ env: { SHOP_COUNTRY: country } })
    await owner.post('/practice/calls', { number: fieldIn(await owner.get('/practice'), 'number'), line })
    await shop.settle()
    expect(shop.messenger.world.sent.length, country).toBe(1)
  }
})

test('where a real company texts there is no practice phone, and the page says why', async () => {
  const { shop, owner } = await openShop({ env: { MESSENGER: 'twilio' } })
  const page = await owner.get('/practice')
  expect(page.status).toBe(200)
  expect(wordsOf(page)).toContain('texts go by twilio, so there is no practice phone')
  expect((await owner.post('/practice/calls', { number, line: '+12025550100' })).status).toBe(409)
  expect(shop.carrier.calls.size).toBe(0)
})
