import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { NoPractice } from '../../views/practice/no-practice.tsx'
import { Practice } from '../../views/practice/practice.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { lineByNumber, readShop } from '../settings/store.ts'
import { phoneWith } from './practice-number.ts'
import { type PracticePhones, practicePhones } from './practice-phones.ts'
import { type Chosen, practiceProps, withheld } from './practice-props.ts'

const typedNumber = z.string().max(60).catch('')
const title = 'Practice phone'
const mostCharacters = 1600

/** A caller's phone made of buttons, and what the box does about it. */
export function practice(appliance: Appliance): RequestHandler {
  return withPhones(appliance, (phones, req, res) => {
    const chosen = { typed: typedNumber.parse(req.query.number), line: typedNumber.parse(req.query.line) }
    showPractice(appliance, phones, { req, res, chosen })
  })
}

const callForm = z.object({ number: typedNumber, line: z.string(), withheld: z.literal('1').optional() })

/** The caller rings the shop. */
export function placeCall(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { number, line, withheld: isWithheld } = readForm(callForm, req.body)
    const from = isWithheld ? withheld : fromNumber(appliance, number)
    carrier.ring({ from, to: ownLine(appliance, line) })
    res.redirect(303, pathOf(number, line))
  })
}

const endForm = z.object({ number: typedNumber })

/** The caller hangs up. */
export function endCall(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { number } = readForm(endForm, req.body)
    const call = carrier.calls.get(String(req.params.id))
    if (!call) throw new NoSuchPage('no such practice call')
    if (!call.ended) carrier.hangUp(call.incoming.callId)
    res.redirect(303, pathOf(number, call.incoming.to))
  })
}

const textForm = z.object({ number: typedNumber, line: z.string(), body: z.string() })

/** The caller texts the shop. */
export function sendAsCaller(appliance: Appliance): RequestHandler {
  return withPhones(appliance, (phones, req, res) => {
    const { number, line, body: typed } = readForm(textForm, req.body)
    const body = typed.replaceAll('\r\n', '\n').trim()
    const fault =
      body === ''
        ? 'Write something first.'
        : body.length > mostCharacters
          ? `A text has at most ${mostCharacters} characters.`
          : null
    if (fault) {
      const chosen = { typed: number, line, message: { body, fault } }
      return showPractice(appliance, phones, { req, res: res.status(422), chosen })
    }
    phones.messenger.receive({ from: fromNumber(appliance, number), to: ownLine(appliance, line), body })
    res.redirect(303, pathOf(number, line))
  })
}

type Handler = (phones: PracticePhones, req: Request, res: Response) => void

function withPhones(appliance: Appliance, handle: Handler): RequestHandler {
  return (req, res) => {
    const phones = practicePhones(appliance)
    if (phones) return handle(phones, req, res)
    res.status(req.method === 'GET' ? 200 : 409)
    show(req, res, title, <NoPractice carrier={appliance.carrier.name} messenger={appliance.messenger.name} />)
  }
}

function showPractice(
  appliance: Appliance,
  phones: PracticePhones,
  { req, res, chosen }: { req: Request; res: Response; chosen: Chosen },
): void {
  show(req, res, title, <Practice {...practiceProps(appliance, phones, chosen)} />)
}

function fromNumber({ db, config }: Appliance, typed: string): string {
  return phoneWith(typed, readShop(db, config).country).number
}

function ownLine({ db }: Appliance, number: string): string {
  if (lineByNumber(db, number)) return number
  throw new NoSuchPage('no such line')
}

function pathOf(number: string, line: string): string {
  return `/practice?${new URLSearchParams({ number, line })}`
}
