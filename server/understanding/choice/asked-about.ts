// Whether an offered time can still be had, or which one it is, is a question, and chooses none: "is 1 still free?"
import { withoutAddress } from '../address/find-address.ts'
import type { Reading } from '../reading.ts'
import type { OfferedSlot, Situation } from '../understanding.ts'
import { findWindows } from '../windows/windows.ts'
import { byPlace } from './places.ts'
import { sceneOf } from './scene.ts'
import { slotsIn } from './slots.ts'

/** The offered slots that somebody asks about; empty when nobody asks. */
export function slotsAskedAbout(reading: Reading, situation: Situation): OfferedSlot[] {
  const { offered } = situation
  if (offered.length === 0 || !(asksIfFree(reading) || asksWhichItIs.test(reading.plain))) return []
  const { plain } = withoutAddress(reading, situation)
  const named = byPlace(sceneOf(plain.replaceAll(/\d(?!\d)/g, '#$&').replaceAll('##', '#'), situation))
  const windows = named ? [] : findWindows(reading, situation)
  return named ?? windows.flatMap((window) => slotsIn(window, offered))
}

/** Whether it is still free, is the only one, or is the one that is meant. */
export function asksOfOffer(reading: Reading): boolean {
  return asksIfFree(reading) || asksWhichItIs.test(reading.plain) || asksIfOnly.test(reading.plain)
}

const nods =
  '^(?:(?:hi|hey|hello|and|so|ok|okay|oh|wait|sorry|thanks|just to be sure|hola|y|entonces|bonjour|et|donc|alors)[ ,.!]+)*'
const fits = '(?:ok|okay|good|fine|alright|all right|cool|possible|doable|free|available|open|bien|posible|bon|correct)'
const asksWhichItIs = new RegExp(
  [
    `${nods}(?:is|was) (?:that|it|this|the \\w+(?: (?:one|slot|option))?|(?:number |option |slot |# ?)?\\d) (?!.*\\b${fits}\\b)(?:one )?(?:for |on |at |in |the |a )*(?:today|tonight|tomorrow|tmrw|this|next|mon|tue|wed|thu|fri|sat|sun|morning|afternoon|evening|am|pm|\\d).*\\?`,
    `${nods}do(?:es)? (?:you mean|that mean|(?:number |option )?\\d mean) .*\\?`,
    `${nods}¿? ?(?:y |entonces )?(?:eso|ese|esa|la \\d|el \\d|es) (?:es |seria )?(?:el |la |para |a las )*(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\\b(?!.*\\b${fits}\\b).*\\?`,
    `${nods}(?:est-ce que )?c'est (?:bien )?(?:pour )?(?:demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b(?!.*\\b${fits}\\b).*\\?`,
  ].join('|'),
)

/** "Is Friday at 8 the only one?" is answered by what else there is. */
const asksIfOnly = new RegExp(
  [
    `${nods}(?:is|are|was|isnt|isn't) (?!.*\\b${fits}\\b).*\\b(?:the )?(?:only|earliest|soonest|latest|first|last|next) .*\\?`,
    `\\b(?:es|son) (?:el|la|los|las) unic[oa]s?\\b.*\\?`,
    `\\b(?:c'est|est-ce|est) (?:bien )?l[ea]s? seule?s?\\b.*\\?`,
  ].join('|'),
)

function asksIfFree({ plain }: Reading): boolean {
  return isFree.test(plain) && !goesOn.test(plain) && (plain.includes('?') || asks.test(plain))
}

const isFree =
  /\b(?:still|yet) (?:\w+ ){0,2}(?:free|available|open|there|possible|good)\b|\b(?:is|are)\b.{0,30}\b(?:free|available|open|taken|gone)\b|\b(?:sigue|siguen|todavia|aun)\b.{0,24}\b(?:libres?|disponibles?)\b|\b(?:libres?|disponibles?|ocupad[oa]s?|tomad[oa]s?)\b.{0,24}\b(?:todavia|aun)\b|\b(?:esta|estan)\b.{0,20}\b(?:libres?|disponibles?|ocupad[oa]s?)\b|\b(?:est|sont)\b.{0,24}\b(?:libres?|dispos?|disponibles?|prise?s?)\b|\btoujours (?:libres?|dispos?|disponibles?)\b/
const goesOn =
  /\b(?:if|si|assuming|as long as|any|anything|something|another|other|otr[oa]s?|autres?|else)\b|\b(?:are you|r u|estan ustedes|etes-vous)\b/
const asks =
  /^(?:(?:hi|hey|hello|and|so|ok|oh|hola|y|bonjour|et) |[^\p{L}\d]+)*(?:is|are|esta|estan|sigue|siguen|todavia|aun|est-ce|est)\b/u
