// A shop whose texts go by an old phone, and the phone falls silent.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { watchAlertTexts } from '../../server/alerts/watch-alert-texts.ts'
import { watchCompanies } from '../../server/alerts/watch-companies.ts'
import { alerts, lines, messages } from '../../server/database/schema.ts'
import { readHealth } from '../../server/health/health.ts'
import { simulatedMessenger } from '../../server/providers/messenger/simulated.ts'
import { simulatedWorld } from '../../server/providers/messenger/simulated-world.ts'
import { storeAccount } from '../../server/settings/accounts.ts'
import { addLine, carryLine } from '../../server/settings/store.ts'
import { openFakeGateway, signingKey } from '../android-gateway/fake-gateway.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { ownerOf, wordsOf } from '../pages/owner.ts'

const noon = Temporal.Instant.from('2026-11-18T17:00:00Z')
const sim = '+14165550177'
const env = {
  OWNER_MOBILE: '+14165550199',
  OWNER_EMAIL: 'mike@example.com',
  MESSENGER: 'android-gateway',
  SMTP_URL: 'smtp://127.0.0.1:1',
}
const silent =
  'FirstRing: your Android phone 416-555-0177 has been silent since 12:00, so no text goes out or comes in by it. Look at its power, its Wi-Fi, and whether the app SMS Gateway runs, free of battery optimisation.'
const back = 'FirstRing: your Android phone 416-555-0177 is back. Texts go by it again.'

/** A shop with an old phone; `restart` opens the same shop anew. */
async function openWithPhone({ mode = 'phone' }: { mode?: 'phone' | 'server' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-quiet-'))
  const file = join(folder, 'firstring.sqlite')
  const mails: string[] = []
  let at = noon
  const phone = await openFakeGateway({ mode, now: () => at.epochMilliseconds })
  const account = { mode, address: phone.url, user: 'sms', password: 'secret', signingKey, number: sim }
  const start = async () => {
    const opened = await openAppliance({ at, file, env })
    opened.mailer.send = async ({ body }) => {
      mails.push(body.split('\n')[0] ?? '')
      return { outcome: 'accepted', said: '250' }
    }
    return opened
  }
  let shop: TestAppliance = await start()
  onTestFinished(async () => {
    await shop.close()
    await phone.close()
    rmSync(folder, { recursive: true })
  })
  storeAccount(shop.db, 'android-gateway', { ...account, sim: null, device: null, publicUrl: null }, noon)
  shop.db.delete(lines).run()
  addLine(shop.db, sim, noon)
  carryLine(shop.db, sim, { messenger: 'android-gateway' })
  const restart = async () => {
    await shop.close()
    shop = await start()
  }
  await restart()
  return {
    phone,
    mails,
    restart,
    shop: () => shop,
    /** Minute by minute, as the clock would. */
    async passes(minutes: number) {
      for (let minute = 0; minute < minutes; minute++) {
        await watchCompanies(shop)
        watchAlertTexts(shop)
        await shop.settle()
        shop.pass({ minutes: 1 })
        at = shop.now()
      }
    },
    texts: () => shop.db.select().from(messages).all(),
    kinds: () =>
      shop.db
        .select()
        .from(alerts)
        .all()
        .map(({ kind }) => kind),
  }
}

test('a phone that does not answer is told of once by mail, not by itself, also after a restart, and again when it is back', async () => {
  const { phone, mails, restart, shop, passes, texts, kinds } = await openWithPhone()
  await passes(1)
  phone.refuse()
  await passes(14)
  expect(kinds()).toEqual([])
  await passes(10)
  expect(mails).toEqual([silent])
  await restart()
  await passes(40)
  expect(mails).toEqual([silent])
  expect(texts()).toEqual([])
  expect(readHealth(shop()).troubles).toContainEqual(
    expect.stringMatching(/^Your Android phone has been silent since 12:00:/),
  )
  const owner = await ownerOf(shop())
  const today = await owner.get('/')
  expect(wordsOf(today)).toContain('Calls or texts are cut off')
  expect(today.body).toMatch(/href="?\/settings\/companies"?[^>]*>Look</)
  expect(wordsOf(await owner.get('/settings/companies'))).toContain('Carries texts of 416-555-0177; silent since 12:00')
  expect((await (await fetch(`${shop().privateOrigin}/healthz`)).json()).companies).toMatchObject([
    { name: 'android-gateway', what: 'silent', since: noon.toString() },
  ])

  await phone.accept()
  await passes(3)
  expect(kinds()).toEqual(['company-silent', 'company-back'])
  expect(mails).toEqual([silent, back])
  expect(phone.texts.map(({ body }) => body)).toEqual([back])
  expect(readHealth(shop()).troubles.join()).not.toContain('Android')
  expect(shop().db.select().from(alerts).all()[0]?.seenAt).not.toBeNull()
})

test('a second silence is told of anew', async () => {
  const { phone, passes, kinds } = await openWithPhone()
  await passes(1)
  for (let round = 0; round < 2; round++) {
    phone.refuse()
    await passes(20)
    await phone.accept()
    await passes(2)
  }
  expect(kinds()).toEqual(['company-silent', 'company-back', 'company-silent', 'company-back'])
})

test('where another messenger carries texts the owner is texted by that one', async () => {
  const { phone, passes, shop, kinds } = await openWithPhone()
  await passes(1)
  const world = simulatedWorld()
  shop().others.messengers.push({ ...simulatedMessenger({ now: shop().now, world }), name: 'twilio' })
  addLine(shop().db, '+14165550100', noon)
  carryLine(shop().db, '+14165550100', { messenger: 'twilio' })
  phone.refuse()
  await passes(20)
  expect(kinds()).toEqual(['company-silent'])
  expect(world.sent).toMatchObject([{ to: env.OWNER_MOBILE, from: '+14165550100', body: silent }])
})

test('a phone that its server has not seen for an hour is told of, and one that it never saw after a quarter', async () => {
  const { phone, passes, kinds } = await openWithPhone({ mode: 'server' })
  phone.world.lastSeen = noon.toString()
  await passes(59)
  expect(kinds()).toEqual([])
  await passes(3)
  expect(kinds()).toEqual(['company-silent'])
  const other = await openWithPhone({ mode: 'server' })
  await other.passes(15)
  expect(other.kinds()).toEqual([])
  await other.passes(2)
  expect(other.kinds()).toEqual(['company-silent'])
})

test('a battery that runs down is told of once, until it was charged', async () => {
  const { phone, passes, texts } = await openWithPhone()
  const said = () => texts().map(({ body }) => body)
  phone.world.battery = 15
  await passes(3)
  phone.world.battery = 14
  await passes(3)
  const words =
    'FirstRing: the battery of your Android phone 416-555-0177 is at 15 % and it is not charging. Plug it in, or soon no text goes.'
  expect(said()).toEqual([words])
  phone.world.charging = 5
  await passes(2)
  phone.world.charging = 0
  await passes(2)
  expect(said()).toEqual([words, words.replace('15 %', '14 %')])
})

test('a phone without its SIM card is told of by mail, stands on its page, and is put aside when the card is back', async () => {
  const { phone, mails, shop, passes, kinds, texts } = await openWithPhone()
  const starts = (simCards: { simNumber: number }[]) => {
    const { method, target, headers, body } = phone.signed({ event: 'app:started', payload: { simCards } })
    return fetch(shop().publicOrigin + target, { method, headers, body })
  }
  expect((await starts([])).status).toBe(200)
  await passes(3)
  expect(mails).toEqual([expect.stringMatching(/sees no SIM card to text by, so no text goes\./)])
  expect(texts()).toEqual([])
  const page = await (await ownerOf(shop())).get('/settings/companies/android-gateway')
  expect(wordsOf(page)).toContain('It sees no SIM card.')
  await starts([{ simNumber: 1 }])
  await passes(2)
  expect(kinds()).toEqual(['phone-weak', 'company-back'])
})
