import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Lines } from '../../views/calls/lines.tsx'
import { planInWords } from '../../views/calls/plans.ts'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { shownNumberProps } from '../callbacks/shown-pages.tsx'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { carrierOf } from '../connections.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Shop } from '../settings/settings.ts'
import {
  addLine,
  allLines,
  crewMobiles,
  type Line,
  type LinePlan,
  lineById,
  lineByNumber,
  planLine,
  readShop,
} from '../settings/store.ts'
import { whyLineStays } from '../settings/why-line-stays.ts'
import { type PlanRefusal, whyNotPlan } from './call-plan.ts'
import { lineDocument } from './line-document.ts'
import { lineDoes } from './line-does.ts'
import { insteadOf, type LineOffer, offerOf } from './line-offer.ts'
import { roadProps } from './line-road-pages.tsx'
import { ringingNow } from './ringing-now.ts'

const path = '/settings/lines'
const doneWords = {
  line: 'The number is added.',
  plan: 'The plan is saved.',
  road: 'Where texts go from is saved.',
  removed: 'The number is removed.',
  kept: 'The number is in use, so it stays.',
  successor: 'Choose first from which number its callers are texted.',
}
const whatIsDone = z.enum(['line', 'plan', 'road', 'removed', 'kept', 'successor']).optional().catch(undefined)

/** The shop's numbers, and how calls to each are met. */
export function lines(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    const shown = z.string().max(30).optional().catch(undefined).parse(req.query.shown)
    const opened = z.coerce
      .number()
      .int()
      .nullable()
      .catch(null)
      .parse(req.query.of ?? null)
    showLines(appliance, req, res, { done: done && doneWords[done], shown, opened })
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

const plan = z.enum(['off', 'fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always'])
const planForm = z.object({
  plan,
  closedPlan: z.union([plan, z.literal('').transform(() => null)]).catch(null),
  ringSeconds: z.coerce.number().int().min(5).max(60).catch(20),
  order: z.enum(['at-once', 'in-turn']).catch('at-once'),
  fallsTo: z.enum(['greeting', 'voicemail', 'voice']).catch('greeting'),
  screening: z.enum(['nobody', 'suspects', 'unknown']).catch('suspects'),
  heardBy: z.enum(['relay', 'gather']).catch('relay'),
  seen: z.string(),
})

/** Chooses how calls to a number are met. */
export function changePlan(appliance: Appliance): RequestHandler {
  const { db } = appliance
  return (req, res) => {
    const { seen, order, ...chosen } = readForm(planForm, req.body)
    const line = lineById(db, rowIn(req.params.id))
    if (!line) throw new NoSuchPage('no such line')
    const yours = { ...chosen, isRungInTurn: order === 'in-turn' }
    const refusal = whyNotPlan(yours, carrierOf(appliance, line).can)
    if (refusal) return showLines(appliance, req, res.status(422), { cannot: whyImpossible[refusal], opened: line.id })
    if (versionOfPlan(line) !== seen && versionOfPlan(line) !== versionOfPlan(yours)) {
      const differences = [{ what: 'Plan', standing: planInWords(line), yours: planInWords(yours) }]
      const action = `${path}/${line.id}/plan`
      const fields = { ...flat(yours), seen: versionOfPlan(line) }
      return showConflict(req, res, { action, keep: path, fields, differences })
    }
    planLine(db, line.id, yours)
    res.redirect(303, `${path}?done=plan&of=${line.id}`)
  }
}

const whyImpossible: Record<PlanRefusal, string> = {
  'only-tells':
    'Your phone system only tells of calls that are over, so nothing can be rung or said by this box: only Fallback and Off can be chosen.',
  'one-document':
    'Calls are met by a document at your carrier, which knows neither your hours nor your callers: choose Fallback, Ring the crew first, Always or Off, at any hour.',
  'no-voice': 'What carries these calls hears keys and no words, so the voice cannot speak with callers.',
  'no-voicemail': 'What carries these calls keeps no voicemails.',
  'not-in-turn': 'What carries these calls rings phones all at once only.',
  'no-words':
    'Calls are met by a document at your carrier, and what callers say there does not reach this box: choose the greeting.',
}

function versionOfPlan(plan: LinePlan): string {
  return Object.values(flat(plan)).join(' ')
}

function flat({ closedPlan, ringSeconds, isRungInTurn, ...rest }: LinePlan) {
  const { plan, fallsTo, screening, heardBy } = rest
  const order = isRungInTurn ? 'in-turn' : 'at-once'
  return { plan, closedPlan: closedPlan ?? '', ringSeconds: String(ringSeconds), order, fallsTo, screening, heardBy }
}

type Said = {
  done?: string
  typed?: string
  fault?: string
  shown?: string
  cannot?: string
  /** The number that was looked at. */
  opened?: number | null
}

function showLines(appliance: Appliance, req: Request, res: Response, { shown, opened = null, ...said }: Said): void {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  const { country } = shop
  const rungNow = ringingNow(appliance).map(({ name }) => name)
  const all = allLines(db)
  const others = all.map(({ id, number }): [string, string] => [String(id), showNumber(number, country)])
  const numbers = all.map((line) => ({
    ...line,
    number: showNumber(line.number, country),
    seen: versionOfPlan(line),
    ...offeredFor(appliance, line),
    ...whatFor(appliance, line, country),
    paste: lineDocument(appliance, line),
    road: roadProps(line, others),
  }))
  res.locals.back = toSettings
  const areHoursSet = shopOpenAt(db, shop, now()) !== 'unknown'
  show(
    req,
    res,
    'Numbers of the shop',
    <Lines
      lines={numbers}
      shown={shownNumberProps(appliance, shown)}
      {...{ rungNow, areHoursSet, opened }}
      {...said}
    />,
  )
}

function whatFor(appliance: Appliance, line: Line, country: Shop['country']) {
  const does = lineDoes(appliance, line)
  return {
    does,
    textedFrom: does.textedFrom && showNumber(does.textedFrom, country),
    stays: whyLineStays(appliance.db, appliance.config, line),
  }
}

/** What may be chosen for a line, and why a choice from before cannot be had. */
function offeredFor(appliance: Appliance, line: Line): { offer: LineOffer; cannot?: string } {
  const { can } = carrierOf(appliance, line)
  const refusal = whyNotPlan(line, can)
  if (refusal === null) return { offer: offerOf(can) }
  return { offer: offerOf(can), cannot: `${whyImpossible[refusal]} ${insteadOf(refusal, line, can)}` }
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
