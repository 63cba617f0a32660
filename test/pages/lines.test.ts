import { expect, test } from 'vitest'
import { lineByNumber, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

test('a number is added once, as a number that is met as Fallback', async () => {
  const { shop, owner } = await openShop()
  expect((await owner.post('/settings/lines', { number: '(202) 555-0177' })).location).toBe('/settings/lines?done=line')
  expect(lineByNumber(shop.db, '+12025550177')?.plan).toBe('fallback')
  for (const [number, sentence] of [
    ['+12025550177', 'is a number of the shop already'],
    ['911', 'no telephone number'],
    ['', 'no telephone number'],
    ['<script>', 'no telephone number'],
  ] as const) {
    const answer = await owner.post('/settings/lines', { number })
    expect(answer.status, number).toBe(422)
    expect(wordsOf(answer), number).toContain(sentence)
    expect(answer.body, number).not.toContain('<script>')
  }
})

test('the owner’s own mobile is not taken for a number of the shop', async () => {
  const { shop, owner } = await openShop()
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  const answer = await owner.post('/settings/lines', { number: '+14165550199' })
  expect([answer.status, wordsOf(answer).includes('your mobile number')]).toEqual([422, true])
})

const usual = { closedPlan: '', ringSeconds: '20', order: 'at-once', fallsTo: 'greeting' }
const seen = 'fallback  20 at-once greeting suspects relay'

test('a plan is chosen, and not over somebody else’s choice', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get('/settings/lines')
  expect([...page.body.matchAll(/name="plan" value="([a-z-]+)"/g)].map(([, plan]) => plan)).toHaveLength(6)
  expect(page.body).toMatch(/value="fallback" checked/)
  expect(fieldIn(page, 'seen')).toBe(seen)
  expect((await owner.post('/settings/lines/1/plan', { ...usual, plan: 'enchanted', seen })).status).toBe(422)
  expect((await owner.post('/settings/lines/1/plan', { ...usual, plan: 'off', seen })).location).toBe(
    '/settings/lines?done=plan&of=1',
  )
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('off')
  const told = await owner.post('/settings/lines/1/plan', { ...usual, plan: 'always', seen })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Off; all phones at once, 20 seconds each')
  await owner.post('/settings/lines/1/plan', { ...usual, plan: fieldIn(told, 'plan'), seen: fieldIn(told, 'seen') })
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('always')
  expect((await owner.post('/settings/lines/77/plan', { ...usual, plan: 'off', seen })).status).toBe(404)
})

test('how the crew is rung, and what holds while the shop is closed, is saved with the plan', async () => {
  const { shop, owner } = await openShop()
  const chosen = { plan: 'ring-crew-first', closedPlan: 'fallback', ringSeconds: '45', order: 'in-turn', seen }
  await owner.post('/settings/lines/1/plan', chosen)
  expect(lineByNumber(shop.db, '+12025550100')).toMatchObject({
    ...{ plan: 'ring-crew-first', closedPlan: 'fallback', ringSeconds: 45, isRungInTurn: true },
  })
  const page = await owner.get('/settings/lines')
  expect(page.body).toMatch(/value="fallback" selected[\s\S]*value="in-turn" selected[\s\S]*value="45" selected/)
})

test('no phone rings shorter or longer than a carrier can', async () => {
  const { shop, owner } = await openShop()
  for (const ringSeconds of ['0', '4', '61', '-1', 'x', '1e9']) {
    await owner.post('/settings/lines/1/plan', { ...usual, plan: 'ring-crew-first', ringSeconds, seen })
    expect(lineByNumber(shop.db, '+12025550100')?.ringSeconds, ringSeconds).toBe(20)
  }
})

test.each([
  { plan: 'after-hours', closedPlan: '' },
  { plan: 'ring-crew-first', closedPlan: 'fallback' },
])('that no hours are known is said where %o would follow them', async (chosen) => {
  const { shop, owner } = await openShop()
  const words = 'No opening hours are known, so the shop counts as open at any hour'
  storeSettings(shop.db, { hours: null }, shop.now())
  expect(wordsOf(await owner.get('/settings/lines'))).not.toContain(words)
  await owner.post('/settings/lines/1/plan', { ...usual, ...chosen, seen })
  expect(wordsOf(await owner.get('/settings/lines'))).toContain(words)
  const day = { opens: '08:00', closes: '17:00' }
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
  storeSettings(shop.db, { hours, zone: 'America/Toronto' }, shop.now())
  expect(wordsOf(await owner.get('/settings/lines'))).not.toContain(words)
})

const onlyTells = { steersCalls: false, followsDocument: false, showsOwnNumber: false, placesCalls: false }
const byDocument = { ...onlyTells, followsDocument: true }

test.each([
  [onlyTells, { plan: 'ring-crew-first' }, 'only tells of calls'],
  [onlyTells, { plan: 'always' }, 'only tells of calls'],
  [onlyTells, { plan: 'fallback', closedPlan: 'always' }, 'only tells of calls'],
  [byDocument, { plan: 'after-hours' }, 'neither your hours nor your callers'],
  [byDocument, { plan: 'always', closedPlan: 'fallback' }, 'neither your hours nor your callers'],
  [byDocument, { plan: 'always', fallsTo: 'voice' }, 'does not reach this box'],
  [byDocument, { plan: 'always', fallsTo: 'voicemail' }, 'does not reach this box'],
  [{ hearsWords: false }, { plan: 'always', fallsTo: 'voice' }, 'hears keys and no words'],
  [{ keepsRecordings: false }, { plan: 'always', fallsTo: 'voicemail' }, 'keeps no voicemails'],
  [{ ringsInTurn: false }, { plan: 'ring-crew-first', order: 'in-turn' }, 'all at once only'],
])('where a carrier can do no more than %j the plan %j is refused, with why', async (can, chosen, sentence) => {
  const { shop, owner } = await openShop()
  Object.assign(shop.carrier.can, can)
  const answer = await owner.post('/settings/lines/1/plan', { ...usual, ...chosen, seen })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer)).toContain(sentence)
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('fallback')
})

test.each([
  [onlyTells, { plan: 'fallback', closedPlan: 'off' }],
  [onlyTells, { plan: 'off' }],
  [byDocument, { plan: 'ring-crew-first', fallsTo: 'greeting' }],
])('where a carrier can do no more than %j the plan %j is taken', async (can, chosen) => {
  const { shop, owner } = await openShop()
  Object.assign(shop.carrier.can, can)
  const answer = await owner.post('/settings/lines/1/plan', { ...usual, ...chosen, seen })
  expect(answer.location).toBe('/settings/lines?done=plan&of=1')
})

test('a plan from before that whoever carries the calls now cannot follow is said to have no effect', async () => {
  const { shop, owner } = await openShop()
  await owner.post('/settings/lines/1/plan', { ...usual, plan: 'ring-crew-first', seen })
  expect(wordsOf(await owner.get('/settings/lines'))).not.toContain('has no effect')
  Object.assign(shop.carrier.can, onlyTells)
  const page = wordsOf(await owner.get('/settings/lines'))
  expect(page).toContain('Your phone system only tells')
  expect(page).toContain('This plan has no effect: until you choose another, each call counts as missed')
  expect(page).toContain('You call from your own phone, and customers see its number')
})

test('only what whoever carries the calls can do is offered, and what else was chosen says what holds instead', async () => {
  const { shop, owner } = await openShop()
  const chosen = { ...usual, plan: 'ring-crew-first', order: 'in-turn', fallsTo: 'voice', seen }
  await owner.post('/settings/lines/1/plan', chosen)
  const offered = async (name: string) => {
    const { body } = await owner.get('/settings/lines')
    const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(body)?.[0] ?? ''
    return [...select.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)
  }
  expect(await offered('fallsTo')).toEqual(['greeting', 'voicemail', 'voice'])
  Object.assign(shop.carrier.can, { hearsWords: false })
  expect(wordsOf(await owner.get('/settings/lines'))).toContain('until you choose another, callers may leave')
  Object.assign(shop.carrier.can, { keepsRecordings: false })
  expect(wordsOf(await owner.get('/settings/lines'))).toContain('until you choose another, callers hear the greeting')
  await owner.post('/settings/lines/1/plan', { ...chosen, fallsTo: 'greeting', seen: await seenNow() })
  expect(await offered('fallsTo')).toEqual(['greeting'])
  Object.assign(shop.carrier.can, { ringsInTurn: false })
  expect(await offered('order')).toEqual(['at-once', 'in-turn'])
  expect(wordsOf(await owner.get('/settings/lines'))).toContain('all phones ring at once all the same')
  await owner.post('/settings/lines/1/plan', {
    ...chosen,
    fallsTo: 'greeting',
    order: 'at-once',
    seen: await seenNow(),
  })
  expect(await offered('order')).toEqual(['at-once'])
  Object.assign(shop.carrier.can, onlyTells)
  expect([await offered('order'), await offered('fallsTo'), await offered('screening')]).toEqual([[], [], []])
  // The same, which has no value.
  expect(await offered('closedPlan')).toEqual(['fallback', 'off'])

  async function seenNow() {
    return fieldIn(await owner.get('/settings/lines'), 'seen')
  }
})

test('where calls back are placed and show no number but the box’s, that is said and no other offered', async () => {
  const { shop, owner } = await openShop()
  Object.assign(shop.carrier.can, { showsOwnNumber: false })
  const page = wordsOf(await owner.get('/settings/lines'))
  expect(page).toContain('Whoever carries your calls shows no other number.')
  expect(page).not.toContain('instead')
})

test.each(['plan', 'road'])('the address of the form of a %s leads to the page of the numbers', async (form) => {
  const { owner } = await openShop()
  expect((await owner.get(`/settings/lines/1/${form}`)).location).toBe('/settings/lines')
})

const gateway = {
  ...{ method: 'POST', url: 'http://127.0.0.1:9/send', body: '{"to": "{to}", "text": "{body}"}' },
  ...{ bodyKind: 'json', numberForm: 'e164', number: '+14165550101' },
}

async function openTwoRoads() {
  const { shop, owner } = await openShop({ env: { PUBLIC_URL: 'https://shop.example.ca' } })
  await owner.post('/settings/companies/pbx', { kind: 'yealink', line: '+14165550100' })
  const words = async () => wordsOf(await owner.get('/settings/lines'))
  return { shop, owner, words }
}

test('a number that only texts offers nothing for calls, and one that only calls says from which number its callers are texted', async () => {
  const { owner, words } = await openTwoRoads()
  expect(await words()).toContain('Nobody texts its callers yet')
  await owner.post('/settings/companies/http', gateway)
  const page = await owner.get('/settings/lines')
  expect(wordsOf(page)).toContain('416-555-0101Texts only')
  expect(wordsOf(page)).toContain('Fallback; its callers are texted from 416-555-0101')
  expect(wordsOf(page)).toContain('416-555-0101, for this one takes no texts')
  expect(wordsOf(page)).not.toContain('practice phone only')
  expect(page.body.match(/action="\/settings\/lines\/\d+\/plan"/g)).toHaveLength(1)
})

test('of several numbers each is folded but the first, or the one that was just changed', async () => {
  const { owner } = await openTwoRoads()
  await owner.post('/settings/lines', { number: '+14165550102' })
  const opened = async (path: string) =>
    [...(await owner.get(path)).body.matchAll(/<details class="line"( open)?/g)].map(([, open]) => open !== undefined)
  expect(await opened('/settings/lines')).toEqual([true, false])
  expect(await opened('/settings/lines?done=plan&of=2')).toEqual([false, true])
})

test('a mistyped number to which nothing came is removed, once no account names it', async () => {
  const { shop, owner, words } = await openTwoRoads()
  await owner.post('/settings/companies/pbx', { kind: 'yealink', line: '+14165550109' })
  const [right, wrong] = ['+14165550100', '+14165550109'].map((number) => lineByNumber(shop.db, number)?.id)
  await owner.post(`/settings/lines/${wrong}/removal`, {})
  expect(lineByNumber(shop.db, '+14165550109')).toBeDefined()
  expect(await words()).toContain('It stands in the account of Your own phone system')
  await owner.post('/settings/companies/pbx', { kind: 'yealink', line: '+14165550100' })
  expect((await owner.post(`/settings/lines/${wrong}/removal`, {})).location).toBe('/settings/lines?done=removed')
  expect(lineByNumber(shop.db, '+14165550109')).toBeUndefined()
  expect((await owner.post(`/settings/lines/${right}/removal`, {})).location).toBe('/settings/lines?done=kept')
})

test('a number that was called stays', async () => {
  const { shop, owner } = await openTwoRoads()
  const secret = /\/webhooks\/pbx\/([\w-]{32})/.exec(wordsOf(await owner.get('/settings/companies/pbx')))?.[1]
  await fetch(`${shop.publicOrigin}/webhooks/pbx/${secret}?remote=4165550134&local=101&call=7`)
  await owner.post('/settings/companies/pbx', { kind: 'yealink', line: '+14165550109' })
  const id = lineByNumber(shop.db, '+14165550100')?.id
  expect((await owner.post(`/settings/lines/${id}/removal`, {})).location).toBe('/settings/lines?done=kept')
})
