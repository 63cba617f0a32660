import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Prompt, PullProgress } from '../../../server/providers/language-model/language-model.ts'
import { ollamaModel } from '../../../server/providers/language-model/ollama.ts'
import { suggestedModel } from '../../../server/settings/model.ts'
import { type FakeOllama, startFakeOllama } from '../../ollama/fake-ollama.ts'
import { hostileWords, poison } from '../../ollama/hostile.ts'

let fake: FakeOllama

beforeEach(async () => {
  fake = await startFakeOllama()
})
afterEach(() => fake.close())

const wording: Prompt = { system: 'You answer for a plumber.', user: 'My basement leaks', mostTokens: 80 }
const form: Prompt = {
  ...wording,
  user: "It's Dana, 28 Woodbine Cres, the basement leaks",
  schema: {
    type: 'object',
    properties: {
      name: { type: ['string', 'null'] },
      address: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      date: { type: ['string', 'null'] },
    },
    required: ['name', 'address', 'date'],
  },
}

const doors = { ports: [3000], names: ['box.lan'], origin: null }
const model = (keepAliveMinutes: number | null = 30) =>
  ollamaModel({ address: fake.url, model: suggestedModel, keepAliveMinutes, doors })
const never = () => new AbortController().signal
const chat = (prompt = wording, signal = never()) => model().chat(prompt, signal)

test('a good model words a sentence', async () => {
  expect(await chat()).toEqual({ ok: true, text: expect.stringMatching(/^[A-Z].*\.$/) })
})

test('an answer in a form is JSON in that form', async () => {
  const answer = await chat(form)
  expect(answer).toMatchObject({ ok: true })
  expect(JSON.parse(answer.ok ? answer.text : '')).toEqual({ name: 'Dana', address: '28 Woodbine Cres', date: null })
})

test('a question goes out as it was meant: cold, short, without thinking aloud', async () => {
  await chat(form)
  expect(fake.prompts).toMatchObject([
    {
      model: suggestedModel,
      messages: [
        { role: 'system', content: form.system },
        { role: 'user', content: form.user },
      ],
      format: form.schema,
      think: false,
      keep_alive: '30m',
      options: { temperature: 0, num_predict: 80 },
      outcome: 'answered',
    },
  ])
})

test('a model that shall stay in memory for good is told so', async () => {
  await model(null).chat(wording, never())
  expect(fake.prompts[0]?.keep_alive).toBe(-1)
})

test('words without a form have no format', async () => {
  await chat()
  expect(fake.prompts[0]?.format).toBeUndefined()
})

test.each([
  ['not-json', 'nonsense'],
  ['cut-off', 'down'],
  ['out-of-memory', 'refused'],
  ['redirecting', 'down'],
  ['endless', 'nonsense'],
  ['not-ollama', 'down'],
  ['down', 'down'],
] as const)('a model that is %s gives a value, %s', async (mode, because) => {
  await fake.setMode(mode)
  expect(await chat(form)).toMatchObject({ ok: false, because })
})

test('JSON in a strange form is JSON all the same: who asked reads it', async () => {
  await fake.setMode('wrong-json')
  expect(await chat(form)).toMatchObject({ ok: true, text: expect.stringContaining('mood') })
})

test('an answer that was cut off in the middle is nonsense', async () => {
  expect(await chat({ ...wording, mostTokens: 3 })).toMatchObject({ ok: false, because: 'nonsense' })
})

test('a model that is not there is told apart from a model that is down', async () => {
  fake.models.length = 0
  expect(await chat()).toMatchObject({ ok: false, because: 'no-such-model' })
})

test('the words of a model that refuses are kept for the operator', async () => {
  await fake.setMode('out-of-memory')
  expect(await chat()).toMatchObject({ error: expect.stringContaining('more system memory') })
})

test('whatever a hostile model says, asking it gives a value', async () => {
  await fake.setMode('hostile')
  for (const words of hostileWords) {
    const answer = await chat()
    if (words.trim() === '') expect(answer).toMatchObject({ ok: false, because: 'nonsense' })
    else expect(answer).toEqual({ ok: true, text: words.trim() })
  }
  for (let turn = 0; turn < 60; turn++) {
    const answer = await chat(form)
    if (answer.ok) expect(() => JSON.parse(answer.text)).not.toThrow()
    else expect(answer.because).toBe('nonsense')
  }
  const said = fake.prompts.map((prompt) => prompt.said).join('\n')
  for (const lie of Object.values(poison)) expect(said).toContain(lie)
})

test('ending a question ends the request, and the model is free again', async () => {
  await fake.setMode('hanging')
  const hanging = new AbortController()
  const asked = chat(wording, hanging.signal)
  await vi.waitFor(() => expect(fake.prompts).toHaveLength(1), { timeout: 20_000 })
  hanging.abort()
  expect(await asked).toMatchObject({ ok: false, because: 'ended' })
  await vi.waitFor(() => expect(fake.prompts[0]?.outcome).toBe('left'), { timeout: 20_000 })
})

test('a question that was ended before it began is never sent', async () => {
  expect(await chat(wording, AbortSignal.abort())).toMatchObject({ ok: false, because: 'ended' })
  expect(fake.prompts).toEqual([])
})

test('nothing that a model or another server says is printed', async () => {
  const printed = (['log', 'warn', 'error'] as const).map((how) => vi.spyOn(console, how))
  for (const mode of ['not-json', 'cut-off', 'out-of-memory', 'not-ollama', 'endless', 'hostile', 'down'] as const) {
    await fake.setMode(mode)
    await chat(form)
    await model().state()
    await model().pull('other:1b', () => undefined, never())
  }
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('its state tells the version and whether the chosen model is there', async () => {
  expect(await model().state()).toEqual({
    answers: true,
    version: '0.35.1',
    isThere: true,
    models: [suggestedModel],
  })
  fake.models.splice(0, 1, 'llama3.2:latest')
  expect(await model().state()).toMatchObject({ answers: true, isThere: false })
  const untagged = ollamaModel({ address: fake.url, model: 'llama3.2', keepAliveMinutes: null, doors })
  expect(await untagged.state()).toMatchObject({ isThere: true })
})

test.each(['down', 'not-ollama', 'redirecting'] as const)('a model that is %s does not answer', async (mode) => {
  await fake.setMode(mode)
  expect(await model().state()).toEqual({ answers: false, error: expect.stringMatching(/./) })
})

test.each(['http://169.254.169.254', 'http://127.0.0.1:3000', 'http://box.lan:3000', 'http://[::ffff:10.0.0.1]'])(
  'a model is never asked at %s',
  async (address) => {
    const misled = ollamaModel({ address, model: suggestedModel, keepAliveMinutes: null, doors })
    expect(await misled.chat(wording, never())).toMatchObject({
      ok: false,
      because: 'down',
      error: expect.stringMatching(/^not asked/),
    })
    expect(await misled.state()).toEqual({ answers: false, error: expect.stringMatching(/^not asked/) })
  },
)

test('a pull tells how far it came and leaves the model there', async () => {
  fake.models.length = 0
  const progress: PullProgress[] = []
  expect(await model().pull('other:1b', (one) => progress.push(one), never())).toEqual({ ok: true })
  expect(fake.models).toEqual(['other:1b'])
  const shares = progress.flatMap(({ completed, total }) => (total ? [completed / total] : []))
  expect(shares.length).toBeGreaterThan(3)
  expect(shares.at(-1)).toBe(1)
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
})

test.each([
  ['disk-full', 'other:1b', 'disk-full'],
  ['no-internet', 'other:1b', 'no-internet'],
  ['cut-off', 'other:1b', 'down'],
  ['good', 'no-such-model:1b', 'no-such-model'],
  ['good', 'no such model', 'no-such-model'],
] as const)('a pull that meets %s for %s fails with the reason', async (pullMode, name, because) => {
  fake.pullMode = pullMode
  expect(await model().pull(name, () => undefined, never())).toMatchObject({ ok: false, because })
})

test('a pull where nobody answers is down', async () => {
  await fake.setMode('down')
  expect(await model().pull('other:1b', () => undefined, never())).toMatchObject({ ok: false, because: 'down' })
})

test('a pull that is ended is ended there too', async () => {
  fake.pullMode = 'hanging'
  const ending = new AbortController()
  const pulled = model().pull('other:1b', ({ completed }) => completed > 0 && ending.abort(), ending.signal)
  expect(await pulled).toMatchObject({ ok: false, because: 'ended' })
  await vi.waitFor(() => expect(fake.pulls).toMatchObject([{ outcome: 'left' }]), { timeout: 20_000 })
})
