import { expect, onTestFinished, test } from 'vitest'
import { startFakeOllama } from '../ollama/fake-ollama.ts'
import { inChromium, phone } from './chromium.ts'
import { openClaimedShop, signedIn } from './shop.ts'

inChromium('the page of the model', () => {
  test('a model is chosen, fetched and tried on a phone, and the page shows each step by itself', async () => {
    const fake = await startFakeOllama({ models: [] })
    onTestFinished(() => fake.close())
    const page = await signedIn(await openClaimedShop(), { viewport: phone })
    await page.goto('/settings/model')
    await page.getByLabel('Address').fill(fake.url)
    await page.getByRole('button', { name: 'Save the model' }).click()
    await page.getByText('The model is saved.').waitFor()

    fake.pullMode = 'hanging'
    await page.getByRole('button', { name: 'Fetch it' }).click()
    await page.getByText('376 MB of 940 MB').waitFor()
    expect(await page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.position)).toBeCloseTo(0.4)
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('What was fetched is kept').waitFor()

    fake.pullMode = 'good'
    await page.getByRole('button', { name: 'Fetch it again' }).click()
    await page.getByText('It is fetched and ready.').waitFor()
    await page.getByRole('button', { name: 'Ask it something' }).click()
    await page.getByText(/After \d\.\d seconds it said/).waitFor()
  })

  test('a slow answer comes in by itself while the owner types, and leaves alone what is typed', async () => {
    const fake = await startFakeOllama({ mode: 'slow', slowMs: 4000 })
    onTestFinished(() => fake.close())
    const page = await signedIn(await openClaimedShop({ env: { OLLAMA_URL: fake.url } }), { viewport: phone })
    await page.goto('/settings/model')
    await page.getByRole('button', { name: 'Ask it something' }).click()
    await page.getByText('It is thinking.').waitFor()
    await page.getByLabel('Model', { exact: true }).fill('half a na')
    await page.getByText(/After \d\.\d seconds it said/).waitFor()
    expect(await page.getByLabel('Model', { exact: true }).inputValue()).toBe('half a na')
  })
})
