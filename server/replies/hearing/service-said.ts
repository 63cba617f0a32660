import { whatWasAsked } from '../../understanding/asked/asked.ts'
import { onlyAsksToPrepare } from '../../understanding/asks-to-prepare.ts'
import { bareText, clausesOf } from '../../understanding/bare-clauses.ts'
import { needBesideAddress } from '../../understanding/beside-address.ts'
import { saysDangerIsOver } from '../../understanding/danger/danger.ts'
import { isShutOff } from '../../understanding/danger/over.ts'
import { type Reading, readText } from '../../understanding/reading.ts'
import { findService } from '../../understanding/service.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { tellsWayIn, withoutWayIn } from '../../understanding/way-in.ts'
import { asksToCome } from '../elsewhere.ts'
import type { Standing } from '../read-standing.ts'

/** Who was asked where to come, or when, has told already what for. */
export function serviceSaid(
  { service }: Understanding,
  { reading, standing: { said, known, packs, offered, agreed } }: { reading: Reading; standing: Standing },
): string | null {
  const isVisitAhead = agreed.ahead.length > 0 || offered.length > 0
  if (service !== null && saysDangerIsOver(reading)) return findService(besideNoDanger(reading), packs)
  if (service !== null && onlyAsksToPrepare(reading)) return null
  // In Spanish a tap is called as a key is.
  if (service !== null && isVisitAhead && tellsWayIn(clausesOf(reading).join('\n')))
    return findService(withoutWayIn(reading), packs)
  const isKnown = (known.need ?? known.service) !== null
  const isBeside = isKnown && (whatWasAsked(said) === 'place' || offered.length > 0)
  return service !== null && isBeside ? findService(needBesideAddress(reading), packs) : service
}

/** What is told beside "there is no gas smell". */
function besideNoDanger({ clean }: Reading): Reading {
  const parts = clean.split(/[,.;!?\n(-]|(?<!\p{L})(?:and|but|y|pero|et|mais)(?!\p{L})/iu)
  return readText(
    parts.filter((part) => !saysDangerIsOver(readText(part)) && !isShutOff(bareText(readText(part)))).join('. '),
  )
}

/** "Can you do Friday?", of whom we know what for, asks for that day and not for our hours. */
export function isWishForDay(
  { intent, windows }: Understanding,
  { reading, standing: { known, left } }: { reading: Reading; standing: Standing },
): boolean {
  const isKnown = (known.need ?? known.service ?? left?.need ?? left?.service ?? null) !== null
  return intent === 'hours_question' && windows.length > 0 && isKnown && asksToCome(clausesOf(reading).join('\n'))
}
