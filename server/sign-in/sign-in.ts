import type { Appliance } from '../appliance.ts'
import { nobodysHash, verifyPassword } from './password.ts'
import { type Person, peopleWithPassword } from './store.ts'

/** Finds who signs in. One check of equal cost in every case: a name that nobody has costs as much as one that somebody has. */
export async function findPerson(
  { db }: Appliance,
  given: { name: string; password: string },
): Promise<Person | undefined> {
  const people = peopleWithPassword(db)
  const wanted = sameWay(given.name)
  // A shop with one person has no use for names.
  const person = people.length === 1 ? people[0] : people.find(({ name }) => sameWay(name) === wanted)
  const isRight = await verifyPassword(person?.passwordHash ?? nobodysHash, given.password)
  if (!person || !isRight) return undefined
  return { id: person.id, name: person.name, role: person.role }
}

function sameWay(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
