import { afterEach, beforeEach, expect, test } from 'vitest'
import { suggestedModel } from '../../server/settings/model.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type FakeOllama, startFakeOllama } from '../ollama/fake-ollama.ts'

let fake: FakeOllama
let appliance: TestAppliance

beforeEach(async () => {
  fake = await startFakeOllama({ models: [suggestedModel, 'other:1b'] })
})
afterEach(async () => {
  await appliance.close()
  await fake.close()
})

const question = { rank: 'urgent', system: 'Be kind.', user: 'My basement leaks', mostTokens: 80 } as const

test('with no address there is no model, and whoever asks is told at once', async () => {
  appliance = await openAppliance()
  expect(appliance.model.model()).toBeNull()
  expect(await appliance.model.ask(question)).toEqual({ ok: false, because: 'no-model' })
})

test('an address in the environment is enough: the suggested model answers', async () => {
  appliance = await openAppliance({ env: { OLLAMA_URL: fake.url } })
  expect(await appliance.model.ask(question)).toMatchObject({ ok: true, text: expect.stringMatching(/\w/) })
  expect(fake.prompts).toMatchObject([{ model: suggestedModel, keep_alive: -1 }])
})

test('the environment may name another model', async () => {
  appliance = await openAppliance({ env: { OLLAMA_URL: fake.url, OLLAMA_MODEL: 'other:1b' } })
  await appliance.model.ask(question)
  expect(fake.prompts).toMatchObject([{ model: 'other:1b' }])
})

test('an appliance that closes does not wait for a hanging model', async () => {
  await fake.setMode('hanging')
  appliance = await openAppliance({ env: { OLLAMA_URL: fake.url } })
  const asked = appliance.model.ask({ ...question, rank: 'draft' })
  await appliance.close()
  expect(await asked).toEqual({ ok: false, because: 'no-model' })
  appliance = await openAppliance()
})
