import { expect, test } from 'vitest'
import { calls } from '../../server/database/schema.ts'
import { openPolling } from '../../server/polling.ts'
import { chooseMode } from '../../server/set-up/choose-mode.ts'
import { readProgress } from '../../server/set-up/read-progress.ts'
import { readCompany } from '../../server/settings/company-store.ts'
import { ownerOf, wordsOf } from '../pages/owner.ts'
import { addRow } from '../twilio/account.ts'
import { newCallSid } from '../twilio/webhooks.ts'
import { dana, type FreshShop, line, openFreshShop } from './fresh-shop.ts'

/** It stands in Twilio's list, and no webhook tells of it. */
function missedCall({ fake: { account }, shop }: FreshShop): void {
  const endedAtMs = shop.now().epochMilliseconds
  const startedAtMs = endedAtMs - 20_000
  addRow(account, account.calls, {
    ...{ sid: newCallSid(), from: dana, to: line, status: 'no-answer', direction: 'inbound' },
    ...{ createdAtMs: startedAtMs, startedAtMs, endedAtMs, seconds: 20 },
    ...{ parentCallSid: null, answeredBy: null, forwardedFrom: null, callerName: null },
  })
}

test('behind a closed router polling is chosen on the page, and the number is connected without an address', async () => {
  const fresh = await openFreshShop()
  await fresh.giveAccount()
  await fresh.giveNumber()
  const owner = await ownerOf(fresh.shop)
  const words = async () => wordsOf(await owner.get('/set-up/connection'))
  expect(await words()).toContain('No way in? The box can ask Twilio instead')
  expect((await owner.post('/set-up/connection/mode', { mode: 'polling' })).location).toBe('/set-up/connection')
  expect(await words()).toContain('What cannot work then')
  expect((await owner.post('/set-up/connection', {})).location).toBe('/set-up/connection')
  expect(fresh.shop.carrier.can.followsDocument).toBe(true)
  expect(fresh.fake.account.numbers[0]).toMatchObject({ voiceUrl: '', smsUrl: '' })
  expect((await owner.get('/set-up/connection')).body).toContain('&lt;Response')
  expect(readProgress(fresh.shop)).toMatchObject({ address: 'not-needed', connection: 'done' })
  expect(wordsOf(await owner.get('/settings/carrier'))).toContain('The box asks Twilio every five seconds')
})

test('the box asks from then on, and no more once Twilio tells it', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  const polling = openPolling(fresh.shop, fresh.shop.monotonic, () => 0.5)
  const found = async () => {
    fresh.shop.pass({ seconds: 30 })
    await polling.look()
    return fresh.shop.db.select().from(calls).all().length
  }
  expect(await found()).toBe(0)
  await chooseMode(fresh.shop, 'polling')
  expect(await found()).toBe(0)
  missedCall(fresh)
  expect(await found()).toBe(1)
  await chooseMode(fresh.shop, 'webhooks')
  missedCall(fresh)
  expect(await found()).toBe(1)
  expect(readProgress(fresh.shop)).toMatchObject({ address: 'done', connection: 'open' })
})

test('the environment decides before the page', async () => {
  const fresh = await openFreshShop({ env: { TWILIO_MODE: 'webhooks' } })
  await chooseMode(fresh.shop, 'polling')
  expect(readCompany(fresh.shop.db, fresh.shop.config).twilio.mode).toBe('webhooks')
  const owner = await ownerOf(fresh.shop)
  await fresh.giveAccount()
  await fresh.giveNumber()
  expect(wordsOf(await owner.get('/set-up/connection'))).toContain('Fixed by TWILIO_MODE where FirstRing is started')
})
