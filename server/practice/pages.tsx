import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { NoPractice } from '../../views/practice/no-practice.tsx'
import { Practice } from '../../views/practice/practice.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { stageOf } from '../providers/carrier/simulated-call.ts'
import { readForm } from '../read-form.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { lineByNumber, readShop } from '../settings/store.ts'
import { type CallersPhone, callersPhone, whoCalls } from './callers-phone.ts'
import { type PracticePhones, practicePhones } from './practice-phones.ts'
import { type Chosen, callsFrom, practiceProps } from './practice-props.ts'

export const chosenPhone = z.object({
  who: z.enum(whoCalls).catch('customer'),
  number: z.string().max(60).catch(''),
  line: z.string().max(60).catch(''),
})

/** Two telephones on a page, and what the box does between them. */
export function practice(appliance: Appliance): RequestHandler {
  return withPhones(appliance, (phones, req, res) => {
    const chosen = chosenPhone.parse(req.query)
    showPractice(appliance, phones, { req, res, chosen: { phone: phoneOf(appliance, chosen), line: chosen.line } })
  })
}

// `after`: the call before this one, so that a form that is sent again rings nobody a second time.
const callForm = chosenPhone.extend({
  line: z.string(),
  after: z.string(),
  over: z.literal('own').optional().catch(undefined),
})

/** The caller rings the shop. */
export function placeCall(appliance: Appliance): RequestHandler {
  return withPhones(appliance, (phones, req, res) => {
    const form = readForm(callForm, req.body)
    const to = ownLine(appliance, form.line)
    const { number: from, who } = phoneOf(appliance, form)
    const latest = callsFrom(phones, from).at(-1)
    const isFirst = form.after === (latest?.incoming.callId ?? '') && (!latest || latest.ended !== null)
    if (who === 'landline') phones.messenger.world.landlines.add(from)
    const forwardedFrom = form.over && (readOwnNumber(appliance.db).number ?? undefined)
    if (isFirst) phones.carrier.ring({ from, to, forwardedFrom, onStage: () => appliance.live.announce() })
    res.redirect(303, pathOf(form))
  })
}

/** The caller hangs up. */
export function endCall(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const form = chosenPhone.parse(req.body ?? {})
    const call = carrier.calls.get(String(req.params.id))
    if (!call) throw new NoSuchPage('no such practice call')
    const stage = stageOf(call, appliance.now())
    if (stage !== 'over') carrier.hangUp(call.incoming.callId, stage === 'ringing' ? 'canceled' : undefined)
    res.redirect(303, pathOf(form))
  })
}

const keysForm = chosenPhone.extend({ keys: z.string().max(100).catch('') })

/** The caller keys something in, or says it, where they were asked. */
export function pressKeys(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { keys, ...form } = readForm(keysForm, req.body)
    const call = carrier.calls.get(String(req.params.id))
    if (!call) throw new NoSuchPage('no such practice call')
    const isKeyed = /^[\d\s()+.#*-]*$/.test(keys)
    if (!call.ended) carrier.key(call.incoming.callId, isKeyed ? keys.replaceAll(/\D/g, '') : '', isKeyed ? null : keys)
    appliance.live.announce()
    res.redirect(303, pathOf(form))
  })
}

const wordsForm = chosenPhone.extend({ words: z.string().max(500).catch('') })

/** The caller says what was typed; nothing typed is nothing said. */
export function sayWords(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { words, ...form } = readForm(wordsForm, req.body)
    const call = carrier.calls.get(String(req.params.id))
    if (!call) throw new NoSuchPage('no such practice call')
    if (!call.ended) carrier.speak(call.incoming.callId, words.trim())
    appliance.live.announce()
    res.redirect(303, pathOf(form))
  })
}

type Handler = (phones: PracticePhones, req: Request, res: Response) => void | Promise<void>

/** A page with the practice phones; where a real company carries calls or texts, the reason why there are none. */
export function withPhones(appliance: Appliance, handle: Handler): RequestHandler {
  return (req, res) => {
    const phones = practicePhones(appliance)
    if (phones) return handle(phones, req, res)
    res.status(req.method === 'GET' ? 200 : 409)
    const { carrier, messenger } = appliance
    show(req, res, title, <NoPractice carrier={carrier.name} messenger={messenger.name} />)
  }
}

export function showPractice(
  appliance: Appliance,
  phones: PracticePhones,
  { req, res, chosen }: { req: Request; res: Response; chosen: Chosen },
): void {
  show(req, res, title, <Practice {...practiceProps(appliance, phones, chosen)} />)
}

/** The phone of a form or an address, a customer's where it names none that there is. */
export function phoneOf({ db, config }: Appliance, { who, number }: z.infer<typeof chosenPhone>): CallersPhone {
  const shop = readShop(db, config)
  const phone = callersPhone({ who, typed: number }, shop) ?? callersPhone({ who: 'customer', typed: '' }, shop)
  if (!phone) throw new NoSuchPage('no such phone')
  return phone
}

export function ownLine({ db }: Appliance, number: string): string {
  if (lineByNumber(db, number)) return number
  throw new NoSuchPage('no such line')
}

export function pathOf({ who, number, line }: z.infer<typeof chosenPhone>): string {
  return `/practice?${new URLSearchParams({ who, ...(who === 'typed' ? { number } : {}), line })}`
}

const title = 'Practice phone'
