import type { Appliance } from '../appliance.ts'
import { type Message, messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Believed } from '../replies/hear.ts'
import type { Plan } from '../replies/plan.ts'
import { type ReadScene, readScene } from '../replies/read-scene.ts'
import { plansOf, readBackIn, slotInMind } from './last-plan.ts'
import { inTown, townAlone, townOf, withNumberMended } from './place-aloud.ts'
import { isNod } from './plain-wishes.ts'
import type { Before } from './step-aloud.ts'
import type { Listening } from './take-turn.ts'
import { whatIsCalledWrong } from './wrong-words.ts'

type Hearing = { message: Message; believed: Believed }
export type ReadSpoken = { read: ReadScene; before: Before; lastPlan: Plan | null }

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
  const address = addressMeant(first, { town, wasStreetAsked, isReadBack: inMind !== null })
  const read = address === null ? first : readScene(db, appliance, message.id, { ...believed, address })
  if (!read) return null
  const before: Before = {
    readBack: lastPlan && readBackIn(lastPlan),
    inMind,
    isWrongAsked: lastPlan?.step.say.includes('whatIsWrong') ?? false,
    wrong: whatIsCalledWrong(message.body),
    isNod: isNod(message.body),
    isTownAlone: isTownAlone(read),
    isFirst: talk.turns === 0,
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

type Meant = { town: string | null; wasStreetAsked: boolean; isReadBack: boolean }

/** Null where it is what was read. */
function addressMeant(read: ReadScene, { town, wasStreetAsked, isReadBack }: Meant): string | null {
  const { scene, text, times } = read
  const said = scene.understanding.address
  if (wasStreetAsked) {
    if (said !== null) return inTown(said, town)
    return isTownAlone(read) ? townAlone(text) : isAllTheyKnow.test(text) ? town : null
  }
  if (!isReadBack || times.offer === undefined) return null
  const known = read.row?.address ?? null
  const mended = known && withNumberMended(text, known)
  return mended ?? (said === null ? null : inTown(said, townOf(known)))
}

const isAllTheyKnow =
  /\b(?:don'?t (?:know|have)|not sure|no idea|can'?t (?:remember|say)|no (?:lo )?s[eé]|no me acuerdo|sais pas|pas s[uû]re?|that'?s (?:all|it)|rather not)\b/iu
