// What is said otherwise on the telephone than in a text: nothing is booked or called off before it was read back, what a person must see is passed on, and the talk goes on where it was.
import type { Question } from '../replies/enquiry.ts'
import { canBeOffered, isKnown, nextOrAgain } from '../replies/next-question.ts'
import type { Scene } from '../replies/scene.ts'
import { isAsking, passOn, type Reply, reply, type Saying, type Step } from '../replies/step.ts'
import { passTimesOn } from '../replies/steps/move-step.ts'
import type { Waits } from '../replies/trust.ts'
import { whatIsCorrected } from './correct-aloud.ts'

export type Before = {
  /** The number of the slot that our last words read back, as far as they were heard. */
  readBack: number | null
  /** The slot that is spoken of since it was read back. */
  inMind: number | null
  /** Our last words asked what is wrong with it. */
  isWrongAsked: boolean
  /** The fact that they call wrong, without what it is instead. */
  wrong: Question | null
  /** "Mm-hmm", to who asked for a yes. */
  isNod: boolean
  /** The town, told alone to who asked where. */
  isTownAlone: boolean
  /** Nothing was said to them in this call but the greeting. */
  isFirst: boolean
  /** Something was agreed in this call. */
  isBookedNow: boolean
  /** What our last words asked for. */
  lastAsk: Question | null
  /** The earliest of the times on offer, where they take whichever it is. */
  soonest: number | null
  /** It asks something, whether or not it was heard as a question. */
  asks: boolean
  /** A no, or the wish to keep what is there, wherever it stands. */
  isAgainst: boolean
  /** With a thank you. */
  isThanking: boolean
}

/** The scene with a nod taken for a yes, and a yes to what was read back for that slot. */
export function sceneAloud(scene: Scene, { readBack, isNod, asks }: Before): Scene {
  const nodded = isNod ? { ...scene.understanding, yesNo: 'yes' as const, intent: 'confirm' as const } : null
  const understanding = nodded ?? scene.understanding
  const isQuestion = scene.isQuestion || asks
  const isYes = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  const isOther = understanding.slotChoice !== null || understanding.windows.length > 0
  if (readBack === null || !isYes || isOther) return { ...scene, understanding, isQuestion }
  return {
    ...scene,
    isQuestion,
    understanding: { ...understanding, slotChoice: [readBack] },
    times: { ...scene.times, isDoubtful: false },
  }
}

/** The step of a text as a voice takes it; `waits`: why the same words would wait for a person. */
export function stepAloud(scene: Scene, next: Step, before: Before & { waits: Waits | null }): Step {
  if (next.do !== 'reply') return next
  const corrected = whatIsCorrected(scene, before)
  if (corrected) return corrected
  if (scene.times.isCancelAsked && before.isAgainst && next.deed === null && scene.understanding.yesNo === null)
    return reply({ say: ['stands'], deed: { do: 'tell' } })
  if (before.isTownAlone && scene.enquiry.address === null && !isForPerson(next)) return reply({ say: ['whichStreet'] })
  const taken = whatIsTaken(scene, before)
  if (taken) return taken
  const step = before.waits ? withoutWaiting(scene, next, before.waits) : next
  const { deed } = step
  if ((deed?.do === 'book' || deed?.do === 'move') && deed.n !== before.readBack) return readBackFirst(step, deed.n)
  if (deed?.do === 'cancel' && !scene.times.isCancelAsked) return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  const say = before.isFirst ? step.say : step.say.filter((one) => one !== 'hello')
  return withWhatStands(scene, askedAgain(scene, { ...step, say, withPhoto: false }, before), before)
}

/** A bare yes to times that were told takes the first until it was read back, like whichever is the soonest; a yes is no name, who gives none is let be, and who is booked and wants no more is let go. */
function whatIsTaken({ understanding, times, enquiry }: Scene, before: Before): Reply | null {
  const { yesNo, name, slotChoice, windows } = understanding
  const { soonest, inMind, lastAsk, isBookedNow, isThanking } = before
  const isOnOffer = times.offered > 0 && inMind === null
  if (isOnOffer && soonest !== null) return reply({ say: ['stillFree'], deed: { do: 'check', n: soonest } })
  if (isOnOffer && yesNo === 'yes' && slotChoice === null && windows.length === 0)
    return reply({ say: ['stillFree'], deed: { do: 'check', n: 1 } })
  if (isOnOffer && isBookedNow && yesNo === 'no' && isThanking) return reply({ say: ['allRight'] })
  if (lastAsk === 'name' && isBookedNow && yesNo === 'no' && name === null) return reply({ say: ['allRight'] })
  return lastAsk === 'name' && yesNo === 'yes' && name === null && enquiry.name === null ? reply({ ask: 'name' }) : null
}

/** What was not understood is asked once more, and nothing else in its place; a question goes to a person beside it. */
function askedAgain({ enquiry }: Scene, step: Reply, { lastAsk, asks }: Before): Reply {
  if (!step.isUnderstood && asks && lastAsk !== null && lastAsk !== 'need' && !isKnown(enquiry, lastAsk))
    return reply({ say: ['passedOn'], ask: lastAsk, handOver: 'question' })
  if (step.isUnderstood || step.ask === null || lastAsk === null || isKnown(enquiry, lastAsk)) return step
  return { ...step, ask: lastAsk }
}

function isForPerson({ handOver }: Reply): boolean {
  return handOver !== null && handOver !== 'not-understood'
}

/** What was asked beside the choice is answered before it. */
function readBackFirst(step: Reply, n: number): Reply {
  const beside = step.say.filter((one) => one !== 'booked' && one !== 'moved')
  return reply({ say: [...beside, 'stillFree'], deed: { do: 'check', n }, handOver: step.handOver })
}

/** What a person would look at first is passed on to them; what is only asked for is asked all the same. */
function withoutWaiting(scene: Scene, step: Reply, waits: Waits): Reply {
  if (waits === 'complaint' || waits === 'unusual') return step
  if (waits === 'trust-level') {
    if (step.deed) return passTimesOn(scene)
    return step.say.some((one) => facts.includes(one)) ? passOn('passedOn', 'question') : step
  }
  const say = step.say.filter((one) => !prices.includes(one))
  return { ...step, say: ['priceUnknown', ...say], handOver: 'question' }
}

const prices: readonly Saying[] = ['callOutFeeIs', 'jobPriceAsked', 'priceUnknown']
const facts: readonly Saying[] = ['callOutFeeIs', 'hoursAre', 'openThen', 'closedThen', 'areasAre', 'placeIs']

/** Whoever was answered, or heard that it is passed on, is asked again what stands: what was read back, the times, or what is missing. */
function withWhatStands(scene: Scene, answered: Reply, { inMind }: Before): Reply {
  const step = isBesideAJob(scene, answered) ? { ...answered, handOver: 'question' as const } : answered
  const isAnswer = step.say.length > 0 && step.ask === null && step.deed === null && !step.closes
  if (!isAnswer || (step.handOver !== null && step.handOver !== 'question')) return step
  const { times } = scene
  if (times.offered > 0 && inMind !== null && !step.say.includes('declined'))
    return {
      ...step,
      say: [...step.say.filter((one) => !isAsking(one)), 'stillFree'],
      deed: { do: 'check', n: inMind },
    }
  if (step.say.some(isAsking)) return step
  if (times.offered > 0) return { ...step, say: [...step.say, 'whichSlot'] }
  const { say, ask, deed } = nextOrAgain(scene)
  // Nobody is offered a time where nobody may go.
  if (deed && (!canBeOffered(scene) || step.say.includes('areasUnknown'))) return step
  return { ...step, say: [...step.say, ...say], ask, deed }
}

/** What is asked about a visit while it is being agreed needs no person on the line. */
function isBesideAJob({ enquiry, times }: Scene, { handOver }: Reply): boolean {
  const isUnderWay = times.offered > 0 || (enquiry.need ?? enquiry.service ?? enquiry.address) !== null
  return handOver === 'about-a-visit' && times.booked === 0 && isUnderWay
}
