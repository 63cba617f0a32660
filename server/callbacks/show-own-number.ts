import type { Appliance } from '../appliance.ts'
import type { VerifyAnswer } from '../providers/carrier/carrier.ts'
import { Refused, Unreachable } from '../providers/request.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { readShownNumber, storeShownNumber } from '../settings/shown-number.ts'

export type Asked = VerifyAnswer | { outcome: 'refused'; because: 'no-number' | 'cannot-show'; code: null }

/** Asks the carrier to let our calls show the shop's own number. */
export async function askToShow({ db, carrier, now }: Appliance): Promise<Asked> {
  if (!carrier.can.showsOwnNumber) return { outcome: 'refused', because: 'cannot-show', code: null }
  const { number } = readOwnNumber(db)
  if (!number) return { outcome: 'refused', because: 'no-number', code: null }
  const answer = await carrier.verifyNumber(number)
  if (answer.outcome === 'refused') return answer
  const isVerified = answer.outcome === 'verified'
  const code = isVerified ? null : answer.code
  storeShownNumber(db, { number, carrier: carrier.name, code, isVerified, isPutAside: false }, now())
  return answer
}

/** Looks whether the carrier has it by now, or still. */
export async function lookAtShown({ db, carrier, now }: Appliance): Promise<'verified' | 'not-yet' | 'unreachable'> {
  const shown = readShownNumber(db, carrier.name)
  if (!shown) return 'not-yet'
  const verified = await listed(carrier)
  if (!verified) return 'unreachable'
  const isVerified = verified.includes(shown.number)
  storeShownNumber(db, { ...shown, isVerified, code: isVerified ? null : shown.code }, now())
  return isVerified ? 'verified' : 'not-yet'
}

/** The owner's choice between the two numbers, once there is one. */
export function chooseShown({ db, carrier, now }: Appliance, which: 'own' | 'box'): void {
  const shown = readShownNumber(db, carrier.name)
  if (shown) storeShownNumber(db, { ...shown, isPutAside: which === 'box' }, now())
}

async function listed(carrier: Appliance['carrier']): Promise<string[] | null> {
  try {
    return await carrier.verifiedNumbers()
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Refused) return null
    throw error
  }
}
