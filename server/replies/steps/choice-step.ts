// What follows from times that are on offer: one is taken, or none suits.

import { withAnswers } from '../answers-beside.ts'
import { answersIn } from '../answers-in.ts'
import type { Question } from '../enquiry.ts'
import { canBeOffered, isKnown, offer } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { type Deed, isOwners, passOn, type Reply, reply, type Saying, type Step, silence } from '../step.ts'
import { passTimesOn, toMove } from './move-step.ts'

/** A slot that was chosen is booked; whom none suits gets others. What was asked with it is answered in the same text. */
export function whatWasChosen(scene: Scene): Step | null {
  const step = whatFollows(scene)
  return step && withAnswers(scene, step)
}

function whatFollows(scene: Scene): Step | null {
  const { understanding, remarks, times, isNew } = scene
  if (times.offered === 0) return null
  const [asked, ...more] = times.askedAbout
  if (asked !== undefined) return more.length > 0 ? reply({ say: ['whichSlot'] }) : stillFree(scene, asked)
  const n = choiceOf(scene)
  // "2", and then "never mind": nobody knows which of both counts.
  if (n !== null && remarks.takesBack !== null) return reply({ say: ['whichSlot'] })
  if (n !== null && times.isUnsure) return isOne(understanding) ? stillFree(scene, n) : reply({ say: ['whichSlot'] })
  // What was turned down is not taken by its number alone.
  if (n !== null && times.refused.includes(n) && !times.isStillAsked)
    return isNew && understanding.windows.some(({ date }) => date === null) ? others(scene) : stillFree(scene, n)
  if (n !== null) return times.isMove ? moved(scene, n) : booked(scene, n)
  // Who found somebody else is asked for no other time.
  if (remarks.isOver) return null
  const isRefused =
    understanding.slotChoice?.length === 0 ||
    (times.refusesSome && !isOne(understanding)) ||
    (understanding.yesNo === 'no' && !isFarewell(scene)) ||
    (understanding.intent === 'reschedule' && times.booked === 0)
  if (times.wantsSooner && times.free?.count === 0) return noneSooner
  const wantsAnother = understanding.windows.length > 0 && isNew
  if (wantsAnother) return others(scene)
  if (times.namesOtherOne) return whichOfThem(scene)
  // Who has to ask somebody first may take the time; nothing is refused yet.
  if (isLeftOpen(scene)) return reply({ say: ['allRight'] })
  if (isRefused && times.refusesSome) return others(scene)
  if (isRefused) return anotherTime(scene)
  const isUnclear = times.isDoubtful || isNod(scene) || understanding.slotChoice !== null || remarks.asksWhenBooked
  if (times.asWished !== null && understanding.slotChoice === null && isNod(scene))
    return stillFree(scene, times.asWished)
  // They may well think that it is booked.
  if (isUnclear && times.isWhichAsked && isThanks(scene)) return silence('nothing-to-answer', notBooked)
  return isUnclear ? whichOfThem(scene) : null
}

const notBooked = { handOver: 'nothing-taken' } as const

/** Who only thanks us has been asked, and may still take their time. */
function isThanks({ understanding: { intent, slotChoice }, remarks }: Scene): boolean {
  return slotChoice === null && (intent === 'thanks' || remarks.isPleasantry)
}

/** Of a list from which they took one just now another was meant. */
export function whatWasMeant({ times, asked, enquiry }: Scene): Step | null {
  const { corrects: n } = times
  if (n === null || times.booked !== 1 || times.offered > 0 || times.isUnderWay) return null
  // What was asked with the first is still to be told.
  const ask = asked === 'name' && enquiry.name === null ? 'name' : null
  return reply({ say: ['moved'], ask, deed: { do: 'switch', n } })
}

/** The wish is passed on, and what is on offer stays so. */
const noneSooner = reply({ say: ['noneSooner', 'whichSlot'], handOver: 'question' })

/** "It's all good now": of several times it takes none. */
function isNod({ understanding: { yesNo, intent }, times, isNew }: Scene): boolean {
  return yesNo === 'yes' || (intent === 'confirm' && times.booked === 0 && !isNew)
}

function isOne({ slotChoice }: Scene['understanding']): boolean {
  return (slotChoice?.length ?? 1) === 1
}

function isLeftOpen({ understanding, remarks, times, isQuestion, isNew }: Scene): boolean {
  const { slotChoice, yesNo, intent } = understanding
  if (isQuestion || isNew || slotChoice !== null || yesNo === 'no' || intent === 'reschedule') return false
  return times.isUnsure || remarks.asksSomebodyFirst
}

/** They are asked once; who still names none is a person's. */
function whichOfThem({ times }: Scene): Reply {
  if (!times.isWhichAsked) return reply({ say: ['whichSlot'] })
  return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
}

function choiceOf({ understanding: { slotChoice, yesNo, windows }, times }: Scene): number | null {
  if (times.isDoubtful) return null
  // Several that fit one wish are no choice yet: "in the morning?" may mean any of them, or another.
  if (slotChoice && slotChoice.length > 1 && (windows.length > 0 || times.refusesSome)) return null
  // "Friday or Monday", of which only one is on offer.
  if (new Set(windows.map(({ date }) => date)).size > 1) return null
  const chosen = slotChoice?.find((n) => n <= times.offered)
  if (chosen !== undefined) return chosen
  return slotChoice === null && yesNo === 'yes' && times.offered === 1 && windows.length === 0 ? 1 : null
}

function stillFree({ times }: Scene, n: number): Reply {
  return n > times.offered ? reply({ say: ['whichSlot'] }) : reply({ say: ['stillFree'], deed: { do: 'check', n } })
}

function booked(scene: Scene, n: number): Reply {
  const { enquiry } = scene
  const missing = missingToBook(scene)
  if (missing) return reply({ ask: missing })
  const ask = enquiry.name === null && !enquiry.asked.includes('name') ? 'name' : null
  return chosen(['booked', ...answersBeside(scene), ...forBoth(scene)], ask, { do: 'book', n })
}

/** "Both on Friday": what is booked already only a person may bring together with it. */
function forBoth({ remarks, times, understanding }: Scene): Saying[] {
  return remarks.meansAll && times.booked > 0 && understanding.windows.length > 0 ? ['passedOn'] : []
}

/** Nobody is sent out without knowing what for and where to. */
function missingToBook({ enquiry, isAtShop }: Scene): Question | null {
  if (!isKnown(enquiry, 'need')) return 'need'
  const isPlaced = isKnown(enquiry, 'address') || enquiry.withheld.includes('address') || isAtShop
  return isPlaced ? null : 'address'
}

function moved(scene: Scene, n: number): Reply {
  const other: Saying[] = scene.isAside ? ['otherJob'] : []
  return chosen(['moved', ...answersBeside(scene), ...other], null, { do: 'move', n })
}

/** A question of which the shop says nothing is passed on. */
function answersBeside(scene: Scene): Saying[] {
  const said = answersIn(scene)
  return said.length === 0 && scene.remarks.asks && !scene.times.answersAll ? ['passedOn'] : said
}

/** What was asked beside it, and the shop does not say, goes to a person all the same. */
function chosen(say: Saying[], ask: Question | null, deed: Deed): Reply {
  return reply({ say, ask, deed, handOver: isOwners(say) ? 'question' : null })
}

function isFarewell({ understanding: { intent } }: Scene): boolean {
  return intent === 'decline' || intent === 'thanks'
}

/** None suits, and no other was ever named: they are asked once, and after it shown others. */
function anotherTime(scene: Scene): Step {
  const { asked, wanted } = scene.enquiry
  return asked.includes('time') || wanted.length > 0 ? others(scene) : reply({ ask: 'time' })
}

function others(scene: Scene): Step {
  if (scene.times.isMove) return toMove(scene)
  if (!canBeOffered(scene)) return passTimesOn(scene)
  // What is sooner is what they asked for, whether or not it is as soon as they would like.
  return reply({ ...offer(scene), ...(scene.times.wantsSooner && { say: ['offer'] }) })
}
