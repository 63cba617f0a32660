import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { numbersOf, readShop } from '../settings/store.ts'
import { newInvitation } from './invitation.ts'
import { type Around, type PersonFaults, readPerson, type TypedPerson } from './person-form.ts'
import { blankInvitationText, type CrewRow, crewMembers, crewRow, insertPerson, updatePerson } from './store.ts'

export type Invited = { do: 'invited'; person: CrewRow; token: string }

/** Adds somebody who works here, and makes the link by which they choose a password. */
export function addPerson(
  { db, config, now }: Pick<Appliance, 'db' | 'config' | 'now'>,
  { by, typed }: { by: number; typed: TypedPerson },
): Invited | { do: 'refused'; faults: PersonFaults } {
  return db.transaction(
    (tx) => {
      const read = readPerson(typed, around(tx, config))
      if (!read.ok) return { do: 'refused', faults: read.faults }
      const { token, hash } = newInvitation(by)
      const times = { createdAt: now(), invitedAt: now() }
      const person = insertPerson(tx, { ...read.values, ...times, invitationHash: hash })
      return { do: 'invited', person, token }
    },
    { behavior: 'immediate' },
  )
}

/** Makes a new link for somebody, in the place of one that is still out. Their password stays until they choose another. */
export function inviteAgain(
  { db, now }: Pick<Appliance, 'db' | 'now'>,
  { by, id }: { by: number; id: number },
): Invited | { do: 'refused'; because: 'gone' | 'yourself' } {
  return db.transaction(
    (tx) => {
      const person = crewRow(tx, id)
      if (!person || person.revokedAt) return { do: 'refused', because: 'gone' }
      if (by === id) return { do: 'refused', because: 'yourself' }
      if (person.invitationHash) blankInvitationText(tx, person.invitationHash)
      const { token, hash } = newInvitation(by)
      updatePerson(tx, id, { invitationHash: hash, invitedAt: now() })
      return { do: 'invited', person: { ...person, invitationHash: hash, invitedAt: now() }, token }
    },
    { behavior: 'immediate' },
  )
}

/** What a person's form is read by; `id` is whose form it is, and may keep what they have. */
export function around(tx: Tx, config: Appliance['config'], id?: number): Around {
  const shop = readShop(tx, config)
  const others = crewMembers(tx, shop).filter((member) => member.id !== id)
  return {
    country: shop.country,
    ownNumbers: numbersOf(tx),
    takenNumbers: others.flatMap(({ mobile }) => mobile ?? []),
    names: others.map(({ name }) => name),
  }
}
