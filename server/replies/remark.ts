// "It's a Rheem 40 gallon", "white fence": told beside the times, of the job or the place, and nothing that is to be answered.
import { isSenseless } from '../understanding/gibberish.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import { readText } from '../understanding/reading.ts'
import type { Remarks } from '../understanding/remarks.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { isIdle } from './idle-words.ts'
import { knownTo } from './need.ts'

type Heard = {
  text: string
  understanding: Understanding
  remarks: Remarks
  isQuestion: boolean
  packs: readonly TradePack[]
}

export function isRemark({ text, understanding, remarks, isQuestion, packs }: Heard): boolean {
  if (remarks.tellsWayIn || remarks.tellsHowToCome) return !isQuestion
  const { intent, windows, slotChoice, yesNo, name, address, phone, email } = understanding
  if (isQuestion || remarks.asks || (intent !== 'other' && intent !== 'new_job')) return false
  if (windows.length > 0 || (slotChoice ?? yesNo ?? name ?? address ?? phone ?? email) !== null) return false
  return !meansMore.some((what) => remarks[what]) && saysSomething(text, understanding.service === null ? packs : null)
}

/** What is answered, or decided by, in its own right. */
const meansMore: readonly (keyof Remarks)[] = [
  ...(['isAutomatic', 'complains', 'asksForCall', 'asksForPerson', 'asksWhoWrites', 'asksForAreas'] as const),
  ...([
    'asksForVisitFee',
    'asksForPlace',
    'asksOfShop',
    'isAboutVisit',
    'asksWhenBooked',
    'keepsBooking',
    'withholds',
  ] as const),
  ...(['takesBack', 'mayGiveUp', 'isOver', 'cannotBeThere', 'wantsAnotherTime', 'mayBeOff', 'troubleIsGone'] as const),
  ...(['asksOfCancelling', 'asksSomebodyFirst', 'missesUs', 'missedOurCall', 'ofTheirVisit'] as const),
  ...(['namesOtherBooking', 'isPleasantry'] as const),
]

function saysSomething(text: string, packs: readonly TradePack[] | null): boolean {
  const reading = readText(text)
  const { plain } = reading
  if (isIdle(text) || bewildered.test(plain) || (packs && isSenseless(reading, knownTo(packs)))) return false
  return (plain.match(/\p{L}{2,}|\d{4}/gu)?.length ?? 0) > 1 && /\p{L}{2}/u.test(plain)
}

/** Who does not follow, or is somewhere else with their thoughts, tells nothing of the job. */
const bewildered =
  /\b(?:i )?(?:don'?t|dont|do not|didn'?t) (?:know|understand|get (?:it|this|that)|follow|remember|care)\b|\b(?:not sure|confus\w+|no idea|hm+ ?|whatever|huh|what\?|come on|seriously|kidding)\b|\bno (?:se|entiendo|entendi|comprendo|recuerdo)\b|\b(?:ni idea|no estoy segur\w+)\b|\b(?:sais|comprends|suis) pas\b|\baucune idee\b/u
