import { carrierKinds } from '../../config/config.ts'
import type { Appliance } from '../appliance.ts'
import { carrierOf } from '../connections.ts'
import { readCompany } from '../settings/company-store.ts'
import { isWithoutTexts, textRoad } from '../settings/road.ts'
import type { Line } from '../settings/store.ts'
import { wasCalled } from './store.ts'

export type LineDoes = {
  /** Its calls come from the practice phone alone, and its texts go there. */
  isPractice: boolean
  /** No call of it comes here. */
  onlyTexts: boolean
  /** The number from which its callers are texted, where that is another, E.164. */
  textedFrom: string | null
  /** Its calls are real, and nobody texts its callers. */
  isUntexted: boolean
}

/** What a number of the shop is for. */
export function lineDoes(appliance: Appliance, line: Line): LineDoes {
  const { db, config } = appliance
  const { messenger: shops, twilio } = readCompany(db, config)
  const hasPracticeCalls = carrierOf(appliance, line).name === 'simulated'
  const hasPracticeTexts = (line.messenger ?? shops) === 'simulated'
  const road = textRoad(db, line, shops)
  return {
    isPractice: hasPracticeCalls && hasPracticeTexts,
    onlyTexts: hasPracticeCalls
      ? !hasPracticeTexts
      : line.carrier === null && isOfTexter(line) && line.number !== twilio.number && !wasCalled(db, line.id),
    textedFrom: road.number === line.number ? null : road.number,
    isUntexted: isWithoutTexts(db, line, shops),
  }
}

/** Its own messenger carries no calls at all. */
function isOfTexter({ messenger }: Line): boolean {
  return messenger !== null && !(carrierKinds as readonly string[]).includes(messenger)
}
