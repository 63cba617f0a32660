import type { CompanyProps } from '../../views/companies/company.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { messengerNamed } from '../connections.ts'
import { type AccountKey, readAccounts } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { entries } from './entries.ts'

export type Said = { typed?: Record<string, string>; faults?: Record<string, string>; done?: string }

/** One company's page: what it is, what to do there, its account, and whether it answers. */
export async function companyProps(appliance: Appliance, key: AccountKey, said: Said): Promise<CompanyProps> {
  const { db, config } = appliance
  const account = readAccounts(db)[key]
  const { country } = readShop(db, config)
  const standing: Record<string, unknown> = account ?? {}
  const shown = (name: string, kind: string) => {
    const value = standing[name]
    if (value == null || kind === 'secret') return ''
    return kind === 'phone' ? showNumber(String(value), country) : String(value)
  }
  const { fields, steps, words } = entries[key]
  return {
    words,
    steps: steps(readCompany(db, config).publicUrl ?? null),
    fields: fields.map((field) => ({
      ...field,
      value: said.typed?.[field.name] ?? shown(field.name, field.kind),
      isKept: field.kind === 'secret' && typeof standing[field.name] === 'string',
      fault: said.faults?.[field.name],
    })),
    checks: account ? ((await messengerNamed(appliance, key)?.check()) ?? []) : [],
    done: said.done,
  }
}

/** All companies that a shop may take, each with what stands of it. */
export function companyRows({ db, config }: Appliance): { key: string; name: string; words: string }[] {
  const accounts = readAccounts(db)
  const { country } = readShop(db, config)
  return Object.values(entries).map(({ key, name, carries }) => {
    const number = accounts[key]?.number
    const words = number ? `Carries ${carries} of ${showNumber(number, country)}` : `For ${carries}; not set up`
    return { key, name, words }
  })
}
