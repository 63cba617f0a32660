import type { Appliance } from '../appliance.ts'
import { readCallerNumber } from '../callers/phone-number.ts'
import { readShop } from '../settings/store.ts'
import { nobodysHash, verifyPassword } from './password.ts'
import { firstOwnerId, type Person, type PersonWithPassword, peopleWithPassword } from './store.ts'

/** Who is meant by what was typed, and what to call it where nobody is: a name or a mobile number, written anyhow. */
export function whoIsMeant({ db, config }: Pick<Appliance, 'db' | 'config'>, typed: string): Meant {
  const people = peopleWithPassword(db)
  // A shop with one person has no use for names.
  if (people.length === 1) return { person: people[0] }
  const wanted = sameWay(typed)
  const named = people.find(({ name }) => sameWay(name) === wanted)
  if (named) return { person: named, aim: `person ${named.id}` }
  const { country, ownerMobile } = readShop(db, config)
  const read = readCallerNumber(typed, country)
  if (read.kind !== 'number') return { aim: wanted }
  const owner = firstOwnerId(db)
  const called = people.find(({ id, mobile }) => (id === owner ? ownerMobile : mobile) === read.e164)
  return called ? { person: called, aim: `person ${called.id}` } : { aim: read.e164 }
}

type Meant = { person?: PersonWithPassword; aim?: string }

/** Whether that is their password. One check of equal cost in every case: nobody's costs as much as somebody's. */
export async function findPerson(
  person: PersonWithPassword | undefined,
  password: string,
): Promise<Person | undefined> {
  const isRight = await verifyPassword(person?.passwordHash ?? nobodysHash, password)
  if (!person || !isRight) return undefined
  return { id: person.id, name: person.name, role: person.role }
}

/** As names are compared: capitals and spaces around make no other person. */
export function sameWay(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
