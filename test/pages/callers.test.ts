import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeCaller } from '../../server/callers/change-caller.ts'
import { callerById, callerByNumber, insertCaller, updateCaller } from '../../server/callers/store.ts'
import { insertMedia } from '../../server/conversations/media-store.ts'
import { messageById } from '../../server/conversations/store.ts'
import { keptOptOuts, outbox } from '../../server/database/schema.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const line = '+12025550100'
const dana = '+14165550134'

function misses(shop: TestAppliance, from: string): Promise<void> {
  shop.carrier.hangUp(shop.carrier.ring({ from, to: line }))
  return shop.settle()
}

async function says(shop: TestAppliance, from: string, body: string): Promise<void> {
  shop.messenger.receive({ from, to: line, body })
  await shop.settle()
}

/** Dana called, was texted and answered. */
async function openShopWithDana(options: Parameters<typeof openShop>[0] = {}) {
  const { shop, owner } = await openShop(options)
  await misses(shop, dana)
  shop.pass({ minutes: 1 })
  await says(shop, dana, 'A leak in the basement. 28 Woodbine Cres.')
  return { shop, owner }
}

function listed(page: Page): number[] {
  return [...page.body.matchAll(/<li id="caller-(\d+)"/g)].map(([, id]) => Number(id))
}

test('everybody who called or texted is listed, the latest contact first, with how often', async () => {
  const { shop, owner } = await openShopWithDana()
  shop.pass({ minutes: 5 })
  await says(shop, '+14165550135', 'Hi')
  shop.pass({ minutes: 5 })
  await misses(shop, '+14165550136')
  shop.pass({ minutes: 5 })
  await misses(shop, dana)
  updateCaller(shop.db, 1, { name: 'Dana' })
  const page = await owner.get('/callers')
  expect(listed(page)).toEqual([1, 3, 2])
  expect(wordsOf(page)).toMatch(/Dana.*416-555-0134 · 2 calls, 1 text/s)
  expect(wordsOf(page)).toMatch(/416-555-0136.*1 call/s)
  expect(page.body).toContain('href="/callers/1"')
})

test('who hid their number is nobody to list', async () => {
  const { shop, owner } = await openShop()
  await misses(shop, 'anonymous')
  const page = await owner.get('/callers')
  expect(listed(page)).toEqual([])
  expect(wordsOf(page)).toContain('Nobody has called yet')
  expect(page.body).toContain('href="/practice"')
})

test('a list of thousands is read page by page, and each caller stands on one of them', async () => {
  const { shop, owner } = await openShop()
  const at = shop.now()
  for (let n = 0; n < 120; n++)
    insertCaller(shop.db, {
      number: `+1416555${1000 + n}`,
      createdAt: at.subtract({ hours: Math.floor(n / 7) }),
      blockedAt: n % 2 ? at : null,
    })
  for (const [first, count] of [
    ['/callers', 120],
    ['/callers?show=blocked', 60],
    ['/callers?q=416555', 120],
    ['/callers?q=4165551&show=blocked', 60],
  ] as const) {
    const seen: number[] = []
    let pages = 0
    for (let path: string | undefined = first; path; pages++) {
      const page = await owner.get(path)
      seen.push(...listed(page))
      path = /<a href="([^"]*before=[^"]*)">More callers/.exec(page.body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([new Set(seen).size, seen.length, pages], first).toEqual([count, count, Math.ceil(count / 50)])
  }
})

test('personal, blocked and opted-out callers have lists of their own, and an empty one says what fills it', async () => {
  const { shop, owner } = await openShopWithDana()
  for (const [show, words] of [
    ['personal', 'Family and friends get no text'],
    ['blocked', 'Open a caller to block them'],
    ['opted-out', 'Only they can change that, by texting START'],
  ]) {
    const page = await owner.get(`/callers?show=${show}`)
    expect([listed(page), wordsOf(page)]).toEqual([[], expect.stringContaining(words ?? '')])
  }
  await says(shop, '+14165550135', 'STOP')
  changeCaller(shop, 1, { is: 'blocked', on: true })
  await says(shop, '+14165550136', 'Hi')
  changeCaller(shop, 3, { is: 'personal', on: true })
  for (const [show, ids] of [
    ['personal', [3]],
    ['blocked', [1]],
    ['opted-out', [2]],
    ['everybody', [3, 2, 1]],
  ] as const)
    expect(listed(await owner.get(`/callers?show=${show}`)).sort(), show).toEqual([...ids].sort())
})

test('a search keeps its words, finds by part of a name or number, and says when there is nobody', async () => {
  const { shop, owner } = await openShopWithDana()
  updateCaller(shop.db, 1, { name: 'Dana O’Neil' })
  for (const found of ['oneil', '(416) 555-01', '1416555', '0134'])
    expect(listed(await owner.get(`/callers?q=${encodeURIComponent(found)}`)), found).toEqual([1])
  const nobody = await owner.get(`/callers?q=${encodeURIComponent('"><b>x')}`)
  expect(listed(nobody)).toEqual([])
  expect(wordsOf(nobody)).toContain('Nobody found')
  expect(nobody.body).toContain('value="&quot;>&lt;b>x"')
  for (const odd of ['a&q=b', 'x'.repeat(3000), '%00', 'a%', '%F0%9F%94%A7', '&before=1-1&before=2', '&show=x'])
    expect((await owner.get(`/callers?q=${odd}`)).status, odd.slice(0, 20)).toBe(200)
})

test('the card says how often and when, how to reach them, and has every call and text, each leading to where it stands', async () => {
  const { shop, owner } = await openShopWithDana({ env: { SHOP_TIMEZONE: 'UTC' } })
  shop.pass({ hours: 30 })
  await misses(shop, dana)
  updateCaller(shop.db, 1, { name: 'Dana' })
  const page = await owner.get('/callers/1')
  const words = wordsOf(page)
  expect(words).toMatch(/Dana416-555-0134/)
  expect(words).toMatch(/Called2 timesTextedonce/)
  expect(page.body).toContain('href="tel:+14165550134"')
  expect(page.body).toContain('href="/conversations/1"')
  const history = [...page.body.matchAll(/<li id="((?:call|text)-\d+)"/g)].map(([, id]) => id)
  expect(history).toEqual(['text-3', 'call-2', 'text-2', 'text-1', 'call-1'])
  expect(words).toMatch(/From the caller.*A leak in the basement/s)
  expect(page.body).toContain('href="/conversations/1#message-2"')
  const call = /<li id="call-1"><a[^>]* href="([^"]*)"/.exec(page.body)?.[1] ?? ''
  expect((await owner.get(call)).body).toContain('id="call-1"')
})

test('a long history goes on, and a text from long ago is found in its conversation', async () => {
  const { shop, owner } = await openShop()
  for (let n = 0; n < 260; n++) shop.messenger.receive({ from: dana, to: line, body: `Text ${n}` })
  await shop.settle()
  const seen: string[] = []
  let last = ''
  for (let path: string | undefined = '/callers/1'; path; ) {
    const page = await owner.get(path)
    const rows = [...page.body.matchAll(/<li id="text-\d+"><a[^>]* href="([^"]*)"/g)].map(([, href]) => href ?? '')
    seen.push(...rows)
    last = rows.at(-1) ?? ''
    path = /<a href="([^"]*)">Older calls and texts/.exec(page.body)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(new Set(seen).size).toBe(260)
  const [address = '', anchor] = last.split('#')
  expect((await owner.get(address)).body).toContain(`id="${anchor}"`)
})

test('an opt-out is told with its words and its time, and nobody but the caller can change it', async () => {
  const { shop, owner } = await openShopWithDana()
  await says(shop, dana, 'Please STOP texting me')
  const words = wordsOf(await owner.get('/callers/1'))
  expect(words).toMatch(/Wants no texts\. They wrote “Please STOP texting me”, \d\d:\d\d\./)
  expect(words).toContain('Only the caller can, by texting START to +1 202 555 0100.')
  expect(words).toContain('Read texts')
  for (const [by, says] of [
    ['carrier', 'The phone company said so for them'],
    ['owner', 'They told you so'],
    ['kept', 'before they were forgotten'],
  ] as const) {
    updateCaller(shop.db, 1, { optedOutBy: by })
    expect(wordsOf(await owner.get('/callers/1'))).toContain(says)
  }
})

test('what is done on the card is said, and can be undone there', async () => {
  const { shop, owner } = await openShopWithDana()
  for (const [path, field, done] of [
    ['blocking', 'blockedAt', 'Blocked: they get no texts.'],
    ['personal-contact', 'personalAt', 'A personal contact: missed calls are not texted back.'],
  ] as const) {
    const form = new RegExp(`action="/callers/1/${path}".*?</form>`).exec((await owner.get('/callers/1')).body)?.[0]
    const next = /name="next" value="([^"]*)"/.exec(form ?? '')?.[1] ?? ''
    const answer = await owner.post(`/callers/1/${path}`, { on: '1', next })
    const page = await owner.get(answer.location ?? '')
    expect(wordsOf(page)).toContain(done)
    expect(callerById(shop.db, 1)?.[field]).not.toBeNull()
    const undo = /class="toast".*?<\/form>/.exec(page.body)?.[0] ?? ''
    expect(undo).toContain(`action="/callers/1/${path}"`)
    await owner.post(`/callers/1/${path}`, { on: '0', next: '/callers/1' })
    expect(callerById(shop.db, 1)?.[field]).toBeNull()
    expect((await owner.get(answer.location ?? '')).body, 'what is not so any more is not said').not.toContain('toast')
  }
})

test('who called and was not texted can be written to from the card', async () => {
  const { shop, owner } = await openShop()
  insertCaller(shop.db, { number: dana, createdAt: shop.now() })
  expect((await owner.get('/callers/1')).body).toContain('action="/callers/1/conversation"')
  const answer = await owner.post('/callers/1/conversation')
  expect([answer.status, answer.location?.split(/[?#]/)[0]]).toEqual([303, '/conversations/1'])
  const card = await owner.get('/callers/1')
  expect(card.body).not.toContain('action="/callers/1/conversation"')
  expect(card.body).toContain('href="/conversations/1"')
  updateCaller(shop.db, 1, { blockedAt: shop.now() })
  expect(wordsOf(await owner.get('/callers/1'))).toContain('Read texts')
})

test('a name that cannot be taken is asked for again, and leads back to where it was written', async () => {
  const { shop, owner } = await openShopWithDana()
  const long = 'Bartholomew '.repeat(20).trim()
  const refused = await owner.post('/callers/1/name', { name: long, next: '/conversations/1' })
  expect(refused.status).toBe(422)
  expect(wordsOf(refused)).toContain('A name has at most 60 characters here.')
  expect([fieldIn(refused, 'name'), fieldIn(refused, 'next')]).toEqual([long, '/conversations/1'])
  expect(refused.body).toContain('aria-label="Back to the conversation"')
  expect((await owner.post('/callers/1/name', { name: 'Dana', next: fieldIn(refused, 'next') })).location).toBe(
    '/conversations/1',
  )
  expect(callerById(shop.db, 1)?.name).toBe('Dana')
  expect((await owner.post('/callers/77/name', { name: 'x'.repeat(200), next: '/' })).status).toBe(404)
})

test('of two who name a caller at once the later one is told, and may still have their way', async () => {
  const { shop, owner } = await openShop()
  shop.messenger.receive({ from: '+14165550134', to: '+12025550100', body: 'A leak' })
  await shop.settle()
  const was = fieldIn(await owner.get('/callers/1'), 'was')
  const next = '/callers/1?done=named'
  expect((await owner.post('/callers/1/name', { name: 'Ann', was, next })).status).toBe(303)
  const late = await owner.post('/callers/1/name', { name: 'Cara', was, next })
  expect(late.status).toBe(409)
  expect(wordsOf(late)).toContain('Somebody named them “Ann” while you had this open.')
  expect(late.body).toContain('value="Cara"')
  const again = { name: 'Cara', was: fieldIn(late, 'was'), next: fieldIn(late, 'next') }
  expect((await owner.post('/callers/1/name', again)).location).toBe(next)
  expect((await owner.post('/callers/1/name', { ...again, was })).status).toBe(303)
})

test('a personal contact is added before they ever call; twice is once', async () => {
  const { shop, owner } = await openShop()
  const form = { number: '(416) 555-0177', name: ' Uncle Lou ' }
  const answers = await Promise.all([1, 2].map(() => owner.post('/callers', form)))
  expect(answers.map(({ status, location }) => [status, location?.split('?')[0]])).toEqual(
    Array(2).fill([303, '/callers/1']),
  )
  expect(callerByNumber(shop.db, '+14165550177')).toMatchObject({ name: 'Uncle Lou', personalAt: shop.now() })
  const page = await owner.get('/callers/1?done=added')
  expect(wordsOf(page)).toContain('Added as a personal contact.')
  expect(wordsOf(page)).toMatch(/Added by you \d\d:\d\d\. Never called or texted\./)
  expect(wordsOf(page)).toContain('No call and no text yet')
  expect(wordsOf(await owner.get('/callers?show=personal'))).toMatch(/Uncle Lou.*never called or texted/s)
})

test.each([
  [{ number: 'my brother', name: '' }, 'That is no telephone number.'],
  [{ number: '', name: 'Lou' }, 'That is no telephone number.'],
  [{ number: line, name: '' }, "That is the shop's own number."],
  [{ number: '4165550177', name: 'x'.repeat(200) }, 'A name has at most 60 characters here.'],
  [{ number: '4165550177', name: 'a\u202Eb' }, 'This name holds characters that cannot be seen.'],
])('a contact that cannot be added stays in the form, with the reason (%#)', async (form, sentence) => {
  const { shop, owner } = await openShop()
  const page = await owner.post('/callers', form)
  expect([page.status, wordsOf(page)]).toEqual([422, expect.stringContaining(sentence)])
  expect(fieldIn(page, 'number')).toBe(form.number)
  expect(shop.db.$client.prepare('select count(*) from callers').pluck().get()).toBe(0)
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(7),
  'x'.repeat(200),
]

test.each(hostile)('a caller named and writing %j breaks no page', async (words) => {
  const { shop, owner } = await openShop()
  await says(shop, dana, words)
  await says(shop, dana, 'STOP')
  updateCaller(shop.db, 1, { name: words })
  for (const path of ['/callers', `/callers?q=${encodeURIComponent(words)}`, '/callers/1', '/callers/1/forgetting']) {
    const { status, body } = await owner.get(path)
    expect(status, path).toBe(200)
    expect(body.slice(body.indexOf('<main')), path).not.toMatch(/<script|<img|<b>/)
  }
})

test('what forgetting takes and what it leaves is said before, with what there is', async () => {
  const { shop, owner } = await openShopWithDana()
  const before = wordsOf(await owner.get('/callers/1/forgetting'))
  expect(before).toContain('the words of 2 texts, theirs and yours')
  expect(before).toContain('This cannot be undone.')
  expect(before).not.toContain('their wish for no texts')
  await says(shop, dana, 'STOP')
  expect(wordsOf(await owner.get('/callers/1/forgetting'))).toContain('their wish for no texts, as a fingerprint')
  expect((await owner.get('/callers/77/forgetting')).status).toBe(404)
  expect((await owner.post('/callers/77/forgetting')).status).toBe(404)
})

test('a forgotten caller is gone from list and search, with words, photos and what was still to be sent', async () => {
  const { shop, owner } = await openShopWithDana()
  updateCaller(shop.db, 1, { name: 'Dana' })
  const folder = join(shop.config.DATA_DIR, 'media')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'abc.jpg'), 'a photo')
  const photo = {
    position: 0,
    sourceUrl: 'x',
    state: 'stored',
    fileName: 'abc.jpg',
    contentType: 'image/jpeg',
  } as const
  insertMedia(shop.db, { messageId: 2, ...photo })
  const resume = await shop.pause()
  const token = fieldIn(await owner.get('/conversations/1'), 'token')
  await owner.post('/conversations/1/messages', { token, body: 'On my way.' })
  expect(wordsOf(await owner.get('/callers/1/forgetting'))).toContain('1 text that has not left yet: it is not sent')
  expect(wordsOf(await owner.get('/callers/1/forgetting'))).toContain('1 photo')

  const answer = await owner.post('/callers/1/forgetting')
  expect([answer.status, answer.location]).toEqual([303, '/callers/1'])
  resume()
  await shop.settle()
  expect(shop.messenger.world.sent.map(({ body }) => body)).not.toContain('On my way.')
  expect(messageById(shop.db, 3)).toMatchObject({ state: 'suppressed', because: 'forgotten', body: '' })
  expect(
    shop.db
      .select()
      .from(outbox)
      .all()
      .filter(({ state }) => state === 'due'),
  ).toEqual([])
  expect(existsSync(join(folder, 'abc.jpg'))).toBe(false)
  for (const path of ['/callers', '/callers?q=dana', '/callers?q=416'])
    expect(listed(await owner.get(path)), path).toEqual([])
  const card = await owner.get('/callers/1')
  expect(wordsOf(card)).toContain('Number, name, words and photos are gone for ever.')
  for (const secret of ['Dana', '0134', 'Woodbine', 'tel:']) expect(card.body, secret).not.toContain(secret)
})

test('a page of a forgotten caller that is still open shows it, and its buttons lead to calm pages', async () => {
  const { shop, owner } = await openShopWithDana()
  const live = (path: string) =>
    fetch(shop.privateOrigin + path, { headers: { cookie: owner.cookie, 'HX-Request-Type': 'partial' } }).then((a) =>
      a.text(),
    )
  expect(await live('/callers/1')).toContain('416-555-0134')
  await owner.post('/callers/1/forgetting')
  const again = await owner.post('/callers/1/forgetting')
  expect([again.status, again.location]).toEqual([303, '/callers/1'])
  expect(await live('/callers/1?done=blocked')).toMatch(/id="caller"[^>]*data-live.*Forgotten/s)
  expect(await live('/callers/1?done=blocked')).not.toContain('toast')
  expect(await live('/callers/1/forgetting')).toContain('This caller is forgotten already')
  for (const [path, form] of [
    ['blocking', { on: '1', next: '/callers/1?done=blocked' }],
    ['personal-contact', { on: '1', next: '/conversations/1' }],
    ['name', { name: 'Dana', next: '/callers/1' }],
  ] as const)
    expect((await owner.post(`/callers/1/${path}`, form)).location, path).toBe('/callers/1')
  expect(callerById(shop.db, 1)).toMatchObject({ number: null, name: null, blockedAt: null, personalAt: null })
})

test('a wish for no texts outlives the forgetting, and the page of the forgotten says so', async () => {
  const { shop, owner } = await openShopWithDana()
  await says(shop, dana, 'STOP')
  await owner.post('/callers/1/forgetting')
  expect(shop.db.select().from(keptOptOuts).all()).toHaveLength(1)
  expect(wordsOf(await owner.get('/callers/1'))).toContain('Their wish for no texts stays too')
  const sent = shop.messenger.world.sent.length
  await misses(shop, dana)
  expect(shop.messenger.world.sent).toHaveLength(sent)
  expect(wordsOf(await owner.get('/callers/2'))).toContain('They had said so before they were forgotten')
})

test.each(['0', '-1', 'x', '1e3', '99999999999999999999', '77'])('there is no caller %s', async (id) => {
  const { owner } = await openShop()
  for (const path of [`/callers/${id}`, `/callers/${id}/forgetting`]) expect((await owner.get(path)).status).toBe(404)
})
