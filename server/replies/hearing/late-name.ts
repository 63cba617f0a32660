// A name or a place that comes when we have asked for something else by then: told alone, and written as one.

import { proposedIn } from '../../understanding/choice/proposed.ts'
import { givenNames, wordsAndNames } from '../../understanding/name/given-names.ts'
import type { TradePack } from '../../understanding/packs/trade-pack.ts'
import { readText } from '../../understanding/reading.ts'
import { understand } from '../../understanding/understand.ts'
import type { Situation, Understanding } from '../../understanding/understanding.ts'
import type { Enquiry } from '../enquiry.ts'
import { sentence } from '../sentences/sentences.ts'

const mostWords = 4

/** The name in a text that says nothing else, where a name was asked for before and never told; else null. */
export function lateName(text: string, { understood, known, isNameOpen, packs, situation }: Heard): string | null {
  if (known.name !== null || text.split(/\s+/).length > mostWords) return null
  const { intent, service, address, windows, urgency } = understood
  if (intent !== 'other' || service || address || urgency || windows.length > 0) return null
  const { plain } = readText(text)
  const isGiven = givenNames.has(plain.split(/[^\p{L}]/u)[0] ?? '')
  // While times are on offer, a name alone needs no question.
  if (!isNameOpen && !(situation.offered.length > 0 && isGiven)) return null
  const { name } = understand(text, { ...situation, said: sentence('en', 'askName', {}) }, packs)
  if (!name) return null
  if (!isNameOpen) return name.toLowerCase() === text.toLowerCase() ? name : null
  return text.includes(name) || (isGiven && !wordsAndNames.has(plain)) ? name : null
}

/** Asked whether to book one, who only says who they are takes it. */
export function chosenByName(text: string, told: Heard): number[] | null {
  const proposed = proposedIn(told.situation)
  if (proposed === null || text.includes('?') || told.understood.yesNo === 'no') return null
  const isNamed = lateName(text, { ...told, known: { ...told.known, name: null } }) !== null
  return isNamed ? [proposed] : null
}

/** "2 Dana", "2, Dana Lopez": a name, and no more, behind the time that is taken. */
export function nameBehindChoice(text: string, { understood, known, packs, situation }: Heard): string | null {
  const behind = choiceAndWords.exec(text)?.[1]?.trim()
  if (!behind || known.name !== null || understood.slotChoice?.length !== 1) return null
  if (!givenNames.has(readText(behind).plain.split(' ')[0] ?? '')) return null
  const { name } = understand(behind, { ...situation, said: sentence('en', 'askName', {}) }, packs)
  return name?.toLowerCase() === behind.toLowerCase() ? name : null
}

const choiceAndWords =
  /^\s*(?:(?:number|option|opcion|opción|la|le|#) ?)?\d[\s,.:;-]+((?:\p{L}[\p{L}'’-]*\s*){1,3})[.!]*\s*$/iu

/** The same with a place, which has a number. */
export function lateAddress(text: string, { understood, known, packs, situation }: Heard): string | null {
  if (known.address !== null || !known.asked.includes('address') || !/^\s*\d/.test(text)) return null
  const { intent, service, address, windows, phone, slotChoice } = understood
  if (intent !== 'other' || service || address || phone || slotChoice || windows.length > 0) return null
  return understand(text, { ...situation, said: sentence('en', 'askAddress', {}) }, packs).address
}

type Heard = {
  understood: Understanding
  known: Enquiry
  isNameOpen: boolean
  packs: readonly TradePack[]
  situation: Situation
}
