import type { Appliance } from '../appliance.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { type Person, peopleWithPassword, revokeSessionsOf, setPassword } from './store.ts'

/** Sets a new password for who knows the present one, and ends all sessions of that person; undefined when it is wrong. */
export async function changePassword(
  { db, log, now }: Appliance,
  person: Person,
  { present, wanted }: { present: string; wanted: string },
): Promise<Person | undefined> {
  const hash = peopleWithPassword(db).find(({ id }) => id === person.id)?.passwordHash
  if (!hash || !(await verifyPassword(hash, present))) return undefined
  const newHash = await hashPassword(wanted)
  db.transaction(
    (tx) => {
      setPassword(tx, person.id, newHash, now())
      revokeSessionsOf(tx, person.id)
    },
    { behavior: 'immediate' },
  )
  log.info({ person: person.id }, 'a password was changed')
  return person
}
