import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import {
  answerPlaced,
  endPlaced,
  otherHangsUp,
  type PlacedCall,
  pickUpPlaced,
  pressPlaced,
} from '../providers/carrier/simulated-placed.ts'
import { readForm } from '../read-form.ts'
import { chosenPhone, pathOf, withPhones } from './pages.tsx'

type Tell = Parameters<typeof pickUpPlaced>[1]

/** A practice talk has no length of its own. Short it may have been a voicemail, long it was a person. */
const seconds = 95
const longSeconds = 300

const deeds: Record<string, (call: PlacedCall, tell: Tell) => void> = {
  'pick-up': pickUpPlaced,
  'press-1': (call, tell) => pressPlaced(call, '1', tell),
  'press-2': (call, tell) => pressPlaced(call, '2', tell),
  decline: (call, tell) => endPlaced(call, { how: 'busy', seconds }, tell),
  'put-down': (call, tell) => endPlaced(call, { seconds }, tell),
  'put-down-later': (call, tell) => endPlaced(call, { seconds: longSeconds }, tell),
  'other-picks-up': (call, tell) => answerPlaced(call, 'picks-up', tell),
  'other-declines': (call, tell) => answerPlaced(call, 'no-answer', tell),
  'other-hangs-up': (call, tell) => otherHangsUp(call, seconds, tell),
}
const form = chosenPhone.extend({ deed: z.enum(Object.keys(deeds)) })

/** What is done with the two phones of a call that the box placed. */
export function handlePlaced(appliance: Appliance): RequestHandler {
  return withPhones(appliance, ({ carrier }, req, res) => {
    const { deed, ...chosen } = readForm(form, req.body)
    const bridge = rowIn(req.params.bridge)
    if (!carrier.placed.has(bridge)) throw new NoSuchPage('no such call was placed')
    carrier.onPlaced(bridge, (call, tell) => deeds[deed]?.(call, tell))
    appliance.live.announce()
    res.redirect(303, pathOf(chosen))
  })
}
