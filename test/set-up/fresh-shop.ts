import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { backToPractice } from '../../server/set-up/back-to-practice.ts'
import { companyVersion } from '../../server/set-up/change-company.ts'
import { chooseNumber } from '../../server/set-up/choose-number.ts'
import { connectNumber } from '../../server/set-up/connect-number.ts'
import { accountNames, type Credentials, saveAccount } from '../../server/set-up/save-account.ts'
import { saveAddress } from '../../server/set-up/save-address.ts'
import { readStoredCompany } from '../../server/settings/company-store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type FakeTwilio, type FakeTwilioOptions, startFakeTwilio } from '../twilio/fake-twilio.ts'

export const line = '+14165550100'
export const owner = '+14165550001'
export const dana = '+14165550134'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
export const account = {
  twilioAccountSid: `AC${'0123456789abcdef'.repeat(2)}`,
  twilioAuthToken: 'f00dfacef00dfacef00dfacef00dface',
  twilioApiKey: null,
  twilioApiSecret: null,
}

/** An account at the loopback Twilio; closed when the test ends. */
export async function openAccount(options: Partial<FakeTwilioOptions> = {}): Promise<FakeTwilio> {
  const { twilioAccountSid: accountSid, twilioAuthToken: authToken } = account
  const fake = await startFakeTwilio({ accountSid, authToken, numbers: [line], ...options })
  onTestFinished(() => fake.close())
  return fake
}

export type FreshShop = Awaited<ReturnType<typeof openFreshShop>>

/** A shop that practises so far, and an account at the loopback Twilio for it to be connected to. */
export async function openFreshShop({
  env = {},
  fake: options = {},
}: {
  env?: Record<string, string>
  fake?: Partial<FakeTwilioOptions>
} = {}) {
  let passed = () => 0
  const fake = await openAccount({ now: () => noon.epochMilliseconds + passed(), ...options })
  const shop = await openAppliance({
    at: noon,
    env: { OWNER_MOBILE: owner, TWILIO_API_BASE: fake.url, RECONCILE_AFTER_SECONDS: '1', ...env },
  })
  onTestFinished(() => shop.close())
  passed = shop.monotonic
  fake.modes.applianceOrigin = shop.publicOrigin
  return { shop, fake, ...steps(shop) }
}

/** The steps of the set-up as an owner takes them, one after the other. */
function steps(shop: TestAppliance) {
  const seen = (...names: Parameters<typeof companyVersion>[1]) => companyVersion(readStoredCompany(shop.db), names)
  const giveAccount = (typed: Partial<Credentials> = {}) =>
    saveAccount(shop, { typed: { ...account, ...typed }, seen: seen(...accountNames) })
  const giveNumber = (number = line) => chooseNumber(shop, { number, seen: seen('twilioNumber') })
  const giveAddress = (publicUrl = shop.publicOrigin) => saveAddress(shop, { publicUrl, seen: seen('publicUrl') })
  const connect = (fallback: string | null = null) => connectNumber(shop, { fallback })
  return {
    seen,
    giveAccount,
    giveNumber,
    giveAddress,
    connect,
    async connectAll() {
      await giveAccount()
      await giveNumber()
      await giveAddress()
      return connect()
    },
    practise: () => backToPractice(shop),
  }
}
