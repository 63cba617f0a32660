import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { insertDraft } from '../conversations/draft-store.ts'
import type { Message } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { learnFrom, wanting } from '../replies/answer.ts'
import { chosenAnyway } from '../replies/chosen-anyway.ts'
import { beginRun, changeEnquiry } from '../replies/enquiry-store.ts'
import { factsHash } from '../replies/facts-hash.ts'
import type { Believed } from '../replies/hear.ts'
import { keepSilent } from '../replies/keep-silent.ts'
import { nextStep } from '../replies/next-step.ts'
import { noTimes, type Plan } from '../replies/plan.ts'
import { planTimes, type Settled, spokenTimes } from '../replies/plan-times.ts'
import { type ReadScene, readScene } from '../replies/read-scene.ts'
import type { Step } from '../replies/step.ts'
import { takeEffect } from '../replies/take-effect.ts'
import { whyItWaits } from '../replies/trust.ts'
import { wordAloud } from '../replies/word-step.ts'
import { confirmByText } from './confirm-by-text.ts'
import { answerDanger } from './danger-aloud.ts'
import { lastPlanIn } from './last-plan.ts'
import { phrase } from './phrases.ts'
import { lastQuestion } from './plain-wishes.ts'
import { keepSpoken } from './say-aloud.ts'
import { lastSpokenIn } from './spoken-store.ts'
import { sceneAloud, stepAloud } from './step-aloud.ts'
import { isWishToStop, stopTexting } from './stop-texting.ts'
import type { Answered, Listening } from './take-turn.ts'
import { changeTalk } from './talk-store.ts'
import type { Turn } from './turn.ts'
import { goodbye, isFarewell, passedOn, type Spoken, whatFollows } from './what-follows.ts'

/** Answers what was said by the same rules as a text, at once, and does what was decided. */
export function answerAloud(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { message, believed = {} }: { message: Message; believed?: Believed },
): Answered {
  const found = readScene(tx, appliance, message.id, believed)
  if (!found) throw new Error('nobody is there whom the voice could answer')
  const row = beginRun(tx, found, listening.now)
  const read = { ...found, row }
  const isStop = isWishToStop(message.body)
  if (isStop) stopTexting(tx, appliance, { ...read, now: listening.now })
  const danger = answerDanger(tx, appliance, listening, read)
  if (danger) return danger
  if (isStop) return noMoreTexts(tx, listening, read)
  const lastPlan = lastPlanIn(tx, listening.conversation.id)
  const isDone = listening.talk.bookedAt !== null && lastPlan?.step.ask !== 'name'
  if (isDone && isFarewell(read.scene)) return keepFarewell(tx, appliance, { read, message })
  return decide(tx, appliance, listening, { read, message, readBack: readBackIn(lastPlan) })
}

/** They hear that it was heard, and the talk goes on where it was. */
function noMoreTexts(tx: Tx, { conversation }: Listening, { row, language, burst }: Said['read']): Answered {
  const through = burst.at(-1)?.id
  if (through !== undefined) changeEnquiry(tx, row.id, { answeredThrough: through })
  const last = lastQuestion(lastSpokenIn(tx, conversation.id)?.body ?? '')
  return { words: `${phrase(language, 'noMoreTexts')} ${last}`, language, follows: 'listen' }
}

/** A slot that our last words read back to them. */
function readBackIn(plan: Plan | null): number | null {
  return plan?.step.deed?.do === 'check' ? plan.step.deed.n : null
}

type Said = { read: ReadScene & { row: NonNullable<ReadScene['row']> }; message: Message }

function decide(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { read: found, message, readBack }: Said & { readBack: number | null },
): Answered {
  const read = { ...found, scene: sceneAloud(found.scene, { readBack }) }
  const next = nextStep(read.scene)
  const waits = next.do === 'reply' ? whyItWaits(next, read.shop.trustLevel) : null
  const wanted = stepAloud(read.scene, next, { readBack, waits })
  const settled = wanted.do === 'reply' ? planTimes(tx, appliance, read, wanted) : null
  const step: Step = settled?.step ?? wanted
  const chosen = chosenAnyway(read, { next: wanted, settled })
  learnFrom(tx, chosen ? wanting(read, chosen) : read, step, message.id)
  if (step.do === 'stay-silent') return silenceAloud(tx, appliance, listening, { read, message, step })
  return speak(tx, appliance, listening, { read, message, step, times: settled?.times ?? null })
}

function speak(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { read, message, step, times }: Said & Settled,
): Answered {
  const { talk, conversation, name, now, canRing } = listening
  const { language, scene, shop, wallClock } = read
  const plan: Plan = {
    ...{ step, language, wanted: scene.enquiry.wanted, times, lead: null, signs: false },
    ...withPlace(spokenTimes(read, { step, times }), scene.enquiry.address),
  }
  const spoken: Spoken = { step, canRing, isBooked: talk.bookedAt !== null || isAgreement(plan) }
  const follows = whatFollows(spoken)
  const isTexted = isAgreement(plan) && confirmByText(tx, appliance, { read, plan, onceKey: `aloud:${message.id}` })
  if (isAgreement(plan)) changeTalk(tx, talk.callId, { bookedAt: talk.bookedAt ?? now })
  const words = isAgreement(plan)
    ? withAgreed(plan, { shop, now: wallClock, adding: isTexted ? 'textComes' : 'writtenDown' })
    : wordAloud(plan, shop, wallClock)
  const turn: Turn = { words: aloudTurn(words, { language, follows, spoken }), language, follows }
  const kept = keepSpoken(tx, {
    ...{ conversationId: conversation.id, by: 'voice', words: turn.words, carrier: appliance.carrier.name, now },
    name: `${name}:${talk.turns + 1}`,
  })
  if (!kept) throw new Error('what is said was said already')
  const draft = insertDraft(tx, {
    ...{ conversationId: conversation.id, enquiryId: read.row.id, answersMessageId: message.id },
    ...{ step: JSON.stringify(plan), body: turn.words, wordedBy: 'template', state: 'sent', messageId: kept.id },
    ...{ facts: factsHash(shop), createdAt: now, decidedAt: now },
  })
  takeEffect(tx, appliance, draft)
  return { ...turn, message: kept }
}

/** Where to come is read back with the time. */
function withPlace(spoken: ReturnType<typeof spokenTimes>, address: string | null): ReturnType<typeof spokenTimes> {
  return spoken.agreed ? { ...spoken, agreed: { ...spoken.agreed, address: spoken.agreed.address ?? address } } : spoken
}

function isAgreement({ times }: Plan): boolean {
  return times?.do === 'book' || times?.do === 'move' || times?.do === 'restore' || times?.do === 'cancel'
}

type Agreed = { shop: ReadScene['shop']; now: ReadScene['wallClock']; adding: 'textComes' | 'writtenDown' }

/** What is asked comes last, where it is answered. */
function withAgreed(plan: Plan, { shop, now, adding }: Agreed): string {
  const { step, language } = plan
  const agreed = wordAloud({ ...plan, step: { ...step, ask: null } }, shop, now)
  const asked = step.ask ? wordAloud({ ...plan, step: { ...step, say: [], isUnderstood: false } }, shop, now) : ''
  return [agreed, phrase(language, adding), asked].filter((words) => words !== '').join(' ')
}

type Speaking = Pick<Turn, 'language' | 'follows'> & { spoken: Spoken }

function aloudTurn(words: string, { language, follows, spoken }: Speaking): string {
  if (follows === 'person') return phrase(language, 'puttingThrough')
  if (follows === 'end') return `${words} ${phrase(language, 'goodbye')}`
  const isOpen = spoken.step.ask === null && spoken.isBooked && spoken.step.deed?.do !== 'check'
  return isOpen ? `${words} ${phrase(language, 'anythingElse')}` : words
}

function keepFarewell(tx: Tx, appliance: Appliance, { read, message }: Said): Answered {
  const step = { do: 'stay-silent', because: 'thanks', handOver: null, closes: false } as const
  keepSilent(tx, appliance, { read, step, messageId: message.id, enquiryId: read.row.id })
  return goodbye(read.language)
}

type Silent = Said & { step: Step & { do: 'stay-silent' } }

/** Where a text would be left without an answer, somebody on the telephone hears a last word, or is asked once more. */
function silenceAloud(tx: Tx, appliance: Appliance, listening: Listening, { read, message, step }: Silent): Answered {
  const { language, scene } = read
  keepSilent(tx, appliance, { read, step, messageId: message.id, enquiryId: read.row.id })
  if (step.because === 'handed-over') return handedOver(listening, read)
  const isOpen = scene.times.offered > 0 || step.because === 'nothing-to-answer'
  if (isOpen && !step.closes && step.handOver === null)
    return { words: phrase(language, 'anythingElse'), language, follows: 'listen' }
  return goodbye(language)
}

/** A person of the shop has this conversation: they are rung, or told. */
function handedOver({ canRing, conversation }: Listening, { language, shop, wallClock }: ReadScene): Answered {
  if (canRing) return { words: phrase(language, 'puttingThrough'), language, follows: 'person' }
  const plan: Plan = { ...noTimes, step: passedOn, language, wanted: [], lead: null, signs: false }
  const isDanger = conversation.handedOverBecause === 'emergency'
  const emergency = emergencyNumberOf(shop.country)
  const first = isDanger ? `${phrase(language, 'danger', { emergency })} ` : ''
  const words = `${first}${wordAloud(plan, shop, wallClock)} ${phrase(language, 'goodbye')}`
  return { words, language, follows: 'end' }
}
