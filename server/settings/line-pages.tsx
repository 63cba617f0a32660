import type { RequestHandler } from 'express'
import { z } from 'zod'
import { planInWords } from '../../views/settings/lines.tsx'
import type { Appliance } from '../appliance.ts'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { showConflict, showSettings } from './pages.tsx'
import { addLine, lineById, lineByNumber, planLine, readShop } from './store.ts'

const numberForm = z.object({ number: z.string().max(100).catch('') })

/** Adds a number of the shop. */
export function addNumber(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { number: typed } = readForm(numberForm, req.body)
    const fault = addOne(appliance, typed)
    if (fault) return showSettings(appliance, req, res.status(422), { number: { typed, fault } })
    res.redirect(303, '/settings?done=line')
  }
}

// The other plans come with the calls that they need.
const planForm = z.object({ plan: z.enum(['off', 'fallback']), seen: z.string() })

/** Chooses how calls to a number are met. */
export function changePlan({ db }: Appliance): RequestHandler {
  return (req, res) => {
    const { plan, seen } = readForm(planForm, req.body)
    const line = lineById(db, rowIn(req.params.id))
    if (!line) throw new NoSuchPage('no such line')
    if (line.plan !== seen && line.plan !== plan) {
      const differences = [{ what: 'Plan', standing: planInWords(line.plan), yours: planInWords(plan) }]
      const action = `/settings/lines/${line.id}/plan`
      return showConflict(req, res.status(409), { action, fields: { plan, seen: line.plan }, differences })
    }
    planLine(db, line.id, plan)
    res.redirect(303, '/settings?done=plan')
  }
}

function addOne({ db, config, now }: Appliance, typed: string): string | null {
  const shop = readShop(db, config)
  const read = readCallerNumber(typed, shop.country)
  if (read.kind !== 'number') return 'This is no telephone number. Write it in full, such as +1 416 555 0100.'
  if (lineByNumber(db, read.e164)) return `${showNumber(read.e164, shop.country)} is a number of the shop already.`
  if (read.e164 === shop.ownerMobile) return 'This is your mobile number, and cannot be a number of the shop as well.'
  addLine(db, read.e164, now())
  return null
}
