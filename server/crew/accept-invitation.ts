import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import { hashPassword } from '../sign-in/password.ts'
import { revokeSessionsOf, setPassword } from '../sign-in/store.ts'
import { hashInvitation, inviterIn, isRunOut } from './invitation.ts'
import { blankInvitationText, type CrewRow, crewByInvitation, crewRow } from './store.ts'

export type Invitation = { person: CrewRow; inviterName: string | null }

/** Whose link this is and who made it; undefined for one that was used, replaced, withdrawn or has run out, and for none of ours. */
export function openInvitation(
  { db, now }: { db: Queries } & Pick<Appliance, 'now'>,
  token: string,
): Invitation | undefined {
  const inviterId = inviterIn(token)
  if (inviterId === null) return undefined
  const person = crewByInvitation(db, hashInvitation(token))
  if (!person || isRunOut(person.invitedAt, now())) return undefined
  return { person, inviterName: crewRow(db, inviterId)?.name ?? null }
}

/** Gives who holds the link the password of their choice, once, and ends what sessions they had. */
export async function acceptInvitation(
  { db, now, log }: Pick<Appliance, 'db' | 'now' | 'log'>,
  { token, password }: { token: string; password: string },
): Promise<CrewRow | undefined> {
  const passwordHash = await hashPassword(password)
  const person = db.transaction(
    (tx) => {
      // It may have been used or withdrawn while the password was hashed.
      const invitation = openInvitation({ db: tx, now }, token)
      if (!invitation) return undefined
      const { id } = invitation.person
      setPassword(tx, id, passwordHash, now())
      revokeSessionsOf(tx, id)
      blankInvitationText(tx, hashInvitation(token))
      return invitation.person
    },
    { behavior: 'immediate' },
  )
  if (person) log.info({ person: person.id }, 'an invitation was accepted')
  return person
}
