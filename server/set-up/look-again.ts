import type { Appliance } from '../appliance.ts'
import { connectSetUp } from '../providers/connect.ts'
import { readCompany } from '../settings/company-store.ts'
import { probe } from './save-address.ts'
import { storeCheck } from './store.ts'

export type Looked = 'account' | 'number' | 'address' | 'connection'

/** Asks the company once more what a step says, and keeps the answer. */
export async function lookAgain(appliance: Appliance, step: Looked): Promise<void> {
  const { db, config, now } = appliance
  const company = readCompany(db, config)
  const { publicUrl } = company.twilio
  if (step === 'address') return void (publicUrl && (await probe(appliance, publicUrl)))
  const setUp = await connectSetUp(company, { now })
  const ask = { account: setUp.checkAccount, number: setUp.numbers, connection: setUp.addresses }[step]
  storeCheck(db, step, await ask(), now())
}
