import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Lines, planInWords } from '../../views/settings/lines.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { showConflict, toSettings } from './conflict-pages.tsx'
import { addLine, allLines, crewMobiles, lineById, lineByNumber, planLine, readShop } from './store.ts'

const path = '/settings/lines'
const doneWords = { line: 'The number is added.', plan: 'The plan is saved.' }
const whatIsDone = z.enum(['line', 'plan']).optional().catch(undefined)

/** The shop's numbers, and how calls to each are met. */
export function lines(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    showLines(appliance, req, res, { done: done && doneWords[done] })
  }
}

const numberForm = z.object({ number: z.string().max(100).catch('') })

/** Adds a number of the shop. */
export function addNumber(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { number: typed } = readForm(numberForm, req.body)
    const fault = addOne(appliance, typed)
    if (fault) return showLines(appliance, req, res.status(422), { typed, fault })
    res.redirect(303, `${path}?done=line`)
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
      const action = `${path}/${line.id}/plan`
      return showConflict(req, res, { action, keep: path, fields: { plan, seen: line.plan }, differences })
    }
    planLine(db, line.id, plan)
    res.redirect(303, `${path}?done=plan`)
  }
}

function showLines(
  { db, config, carrier }: Appliance,
  req: Request,
  res: Response,
  said: { done?: string; typed?: string; fault?: string },
): void {
  const { country } = readShop(db, config)
  const numbers = allLines(db).map(({ id, plan, number }) => ({ id, plan, number: showNumber(number, country) }))
  res.locals.back = toSettings
  const isPractice = carrier.name === 'simulated'
  show(req, res, 'Numbers of the shop', <Lines lines={numbers} isPractice={isPractice} {...said} />)
}

function addOne({ db, config, now }: Appliance, typed: string): string | null {
  const shop = readShop(db, config)
  const read = readCallerNumber(typed, shop.country)
  if (read.kind !== 'number') return 'This is no telephone number. Write it in full, such as +1 416 555 0100.'
  if (lineByNumber(db, read.e164)) return `${showNumber(read.e164, shop.country)} is a number of the shop already.`
  if (crewMobiles(db).includes(read.e164)) return 'This is the mobile number of somebody who works here.'
  if (read.e164 === shop.ownerMobile) return 'This is your mobile number, and cannot be a number of the shop as well.'
  addLine(db, read.e164, now())
  return null
}
