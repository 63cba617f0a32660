import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { reconnectModel } from '../../server/language-model/connect-model.ts'
import { openModelTending } from '../../server/language-model/tend-model.ts'
import { suggestedModel } from '../../server/settings/model.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'
import { type FakeOllama, startFakeOllama } from '../ollama/fake-ollama.ts'

let fake: FakeOllama

beforeEach(async () => {
  fake = await startFakeOllama({ models: [] })
  onTestFinished(() => fake.close())
})

async function openTended(env: Record<string, string> = { OLLAMA_URL: fake.url }) {
  const appliance = await openAppliance({ env })
  onTestFinished(() => appliance.close())
  return { appliance, tending: openModelTending(appliance) }
}

test('a model that is not there is fetched, and brought into memory once', async () => {
  const { tending } = await openTended()
  await tending.look()
  expect(fake.pulls).toMatchObject([{ model: suggestedModel, outcome: 'done' }])
  expect(fake.prompts).toEqual([])
  for (let look = 0; look < 3; look++) await tending.look()
  expect(fake.pulls).toHaveLength(1)
  expect(fake.prompts).toHaveLength(1)
})

test('an Ollama that comes later is waited for', async () => {
  await fake.setMode('down')
  const { tending } = await openTended()
  await tending.look()
  expect(fake.pulls).toEqual([])
  await fake.setMode('good')
  await tending.look()
  expect(fake.pulls).toHaveLength(1)
})

test('where the owner chose the address, nothing is fetched unasked', async () => {
  const { appliance, tending } = await openTended({})
  await tending.look()
  storeSettings(appliance.db, { ollamaUrl: fake.url }, appliance.now())
  await reconnectModel(appliance)
  await tending.look()
  expect(fake.pulls).toEqual([])
})

test('a pull that failed is tried again an hour later', async () => {
  fake.pullMode = 'disk-full'
  const { tending } = await openTended()
  for (let look = 0; look < 61; look++) await tending.look()
  expect(fake.pulls).toHaveLength(1)
  fake.pullMode = 'good'
  await tending.look()
  expect(fake.pulls).toMatchObject([{ outcome: 'failed' }, { outcome: 'done' }])
})

test('a pull that somebody stopped is not begun again by itself', async () => {
  fake.pullMode = 'hanging'
  const { appliance, tending } = await openTended()
  const looking = tending.look()
  await expect.poll(() => appliance.model.pulls.state()).toMatchObject({ is: 'under-way', completed: 394_419_200 })
  appliance.model.pulls.end()
  await looking
  for (let look = 0; look < 200; look++) await tending.look()
  expect(fake.pulls).toHaveLength(1)
})
