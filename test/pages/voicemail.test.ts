import { expect, test } from 'vitest'
import { recordings } from '../../server/database/schema.ts'
import { firstLine, planLine } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const line = '+12025550100'
const caller = '+14165550134'

type Owner = Awaited<ReturnType<typeof openShop>>['owner']

async function voicemailShop() {
  const { shop, owner } = await openShop()
  planLine(shop.db, firstLine(shop.db)?.id ?? 0, { fallsTo: 'voicemail' })
  return { shop, owner }
}

/** By the practice phone: calls, waits for the tone, and says it. */
async function say(shop: TestAppliance, owner: Owner, message: { words: string } | { sound: Blob }): Promise<Page> {
  const chosen = `who=customer&line=${encodeURIComponent(line)}`
  const page = await owner.get(`/practice?${chosen}`)
  await owner.post('/practice/calls', { who: 'customer', line, after: fieldIn(page, 'after') })
  shop.pass({ seconds: 5 })
  const action = /action="(\/practice\/calls\/[^"]+\/voicemail\?[^"]*)"/.exec(
    (await owner.get(`/practice?${chosen}`)).body,
  )?.[1]
  const form = new FormData()
  if ('words' in message) form.set('words', message.words)
  else form.set('sound', message.sound, 'voice.wav')
  const answer = await fetch(shop.privateOrigin + (action ?? '/none').replaceAll('&amp;', '&'), {
    method: 'POST',
    body: form,
    headers: { cookie: owner.cookie, 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  await shop.settle()
  return owner.get(`/practice?${chosen}`)
}

test('a voicemail that is practised is answered by one text, and stands to be heard and read wherever the caller does', async () => {
  const { shop, owner } = await voicemailShop()
  const page = await say(shop, owner, { words: 'There is a leak under my sink' })
  expect(wordsOf(page)).toContain('got your voicemail')
  for (const path of ['/conversations/1', '/calls', '/callbacks']) {
    const shown = await owner.get(path)
    expect(shown.body, path).toContain('src="/recordings/1"')
    expect(wordsOf(shown), path).toContain('There is a leak under my sink')
    expect(shown.body, path).toMatch(/<audio controls[^>]* preload="none"/)
    expect(shown.body, path).not.toContain('autoplay')
  }
})

test('the sound comes whole or in the part that a player asks for, to who is signed in', async () => {
  const { shop, owner } = await voicemailShop()
  await say(shop, owner, { words: 'There is a leak under my sink' })
  const ask = (headers: Record<string, string>) =>
    fetch(`${shop.privateOrigin}/recordings/1`, { headers: { cookie: owner.cookie, ...headers }, redirect: 'manual' })
  const whole = await ask({})
  const bytes = Buffer.from(await whole.arrayBuffer())
  expect([whole.status, whole.headers.get('content-type'), bytes.toString('latin1', 0, 4)]).toEqual([
    200,
    'audio/wav',
    'RIFF',
  ])
  const part = await ask({ Range: 'bytes=4-7' })
  expect([part.status, part.headers.get('content-range'), (await part.arrayBuffer()).byteLength]).toEqual([
    206,
    `bytes 4-7/${bytes.length}`,
    4,
  ])
  expect((await ask({ Range: 'bytes=999999999-' })).status).toBe(416)
  expect((await ask({ cookie: '' })).status).toBe(303)
  expect((await owner.get('/recordings/2')).status).toBe(404)
})

test('who says nothing after the tone, or sends what is no sound, has missed the shop and nothing more', async () => {
  const { shop, owner } = await voicemailShop()
  const page = await say(shop, owner, { sound: new Blob(['<html>']) })
  expect(wordsOf(page)).toContain('I just missed your call')
  expect(shop.db.select().from(recordings).all()).toEqual([])
  expect(wordsOf(await owner.get('/calls'))).toContain(caller.slice(-4))
})

test('the line is given a voicemail on its page, and the address of a speech-to-text on another', async () => {
  const { shop, owner } = await voicemailShop()
  expect(wordsOf(await owner.get('/settings/lines'))).toContain('A voicemail is recorded after the tone.')
  const page = await owner.get('/settings/speech')
  expect(wordsOf(page)).toContain('None is chosen')
  const form = { seen: fieldIn(page, 'seen'), speechUrl: 'http://somewhere' }
  const refused = await owner.post('/settings/speech', form)
  expect([refused.status, wordsOf(refused)]).toEqual([
    422,
    expect.stringContaining('must be an address such as tcp://'),
  ])
  expect(shop.speech).toBeNull()
  const saved = await owner.post('/settings/speech', { ...form, speechUrl: '127.0.0.1:9' })
  expect(saved.location).toBe('/settings/speech?done=saved')
  expect(shop.speech?.address).toBe('tcp://127.0.0.1:9')
  expect(wordsOf(await owner.get('/settings/speech'))).toContain('nobody answers there')
  expect(wordsOf(await owner.get('/settings'))).toContain('Voicemails are written down by tcp://127.0.0.1:9')
  const gone = await owner.post('/settings/speech', { speechUrl: '', seen: form.seen })
  expect(gone.status).toBe(409)
  expect(wordsOf(gone)).toContain('tcp://127.0.0.1:9')
})
