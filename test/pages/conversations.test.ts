import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { callDown, callLog, notTexted } from '../../server/calls/log-store.ts'
import { countHeldByRestore, heldByRestore, inbox, messagesIn } from '../../server/conversations/inbox-store.ts'
import { lastMessageIn } from '../../server/conversations/last-said-store.ts'
import { insertMedia } from '../../server/conversations/media-store.ts'
import { insertMessage, updateMessage } from '../../server/conversations/store.ts'
import { callsOf } from '../../server/conversations/thread-store.ts'
import { storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const line = '+12025550100'
const dana = '+14165550134'

async function openConversation(options: Parameters<typeof openShop>[0] = {}) {
  const { shop, owner } = await openShop(options)
  shop.messenger.receive({ from: dana, to: line, body: 'A leak in the basement. 28 Woodbine Cres.' })
  await shop.settle()
  return { shop, owner }
}

function sentBodies(shop: TestAppliance): string[] {
  return shop.messenger.world.sent.map(({ body }) => body)
}

test('what the owner writes is sent once, and stands in the conversation with its fate', async () => {
  const { shop, owner } = await openConversation()
  const page = await owner.get('/conversations/1')
  const token = fieldIn(page, 'token')
  const answer = await owner.post('/conversations/1/messages', { token, body: '  On my way.\r\nMike  ' })
  expect([answer.status, answer.location]).toEqual([303, '/conversations/1#message-2'])
  await shop.settle()
  expect(sentBodies(shop)).toEqual(['On my way.\nMike'])
  const after = wordsOf(await owner.get('/conversations/1'))
  expect(after).toContain('On my way.')
  expect(after).toMatch(/You ·/)
  expect(after).toContain('delivered')
})

test('a double click, a reload and a form sent again later send once', async () => {
  const { shop, owner } = await openConversation()
  const token = fieldIn(await owner.get('/conversations/1'), 'token')
  const form = { token, body: 'Tuesday at nine?' }
  const answers = await Promise.all([1, 2, 3].map(() => owner.post('/conversations/1/messages', form)))
  await shop.settle()
  shop.pass({ hours: 3 })
  answers.push(await owner.post('/conversations/1/messages', form))
  await shop.settle()
  expect(answers.map(({ status, location }) => [status, location])).toEqual(
    Array(4).fill([303, '/conversations/1#message-2']),
  )
  expect(sentBodies(shop)).toEqual(['Tuesday at nine?'])
})

test('new words in an old form are not lost and not sent unseen: the page asks once more', async () => {
  const { shop, owner } = await openConversation()
  const token = fieldIn(await owner.get('/conversations/1'), 'token')
  await owner.post('/conversations/1/messages', { token, body: 'First' })
  const again = await owner.post('/conversations/1/messages', { token, body: 'Second' })
  expect(again.status).toBe(409)
  expect(again.body).toContain('>Second</textarea>')
  expect(wordsOf(again)).toContain('this form was used for another text before')
  await owner.post('/conversations/1/messages', { token: fieldIn(again, 'token'), body: 'Second' })
  await shop.settle()
  expect(sentBodies(shop)).toEqual(['First', 'Second'])
})

test('the words that were just sent, filled into a fresh form by going back, are not sent twice', async () => {
  const { shop, owner } = await openConversation()
  const write = async (body: string) => {
    const token = fieldIn(await owner.get('/conversations/1'), 'token')
    const answer = await owner.post('/conversations/1/messages', { token, body })
    await shop.settle()
    return answer
  }
  await write('On my way.')
  const again = await write('On my way.')
  expect(again.status).toBe(409)
  expect(wordsOf(again)).toContain('these very words went out a moment ago')
  expect(again.body).toContain('>On my way.</textarea>')
  expect(sentBodies(shop)).toEqual(['On my way.'])

  shop.messenger.receive({ from: dana, to: line, body: 'Are you coming?' })
  await shop.settle()
  expect((await write('On my way.')).status).toBe(303)
  shop.pass({ minutes: 10 })
  expect((await write('On my way.')).status).toBe(303)
  expect(sentBodies(shop)).toHaveLength(3)
})

test('a text that failed may be sent again in the same words', async () => {
  const { shop, owner } = await openConversation()
  for (const _attempt of [1, 2]) {
    const token = fieldIn(await owner.get('/conversations/1'), 'token')
    const answer = await owner.post('/conversations/1/messages', { token, body: 'On my way.' })
    expect(answer.status).toBe(303)
    const written = lastMessageIn(shop.db, 1)
    await shop.settle()
    updateMessage(shop.db, written?.id ?? 0, { state: 'failed', because: 'not-delivered' })
  }
})

test.each([
  ['', 'Write something first.'],
  ['   \r\n ', 'Write something first.'],
  ['\u0000\u0007', 'Write something first.'],
  ['x'.repeat(1601), 'A text takes at most 1600 characters.'],
])('words that cannot be sent are refused with a sentence, and stay in the form (%#)', async (body, sentence) => {
  const { shop, owner } = await openConversation()
  const token = fieldIn(await owner.get('/conversations/1'), 'token')
  const answer = await owner.post('/conversations/1/messages', { token, body })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer)).toContain(sentence)
  if (body.startsWith('x')) expect(answer.body).toContain(`>${body}</textarea>`)
  expect(messagesIn(shop.db, 1, { size: 10 })).toHaveLength(1)
})

test('a text of 1,600 characters of any script goes out whole, and the page says what it costs', async () => {
  const { shop, owner } = await openConversation()
  const body = 'Ω漢🔧é'.repeat(320)
  expect(body.length).toBe(1600)
  await owner.post('/conversations/1/messages', { token: fieldIn(await owner.get('/conversations/1'), 'token'), body })
  await shop.settle()
  expect(sentBodies(shop)).toEqual([body])
  expect(wordsOf(await owner.get('/conversations/1'))).toMatch(/paid as 2[45] texts/)
})

test('the curly quotes of a telephone do not double the price, and accents stay as they were written', async () => {
  const { shop, owner } = await openConversation()
  const write = async (body: string) =>
    owner.post('/conversations/1/messages', { token: fieldIn(await owner.get('/conversations/1'), 'token'), body })
  await write('I’ll be there – at nine')
  await write('¿Está bien mañana?')
  await shop.settle()
  expect(sentBodies(shop)).toEqual(["I'll be there - at nine", '¿Está bien mañana?'])
})

test('a form that no page of ours sends is refused without a trace', async () => {
  const { shop, owner } = await openConversation()
  for (const token of ['', 'x', '0'.repeat(23), '0'.repeat(25), 'missed-call:1']) {
    const answer = await owner.post('/conversations/1/messages', { token, body: 'Hello' })
    expect(answer.status, token).toBe(422)
    expect(answer.body, token).toContain('>Hello</textarea>')
  }
  expect((await owner.post('/conversations/1/messages')).status).toBe(422)
  expect(messagesIn(shop.db, 1, { size: 10 })).toHaveLength(1)
})

test('who wants no texts cannot be written to, and nobody but the caller can change that', async () => {
  const { shop, owner } = await openConversation()
  const before = await owner.get('/conversations/1')
  shop.messenger.receive({ from: dana, to: line, body: 'STOP' })
  await shop.settle()
  const page = await owner.get('/conversations/1')
  expect(page.body).not.toContain('<textarea')
  expect(wordsOf(page)).toContain('This caller cannot be texted: the caller wants no texts.')
  expect(wordsOf(page)).toContain('only the caller can, by texting START')
  const late = await owner.post('/conversations/1/messages', {
    token: fieldIn(before, 'token'),
    body: 'One more thing',
  })
  expect(late.status).toBe(422)
  expect(wordsOf(late)).toContain('Not sent: One more thing')
  await shop.settle()
  expect(sentBodies(shop).some((body) => body.includes('One more thing'))).toBe(false)
})

test('a blocked caller gets nothing until unblocked; a personal contact is marked and unmarked', async () => {
  const { shop, owner } = await openConversation()
  const send = async (path: string, on: string) => (await owner.post(path, { on, next: '/conversations/1' })).location
  expect(await send('/callers/1/blocking', '1')).toBe('/conversations/1')
  const page = await owner.get('/conversations/1')
  expect(wordsOf(page)).toContain('you blocked this caller')
  expect(wordsOf(page)).toContain('Unblock this caller')
  await send('/callers/1/blocking', '0')
  expect(callerByNumber(shop.db, dana)?.blockedAt).toBeNull()
  await send('/callers/1/personal-contact', '1')
  expect(callerByNumber(shop.db, dana)?.personalAt).not.toBeNull()
  await send('/callers/1/personal-contact', '0')
  expect(callerByNumber(shop.db, dana)?.personalAt).toBeNull()
})

test('a form leads back to a page of this box only', async () => {
  const { owner } = await openConversation()
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])
    expect((await owner.post('/callers/1/blocking', { on: '1', next })).location, next).toBe('/')
})

test('a button that nobody has is refused with a calm page', async () => {
  const { owner } = await openConversation()
  expect((await owner.post('/callers/1/blocking', { on: 'maybe' })).status).toBe(422)
  expect((await owner.post('/callers/77/blocking', { on: '1' })).status).toBe(404)
  for (const id of ['77', '0', '-1', 'x', '1e3', '99999999999999999999'])
    for (const path of [`/conversations/${id}`, `/media/${id}`]) expect((await owner.get(path)).status, path).toBe(404)
  expect((await owner.post('/conversations/77/messages', { token: 'a'.repeat(24), body: 'x' })).status).toBe(404)
  expect((await owner.post('/conversations/77/closing')).status).toBe(404)
})

test('the owner names a caller, and takes the name away again', async () => {
  const { shop, owner } = await openConversation()
  await owner.post('/callers/1/name', { name: '  Dana O’Neil 👩‍🔧 ', next: '/conversations/1' })
  expect(callerByNumber(shop.db, dana)?.name).toBe('Dana O’Neil 👩‍🔧')
  await owner.post('/callers/1/name', { name: ' ', next: '/conversations/1' })
  expect(callerByNumber(shop.db, dana)?.name).toBeNull()
  for (const name of ['x'.repeat(61), 'turn\u202Earound', 'two\nlines']) {
    const answer = await owner.post('/callers/1/name', { name, next: '/conversations/1' })
    expect(answer.status, name).toBe(422)
    expect(answer.body, name).toContain('id="name-fault"')
  }
})

test('who closed a conversation by mistake opens it again from where they are', async () => {
  const { owner } = await openConversation()
  const answer = await owner.post('/conversations/1/closing')
  const page = await owner.get(answer.location ?? '')
  expect(wordsOf(page)).toMatch(/Closed: .*416-555-0134/)
  const back = await owner.post('/conversations/1/reopening', { next: fieldIn(page, 'next') })
  expect([back.status, back.location]).toEqual([303, '/conversations'])
  expect(wordsOf(await owner.get('/conversations'))).toMatch(/Woodbine.*waits for you/)
  expect(wordsOf(await owner.get(answer.location ?? ''))).not.toContain('Closed:')
  expect((await owner.post('/conversations/77/reopening', { next: '/' })).status).toBe(404)
  expect((await owner.post('/conversations/1/reopening', { next: '//evil.example' })).location).toBe('/')
})

test('a closed conversation says so, and opens again when the caller writes', async () => {
  const { shop, owner } = await openConversation()
  expect((await owner.post('/conversations/1/closing')).location).toBe('/conversations?closed=1')
  expect((await owner.get('/conversations')).body).not.toContain('id="conversation-1"')
  expect(wordsOf(await owner.get('/conversations?show=closed'))).toMatch(/Woodbine.*closed/)
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('It opens by itself when the caller writes.')
  shop.messenger.receive({ from: dana, to: line, body: 'Are you there?' })
  expect(wordsOf(await owner.get('/conversations'))).toMatch(/Are you there\?.*waits for you/)
  expect(wordsOf(await owner.get('/conversations?show=closed'))).toContain('Nothing is closed')
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); drop table callers; --",
  '\u202Eevil\u202C שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(8),
  'x'.repeat(200),
  '&lt;b&gt;',
]

test.each(hostile)('a caller named and writing %j breaks no page', async (words) => {
  const { shop, owner } = await openConversation()
  shop.carrier.ring({ from: dana, to: line })
  shop.messenger.receive({ from: dana, to: line, body: words })
  updateCaller(shop.db, 1, { name: words })
  await shop.settle()
  for (const path of ['/conversations', '/conversations/1', '/calls', '/callbacks', '/restore', '/practice']) {
    const page = await owner.get(path)
    expect(page.status, path).toBe(200)
    expect(page.body, path).not.toContain('<script>')
    expect(page.body, path).not.toContain('<img src=x')
  }
  expect((await owner.get('/conversations/1')).body).toContain(
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  )
})

test('ten thousand conversations are read page by page, each once', async () => {
  const { shop, owner } = await openShop()
  const now = shop.now().epochMilliseconds
  const insert = (table: string, columns: string, row: (n: number) => (number | string)[]) => {
    const places = columns.split(',').map(() => '?')
    const statement = shop.db.$client.prepare(`insert into ${table} (${columns}) values (${places.join(',')})`)
    for (let n = 1; n <= 10_000; n++) statement.run(...row(n))
  }
  shop.db.$client.transaction(() => {
    insert('callers', 'id,number,created_at', (n) => [n, `+1416555${String(n).padStart(5, '0')}`, now])
    insert('conversations', 'id,caller_id,created_at,last_message_at', (n) => [n, n, now, now - Math.floor(n / 3)])
    insert('messages', 'id,reference,conversation_id,direction,kind,body,state,messenger,created_at', (n) => [
      n,
      `r${n}`,
      n,
      'inbound',
      'from-caller',
      `text ${n}`,
      'received',
      'simulated',
      now,
    ])
  })()
  const seen = new Set<string>()
  let path: string | undefined = '/conversations'
  for (let pages = 0; path && pages < 5; pages++) {
    const page: Page = await owner.get(path)
    for (const [, id] of page.body.matchAll(/id="conversation-(\d+)"/g)) seen.add(id ?? '')
    path = /href="(\/conversations\?before=[^"]+)"/.exec(page.body)?.[1]
  }
  const inOrder = Array.from({ length: 10_000 }, (_, n) => n + 1).sort((a, b) => rank(a) - rank(b) || b - a)
  expect([...seen].map(Number)).toEqual(inOrder.slice(0, 250))
})

/** Three at a time have their last message at the same moment. */
function rank(n: number): number {
  return Math.floor(n / 3)
}

test('the lists are read along an index, never sorted', async () => {
  const { shop } = await openShop()
  const client = shop.db.$client
  const asked: string[] = []
  const { prepare } = client
  client.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare.call(client, sql)
  }) as typeof prepare
  for (const before of [null, { at: shop.now(), id: 7 }]) {
    for (const which of ['open', 'waiting', 'closed'] as const) inbox(shop.db, { which, before, size: 51 })
    callLog(shop.db, { before, size: 51 })
    callDown(shop.db, { before, places: 5000 })
    notTexted(shop.db, { before, floor: before, size: 51 })
    callsOf(shop.db, 1, { from: before?.at ?? null, until: before?.at ?? null, most: 100 })
    messagesIn(shop.db, 1, { before: before?.id, size: 201 })
    heldByRestore(shop.db, 100)
    countHeldByRestore(shop.db)
  }
  client.prepare = prepare
  expect(asked).toHaveLength(20)
  for (const sql of asked) {
    const numbers = (sql.match(/\?/g) ?? []).map(() => 1)
    const steps = client.prepare(`explain query plan ${sql}`).all(...numbers) as { detail: string }[]
    for (const { detail } of steps)
      expect(detail, sql).toMatch(/^(SEARCH|SCAN (calls|conversations|messages) USING (COVERING )?INDEX|CORRELATED)/)
  }
})

function olderIn(page: Page): string {
  return /href="(\/conversations\/1\?before=\d+)#end"/.exec(page.body)?.[1] ?? ''
}

test('older messages of a long conversation are a page away', async () => {
  const { shop, owner } = await openConversation()
  for (let n = 0; n < 250; n++)
    insertMessage(shop.db, {
      reference: `r${n}`,
      conversationId: 1,
      direction: 'inbound',
      kind: 'from-caller',
      body: `text number ${n}`,
      state: 'received',
      messenger: 'simulated',
      createdAt: shop.now(),
    })
  const latest = await owner.get('/conversations/1')
  expect([...latest.body.matchAll(/id="message-/g)]).toHaveLength(100)
  expect(latest.body).toContain('text number 249')
  const older = await owner.get(olderIn(await owner.get(olderIn(latest))))
  expect([...older.body.matchAll(/id="message-/g)]).toHaveLength(51)
  expect(older.body).toContain('A leak in the basement')
})

test('a photo is shown to who is signed in, and may do nothing but be looked at', async () => {
  const { shop, owner } = await openConversation()
  const folder = join(shop.config.DATA_DIR, 'media')
  mkdirSync(folder, { recursive: true })
  const keep = (fileName: string, contentType: string, state: 'stored' | 'waiting' | 'refused' = 'stored') => {
    writeFileSync(join(folder, fileName), 'bytes')
    const position = keep.position++
    return insertMedia(shop.db, { messageId: 1, position, sourceUrl: 'x', state, contentType, fileName }).id
  }
  keep.position = 0
  const jpeg = await owner.get(`/media/${keep('a.jpg', 'image/jpeg')}`)
  expect([jpeg.status, jpeg.body]).toEqual([200, 'bytes'])
  expect(jpeg.headers.get('content-type')).toBe('image/jpeg')
  expect(jpeg.headers.get('content-disposition')).toBe('inline')
  for (const type of ['image/heic', 'image/svg+xml', 'text/html']) {
    const other = await owner.get(`/media/${keep(`${type.slice(-4)}.x`, type)}`)
    expect(other.headers.get('content-type'), type).toBe('application/octet-stream')
    expect(other.headers.get('content-disposition'), type).toMatch(/^attachment/)
    for (const { headers } of [jpeg, other]) {
      expect(headers.get('content-security-policy')).toBe('sandbox')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('private, no-cache')
    }
  }
  expect((await owner.get(`/media/${keep('b.jpg', 'image/jpeg', 'waiting')}`)).status).toBe(404)
  const escaping = insertMedia(shop.db, {
    messageId: 1,
    position: 9,
    sourceUrl: 'x',
    state: 'stored',
    contentType: 'image/png',
    fileName: '../box.db',
  })
  writeFileSync(join(shop.config.DATA_DIR, 'box.db'), 'secret')
  expect((await owner.get(`/media/${escaping.id}`)).body).not.toContain('secret')
  const stranger = await fetch(`${shop.privateOrigin}/media/1`, { redirect: 'manual' })
  expect(stranger.status).toBe(303)
  const page = await owner.get('/conversations/1')
  expect(page.body).toContain('<img src="/media/1"')
  expect(wordsOf(page)).toContain('Save the photo')
  expect(wordsOf(page)).toContain('A photo is being fetched.')
})

test('texts that fail, wait or are held say why and what to do', async () => {
  const { shop, owner } = await openConversation()
  const fates = [
    { state: 'queued', because: null, words: 'waiting to be sent' },
    {
      state: 'queued',
      because: 'never-left',
      words: 'not sent yet: the messenger could not be reached. It is tried again by itself.',
    },
    { state: 'unknown', because: 'timed-out', words: 'perhaps sent: the messenger did not answer in time.' },
    { state: 'failed', because: 'filtered', words: 'failed: a phone company took it for spam (code 30007).' },
    { state: 'held', because: 'outcome-unknown', words: 'nobody is texted twice' },
    { state: 'suppressed', because: 'opted-out', words: 'not sent: the caller wants no texts' },
    { state: 'suppressed', because: 'a-word-of-tomorrow', words: 'not sent: a-word-of-tomorrow.' },
  ] as const
  for (const [n, { state, because }] of fates.entries())
    insertMessage(shop.db, {
      reference: `r${n}`,
      conversationId: 1,
      direction: 'outbound',
      kind: 'text-back',
      body: 'Hey',
      state,
      because,
      errorCode: state === 'failed' ? '30007' : null,
      messenger: 'simulated',
      createdAt: shop.now(),
    })
  const words = wordsOf(await owner.get('/conversations/1'))
  for (const fate of fates) expect(words).toContain(fate.words)
})

test('a shop without a number of its own is told where to add it', async () => {
  const { shop, owner } = await openConversation()
  shop.db.$client.exec('update conversations set line_id = null; delete from lines')
  storeSettings(shop.db, { country: 'CA' }, shop.now())
  const page = await owner.get('/conversations/1')
  expect(wordsOf(page)).toContain('The shop has no number of its own yet to text from. Add it under Settings')
})
