import type { CountryCode } from 'libphonenumber-js/max'
import type { CompanyProps, WayProps } from '../../views/companies/company.tsx'
import type { LeaveCompanyProps } from '../../views/companies/leave-company.tsx'
import type { Appliance } from '../appliance.ts'
import { forgetArrivals } from '../callers/forget-arrivals.ts'
import { showNumber } from '../callers/phone-number.ts'
import { arrivalsOf, carrierNamed, messengerNamed } from '../connections.ts'
import { readSpells, startOf } from '../health/spells.ts'
import { countRecorded } from '../own-voice/standings.ts'
import { canBeLed } from '../providers/connect.ts'
import type { Check } from '../providers/request.ts'
import type { Failed } from '../providers/set-up.ts'
import type { WayHere } from '../providers/way-here.ts'
import { type AccountKey, type Accounts, numberOf, readAccounts } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { arrivalsProps } from './arrivals-props.ts'
import type { AccountField, FieldGroup } from './company-entry.ts'
import { entries } from './entries.ts'
import { seenOf, wayHere } from './lead-here.ts'
import { isFixed, linesCarriedBy } from './remove-company.ts'
import { textMyselfProps } from './text-myself-props.ts'
import { whyNotLed } from './why-not-led.ts'

export type Said = {
  typed?: Record<string, string>
  faults?: Record<string, string>
  wrong?: string
  wayWrong?: string
  notRemoved?: string
  done?: string
}

/** One company's page: what it is, what to do there, its account, and whether it answers. */
export async function companyProps(appliance: Appliance, key: AccountKey, said: Said): Promise<CompanyProps> {
  const { db, config } = appliance
  const account = readAccounts(db)[key]
  const { country } = readShop(db, config)
  const { fields, steps, words, byHandWords, toValues } = entries[key]
  const path = `/settings/companies/${key}`
  const arrivals = account && arrivalsProps(appliance, key)
  const standing: Record<string, unknown> = account ? (toValues?.(account) ?? account) : {}
  const [checks, way] = await Promise.all([
    // What came from a telephone system says more of it.
    account && key !== 'pbx' ? checksOf(appliance, key) : [],
    account && canBeLed(key) ? lookAtWay(await wayHere(appliance, key), entries[key].name) : noWay,
  ])
  const shown = (name: string, kind: string) => {
    const value = standing[name]
    if (value == null || kind === 'secret') return ''
    return kind === 'phone' && way.numbers.length === 0 ? showNumber(String(value), country) : String(value)
  }
  const filledIn = (field: AccountField) => ({
    ...field,
    value: said.typed?.[field.name] ?? (account ? shown(field.name, field.kind) : (field.usual ?? '')),
    isKept: field.kind === 'secret' && typeof standing[field.name] === 'string',
    fault: said.faults?.[field.name],
  })
  return {
    words,
    byHandWords,
    steps: steps(readCompany(db, config).publicUrl ?? null, account),
    fields: fields.map((field) => ({
      ...filledIn(field),
      ...pickedFrom(way.numbers, { field, kept: standing[field.name], country }),
    })),
    groups: groupsOf(appliance, key, account).map((group) => ({ ...group, fields: group.fields.map(filledIn) })),
    arrivals,
    checks: checks.length > 0 ? checks : way.checks,
    way: way.shown && { ...way.shown, action: `${path}/way-here` },
    wayWrong: said.wayWrong,
    recorded: carrierNamed(appliance, key)?.can.playsRecordings ? countRecorded(appliance) : null,
    texted: account && isTexting(key) ? { ...textMyselfProps(appliance, key), action: `${path}/text` } : null,
    leave: account && leaveProps(appliance, key, { path, alert: said.notRemoved }),
    done: said.done,
    wrong: said.wrong,
  }
}

function isTexting(key: AccountKey): boolean {
  return entries[key].carries !== 'calls'
}

function leaveProps(
  appliance: Appliance,
  key: AccountKey,
  said: Pick<LeaveCompanyProps, 'path' | 'alert'>,
): LeaveCompanyProps {
  const { db, config } = appliance
  const { country } = readShop(db, config)
  return {
    ...said,
    hasSecret: entries[key].withSecret !== undefined,
    carries: linesCarriedBy(db, key).map(({ number }) => showNumber(number, country)),
    isFixed: isFixed(appliance, key),
  }
}

/** `checks`: how the account stands while it carries nothing. `shown`: what does not lead here. */
type WaySeen = { numbers: string[]; checks: Check[]; shown: Omit<WayProps, 'action'> | null }

const noWay: WaySeen = { numbers: [], checks: [], shown: null }

async function lookAtWay(way: WayHere, name: string): Promise<WaySeen> {
  const [listed, led] = await Promise.all([way.numbers(), way.addresses()])
  const amiss = led.ok ? led.addresses.filter(({ isRight, ours }) => ours && !isRight) : []
  const failed = [listed, led].find((each) => !each.ok)
  return {
    numbers: listed.ok ? listed.numbers : [],
    checks: [answerLine(name, failed && !failed.ok ? failed.because : null)],
    shown: led.ok && amiss.length > 0 ? { amiss, seen: seenOf(led.addresses) } : null,
  }
}

function answerLine(name: string, because: Failed['because'] | null): Check {
  if (!because) return { name, ok: true, words: 'It answers.' }
  return { name, ok: false, words: whyNotLed(name, because) }
}

type Picked = { field: AccountField; kept: unknown; country: CountryCode }

/** The number is picked where the company lists them; one that it does not list stays until another is picked. */
function pickedFrom(numbers: string[], { field, kept, country }: Picked): Partial<AccountField> {
  if (field.name !== 'number' || numbers.length === 0) return {}
  const listed = numbers.map((number): [string, string] => [number, showNumber(number, country)])
  const asked = { hint: undefined, isNeeded: true }
  if (typeof kept !== 'string') return { ...asked, choices: [['', 'Choose one'], ...listed] }
  const isListed = numbers.includes(kept)
  return {
    ...asked,
    choices: isListed ? listed : [[kept, `${showNumber(kept, country)} (not in this account)`], ...listed],
  }
}

/** What is asked of an account as it stands, besides what is asked of all. */
export function groupsOf<Key extends AccountKey>(appliance: Appliance, key: Key, account: Accounts[Key]): FieldGroup[] {
  forgetArrivals(appliance)
  const came = arrivalsOf(appliance, key)?.latest() ?? []
  return entries[key].groups?.(account, came) ?? []
}

/** What carries calls and what carries texts say the same of their account. */
async function checksOf(appliance: Appliance, key: AccountKey): Promise<Check[]> {
  const found = [messengerNamed(appliance, key), carrierNamed(appliance, key)]
  const told = await Promise.all(found.map((each) => each?.check() ?? []))
  return [...new Map(told.flat().map((check) => [`${check.name} ${check.words}`, check])).values()]
}

/** All companies that a shop may take, each with what stands of it. */
export function companyRows({ db, config, now }: Appliance): { key: string; name: string; words: string }[] {
  const accounts = readAccounts(db)
  const { country, zone } = readShop(db, config)
  const cutOff = readSpells(db).filter(({ isTold, what }) => isTold && (what === 'silent' || what === 'trunk'))
  return Object.values(entries).map(({ key, name, carries }) => {
    const number = numberOf(accounts, key)
    const words = number ? `Carries ${carries} of ${showNumber(number, country)}` : `For ${carries}; not set up`
    const spell = cutOff.find((each) => each.name === key)
    const how = spell?.what === 'trunk' ? 'no calls' : 'silent'
    const since = spell ? `; ${how} since ${shopTime(startOf(spell), { zone, now: now() }).words}` : ''
    return { key, name, words: words + since }
  })
}
