import type { Appliance } from '../appliance.ts'
import { newCaller } from '../callers/meet-caller.ts'
import { readCallerNumber } from '../callers/phone-number.ts'
import { callerByNumber, updateCaller } from '../callers/store.ts'
import { crewMobiles, numbersOf, readShop } from '../settings/store.ts'

export type Added =
  | { do: 'added'; callerId: number; isNew: boolean }
  | { do: 'refused'; because: 'not-a-number' | 'own-line' | 'crew' }

/** Family and friends, before they ever call; who is known already becomes a personal contact. `number` is as it was typed. */
export function addPersonalContact(
  { db, config, hashKey, now }: Appliance,
  { number, name }: { number: string; name: string | null },
): Added {
  return db.transaction(
    (tx) => {
      const shop = readShop(tx, config)
      const read = readCallerNumber(number, shop.country)
      if (read.kind !== 'number') return { do: 'refused', because: 'not-a-number' }
      if (numbersOf(tx).includes(read.e164)) return { do: 'refused', because: 'own-line' }
      if ([shop.ownerMobile, ...crewMobiles(tx)].includes(read.e164)) return { do: 'refused', because: 'crew' }
      const known = callerByNumber(tx, read.e164)
      const caller = known ?? newCaller(tx, read.e164, { now: now(), hashKey })
      updateCaller(tx, caller.id, { personalAt: caller.personalAt ?? now(), name: name ?? caller.name })
      return { do: 'added', callerId: caller.id, isNew: !known }
    },
    { behavior: 'immediate' },
  )
}
