import type { Appliance } from '../appliance.ts'
import { queueAlert } from '../conversations/queue-message.ts'
import { ownLine } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { openInvitation } from './accept-invitation.ts'
import { hashInvitation, invitationDays } from './invitation.ts'
import type { PrivateAddress } from './private-address.ts'
import { crewMembers, invitationKey } from './store.ts'

export type NotTexted = 'practice' | 'no-line' | 'no-mobile' | 'this-machine-only'

/** Why a link cannot go by text; null where it can. */
export function whyNotTexted(
  { db, config, messenger }: Pick<Appliance, 'db' | 'config' | 'messenger'>,
  { mobile, address }: { mobile: string | null; address: PrivateAddress },
): NotTexted | null {
  if (!mobile) return 'no-mobile'
  if (!address.isReached) return 'this-machine-only'
  if (messenger.name === 'simulated') return 'practice'
  return ownLine(db, config) ? null : 'no-line'
}

/** Texts somebody the link that was just made for them, once; false where it cannot go or leads nowhere any more. */
export function textInvitation(
  appliance: Appliance,
  { id, token, address }: { id: number; token: string; address: PrivateAddress },
): boolean {
  const { db, config, now, messenger, wake } = appliance
  const isQueued = db.transaction(
    (tx) => {
      const shop = readShop(tx, config)
      const line = ownLine(tx, config)
      const invitation = openInvitation({ db: tx, now }, token)
      const isTheirs = invitation?.person.id === id
      const person = crewMembers(tx, shop).find((member) => member.id === id)
      if (!isTheirs || !line || !person?.mobile || whyNotTexted(appliance, { mobile: person.mobile, address }))
        return false
      const by = [invitation?.inviterName, shop.businessName].filter(Boolean).join(', ') || 'The shop'
      const link = `${address.origin}/invitations/${token}`
      const body = `${by}: choose your FirstRing password within ${invitationDays} days, on the shop's network: ${link}`
      const onceKey = invitationKey(hashInvitation(token))
      const text = { to: person.mobile, line, body, onceKey, notAfter: now().add({ hours: 1 }) }
      queueAlert(tx, text, { messenger: messenger.name, now: now() })
      return true
    },
    { behavior: 'immediate' },
  )
  wake()
  return isQueued
}
