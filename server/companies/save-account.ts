import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { reconnect } from '../set-up/reconnect.ts'
import { type AccountKey, type Accounts, accountSchemas, storeAccount } from '../settings/accounts.ts'
import { carryLine } from '../settings/store.ts'
import { practiceLine, takeUpNumber } from '../settings/take-up-number.ts'
import { entries } from './entries.ts'

/** Keeps an account, makes its number a line that the company carries, and lives with it at once. */
export async function saveAccount(appliance: Appliance, key: AccountKey, values: object): Promise<void> {
  const { db, now } = appliance
  const account = accountSchemas[key].parse({ ...values, publicUrl: null })
  db.transaction((tx) => store(tx, { key, account, now: now() }), { behavior: 'immediate' })
  await reconnect(appliance)
}

type Kept = { key: AccountKey; account: NonNullable<Accounts[AccountKey]>; now: ReturnType<Appliance['now']> }

function store(tx: Tx, { key, account, now }: Kept): void {
  storeAccount(tx, key, account, now)
  const { number } = account
  if (!number) return
  takeUpNumber(tx, { ours: number, before: practiceLine, isPractice: false, now })
  const { carries } = entries[key]
  carryLine(tx, number, {
    ...(carries === 'calls' ? {} : { messenger: key }),
    ...(carries === 'texts' ? {} : { carrier: key }),
  })
}
