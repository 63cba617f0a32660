import type { Appliance } from '../appliance.ts'
import { connectWayHere, type LedKind } from '../providers/connect.ts'
import type { Failed } from '../providers/set-up.ts'
import type { Led, LedSeen, WayHere } from '../providers/way-here.ts'
import { reconnect } from '../set-up/reconnect.ts'
import { type Accounts, accountSchemas, readAccounts, storeAccount } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { ownDoors } from '../settings/own-doors.ts'
import { readShop } from '../settings/store.ts'

export type LedHere =
  | { do: 'led' }
  | { do: 'refused'; because: Failed['because'] | 'address-missing' | 'changed-meanwhile' | 'still-elsewhere' }

/** Makes a company lead the calls and texts of its number here. `seen`: what it called when somebody said yes to it. */
export async function leadHere(appliance: Appliance, key: LedKind, seen: string): Promise<LedHere> {
  const { db, config } = appliance
  if (!readCompany(db, config).publicUrl) return { do: 'refused', because: 'address-missing' }
  const account = readAccounts(db)[key]
  const way = await wayHere(appliance, key)
  const before = await way.addresses()
  if (!before.ok) return { do: 'refused', because: before.because }
  if (seenOf(before.addresses) !== seen) return { do: 'refused', because: 'changed-meanwhile' }
  const after = await way.setAddresses({ countries: readShop(db, config).allowedCountries })
  if (!after.ok) return { do: 'refused', because: after.because }
  if (after.learnt) await keepLearnt(appliance, key, { account, learnt: after.learnt })
  return after.addresses.every(({ isRight }) => isRight) ? { do: 'led' } : { do: 'refused', because: 'still-elsewhere' }
}

/** How its number leads here; nobody is asked yet. */
export function wayHere({ db, config, now }: Appliance, key: LedKind): Promise<WayHere> {
  const company = readCompany(db, config)
  return connectWayHere(company, { now, doors: ownDoors(config, company.publicUrl) }, key)
}

/** What stands at the company, in short: another word of it is another thing to say yes to. */
export function seenOf(addresses: Led[]): string {
  return addresses.map(({ what, set, sharedBy }) => [what, set, sharedBy].join(' ')).join('; ')
}

type Learnt = { account: Accounts[LedKind]; learnt: NonNullable<LedSeen['learnt']> }

/** An account that was changed meanwhile knows better. */
async function keepLearnt(appliance: Appliance, key: LedKind, { account, learnt }: Learnt): Promise<void> {
  const { db, now } = appliance
  const isKept = db.transaction(
    (tx) => {
      if (JSON.stringify(readAccounts(tx)[key]) !== JSON.stringify(account)) return false
      const read = accountSchemas[key].safeParse({ ...account, ...learnt })
      if (read.success) storeAccount(tx, key, read.data, now())
      return read.success
    },
    { behavior: 'immediate' },
  )
  if (isKept) await reconnect(appliance)
}
