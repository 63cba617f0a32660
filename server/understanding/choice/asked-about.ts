// Whether an offered time can still be had is a question, and chooses none: "is 1 still free?"
import { withoutAddress } from '../address/find-address.ts'
import type { Reading } from '../reading.ts'
import type { OfferedSlot, Situation } from '../understanding.ts'
import { findWindows } from '../windows/windows.ts'
import { byPlace, sceneOf } from './places.ts'
import { slotsIn } from './slots.ts'

/** The offered slots that somebody asks about, whether they are still free; empty when nobody asks. */
export function slotsAskedAbout(reading: Reading, situation: Situation): OfferedSlot[] {
  const { offered } = situation
  if (offered.length === 0 || !asksIfFree(reading)) return []
  const { plain } = withoutAddress(reading, situation)
  const named = byPlace(sceneOf(plain.replaceAll(/\d(?!\d)/g, '#$&').replaceAll('##', '#'), situation))
  const windows = named ? [] : findWindows(reading, situation)
  return named ?? windows.flatMap((window) => slotsIn(window, offered))
}

export function asksIfFree({ plain }: Reading): boolean {
  return isFree.test(plain) && !goesOn.test(plain) && (plain.includes('?') || asks.test(plain))
}

const isFree =
  /\b(?:still|yet) (?:\w+ ){0,2}(?:free|available|open|there|possible|good)\b|\b(?:is|are)\b.{0,30}\b(?:free|available|open|taken|gone)\b|\b(?:sigue|siguen|todavia|aun)\b.{0,24}\b(?:libres?|disponibles?)\b|\b(?:libres?|disponibles?|ocupad[oa]s?|tomad[oa]s?)\b.{0,24}\b(?:todavia|aun)\b|\b(?:esta|estan)\b.{0,20}\b(?:libres?|disponibles?|ocupad[oa]s?)\b|\b(?:est|sont)\b.{0,24}\b(?:libres?|dispos?|disponibles?|prise?s?)\b|\btoujours (?:libres?|dispos?|disponibles?)\b/
const goesOn =
  /\b(?:if|si|assuming|as long as|any|anything|something|another|other|otr[oa]s?|autres?|else)\b|\b(?:are you|r u|estan ustedes|etes-vous)\b/
const asks =
  /^(?:(?:hi|hey|hello|and|so|ok|oh|hola|y|bonjour|et) |[^\p{L}\d]+)*(?:is|are|esta|estan|sigue|siguen|todavia|aun|est-ce|est)\b/u
