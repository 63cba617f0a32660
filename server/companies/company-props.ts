import type { CompanyProps } from '../../views/companies/company.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { carrierNamed, messengerNamed } from '../connections.ts'
import { countRecorded } from '../own-voice/standings.ts'
import type { Check } from '../providers/request.ts'
import { type AccountKey, numberOf, readAccounts } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { entries } from './entries.ts'

export type Said = { typed?: Record<string, string>; faults?: Record<string, string>; wrong?: string; done?: string }

/** One company's page: what it is, what to do there, its account, and whether it answers. */
export async function companyProps(appliance: Appliance, key: AccountKey, said: Said): Promise<CompanyProps> {
  const { db, config } = appliance
  const account = readAccounts(db)[key]
  const { country } = readShop(db, config)
  const { fields, steps, words, toValues } = entries[key]
  const standing: Record<string, unknown> = account ? (toValues?.(account) ?? account) : {}
  const shown = (name: string, kind: string) => {
    const value = standing[name]
    if (value == null || kind === 'secret') return ''
    return kind === 'phone' ? showNumber(String(value), country) : String(value)
  }
  return {
    words,
    steps: steps(readCompany(db, config).publicUrl ?? null, account),
    fields: fields.map((field) => ({
      ...field,
      value: said.typed?.[field.name] ?? shown(field.name, field.kind),
      isKept: field.kind === 'secret' && typeof standing[field.name] === 'string',
      fault: said.faults?.[field.name],
    })),
    checks: account ? await checksOf(appliance, key) : [],
    recorded: carrierNamed(appliance, key)?.can.playsRecordings ? countRecorded(appliance) : null,
    done: said.done,
    wrong: said.wrong,
  }
}

/** What carries calls and what carries texts say the same of their account. */
async function checksOf(appliance: Appliance, key: AccountKey): Promise<Check[]> {
  const found = [messengerNamed(appliance, key), carrierNamed(appliance, key)]
  const told = await Promise.all(found.map((each) => each?.check() ?? []))
  return [...new Map(told.flat().map((check) => [`${check.name} ${check.words}`, check])).values()]
}

/** All companies that a shop may take, each with what stands of it. */
export function companyRows({ db, config }: Appliance): { key: string; name: string; words: string }[] {
  const accounts = readAccounts(db)
  const { country } = readShop(db, config)
  return Object.values(entries).map(({ key, name, carries }) => {
    const number = numberOf(accounts, key)
    const words = number ? `Carries ${carries} of ${showNumber(number, country)}` : `For ${carries}; not set up`
    return { key, name, words }
  })
}
