import type { Appliance } from '../appliance.ts'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { companiesIn, otherChoices } from '../calls/forwarding-codes.ts'
import { type OwnNumber, readOwnNumber, storeOwnNumber } from '../settings/own-number.ts'
import { lineByNumber, readShop } from '../settings/store.ts'
import { versionOfOwn } from './forwarding-props.ts'
import { dropForwardingTest } from './forwarding-test.ts'

type Typed = { number: string; company: string; seconds: number }

export type OwnNumberSaved =
  | { do: 'saved' }
  | { do: 'refused'; because: 'fault'; fault: string }
  | { do: 'refused'; because: 'changed-meanwhile' }

/** Keeps which number customers call and who carries it. */
export function saveOwnNumber(appliance: Appliance, { typed, seen }: { typed: Typed; seen: string }): OwnNumberSaved {
  const { db, now } = appliance
  const standing = readOwnNumber(db)
  const read = readTyped(appliance, typed)
  if ('fault' in read) return { do: 'refused', because: 'fault', fault: read.fault }
  const isSame = versionOfOwn(standing) === versionOfOwn(read)
  if (versionOfOwn(standing) !== seen && !isSame) return { do: 'refused', because: 'changed-meanwhile' }
  storeOwnNumber(db, read, now())
  if (standing.number !== read.number || standing.company !== read.company) dropForwardingTest(appliance)
  return { do: 'saved' }
}

function readTyped({ db, config, forwarding }: Appliance, typed: Typed): OwnNumber | { fault: string } {
  const { country } = readShop(db, config)
  const { company, seconds } = typed
  const known: string[] = [...companiesIn(forwarding, country).map(([key]) => key), ...otherChoices]
  if (!known.includes(company)) return { fault: 'Choose who carries that number.' }
  if (company === 'direct') return { number: null, company, seconds }
  const read = readCallerNumber(typed.number, country)
  if (read.kind !== 'number')
    return { fault: 'This is no telephone number. Write it in full, such as +1 416 555 0100.' }
  if (lineByNumber(db, read.e164))
    return {
      fault: `${showNumber(read.e164, country)} is the box's own number. Write the number that your customers know; if that is this one, choose that they call it directly.`,
    }
  return { number: read.e164, company, seconds }
}
