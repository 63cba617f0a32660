import type { Appliance } from '../appliance.ts'
import { connectSetUp } from '../providers/connect.ts'
import type { Failed } from '../providers/set-up.ts'
import { readCompany } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { changeCompany } from './change-company.ts'
import { storeCheck } from './store.ts'

export type Chosen =
  | { do: 'chosen' }
  | {
      do: 'refused'
      because: Failed['because'] | 'changed-meanwhile' | 'cannot-call' | 'cannot-text' | 'owners-mobile'
    }

/** Makes a number of the account the shop's own, when it can do what the shop needs. */
export async function chooseNumber(
  appliance: Appliance,
  { number, seen }: { number: string; seen: string },
): Promise<Chosen> {
  const { db, config, now } = appliance
  const setUp = await connectSetUp(readCompany(db, config), { now })
  const found = await setUp.numbers()
  if (!found.ok) return { do: 'refused', because: found.because }
  const own = found.numbers.find((each) => each.number === number)
  if (!own) return { do: 'refused', because: 'no-such-number' }
  if (!own.canText) return { do: 'refused', because: 'cannot-text' }
  if (!own.canCall) return { do: 'refused', because: 'cannot-call' }
  if (readShop(db, config).ownerMobile === number) return { do: 'refused', because: 'owners-mobile' }
  const isStored = await changeCompany(appliance, {
    values: { twilioNumber: number },
    form: { names: ['twilioNumber'], seen },
    outdates: ['connection', 'text', 'call'],
    also: (tx) => storeCheck(tx, 'number', found, now()),
  })
  return isStored ? { do: 'chosen' } : { do: 'refused', because: 'changed-meanwhile' }
}
