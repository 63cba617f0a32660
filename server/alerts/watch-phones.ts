import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { notePhoneDead, notePhoneRings } from '../crew/dead-phones.ts'
import { workingHere } from '../crew/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { putAsideNamed } from './store.ts'
import { tellOwner } from './tell-owner.ts'

type Rung = { number: string; how: 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'; now: Temporal.Instant }

/** A phone of the shop was rung: one that cannot be is told of, once a day, until it rings again. */
export function watchPhone(tx: Tx, appliance: Appliance, { number, how, now }: Rung): void {
  // Somebody else was faster, or the caller was: that says nothing of this phone.
  if (how === 'canceled') return
  if (how !== 'failed') {
    if (notePhoneRings(tx, number, now)) putAsideNamed(tx, `dead-phone:${number}:`, now)
    return
  }
  notePhoneDead(tx, number, now)
  const shop = readShop(tx, appliance.config)
  const name = workingHere(tx, shop).find(({ mobile }) => mobile === number)?.name ?? 'Somebody'
  const words = `${name}'s phone could not be rung: your carrier has no way to ${showNumber(number, shop.country)}. Look at the number under Settings, People.`
  tellOwner(tx, appliance, {
    kind: 'dead-phone',
    onceKey: `dead-phone:${number}:${now.toString().slice(0, 10)}`,
    words,
    now,
  })
}
