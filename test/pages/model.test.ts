import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { suggestedModel } from '../../server/settings/model.ts'
import { readStored } from '../../server/settings/store.ts'
import { type FakeOllama, type FakeOllamaOptions, startFakeOllama } from '../ollama/fake-ollama.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const path = '/settings/model'

let fake: FakeOllama

beforeEach(() => startFake())

async function startFake(options: FakeOllamaOptions = {}) {
  fake = await startFakeOllama(options)
  onTestFinished(() => fake.close())
}

function openWithModel(env: Record<string, string> = {}) {
  return openShop({ env: { OLLAMA_URL: fake.url, ...env } })
}

type Owner = Awaited<ReturnType<typeof openShop>>['owner']

async function save(
  owner: Owner,
  typed: Partial<Record<'ollamaUrl' | 'ollamaModel' | 'modelKeepAliveMinutes', string>>,
) {
  const seen = fieldIn(await owner.get(path), 'seen')
  return owner.post(path, { ollamaUrl: '', ollamaModel: '', modelKeepAliveMinutes: '', ...typed, seen })
}

/** Reads the page until it says so. */
async function until(owner: Owner, words: string | RegExp): Promise<Page> {
  let page = await owner.get(path)
  await vi.waitFor(
    async () => {
      page = await owner.get(path)
      expect(wordsOf(page)).toMatch(words)
    },
    { timeout: 20_000 },
  )
  return page
}

test('without an address the page says that fixed words work, and how to get a model', async () => {
  const { owner } = await openShop()
  const words = wordsOf(await owner.get(path))
  expect(words).toContain('No model')
  expect(words).toContain('Replies use fixed words; that works.')
  expect(words).toContain('What one is good for')
  expect(words).not.toContain('Try it')
})

test('a model that answers is shown with its name, and what the environment fixes cannot be changed', async () => {
  const { owner } = await openWithModel()
  const words = wordsOf(await until(owner, suggestedModel))
  expect(words).toContain(`${fake.url}${suggestedModel} answers`)
  expect(words).toContain('It was not asked anything yet.')
  expect(words).toContain('Fixed by OLLAMA_URL')
  expect(words).not.toContain('Fixed by OLLAMA_MODEL')
  expect(wordsOf(await owner.get('/settings'))).toContain(`Model${suggestedModel} answers`)
})

test('trying it shows what it said and how long that took', async () => {
  const { owner } = await openWithModel()
  expect((await owner.post(`${path}/try`)).location).toBe(`${path}#try`)
  const words = wordsOf(await owner.get(path))
  expect(words).toMatch(/After \d\.\d seconds it said: [A-Z]/)
  expect(words).toMatch(/An answer takes (?:\d\.\d|less than 0\.1) seconds, the only one so far\./)
})

test('what a hostile model says in a try is shown as words, never as a page', async () => {
  await fake.setMode('hostile')
  const { owner } = await openWithModel()
  for (let turn = 0; turn < 50; turn++) {
    await owner.post(`${path}/try`)
    const { status, body } = await owner.get(path)
    expect(status).toBe(200)
    expect(body).not.toMatch(/<script>|<b>Thanks/)
    expect(body.length).toBeLessThan(20_000)
  }
})

test.each([
  ['hanging', 'It is thinking.'],
  ['down', 'It did not answer.'],
  ['out-of-memory', 'It did not answer.'],
] as const)('a try with a model that is %s says so: %s', async (mode, words) => {
  await fake.setMode(mode)
  const { owner } = await openWithModel()
  await owner.post(`${path}/try`)
  expect(wordsOf(await owner.get(path))).toContain(words)
})

test('a model that is there but answers no question is not said to answer', async () => {
  await fake.setMode('out-of-memory')
  const { owner } = await openWithModel()
  await until(owner, `${suggestedModel} answers`)
  await owner.post(`${path}/try`)
  const words = wordsOf(await until(owner, 'is there, but does not answer'))
  expect(words).toContain('It has not answered anything yet.')
  expect(wordsOf(await owner.get('/settings'))).toContain('is there, but does not answer; replies use fixed words')
})

test('the words of a model that refused stand on the page', async () => {
  await fake.setMode('out-of-memory')
  const { owner } = await openWithModel()
  await owner.post(`${path}/try`)
  expect(wordsOf(await owner.get(path))).toContain('model requires more system memory (5.6 GiB)')
})

test.each([
  ['down', 'no Ollama runs on it'],
  ['not-ollama', 'it is no Ollama'],
  ['redirecting', 'it is no Ollama'],
] as const)('a model that is %s is told of in words', async (mode, words) => {
  await fake.setMode(mode)
  const { owner } = await openWithModel()
  const page = wordsOf(await until(owner, words))
  expect(page).toContain('Replies use fixed words meanwhile; that works, and nobody waits.')
  expect(wordsOf(await owner.get('/settings'))).toContain('does not answer; replies use fixed words')
})

test('a model that is not there is fetched, with its progress on the page, and then it is there', async () => {
  await startFake({ models: [] })
  fake.pullMode = 'hanging'
  const { owner } = await openWithModel()
  expect(wordsOf(await until(owner, 'not there yet'))).toContain('it has not fetched this model')
  expect((await owner.post(`${path}/pull`)).location).toBe(path)
  const page = await until(owner, /Fetching .*: 376 MB of 940 MB/)
  expect(page.body).toContain('<progress id="pull-progress" max="986048000" value="394419200"')
  await owner.post(`${path}/pull/end`)
  await until(owner, 'was not fetched')
  fake.pullMode = 'good'
  await owner.post(`${path}/pull`)
  const words = wordsOf(await until(owner, 'It is fetched and ready.'))
  expect(words).toContain(`${suggestedModel} answers`)
  expect(fake.pulls).toMatchObject([{ outcome: 'left' }, { model: suggestedModel, outcome: 'done' }])
})

test('one pull at a time, and it can be stopped', async () => {
  await startFake({ models: [] })
  fake.pullMode = 'hanging'
  const { owner } = await openWithModel()
  await Promise.all([owner.post(`${path}/pull`), owner.post(`${path}/pull`)])
  await until(owner, 'Fetching')
  await owner.post(`${path}/pull/end`)
  await until(owner, 'It was stopped. What was fetched is kept')
  expect(fake.pulls).toMatchObject([{ outcome: 'left' }])
})

test.each([
  ['disk-full', 'The disk on which models are kept is full.'],
  ['no-internet', 'could not reach the place models come from'],
  ['cut-off', 'Nobody answered any more in the middle of it.'],
] as const)('a pull that meets %s says why', async (pullMode, words) => {
  await startFake({ models: [] })
  fake.pullMode = pullMode
  const { owner } = await openWithModel()
  await owner.post(`${path}/pull`)
  await until(owner, words)
})

test('a model that nobody has is told of as such', async () => {
  const { owner } = await openWithModel({ OLLAMA_MODEL: 'no-such-model:1b' })
  await owner.post(`${path}/pull`)
  await until(owner, 'There is no model of this name.')
})

test('another address and model are lived with at once', async () => {
  fake.models.push('other:1b')
  const { shop, owner } = await openShop()
  const answer = await save(owner, { ollamaUrl: `${fake.url}/`, ollamaModel: 'other:1b', modelKeepAliveMinutes: '60' })
  expect(answer.location).toBe(`${path}?done=saved`)
  expect(wordsOf(await until(owner, 'other:1b answers'))).not.toContain('Fixed by')
  await shop.model.ask({ rank: 'urgent', system: '', user: 'hello', mostTokens: 80 })
  expect(fake.prompts).toMatchObject([{ model: 'other:1b', keep_alive: '60m' }])
  await save(owner, {})
  expect(shop.model.model()).toBeNull()
})

test('an address may be typed as people type one', async () => {
  const { shop, owner } = await openShop()
  const stored = () => readStored(shop.db).ollamaUrl
  for (const [typed, kept] of [
    [' ollama ', 'http://ollama:11434'],
    ['192.168.1.20:11434', 'http://192.168.1.20:11434'],
    ['https://Model.lan', 'https://model.lan'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1'],
  ] as const) {
    expect((await save(owner, { ollamaUrl: typed })).status).toBe(303)
    expect(stored()).toBe(kept)
  }
})

test.each([
  ['ollamaUrl', 'http://127.0.0.1:11434/api/chat'],
  ['ollamaUrl', 'ftp://127.0.0.1'],
  ['ollamaUrl', 'http://'],
  ['ollamaUrl', 'javascript:alert(1)'],
  ['ollamaUrl', 'http://169.254.169.254'],
  ['ollamaUrl', 'http://[fe80::1]:11434'],
  ['ollamaUrl', 'http://0.0.0.0:11434'],
  ['ollamaUrl', 'http://2852039166:80'],
  ['ollamaUrl', 'http://me:secret@127.0.0.1:11434'],
  ['ollamaUrl', `http://${'a'.repeat(250)}:11434`],
  ['ollamaModel', 'x'.repeat(200)],
  ['ollamaModel', 'two words'],
  ['ollamaModel', '../secret'],
  ['ollamaModel', '<b>'],
  ['ollamaModel', 'gpt-oss:120b-cloud'],
] as const)('%s "%s" is not taken, and a sentence says why', async (name, typed) => {
  const { shop, owner } = await openShop()
  const answer = await save(owner, { [name]: typed })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer)).toContain('Nothing was saved yet')
  expect(answer.body).toMatch(/class="fault">It must [^<]+\.</)
  expect(readStored(shop.db)[name]).toBeNull()
})

test('an address outside of the own network is taken with a warning', async () => {
  const { owner } = await openShop()
  await save(owner, { ollamaUrl: 'https://models.example.com:1' })
  expect(wordsOf(await owner.get(path))).toContain('does not look like an address in your own network')
})

test('a form that was filled in over older settings is not saved unseen', async () => {
  const { owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  await save(owner, { ollamaModel: 'mine:1b' })
  const answer = await owner.post(path, { ollamaUrl: '', ollamaModel: 'yours:1b', modelKeepAliveMinutes: '', seen })
  expect(answer.status).toBe(409)
  expect(wordsOf(answer)).toContain('ModelStands nowmine:1bYoursyours:1b')
})
