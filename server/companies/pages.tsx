import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Companies } from '../../views/companies/companies.tsx'
import { CompanyPage } from '../../views/companies/company.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { canBeLed } from '../providers/connect.ts'
import { readForm } from '../read-form.ts'
import { nextStep, progressOf } from '../set-up/progress.ts'
import { readProgressFacts } from '../set-up/read-progress.ts'
import { type AccountKey, accountSchemas, readAccounts } from '../settings/accounts.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { readShop } from '../settings/store.ts'
import { companyProps, companyRows, groupsOf, type Said } from './company-props.ts'
import { entries } from './entries.ts'
import { leadHere } from './lead-here.ts'
import { readAccount } from './read-account.ts'
import { saveAccount } from './save-account.ts'
import { whyNotLed } from './why-not-led.ts'

export const path = '/settings/companies'
const query = z.object({ done: z.enum(['saved', 'led', 'renewed', 'removed']).optional().catch(undefined) })

const doneWords = {
  saved: 'The account is saved.',
  led: 'What comes to the number leads here now.',
  renewed: 'The secret is new. Enter what stands above there.',
  removed: 'The account is removed.',
}

/** Who else than Twilio may carry calls and texts. */
export function companies(appliance: Appliance): RequestHandler {
  return (req, res) => {
    res.locals.back = toSettings
    const { done } = query.parse(req.query)
    const props = { rows: companyRows(appliance), done: done && doneWords[done] }
    show(req, res, 'Other companies and phones', <Companies {...props} />)
  }
}

/** One of them: what it needs, and whether it answers. */
export function company(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { done } = query.parse(req.query)
    await showCompany(appliance, req, res, { done: done && doneWords[done] })
  }
}

const form = z.record(z.string(), z.string().max(2000))

/** Takes what was entered of an account, and lives with it at once. */
export function changeCompanyAccount(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const key = keyIn(req)
    const typed = readForm(form, req.body)
    const account = readAccounts(appliance.db)[key]
    const standing = account && (entries[key].toValues?.(account) ?? account)
    const { country } = readShop(appliance.db, appliance.config)
    const groups = groupsOf(appliance, key, account)
    const fields = [entries[key].fields, ...groups.map((group) => group.fields)].flat()
    const read = readAccount(fields, typed, { standing, country })
    if (!read.ok) return showCompany(appliance, req, res.status(422), { typed, faults: read.faults })
    const saved = await saveAccount(appliance, key, read.values)
    if (saved.do === 'refused') {
      const { faults, wrong } = saved
      return showCompany(appliance, req, res.status(422), { typed, faults, wrong: wrong ?? undefined })
    }
    res.redirect(303, `${path}/${key}?done=saved`)
  }
}

const wayForm = z.object({ seen: z.string().max(4000) })

/** Leads the calls and texts of the company's number here, as the page showed what that replaces. */
export function leadCompanyHere(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const key = keyIn(req)
    if (!canBeLed(key)) throw new NoSuchPage('this company cannot be asked where it leads')
    const { seen } = readForm(wayForm, req.body)
    const led = await leadHere(appliance, key, seen)
    if (led.do === 'led') return res.redirect(303, `${path}/${key}?done=led`)
    const wayWrong = whyNotLed(entries[key].name, led.because)
    return showCompany(appliance, req, res.status(422), { wayWrong })
  }
}

/** The page of one, with what was said to it. */
export async function showCompany(appliance: Appliance, req: Request, res: Response, said: Said): Promise<void> {
  const key = keyIn(req)
  res.locals.back = isSettingUp(appliance)
    ? { href: '/set-up/others', words: 'Set-up' }
    : { href: path, words: 'Other companies and phones' }
  show(req, res, entries[key].name, <CompanyPage {...(await companyProps(appliance, key, said))} />)
}

/** Whoever came here by the set-up goes on there. */
function isSettingUp(appliance: Appliance): boolean {
  const facts = readProgressFacts(appliance)
  return facts.chosenCompany === 'others' && nextStep(progressOf(facts), 'company') !== null
}

/** Which company an address names. */
export function keyIn({ params }: Request): AccountKey {
  const key = Object.keys(accountSchemas).find((each) => each === params.key)
  if (!key) throw new NoSuchPage('no such company')
  return key as AccountKey
}
