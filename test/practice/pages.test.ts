import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { media } from '../../server/database/schema.ts'
import { samplePhoto } from '../../server/practice/sample-photos.ts'
import { planLine, storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, type Page, wordsOf } from '../pages/owner.ts'

const line = '+12025550100'
const owners = { OWNER_MOBILE: '+14165550199' }

type Owner = Awaited<ReturnType<typeof openShop>>['owner']

function here(who = 'customer', number?: string): string {
  return `/practice?${new URLSearchParams({ who, ...(number === undefined ? {} : { number }), line })}`
}

/** Presses what is on the page: calls the shop from the phone that is in hand. */
async function call(owner: Owner, who = 'customer', number = ''): Promise<Page> {
  const page = await owner.get(here(who, number))
  return owner.post('/practice/calls', { who, number, line, after: fieldIn(page, 'after') })
}

async function hangUp(owner: Owner, page: Page): Promise<Page> {
  const id = /action="\/practice\/calls\/([^/]+)\/end"/.exec(page.body)?.[1] ?? 'none'
  return owner.post(`/practice/calls/${id}/end`, { who: 'customer', line })
}

async function text(owner: Owner, body: string, more: Record<string, string> = {}): Promise<Page> {
  const { who = 'customer', ...fields } = more
  const token = fieldIn(await owner.get(here(who)), 'token')
  return owner.post(`/practice/messages?${new URLSearchParams({ who, line })}`, { body, token, ...fields })
}

/** As a browser sends a form with files. */
async function upload(shop: TestAppliance, owner: Owner, files: Blob[], words = ''): Promise<Page> {
  const form = new FormData()
  form.set('token', fieldIn(await owner.get(here()), 'token'))
  form.set('body', words)
  for (const file of files) form.append('photos', file, 'IMG_0001.JPG')
  return send(shop, owner, form)
}

async function send({ privateOrigin }: TestAppliance, { cookie }: Owner, body: FormData | string): Promise<Page> {
  const headers = {
    cookie,
    'Sec-Fetch-Site': 'same-origin',
    ...(typeof body === 'string' ? { 'content-type': 'multipart/form-data; boundary=x' } : {}),
  }
  const answer = await fetch(`${privateOrigin}/practice/messages?who=customer&line=${encodeURIComponent(line)}`, {
    ...{ method: 'POST', headers, body, redirect: 'manual' },
  })
  const location = answer.headers.get('location')
  return { status: answer.status, body: await answer.text(), headers: answer.headers, location }
}

function partOf(page: Page, heading: string): string {
  const words = wordsOf(page)
  const from = words.indexOf(heading)
  const ends = ["The caller's phone", 'What the box does', 'Your phone'].map((next) => words.indexOf(next, from + 1))
  return words.slice(from, Math.min(...ends.filter((end) => end > from), words.length))
}

const callersPhone = (page: Page) => partOf(page, "The caller's phone")
const steps = (page: Page) => partOf(page, 'What the box does')
const ownersPhone = (page: Page) => partOf(page, 'Your phone')

function expectInOrder(words: string, parts: string[]): void {
  const places = parts.map((part) => words.indexOf(part))
  expect(parts.filter((_, n) => places[n] === -1)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

test('from a practice call to the text, the answer and the alert: everything is seen from both ends', async () => {
  const { shop, owner } = await openShop({ env: owners })
  expect((await call(owner)).location).toBe(here())
  await shop.settle()
  const ringing = await owner.get(here())
  expect(callersPhone(ringing)).toContain("Calling Mike's Plumbing. It rings.")
  expect(callersPhone(ringing)).toContain("Hey, it's Mike from Mike's Plumbing.")
  shop.pass({ seconds: 5 })
  const during = await owner.get(here())
  expect(callersPhone(during)).toContain("We're texting you at this number now.")
  shop.pass({ seconds: 15 })
  await hangUp(owner, during)
  shop.pass({ seconds: 20 })
  await text(owner, 'A leak, 28 Woodbine Cres.')
  await shop.settle()
  shop.pass({ seconds: 30 })
  await shop.settle()
  const after = await owner.get(here())
  expect(callersPhone(after)).toContain('Call the shop')
  expect(callersPhone(after)).toContain('A leak, 28 Woodbine Cres.')
  expect(ownersPhone(after)).toContain('A1 416-555-0134: ')
  expectInOrder(steps(after), [
    'A call comes in',
    'Decides to text',
    "Text for the missed call“Hey, it's Mike",
    'On the callback list',
    'The messenger takes the text',
    'The text is on the phone',
    'The call is overMissed, heard the greeting, 20 s',
    'A text comes in“A leak, 28 Woodbine Cres.”',
    'Off the callback listthe caller answered by text',
    'You are toldby text: “A1 416-555-0134: ',
  ])
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('A leak, 28 Woodbine Cres.')
})

test('every step bears its time to the tenth of a second', async () => {
  const { shop, owner } = await openShop({ at: Temporal.Instant.from('2026-05-13T16:20:05.745Z') })
  await call(owner)
  shop.pass({ milliseconds: 260 })
  await shop.settle()
  const times = [...(await owner.get(here())).body.matchAll(/<time[^>]*>(\d\d:\d\d:\d\d\.\d)<\/time>/g)]
  const words = times.map(([, time]) => time)
  expect([words[0], words.at(-1)]).toEqual(['12:20:05.7', '12:20:06.0'])
})

test.each([
  ['while it rings', 1, 'canceled', 'Missed, the caller hung up first, 1 s'],
  ['in the greeting', 6, 'completed', 'Missed, heard the greeting, 6 s'],
])('a practice caller may hang up %s', async (_, seconds, how, words) => {
  const { shop, owner } = await openShop()
  await call(owner)
  shop.pass({ seconds })
  await hangUp(owner, await owner.get(here()))
  expect([...shop.carrier.calls.values()]).toMatchObject([{ ended: { how } }])
  expect(steps(await owner.get(here()))).toContain(words)
})

test('a practice caller who hides the number hears how to reach the shop, and the box says why no text went', async () => {
  const { shop, owner } = await openShop()
  await call(owner, 'withheld')
  await shop.settle()
  shop.pass({ seconds: 5 })
  const page = await owner.get(here('withheld'))
  expect(callersPhone(page)).toContain('We cannot see your number.')
  expect(callersPhone(page)).not.toContain('Text the shop')
  await hangUp(owner, page)
  expect(steps(await owner.get(here('withheld')))).toContain('Decides not to textthe caller hid their number')
  expect(shop.messenger.world.sent).toEqual([])
})

test('a practice caller who hides the number keys in a mobile, and the text arrives there', async () => {
  const { shop, owner } = await openShop()
  await call(owner, 'withheld')
  shop.pass({ seconds: 5 })
  const page = await owner.get(here('withheld'))
  const id = /action="\/practice\/calls\/([^/]+)\/keys"/.exec(page.body)?.[1]
  const keys = (typed: string) => owner.post(`/practice/calls/${id}/keys`, { who: 'withheld', line, keys: typed })
  await keys('1')
  expect(callersPhone(await owner.get(here('withheld')))).toContain('key in the number of your mobile phone')
  await keys('four one six, five five five, oh one three four')
  expect(callersPhone(await owner.get(here('withheld')))).toContain('That is 4 1 6, 5 5 5, 0 1 3 4.')
  await keys('1')
  await shop.settle()
  expect(shop.messenger.world.sent).toMatchObject([{ to: '+14165550134' }])
  expect(callersPhone(await owner.get(here('typed', '416-555-0134')))).toContain('You gave us this number')
  expect((await keys('1')).status).toBe(303)
})

test.each(['withheld', 'landline'])('a %s phone cannot text, whatever a form says', async (who) => {
  const { shop, owner } = await openShop()
  const form = { body: 'hello', token: '0123456789abcdef01234567' }
  const answer = await owner.post(`/practice/messages?who=${who}&line=%2B12025550100`, form)
  expect([answer.status, shop.messenger.world.received]).toEqual([422, []])
  expect(callersPhone(await owner.get(here(who)))).toContain('can call, and cannot text')
})

test('a landline is texted once, the text comes back, and the box has learnt it', async () => {
  const { shop, owner } = await openShop()
  await call(owner, 'landline')
  await shop.settle()
  await new Promise((soon) => setImmediate(soon))
  await hangUp(owner, await owner.get(here('landline')))
  const first = await owner.get(here('landline'))
  expect(callersPhone(first)).toContain('Texts to a landline come back undelivered.')
  expect(steps(first)).toContain('this number takes no texts; it is probably a landline')
  await call(owner, 'landline')
  await hangUp(owner, await owner.get(here('landline')))
  expect(steps(await owner.get(here('landline')))).toContain('Decides not to textthis number takes no texts')
})

test('a call from abroad and one from the owner’s own phone are met with their reasons', async () => {
  const { shop, owner } = await openShop({ env: owners })
  await call(owner, 'abroad')
  await call(owner, 'owner')
  await shop.settle()
  expect(steps(await owner.get(here('abroad')))).toContain('the shop does not text to this country')
  expect(steps(await owner.get(here('owner')))).toContain("it came from the shop's own people")
  expect(shop.messenger.world.sent).toEqual([])
})

test('a call to a line that is off is turned away', async () => {
  const { shop, owner } = await openShop()
  planLine(shop.db, 1, { plan: 'off' })
  await call(owner)
  shop.pass({ seconds: 5 })
  const page = await owner.get(here())
  expect(steps(page)).toContain('Decides not to textthis line is switched off in the settings')
  expect([...shop.carrier.calls.values()]).toMatchObject([{ heard: [{ do: 'reject' }] }])
})

test('a double click on the call makes one call, and so does a form that is sent again after it', async () => {
  const { shop, owner } = await openShop()
  const form = { who: 'customer', number: '', line, after: fieldIn(await owner.get(here()), 'after') }
  const clicks = await Promise.all([owner.post('/practice/calls', form), owner.post('/practice/calls', form)])
  await hangUp(owner, await owner.get(here()))
  const late = await owner.post('/practice/calls', form)
  expect([...clicks, late].map(({ status }) => status)).toEqual([303, 303, 303])
  expect(shop.carrier.calls.size).toBe(1)
  await call(owner)
  expect(shop.carrier.calls.size).toBe(2)
})

test('a double click on Send makes one text, and the form is good for these words only', async () => {
  const { shop, owner } = await openShop()
  const token = fieldIn(await owner.get(here()), 'token')
  const press = (body: string) => owner.post(`/practice/messages?who=customer&line=%2B12025550100`, { body, token })
  const clicks = await Promise.all([press('A leak'), press('A leak')])
  const other = await press('Another leak')
  expect([...clicks, other].map(({ status }) => status)).toEqual([303, 303, 409])
  expect(wordsOf(other)).toContain('This form was sent before with other words.')
  expect(other.body).toContain('Another leak</textarea>')
  expect(shop.messenger.world.received.map(({ body }) => body)).toEqual(['A leak'])
})

test('hanging up twice ends the call once', async () => {
  const { owner } = await openShop()
  await call(owner)
  const page = await owner.get(here())
  for (let n = 0; n < 2; n++) expect((await hangUp(owner, page)).status).toBe(303)
  expect((await owner.post('/practice/calls/nothing/end', {})).status).toBe(404)
})

test('what stands on both phones is there again after a restart', async () => {
  const { shop, owner } = await openShop({ env: owners })
  await call(owner)
  await shop.settle()
  await text(owner, 'A leak')
  await shop.settle()
  shop.pass({ seconds: 30 })
  await shop.settle()
  // All that the make-believe companies remember goes with the process.
  shop.carrier.calls.clear()
  for (const remembered of [shop.messenger.world.sent, shop.messenger.world.received]) remembered.length = 0
  const page = await owner.get(here())
  expect(callersPhone(page)).toContain("Hey, it's Mike")
  expect(callersPhone(page)).toContain('A leak')
  expect(ownersPhone(page)).toContain('A1 416-555-0134: ')
  expect(steps(page)).toContain('A call comes in')
})

test('without a mobile the owner’s phone says what is missing', async () => {
  const { shop, owner } = await openShop()
  const before = await owner.get(here())
  expect(ownersPhone(before)).toContain('Your mobile number is not set under Settings')
  expect(callersPhone(before)).not.toContain('You, from your own mobile')
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  const after = await owner.get(here())
  expect(ownersPhone(after)).toContain('416-555-0199')
  expect(callersPhone(after)).toContain('You, from your own mobile')
})

test('STOP on the practice phone ends all texts, and the next call says so', async () => {
  const { shop, owner } = await openShop()
  await text(owner, 'STOP')
  await call(owner)
  await shop.settle()
  const page = await owner.get(here())
  expect(steps(page)).toContain('Decides not to textthe caller wants no texts (STOP)')
  expect(callersPhone(page)).toContain("you won't get any more texts from us")
})

test('a photo from the caller goes the way of every photo, and stands on the phone that sent it', async () => {
  const { shop, owner } = await openShop()
  const photo = new Blob([Buffer.from(samplePhoto(shop.config.root, 'water-heater').bytes)], { type: 'image/jpeg' })
  expect((await upload(shop, owner, [photo], 'It leaks')).status).toBe(303)
  await shop.settle()
  const kept = shop.db.select().from(media).get()
  expect(kept).toMatchObject({ state: 'stored', contentType: 'image/jpeg', bytes: photo.size })
  expect(existsSync(join(shop.config.DATA_DIR, 'media', kept?.fileName ?? ''))).toBe(true)
  const page = await owner.get(here())
  expect(page.body).toContain(`src="/media/${kept?.id}"`)
  expect(steps(page)).toContain('The photo is kept')
})

test('a sample photo is sent with one press, without words', async () => {
  const { shop, owner } = await openShop()
  expect((await text(owner, '', { sample: 'kitchen-faucet' })).status).toBe(303)
  await shop.settle()
  expect(shop.db.select().from(media).all()).toMatchObject([{ state: 'stored', contentType: 'image/jpeg' }])
})

test('what is no photo, or larger than a text carries, is refused where every photo is, with the reason', async () => {
  const { shop, owner } = await openShop()
  await upload(shop, owner, [new Blob(['%PDF-1.7'], { type: 'image/jpeg' }), new Blob([new Uint8Array(6_000_000)])])
  await shop.settle()
  expect(shop.db.select().from(media).all()).toMatchObject([
    { state: 'refused', because: 'not-a-photo' },
    { state: 'refused', because: 'refused' },
  ])
  expect(steps(await owner.get(here()))).toContain('The photo is not keptit is no photo')
})

test('at most ten photos of one text are taken', async () => {
  const { shop, owner } = await openShop()
  await upload(shop, owner, Array(12).fill(new Blob(['GIF89a'], { type: 'image/gif' })))
  await shop.settle()
  expect(shop.db.select().from(media).all()).toHaveLength(10)
})

test('photos of more than 12 MB are refused with a sentence, and the phone stays in hand', async () => {
  const { shop, owner } = await openShop()
  const answer = await upload(shop, owner, [new Blob([new Uint8Array(13_000_000)])])
  expect([answer.status, wordsOf(answer)]).toEqual([413, expect.stringContaining('may have 12 MB together')])
  expect(shop.messenger.world.received).toEqual([])
})

test.each([
  ['no boundary', 'nonsense'],
  ['an end that never comes', '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nhello'],
  ['nothing', ''],
])('a form with files that holds %s is refused', async (_, body) => {
  const { shop, owner } = await openShop()
  expect([(await send(shop, owner, body)).status, shop.messenger.world.received]).toEqual([422, []])
})

test.each([
  ['', 'Write something first.'],
  ['  \r\n', 'Write something first.'],
  ['x'.repeat(1601), 'A text has at most 1600 characters.'],
])('a practice text that no phone would send is refused with a sentence (%#)', async (body, sentence) => {
  const { shop, owner } = await openShop()
  const answer = await text(owner, body)
  expect([answer.status, wordsOf(answer).includes(sentence)]).toEqual([422, true])
  expect(shop.messenger.world.received).toEqual([])
})

test.each([
  '12345',
  '<script>alert(1)</script>',
  '+1 900 555 0134',
  '+18005550199',
  'x'.repeat(60),
  'x'.repeat(200),
  '',
  '\u202E6543',
  'דנה 416',
])('a practice call from %j is taken as a carrier would bring it', async (from) => {
  const { owner } = await openShop()
  expect((await call(owner, 'typed', from)).status).toBe(303)
  const page = await owner.get(here('typed', from))
  expect([page.status, page.body.includes('<script>alert')]).toEqual([200, false])
  expect((await owner.get('/calls')).status).toBe(200)
})

test('words in any writing stand on the phone as they were typed', async () => {
  const { shop, owner } = await openShop()
  const words = `<b>שלום</b> & 🚽 ${'ü'.repeat(200)}`
  await text(owner, words)
  await shop.settle()
  expect(callersPhone(await owner.get(here()))).toContain(words)
})

test('a line that is not the shop’s cannot be called', async () => {
  const { owner } = await openShop()
  const form = { who: 'customer', number: '', after: '' }
  expect((await owner.post('/practice/calls', { ...form, line: '+14165559999' })).status).toBe(404)
  expect((await owner.post('/practice/calls', form)).status).toBe(422)
})

test('every country has believable callers, a landline and somebody from abroad', async () => {
  for (const country of ['US', 'GB', 'FR', 'AU', 'MX', 'ES']) {
    const { shop, owner } = await openShop({ env: { SHOP_COUNTRY: country } })
    for (const who of ['customer', 'other', 'abroad']) await call(owner, who)
    await shop.settle()
    expect(shop.messenger.world.sent.length, country).toBe(2)
    expect(steps(await owner.get(here('abroad'))), country).toContain('the shop does not text to this country')
  }
})

test('where a real company texts there is no practice phone, and the page says why', async () => {
  const { shop, owner } = await openShop({ env: { MESSENGER: 'twilio' } })
  const page = await owner.get('/practice')
  expect(page.status).toBe(200)
  expect(wordsOf(page)).toContain('texts go by Twilio: a practice phone would call and text real people')
  const form = { who: 'customer', line, after: '', body: 'hello', token: '0123456789abcdef01234567' }
  expect((await owner.post('/practice/calls', form)).status).toBe(409)
  expect((await owner.post('/practice/messages?who=customer', form)).status).toBe(409)
  expect([shop.carrier.calls.size, shop.messenger.name]).toEqual([0, 'twilio'])
})

const answer = (owner: Owner, words: string, token: string) =>
  owner.post(`/practice/answers?${new URLSearchParams({ who: 'customer', line: '+12025550100' })}`, {
    answer: words,
    token,
  })

test('the owner answers on the practice phone as by text, and every step of it shows', async () => {
  const { shop, owner } = await openShop({ env: owners })
  await text(owner, 'A leak, 28 Woodbine Cres.')
  await shop.settle()
  shop.pass({ seconds: 30 })
  await shop.settle()
  shop.pass({ seconds: 30 })
  const { body } = await owner.get(here())
  const token = /practice\/answers[\s\S]*?name="token" value="([0-9a-f]{24})"/.exec(body)?.[1] ?? ''
  for (let n = 0; n < 2; n++) expect((await answer(owner, 'I am there at 4.', token)).status).toBe(303)
  await shop.settle()
  const after = await owner.get(here())
  expect(callersPhone(after)).toContain('I am there at 4.')
  expect(callersPhone(after).match(/I am there at 4/g)).toHaveLength(1)
  expect(ownersPhone(after)).toContain('I am there at 4.Sent from this phone')
  expect(ownersPhone(after)).toContain('A1: sent to 416-555-0134.')
  expectInOrder(steps(after), ['You answer“I am there at 4.”', 'You are toldby text: “A1: sent to 416-555-0134.”'])
})

test('an answer without words, or a token that is none, sends nothing', async () => {
  const { shop, owner } = await openShop({ env: owners })
  const empty = await answer(owner, '  ', '0'.repeat(24))
  expect([empty.status, wordsOf(empty)]).toEqual([422, expect.stringContaining('Write something first.')])
  expect((await answer(owner, 'Hello', 'x')).status).toBe(422)
  expect(shop.messenger.world.received).toEqual([])
})

test('while the owner has no mobile there is no box to answer in', async () => {
  const { owner } = await openShop()
  expect((await owner.get(here())).body).not.toContain('/practice/answers')
  expect((await answer(owner, 'Hello', '0'.repeat(24))).status).toBe(404)
})

test('the phones of the crew ring on the page, and who presses 1 speaks with the caller', async () => {
  const { shop, owner } = await openShop({ env: owners })
  planLine(shop.db, 1, { plan: 'ring-crew-first' })
  await call(owner)
  const ringing = await owner.get(here())
  expect(wordsOf(ringing)).toContain("Mike's phone rings")
  const phone = /action="(\/practice\/calls\/[^"]+\/phones\/\d+)"/.exec(ringing.body)?.[1] ?? 'none'
  await owner.post(phone, { who: 'customer', line, deed: 'pick-up' })
  expect(wordsOf(await owner.get(here()))).toMatch(/Mike picked up, and hears:.*Press 1 to take it/)
  await owner.post(phone, { who: 'customer', line, deed: 'press-1' })
  const spoken = wordsOf(await owner.get(here()))
  expect(spoken).toContain('Mike speaks with the caller')
  expect(spoken).toContain('Mike pressed 1')
  await owner.post(phone, { who: 'customer', line, deed: 'put-down' })
  await hangUp(owner, await owner.get(here()))
  await shop.settle()
  expect(shop.messenger.world.sent).toEqual([])
  expect(wordsOf(await owner.get('/calls'))).toContain('Answered by Mike')
})

test('a phone that is declined sends the caller on to the greeting and the text', async () => {
  const { shop, owner } = await openShop({ env: owners })
  planLine(shop.db, 1, { plan: 'ring-crew-first' })
  await call(owner)
  const phone = /action="(\/practice\/calls\/[^"]+\/phones\/\d+)"/.exec((await owner.get(here())).body)?.[1] ?? ''
  await owner.post(phone, { who: 'customer', line, deed: 'decline' })
  await shop.settle()
  expect(wordsOf(await owner.get(here()))).toContain('I just missed your call')
  // The form of before does nothing any more.
  expect((await owner.post(phone, { who: 'customer', line, deed: 'press-1' })).status).toBe(303)
  expect((await owner.post('/practice/calls/none/phones/1', { who: 'customer', line, deed: 'decline' })).status).toBe(
    404,
  )
})
