import { createHash } from 'node:crypto'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { companyFixedBy, type StorableCompany } from '../settings/company.ts'
import { readStoredCompany, storeCompany } from '../settings/company-store.ts'
import { reconnect } from './reconnect.ts'
import { dropChecks, type Step } from './store.ts'

type Values = Partial<StorableCompany>
type Change = {
  values: Values
  /** What the form shows, and the version that it was filled in over. */
  form: { names: readonly (keyof StorableCompany)[]; seen: string }
  /** What was proved of the old values and says nothing of these. */
  outdates: Step[]
  /** What is stored along with them. */
  also?(tx: Tx): void
}

/** Stores values of the company and lives with them at once; false when somebody else changed them since they were shown. */
export async function changeCompany(appliance: Appliance, change: Change): Promise<boolean> {
  const { db } = appliance
  const isStored = db.transaction((tx) => store(tx, appliance, change), { behavior: 'immediate' })
  if (isStored) await reconnect(appliance)
  return isStored
}

/** Tells two states of some values apart, and tells nothing of the values. */
export function companyVersion(stored: StorableCompany, names: readonly (keyof StorableCompany)[]): string {
  const values = names.toSorted().map((name) => [name, stored[name]])
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)
}

/** What no variable of the environment fixes. */
export function changeable(values: Values, { config }: Pick<Appliance, 'config'>): Values {
  const fixedBy: Partial<Record<string, keyof typeof config>> = companyFixedBy
  const isFree = ([name]: [string, unknown]) => {
    const variable = fixedBy[name]
    return variable === undefined || config[variable] === undefined
  }
  return Object.fromEntries(Object.entries(values).filter(isFree))
}

function store(tx: Tx, appliance: Appliance, { values: wanted, form, outdates, also }: Change): boolean {
  const standing = readStoredCompany(tx)
  const values = changeable(wanted, appliance)
  const names = Object.keys(values) as (keyof StorableCompany)[]
  const isSame = companyVersion(standing, names) === companyVersion({ ...standing, ...values }, names)
  if (!isSame && companyVersion(standing, form.names) !== form.seen) return false
  if (!isSame) {
    storeCompany(tx, values, appliance.now())
    dropChecks(tx, outdates)
  }
  also?.(tx)
  return true
}
