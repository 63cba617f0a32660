import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { firstOwnerId, revokeSessionsOf } from '../sign-in/store.ts'
import type { Departures } from './departures.ts'
import { around } from './invite.ts'
import { keepOwnersNumber } from './keep-owners-number.ts'
import { blankInvitationText, crewRow, hasOtherOwner, updatePerson } from './store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now' | 'log'>

export type Revoked =
  | { do: 'revoked' }
  | { do: 'refused'; because: 'gone' | 'yourself' | 'last-owner' | 'number-fixed' }

/** Takes somebody's way in, at once: sessions, password and link end, the number is free. The row stays for its name. */
export function revokePerson(
  { db, config, now, log }: Means,
  departures: Departures,
  { by, id }: { by: number; id: number },
): Revoked {
  const revoked = db.transaction(
    (tx): Revoked => {
      const row = crewRow(tx, id)
      if (!row || row.revokedAt) return { do: 'refused', because: 'gone' }
      if (id === by) return { do: 'refused', because: 'yourself' }
      if (row.role === 'owner' && !hasOtherOwner(tx, id)) return { do: 'refused', because: 'last-owner' }
      const isFirst = firstOwnerId(tx) === id
      if (isFirst && config.OWNER_MOBILE) return { do: 'refused', because: 'number-fixed' }
      const { passwordHash, invitationHash, invitedAt } = row
      const mobile = isFirst ? readShop(tx, config).ownerMobile : row.mobile
      departures.keep(id, { mobile, passwordHash, invitationHash, invitedAt })
      const nothing = { mobile: null, passwordHash: null, invitationHash: null, invitedAt: null }
      keepOwnersNumber(tx, now(), () => updatePerson(tx, id, { ...nothing, revokedAt: now() }))
      revokeSessionsOf(tx, id)
      if (invitationHash) blankInvitationText(tx, invitationHash)
      return { do: 'revoked' }
    },
    { behavior: 'immediate' },
  )
  if (revoked.do === 'revoked') log.info({ person: id, by }, 'somebody works here no more')
  return revoked
}

export type BroughtBack = 'back' | 'back-without-number' | 'too-late'

/** Undoes it while it is fresh: everything comes back but the sessions, and a number that somebody else has by now. */
export function bringBack({ db, config, now, log }: Means, departures: Departures, id: number): BroughtBack {
  const kept = departures.take(id)
  if (!kept) return 'too-late'
  const done = db.transaction(
    (tx): BroughtBack => {
      const { takenNumbers, ownNumbers } = around(tx, config, id)
      const isFree = kept.mobile !== null && ![...takenNumbers, ...ownNumbers].includes(kept.mobile)
      const mobile = isFree ? kept.mobile : null
      keepOwnersNumber(tx, now(), () => updatePerson(tx, id, { ...kept, mobile, revokedAt: null }))
      return kept.mobile !== null && !isFree ? 'back-without-number' : 'back'
    },
    { behavior: 'immediate' },
  )
  log.info({ person: id }, 'somebody works here again')
  return done
}
