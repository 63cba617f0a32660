import type { OthersProps } from '../../views/set-up/others-step.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { type AccountKey, accountSchemas, numberOf, readAccounts } from '../settings/accounts.ts'
import { companyNames } from '../settings/company-names.ts'
import { readCompany } from '../settings/company-store.ts'
import { carriersIn, type Kind, messengersIn } from '../settings/reach.ts'
import { readShop } from '../settings/store.ts'
import { carriedLines } from './carried-lines.ts'

/** Who carries calls and texts by now, and what stands of everybody who could. */
export function othersProps({ db, config }: Pick<Appliance, 'db' | 'config'>): OthersProps {
  const company = readCompany(db, config)
  const accounts = readAccounts(db)
  const { country } = readShop(db, config)
  const standing = (key: AccountKey) => {
    const number = numberOf(accounts, key)
    if (number) return `Carries ${showNumber(number, country)}`
    return accounts[key] ? 'The account is entered; its number is not chosen' : null
  }
  const keys = Object.keys(accountSchemas) as AccountKey[]
  return {
    calls: namesOf(carriersIn(company)),
    texts: namesOf(messengersIn(company)),
    untexted: carriedLines(db, company).flatMap(({ number, isTexted }) =>
      isTexted ? [] : showNumber(number, country),
    ),
    standing: Object.fromEntries(keys.map((key) => [key, standing(key)])) as OthersProps['standing'],
  }
}

/** The practice phone carries nothing. */
function namesOf(kinds: Kind[]): string | null {
  const names = kinds.flatMap((kind) => (kind === 'simulated' ? [] : companyNames[kind]))
  return names.length > 0 ? names.join('; ') : null
}
