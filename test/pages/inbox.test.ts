import { expect, test } from 'vitest'
import { updateCaller } from '../../server/callers/store.ts'
import { insertMedia } from '../../server/conversations/media-store.ts'
import { insertMessage, updateConversation } from '../../server/conversations/store.ts'
import { storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { openShop, type Page, wordsOf } from './owner.ts'

const line = '+12025550100'

/** Three callers who wrote: the first was answered, the second waits, the third was closed. */
async function openInbox() {
  const { shop, owner } = await openShop()
  storeSettings(shop.db, { trustLevel: 'draft' }, shop.now())
  for (const [n, body] of ['A leak in the basement', 'No heat', 'Can you come by?'].entries()) {
    shop.pass({ minutes: 1 })
    shop.messenger.receive({ from: numbers[n] ?? '', to: line, body })
    await shop.settle()
  }
  shop.pass({ minutes: 7 })
  const page = await owner.get('/conversations/1')
  const token = /name="token" value="(\w+)"/.exec(page.body)?.[1] ?? ''
  await owner.post('/conversations/1/messages', { token, body: 'On my way' })
  await shop.settle()
  await owner.post('/conversations/3/closing')
  return { shop, owner }
}

const numbers = ['+14165550134', '+14165550177', '+14165550188']

function rowsOf(page: Page): number[] {
  return [...page.body.matchAll(/<li id="conversation-(\d+)"/g)].map(([, id]) => Number(id))
}

function write(shop: TestAppliance, message: Partial<Parameters<typeof insertMessage>[1]>): number {
  const written = insertMessage(shop.db, {
    reference: `r${Math.random()}`,
    conversationId: 2,
    direction: 'outbound',
    kind: 'by-hand',
    body: 'Hey',
    state: 'delivered',
    messenger: 'simulated',
    createdAt: shop.now(),
    ...message,
  })
  return written?.id ?? 0
}

test('open conversations come first, those that wait and those that are closed have lists of their own', async () => {
  const { owner } = await openInbox()
  expect(rowsOf(await owner.get('/conversations'))).toEqual([1, 2])
  expect(rowsOf(await owner.get('/conversations?show=waiting'))).toEqual([2])
  expect(rowsOf(await owner.get('/conversations?show=closed'))).toEqual([3])
  expect(rowsOf(await owner.get('/conversations?show=nonsense&before=nonsense'))).toEqual([1, 2])
})

test('a row says who, the last words and whose they are, how long ago, and who waits', async () => {
  const { owner } = await openInbox()
  const words = wordsOf(await owner.get('/conversations'))
  expect(words).toMatch(/416-555-0134just nowYou: On my way416-555-0177/)
  expect(words).toMatch(/416-555-01778 minNo heatwaits for you/)
})

test('a caller with a name is found by a part of it, and anyone by a part of their number; also among the closed', async () => {
  const { shop, owner } = await openInbox()
  updateCaller(shop.db, 3, { name: 'José <b>Núñez</b>' })
  const found = async (q: string) => rowsOf(await owner.get(`/conversations?${new URLSearchParams({ q })}`))
  expect(await found('nunez')).toEqual([3])
  expect(await found('0177')).toEqual([2])
  expect(await found('416 555')).toEqual([1, 3, 2])
  expect(await found('%')).toEqual([])
  const nobody = await owner.get(`/conversations?${new URLSearchParams({ q: '<script>zz</script>'.repeat(9) })}`)
  expect(wordsOf(nobody)).toContain('Nobody found')
  expect(nobody.body).not.toContain('<script>')
  expect(nobody.body).toMatch(/value="&lt;script>/)
})

test('who was only called is in no list until something is said', async () => {
  const { shop, owner } = await openInbox()
  shop.carrier.ring({ from: 'anonymous', to: line })
  shop.db.$client.exec("insert into callers (id, number, created_at) values (9, '+14165550199', 1)")
  shop.db.$client.exec(
    'insert into conversations (id, caller_id, created_at, last_message_at) values (9, 9, 1, 9999999999999)',
  )
  expect(rowsOf(await owner.get('/conversations'))).toEqual([1, 2])
  expect(rowsOf(await owner.get('/conversations?q=0199'))).toEqual([])
})

test.each([
  ['failed', 'filtered', 'Failed: a phone company took it for spam', 'failed'],
  ['held', 'restored', 'Held back: a backup was put back', 'held back'],
  ['unknown', 'timed-out', 'Perhaps sent: the messenger did not answer in time', 'perhaps sent'],
  ['suppressed', 'opted-out', 'Not sent: the caller wants no texts', 'not sent'],
] as const)('a last text that is %s says so instead of its words', async (state, because, sentence, chip) => {
  const { shop, owner } = await openInbox()
  write(shop, { state, because, body: 'never to be shown' })
  const words = wordsOf(await owner.get('/conversations'))
  expect(words).toContain(sentence)
  expect(words).toMatch(new RegExp(`${chip}$|${chip}416`, 'm'))
  expect(words).not.toContain('never to be shown')
})

test('what the box said by itself is not put into the owner’s mouth, and photos without words are named', async () => {
  const { shop, owner } = await openInbox()
  write(shop, { kind: 'text-back', body: 'Hey, it is Mike' })
  expect(wordsOf(await owner.get('/conversations'))).toContain('Texted back: Hey, it is Mike')
  const id = write(shop, { direction: 'inbound', kind: 'from-caller', state: 'received', body: '' })
  expect(wordsOf(await owner.get('/conversations'))).toContain('no words')
  for (const position of [0, 1]) insertMedia(shop.db, { messageId: id, position, sourceUrl: 'x', state: 'waiting' })
  expect(wordsOf(await owner.get('/conversations'))).toContain('2 photos')
})

test('each list goes on where its page ended, also where many have the same moment', async () => {
  const { shop, owner } = await openShop()
  const now = shop.now()
  const { $client } = shop.db
  for (let n = 1; n <= 120; n++) {
    $client.exec(`insert into callers (id, number, created_at) values (${n}, '+1416555${1000 + n}', 1)`)
    $client.exec(
      `insert into conversations (id, caller_id, created_at, last_message_at, waits_since, closed_at)
       values (${n}, ${n}, 1, ${now.epochMilliseconds}, ${1000 + Math.floor(n / 3)}, ${n % 2 ? 'null' : '5'})`,
    )
    write(shop, { conversationId: n, direction: 'inbound', kind: 'from-caller', state: 'received' })
  }
  updateConversation(shop.db, 1, { waitsSince: null })
  for (const [path, count] of [
    ['/conversations', 60],
    ['/conversations?show=waiting', 59],
    ['/conversations?show=closed', 60],
  ] as const) {
    const first = await owner.get(path)
    const next = /href="([^"]*before=[^"]*)"/.exec(first.body)?.[1]?.replace('&amp;', '&') ?? ''
    const second = await owner.get(next)
    const ids = [...rowsOf(first), ...rowsOf(second)]
    expect([ids.length, new Set(ids).size], path).toEqual([count, count])
    expect(second.body, path).not.toContain('before=')
  }
})

test('every empty list says what will fill it', async () => {
  const { owner } = await openShop()
  for (const [path, sentence] of [
    ['/conversations', 'Call +1 202 555 0100 and do not pick up'],
    ['/conversations?show=waiting', 'Nobody waits for you'],
    ['/conversations?show=closed', 'Nothing is closed'],
    ['/conversations?before=1-1', 'There are no older conversations'],
    ['/conversations?q=dana', 'Any part of a name or number will do'],
  ] as const)
    expect(wordsOf(await owner.get(path)), path).toContain(sentence)
})

test('only the latest page of a list keeps itself up to date: an older one would jump', async () => {
  const { owner } = await openInbox()
  expect((await owner.get('/conversations')).body).toContain('id="conversations" data-live')
  expect((await owner.get('/conversations?before=9999999999999-9')).body).not.toContain('id="conversations" data-live')
})
