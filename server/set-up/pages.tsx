import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { VNode } from 'preact'
import * as z from 'zod'
import { AccountStep } from '../../views/set-up/account-step.tsx'
import { AddressStep } from '../../views/set-up/address-step.tsx'
import { CallStep } from '../../views/set-up/call-step.tsx'
import { CompanyStep } from '../../views/set-up/company-step.tsx'
import { ConnectionStep } from '../../views/set-up/connection-step.tsx'
import { Done } from '../../views/set-up/done.tsx'
import { ForwardingStep } from '../../views/set-up/forwarding.tsx'
import { Frame, stepTitles } from '../../views/set-up/frame.tsx'
import { NumberStep } from '../../views/set-up/number-step.tsx'
import { OpenerStep } from '../../views/set-up/opener-step.tsx'
import { OthersStep } from '../../views/set-up/others-step.tsx'
import { HoursStep, ShopStep, TradeStep, ZoneStep } from '../../views/set-up/shop-steps.tsx'
import { TextStep } from '../../views/set-up/text-step.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { nextHolidays } from '../bookings/days-props.ts'
import { openerProps } from '../conversations/texts-props.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { companyStepProps, type Said } from './company-step-props.ts'
import { doneProps } from './done-props.ts'
import { forwardingProps, type Unsaved as UnsavedForwarding } from './forwarding-props.ts'
import { othersProps } from './others-props.ts'
import { nextStep, type StepName, stepNames } from './progress.ts'
import { readProgress } from './read-progress.ts'
import { shopStepProps, type Unsaved } from './shop-step-props.ts'

/** To the first step that is open. */
export function setUp(appliance: Appliance): RequestHandler {
  return (_req, res) => goOn(appliance, res, null)
}

/** One step, or the page behind the last. */
export function setUpStep(appliance: Appliance): RequestHandler {
  return (req, res) => {
    if (req.params.step === 'done') return show(req, res, 'Set-up', <Done {...doneProps(appliance)} />)
    const step = z.enum(stepNames).safeParse(req.params.step)
    if (!step.success) throw new NoSuchPage('the set-up has no such step')
    const typed = z.string().max(2000).optional().catch(undefined).parse(req.query.opener)
    showStep(appliance, req, res, step.data, { opener: { typed } })
  }
}

/** What was typed into a step and not saved, and why. */
export type StepSaid = Said & {
  shop?: Unsaved
  opener?: { typed?: string; fault?: string; seen?: string }
  forwarding?: UnsavedForwarding
}

/** The page of a step. */
export function showStep(appliance: Appliance, req: Request, res: Response, step: StepName, said: StepSaid): void {
  const progress = readProgress(appliance)
  const place = stepNames.filter((name) => progress[name] !== 'not-needed' || name === step)
  const at = place.indexOf(step)
  const frame = { step, progress, before: place[at - 1] ?? null, next: place[at + 1] ?? null }
  show(req, res, stepTitles[step], <Frame {...frame}>{stepBody(appliance, res, step, said)}</Frame>)
}

/** To the next step that is open. */
export function goOn(appliance: Appliance, res: Response, after: StepName | null): void {
  res.redirect(303, `/set-up/${nextStep(readProgress(appliance), after) ?? 'done'}`)
}

/** A form's own one-use name. */
export function newToken(): string {
  return randomBytes(12).toString('hex')
}

function stepBody(appliance: Appliance, res: Response, step: StepName, said: StepSaid): VNode {
  const shop = (name: Parameters<typeof shopStepProps>[1]) =>
    shopStepProps(appliance, name, { unsaved: said.shop ?? {}, person: nameOf(res.locals.person) })
  const company = companyStepProps(appliance, { said, token: newToken() })
  switch (step) {
    case 'shop':
      return <ShopStep {...shop('shop')} />
    case 'zone':
      return <ZoneStep {...shop('zone')} />
    case 'trade':
      return <TradeStep {...shop('trade')} />
    case 'hours':
      return <HoursStep {...shop('hours')} holidays={nextHolidays(appliance)} />
    case 'opener':
      return <OpenerStep opener={openerProps(appliance, said.opener ?? {})} alert={said.alert} />
    case 'company':
      return <CompanyStep {...company.company()} />
    case 'others':
      return <OthersStep {...othersProps(appliance)} />
    case 'account':
      return <AccountStep {...company.account()} />
    case 'number':
      return <NumberStep {...company.number()} />
    case 'address':
      return <AddressStep {...company.address()} />
    case 'connection':
      return <ConnectionStep {...company.connection()} />
    case 'text':
      return <TextStep {...company.text()} />
    case 'call':
      return <CallStep {...company.call()} />
    case 'forwarding':
      return <ForwardingStep {...forwardingProps(appliance, { place: 'set-up', unsaved: said.forwarding })} />
  }
}

/** An owner who was made without a name is called by the role, which nobody signs with. */
function nameOf(person: Response['locals']['person']): string | null {
  return !person || person.name === 'Owner' ? null : person.name
}
