import { readDeadPhones } from '../../crew/dead-phones.ts'
import { workingHere } from '../../crew/store.ts'
import type { Db } from '../../database/open.ts'
import type { Carrier } from '../../providers/carrier/carrier.ts'
import { type Check, Refused, Unreachable } from '../../providers/request.ts'
import { isForwarded } from '../../set-up/forwarding-arrivals.ts'
import { isPractice } from '../../settings/company.ts'
import { readCompany } from '../../settings/company-store.ts'
import { readOwnNumber } from '../../settings/own-number.ts'
import { readShop } from '../../settings/store.ts'
import type { Operator } from '../operator.ts'

/** Whether a call was seen to come in by the number that customers know; nothing where nobody said which that is. */
export function checkOwnNumber(db: Db, { config }: Operator): Check[] {
  const { number } = readOwnNumber(db)
  if (!number || isPractice(readCompany(db, config))) return []
  const name = 'Number that customers know'
  if (isForwarded(db)) return [{ name, ok: true, words: `${number} sends calls on to us.` }]
  return [{ name, ok: false, words: `no call came in by ${number} yet: try it in the set-up.` }]
}

/** The phones of the crew that could not be rung the last time. */
export function checkCrewPhones(db: Db, { config }: Operator): Check[] {
  const dead = readDeadPhones(db)
  const people = workingHere(db, readShop(db, config)).filter(({ mobile }) => mobile !== null && dead.has(mobile))
  return people.map(({ name, mobile }) => ({
    name: `Phone of ${name}`,
    ok: false,
    words: `${mobile} could not be rung the last time: look at the number under People.`,
  }))
}

/** Whether the carrier still lets our calls show the shop's own number; nothing where they do not. */
export async function checkShownNumber(carrier: Carrier, shown: string | null): Promise<Check[]> {
  if (shown === null) return []
  const name = 'Number shown when you call back'
  try {
    if ((await carrier.verifiedNumbers()).includes(shown)) return [{ name, ok: true, words: `${shown}.` }]
    return [{ name, ok: false, words: `the carrier has ${shown} on its list no more: prove it anew under Numbers.` }]
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Refused)) throw error
    return [{ name, ok: false, words: `${error.message}.` }]
  }
}
