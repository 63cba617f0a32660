import { randomBytes } from 'node:crypto'
import type { TextMyselfProps } from '../../views/companies/text-myself.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { textFate } from '../set-up/text-fate.ts'
import type { AccountKey } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { lastTextToMyself, lineTextedBy } from './text-myself.ts'

/** What the page of a company that texts shows of a text to the owner by it. */
export function textMyselfProps({ db, config, now }: Appliance, key: AccountKey): Omit<TextMyselfProps, 'action'> {
  const { ownerMobile, country, zone } = readShop(db, config)
  const last = lastTextToMyself(db, key)
  return {
    last: last && textFate(last, { zone, now: now() }),
    mobile: ownerMobile && showNumber(ownerMobile, country),
    hasLine: lineTextedBy(db, key, readCompany(db, config).messenger) !== undefined,
    token: randomBytes(12).toString('hex'),
  }
}
