import { createHash } from 'node:crypto'
import type { Appliance } from '../appliance.ts'
import type { Storable } from './settings.ts'
import { readStored, storeSettings } from './store.ts'

/** `seen`: the version of these settings that the form was filled in over. */
export type Change = { values: Partial<Storable>; seen: string }
export type Changed = { do: 'changed' } | { do: 'refused'; because: 'changed-meanwhile'; standing: Storable }

/** Stores settings unless somebody else changed them since they were shown: nobody's work is overwritten unseen. */
export function changeSettings({ db, now }: Appliance, { values, seen }: Change): Changed {
  return db.transaction(
    (tx) => {
      const standing = readStored(tx)
      const names = namesOf(values)
      const isSame = versionOf(standing, names) === versionOf({ ...standing, ...values }, names)
      if (!isSame && versionOf(standing, names) !== seen)
        return { do: 'refused', because: 'changed-meanwhile', standing }
      if (!isSame) storeSettings(tx, values, now())
      return { do: 'changed' }
    },
    { behavior: 'immediate' },
  )
}

/** Tells two states of some settings apart. */
export function versionOf(stored: Storable, names: (keyof Storable)[]): string {
  const values = names.toSorted().map((name) => [name, stored[name]])
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)
}

function namesOf(values: Partial<Storable>): (keyof Storable)[] {
  return Object.keys(values) as (keyof Storable)[]
}
