import type { Appliance } from '../appliance.ts'
import { type Message, messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { asEnquiry } from '../replies/enquiry-store.ts'
import type { Believed } from '../replies/hear.ts'
import type { Plan } from '../replies/plan.ts'
import { type ReadScene, readScene } from '../replies/read-scene.ts'
import { readText } from '../understanding/reading.ts'
import { wasTimeHeard } from './heard-back.ts'
import { plansOf, readBackIn, slotInMind } from './last-plan.ts'
import { inTown, isKnownTown, townAlone, townOf, townToldLate, withDoor, withNumberMended } from './place-aloud.ts'
import { isNod } from './plain-wishes.ts'
import { takesSoonest } from './soonest-words.ts'
import { spelledName } from './spelled-name.ts'
import type { Before } from './step-aloud.ts'
import type { Listening } from './take-turn.ts'
import { whatIsCalledWrong } from './wrong-words.ts'

type Hearing = { message: Message; believed: Believed }
type ReadSpoken = { read: ReadScene; before: Before; lastPlan: Plan | null }

/** What was said, read as a text would be, with what only the talk before it tells: a street in the town of before, a number mended. Null when there is nobody to answer. */
export function readSpoken(
  db: Queries,
  appliance: Appliance,
  { conversation, talk }: Listening,
  { message, believed }: Hearing,
): ReadSpoken | null {
  const first = readScene(db, appliance, message.id, believed)
  if (!first) return null
  const plans = plansOf(db, conversation.id, talk.beganAt)
  const lastPlan = plans[0] ?? null
  const inMind = slotInMind(plans)
  const wasStreetAsked = lastPlan?.step.say.includes('whichStreet') ?? false
  const town = wasStreetAsked ? townBefore(db, plans[0]?.draft.answersMessageId) : null
  const mended = inMind === null ? null : numberMended(first)
  const address = mended ?? addressMeant(first, { town, wasStreetAsked, isReadBack: inMind !== null })
  const name = first.asked === 'name' ? spelledName(first.text) : null
  const meant = { ...believed, ...(address !== null && { address }), ...(name !== null && { name }) }
  const again = address === null && name === null ? first : readScene(db, appliance, message.id, meant)
  if (!again) return null
  const read = mended === null ? again : withoutTimes(again)
  const around = { conversationId: conversation.id, zone: read.shop.zone, today: read.wallClock.toPlainDate() }
  const before: Before = {
    readBack: lastPlan && wasTimeHeard(db, lastPlan, around) ? readBackIn(lastPlan) : null,
    inMind,
    isWrongAsked: lastPlan?.step.say.includes('whatIsWrong') ?? false,
    wrong: whatIsCalledWrong(message.body),
    isNod: isNod(message.body),
    isTownAlone: isTownAlone(read),
    isFirst: talk.turns === 0,
    isBookedNow: talk.bookedAt !== null,
    lastAsk: lastPlan?.step.ask ?? (read.asked === 'name' ? 'name' : null),
    soonest: takesSoonest(message.body) ? soonestOf(read) : null,
    asks: asking.test(readText(message.body).plain),
    isAgainst: against.test(readText(message.body).plain),
    isThanking: thanking.test(message.body),
  }
  return { read, before, lastPlan }
}

function townBefore(db: Queries, messageId: number | undefined): string | null {
  return messageId === undefined ? null : townAlone(messageById(db, messageId)?.body ?? '')
}

function isTownAlone({ scene, asked, text }: ReadScene): boolean {
  const { intent, yesNo, service, windows, address, name } = scene.understanding
  if (asked !== 'place' || address !== null || service !== null || name !== null || windows.length > 0) return false
  return intent === 'other' && yesNo === null && !scene.isQuestion && townAlone(text) !== null
}

/** "28, not 38" names no day. */
function withoutTimes(read: ReadScene): ReadScene {
  const { scene, row } = read
  const wanted = row ? asEnquiry(row).wanted : []
  const understanding = { ...scene.understanding, windows: [] }
  return { ...read, scene: { ...scene, understanding, enquiry: { ...scene.enquiry, wanted } } }
}

function numberMended({ times, row, text }: ReadScene): string | null {
  const known = row?.address ?? null
  return times.offer === undefined || known === null ? null : withNumberMended(text, known)
}

/** The number of the earliest of the times on offer. */
function soonestOf({ times: { offer } }: ReadScene): number | null {
  const starts = offer?.slots.map(({ start }) => start) ?? []
  return starts.length === 0 ? null : starts.indexOf(Math.min(...starts)) + 1
}

const asking =
  /\?$|^(?:(?:and|so|but|ok|okay|well|um|uh|y|et|pero|mais) )*(?:who|what|when|where|why|how|which|is|are|do|does|did|will|would|should|may|can|could|quien|cuando|donde|cuanto|por que|qui|quand|ou|pourquoi|combien|est-ce que)\b/
const against =
  /\b(?:wrong|incorrect|equivocad[oa]|mauvaise?|no|nope|nah|don'?t|do not|keep|leave it|non|garde[rz]?|mantener|mantenga|dejela|dejala)\b/
const thanking = /\b(?:thanks?|thank you|gracias|merci)\b/iu

type Meant = { town: string | null; wasStreetAsked: boolean; isReadBack: boolean }

/** Null where it is what was read. */
function addressMeant(read: ReadScene, { town, wasStreetAsked, isReadBack }: Meant): string | null {
  const { scene, text, times } = read
  const said = scene.understanding.address
  if (wasStreetAsked) {
    if (said !== null) return inTown(said, town)
    return isTownAlone(read) ? townAlone(text) : isAllTheyKnow.test(text) ? town : null
  }
  const known = read.row?.address ?? null
  const late = said === null && known !== null && times.offer !== undefined ? townToldLate(text) : null
  if (late !== null && known !== null) return otherThan(inTown(known, late), known)
  const booked = known === null ? (times.ahead[0]?.address ?? null) : null
  if (said !== null && booked !== null) return otherThan(inTown(withDoor(text, said), townOf(booked)), said)
  const isOfKnown = isReadBack && times.offer !== undefined
  const place = said !== null && isOfKnown ? inTown(said, townOf(known)) : (said ?? (isOfKnown ? known : null))
  return place === null ? null : otherThan(withDoor(text, inTown(place, townBehind(text))), said)
}

function otherThan(address: string, said: string | null): string | null {
  return address === said ? null : address
}

/** "14 Elm Street apartment three B in Toronto": the town behind the door. */
function townBehind(text: string): string | null {
  const town = /(?<!\p{L})(?:in|en|a|à) (\p{L}[\p{L} '-]+?)[.! ]*$/iu.exec(text)?.[1]
  return town && isKnownTown(town) ? town : null
}

const isAllTheyKnow =
  /\b(?:don'?t (?:know|have)|not sure|no idea|can'?t (?:remember|say)|no (?:lo )?s[eé]|no me acuerdo|sais pas|pas s[uû]re?|that'?s (?:all|it)|rather not)\b/iu
