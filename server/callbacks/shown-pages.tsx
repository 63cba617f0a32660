import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { ShownNumberProps } from '../../views/callbacks/shown-number.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { carrierOf } from '../connections.ts'
import { readForm } from '../read-form.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { readShownNumber } from '../settings/shown-number.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { canPlaceFrom } from './line-to-call-from.ts'
import { askToShow, chooseShown, lookAtShown } from './show-own-number.ts'

/** What the page of the numbers says of the one that customers see. */
export function shownNumberProps(appliance: Appliance, shownFault: string | undefined): ShownNumberProps {
  const { db, config, carrier } = appliance
  const { country } = readShop(db, config)
  const own = readOwnNumber(db).number
  const shown = readShownNumber(db, carrier.name)
  const line = firstLine(db)
  return {
    own: own && showNumber(own, country),
    box: line ? showNumber(line.number, country) : null,
    state: stateOf(shown),
    code: shown?.code ?? null,
    // It is proved to one company, and shown by that alone.
    canShow: carrier.can.showsOwnNumber && (!line || carrierOf(appliance, line) === carrier),
    canPlace: canPlaceFrom(appliance, line),
    isPractice: carrier.name === 'simulated',
    fault: shownFault && faults[shownFault],
  }
}

/** Asks for the number to be shown, looks whether it may be, or takes the other one. */
export function changeShownNumber(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { deed } = readForm(z.object({ deed: z.enum(['ask', 'look', 'own', 'box']) }), req.body)
    const fault = await carryOut(appliance, deed)
    res.redirect(303, fault ? `/settings/lines?shown=${fault}#shown` : '/settings/lines#shown')
  }
}

async function carryOut(appliance: Appliance, deed: 'ask' | 'look' | 'own' | 'box'): Promise<string | null> {
  if (deed === 'own' || deed === 'box') {
    chooseShown(appliance, deed)
    return null
  }
  if (deed === 'look') {
    const found = await lookAtShown(appliance)
    return found === 'verified' ? null : found
  }
  const asked = await askToShow(appliance)
  return asked.outcome === 'refused' ? asked.because : null
}

function stateOf(shown: ReturnType<typeof readShownNumber>): ShownNumberProps['state'] {
  if (!shown) return 'not-asked'
  if (shown.isVerified) return shown.isPutAside ? 'box' : 'own'
  return shown.code ? 'rings' : 'lost'
}

const faults: Record<string, string | undefined> = {
  'not-yet': 'Your carrier has not heard the code yet. Key it in where the number rings, or have it rung once more.',
  unreachable: 'Your carrier could not be reached. Try again in a moment.',
  'wrong-credentials': 'Your carrier does not take our account. Look under Settings, Carrier and messenger.',
  refused: 'Your carrier does not want to ring that number. A toll-free number, or one abroad, often cannot be shown.',
  'cannot-show': 'Whoever carries your calls now places none for you, so no number can be shown.',
  'no-number': 'Say first which number your customers know.',
}
