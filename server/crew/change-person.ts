import { createHash } from 'node:crypto'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { firstOwnerId } from '../sign-in/store.ts'
import { around } from './invite.ts'
import { keepOwnersNumber } from './keep-owners-number.ts'
import { type PersonFaults, type PersonValues, readPerson, type TypedPerson } from './person-form.ts'
import { type CrewRow, crewRow, hasOtherOwner, storePersonValues, valuesOf } from './store.ts'

export type PersonChange = { by: number; id: number; typed: TypedPerson; seen: string }
export type PersonChanged =
  | { do: 'changed' }
  | { do: 'refused'; because: 'gone' }
  | { do: 'refused'; because: 'faults'; faults: PersonFaults }
  | { do: 'refused'; because: 'changed-meanwhile'; standing: PersonValues; yours: PersonValues }

/** Stores what a person's form says, unless it would leave the shop without an owner or overwrite somebody's change unseen. */
export function changePerson(
  { db, config, now }: Pick<Appliance, 'db' | 'config' | 'now'>,
  { by, id, typed, seen }: PersonChange,
): PersonChanged {
  return db.transaction(
    (tx) => {
      const row = crewRow(tx, id)
      if (!row || row.revokedAt) return { do: 'refused', because: 'gone' }
      // The first owner's number is the shop's setting, and is changed there.
      const isFirst = firstOwnerId(tx) === id
      const read = readPerson(isFirst ? { ...typed, mobile: '' } : typed, around(tx, config, id))
      const role = whyRoleStays(tx, { row, by, wanted: typed.role, isFixed: isFirst && Boolean(config.OWNER_MOBILE) })
      if (!read.ok || role)
        return {
          do: 'refused',
          because: 'faults',
          faults: { ...(read.ok ? {} : read.faults), ...(role ? { role } : {}) },
        }
      const standing = valuesOf(row)
      if (versionOfPerson(standing) !== seen && versionOfPerson(standing) !== versionOfPerson(read.values))
        return { do: 'refused', because: 'changed-meanwhile', standing, yours: read.values }
      keepOwnersNumber(tx, now(), () => storePersonValues(tx, id, read.values))
      return { do: 'changed' }
    },
    { behavior: 'immediate' },
  )
}

/** Tells two states of a person's form apart. */
export function versionOfPerson({ name, mobile, role, alerted, hours, takesJobs, rung }: PersonValues): string {
  return createHash('sha256')
    .update(JSON.stringify([name, mobile, role, alerted, hours, takesJobs, rung]))
    .digest('hex')
    .slice(0, 16)
}

type Wish = { row: CrewRow; by: number; wanted: CrewRow['role']; isFixed: boolean }

function whyRoleStays(tx: Tx, { row, by, wanted, isFixed }: Wish): string | null {
  if (row.role === 'crew' || wanted === 'owner') return null
  if (!hasOtherOwner(tx, row.id)) return 'Nobody else is an owner who can sign in: the last one stays.'
  if (row.id === by) return 'You would lock yourself out. Another owner can do it.'
  if (isFixed)
    return 'OWNER_MOBILE fixes their number as the owner’s where FirstRing is started. Take it out there first.'
  return null
}
