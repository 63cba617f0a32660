import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import type { SimulatedCarrier } from '../providers/carrier/simulated.ts'
import { readForm } from '../read-form.ts'
import { chosenPhone, pathOf, withPhones } from './pages.tsx'

const deeds: Record<
  'pick-up' | 'press-1' | 'decline' | 'break-down' | 'put-down',
  (carrier: SimulatedCarrier, call: string, leg: number) => void
> = {
  'pick-up': (carrier, call, leg) => carrier.pickUp(call, leg),
  'press-1': (carrier, call, leg) => carrier.press(call, leg, '1'),
  decline: (carrier, call, leg) => carrier.decline(call, leg),
  'break-down': (carrier, call, leg) => carrier.breakDown(call, leg),
  'put-down': (carrier, call) => carrier.putDown(call),
}
const form = chosenPhone.extend({ deed: z.enum(['pick-up', 'press-1', 'decline', 'break-down', 'put-down']) })

/** What somebody of the crew does with the phone that rings. One that rings no more is left alone. */
export function handlePhone(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { deed, ...chosen } = readForm(form, req.body)
    const call = carrier.calls.get(String(req.params.id))
    if (!call) throw new NoSuchPage('no such practice call')
    if (!call.ended) deeds[deed](carrier, call.incoming.callId, rowIn(req.params.leg))
    appliance.live.announce()
    res.redirect(303, pathOf(chosen))
  })
}
