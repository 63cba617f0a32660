import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { faultInPassword, faultWords } from './password-rules.ts'
import { peopleWithPassword } from './store.ts'

type NewPassword = { wanted: string; again: string; alsoNot?: string }

/** Why this password cannot become one, as a sentence; undefined when it can. */
export function wrongNewPassword(
  { db, config }: Appliance,
  { wanted, again, alsoNot }: NewPassword,
): string | undefined {
  const shop = readShop(db, config)
  const names = [shop.businessName, shop.ownerName, alsoNot, ...peopleWithPassword(db).map(({ name }) => name)]
  const fault = faultInPassword(
    wanted,
    names.flatMap((name) => name ?? []),
  )
  if (fault) return `The password ${faultWords[fault]}.`
  return wanted === again ? undefined : 'The two passwords are not the same.'
}
