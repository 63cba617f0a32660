import type { Appliance } from '../appliance.ts'
import { insertDraft } from '../conversations/draft-store.ts'
import { type Message, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { learnFrom, wanting } from '../replies/answer.ts'
import { chosenAnyway } from '../replies/chosen-anyway.ts'
import { beginRun, changeEnquiry } from '../replies/enquiry-store.ts'
import { factsHash } from '../replies/facts-hash.ts'
import type { Believed } from '../replies/hear.ts'
import { nextStep } from '../replies/next-step.ts'
import type { Plan } from '../replies/plan.ts'
import { planTimes, type Settled, spokenTimes } from '../replies/plan-times.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import type { Reply, Step } from '../replies/step.ts'
import { takeEffect } from '../replies/take-effect.ts'
import { whyItWaits } from '../replies/trust.ts'
import { wordAloud } from '../replies/word-step.ts'
import { atOnce } from './at-once.ts'
import { greetAgain } from './begin-talk.ts'
import { confirmByText } from './confirm-by-text.ts'
import { answerDanger } from './danger-aloud.ts'
import { endsInGoodbye, hasEnough, isGoodbye } from './goodbye-words.ts'
import { lastAsked } from './last-asked.ts'
import { leaveAloud } from './leave-aloud.ts'
import { hearMobile, mayAskForMobile } from './mobile-aloud.ts'
import { isAnythingElse, phrase } from './phrases.ts'
import { lastQuestion } from './plain-wishes.ts'
import { readSpoken } from './read-spoken.ts'
import { keepSpoken } from './say-aloud.ts'
import { silenceAloud } from './silence-aloud.ts'
import { lastSpokenIn } from './spoken-store.ts'
import { type Before, sceneAloud, stepAloud } from './step-aloud.ts'
import { isHush, isWishToStop, stopTexting } from './stop-texting.ts'
import type { Answered, Listening } from './take-turn.ts'
import { changeTalk } from './talk-store.ts'
import type { Turn } from './turn.ts'
import { asksSomething, isFarewell, type Spoken, whatFollows } from './what-follows.ts'

/** Answers what was said by the same rules as a text, at once, and does what was decided. */
export function answerAloud(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { message, believed = {} }: { message: Message; believed?: Believed },
): Answered {
  const found = readSpoken(tx, appliance, listening, { message, believed })
  if (!found) throw new Error('nobody is there whom the voice could answer')
  const { before, lastPlan } = found
  const row = beginRun(tx, found.read, listening.now)
  const read = { ...found.read, row }
  const isHushed = isHush(message.body)
  const isStop = !isHushed && isWishToStop(message.body)
  if (isStop) stopTexting(tx, appliance, { ...read, now: listening.now })
  const danger = answerDanger(tx, appliance, listening, read)
  if (danger) return danger
  if (isHushed) return hushed(tx, appliance, listening, { read, before, lastPlan })
  if (isStop && !read.scene.remarks.asksForCall) return noMoreTexts(tx, appliance, listening, read)
  const mobile = hearMobile(tx, appliance, listening, read)
  if (mobile) {
    keepAnswered(tx, read)
    return mobile
  }
  const isAsked = isAnythingElse(lastSpokenIn(tx, listening.conversation.id)?.body ?? '')
  const isOpen = lastPlan !== null && asksSomething(lastPlan.step)
  const isDone = isAsked || (listening.talk.bookedAt !== null && !isOpen)
  const isLeaveTaken = isGoing(read, { isAsked })
  const leaving = { read, messageId: message.id, isAsked: isAsked || !isLeaveTaken }
  const hasAll = isAsked && hasEnough(message.body)
  if (hasAll || (isDone && isFarewell(read.scene))) return leaveAloud(tx, appliance, listening, leaving)
  const agrees = before.readBack !== null && read.scene.understanding.yesNo === 'yes'
  if (isLeaveTaken && !agrees) return leaveAloud(tx, appliance, listening, leaving)
  return decide(tx, appliance, listening, { read, message, before })
}

/** Who says goodbye and nothing else. */
function isGoing({ text, asked }: ReadScene, { isAsked }: { isAsked: boolean }): boolean {
  return isGoodbye(text, { isYesNoAsked: asked === 'confirmation' && !isAsked })
}

/** They hear that it was heard, and the talk goes on where it was. */
function noMoreTexts(tx: Tx, appliance: Appliance, listening: Listening, read: Said['read']): Answered {
  keepAnswered(tx, read)
  const { language } = read
  const last = lastAsked(tx, appliance, listening)
  return { words: `${phrase(language, 'noMoreTexts')} ${last}`, language, follows: 'listen' }
}

/** Who cut us short is asked for little more than what they want; what they would say yes to is told whole. */
function hushed(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { read, before, lastPlan }: { read: Said['read']; before: Before; lastPlan: Plan | null },
): Answered {
  keepAnswered(tx, read)
  const { language } = read
  const last = lastPlan
    ? lastAsked(tx, appliance, listening)
    : greetAgain(tx, appliance, listening.conversation.callerId).words
  const asked = before.readBack === null ? lastQuestion(last) : last
  const question = asked.endsWith('?') ? asked : phrase(language, 'anythingElse')
  return { words: `${phrase(language, 'hushed')} ${question}`, language, follows: 'listen' }
}

/** A wish about the talk itself asks for no other answer. */
function keepAnswered(tx: Tx, { row, burst, conversation, scene, language }: Said['read']): void {
  const through = burst.at(-1)?.id
  if (through !== undefined) changeEnquiry(tx, row.id, { answeredThrough: through })
  if (scene.hasWords && !scene.isForeign) updateConversation(tx, conversation.id, { language })
}

type Said = { read: ReadScene & { row: NonNullable<ReadScene['row']> }; message: Message }

function decide(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { read: found, message, before }: Said & { before: Before },
): Answered {
  const read = { ...found, scene: sceneAloud(found.scene, before) }
  const next = nextStep(read.scene)
  const waits = next.do === 'reply' ? whyItWaits(next, read.shop.trustLevel) : null
  const wanted = stepAloud(read.scene, next, { ...before, waits })
  const settled = wanted.do === 'reply' ? atOnce(read, planTimes(tx, appliance, read, wanted), before) : null
  const step: Step = settled ? withLastWord(settled, message) : wanted
  const chosen = chosenAnyway(read, { next: wanted, settled })
  learnFrom(tx, chosen ? wanting(read, chosen) : read, step, message.id)
  if (step.do === 'stay-silent') return silenceAloud(tx, appliance, listening, { read, messageId: message.id, step })
  return speak(tx, appliance, listening, { read, message, step, times: settled?.times ?? null })
}

/** Whoever goes once it is booked is asked for no name any more. */
function withLastWord({ step, times }: Settled, { body }: Message): Settled['step'] {
  return times?.do === 'book' && isLeaving(body) ? { ...step, ask: null } : step
}

function isLeaving(words: string): boolean {
  return endsInGoodbye(words) || isGoodbye(words, { isYesNoAsked: true })
}

function speak(
  tx: Tx,
  appliance: Appliance,
  listening: Listening,
  { read, message, step: wanted, times }: Said & Settled,
): Answered {
  const { talk, conversation, name, now, canRing } = listening
  const { language, scene, shop, wallClock } = read
  const isNew = times?.do === 'book' || times?.do === 'move'
  const lacksMobile = isNew && !isLeaving(message.body) && mayAskForMobile(tx, listening, read)
  const step = lacksMobile ? { ...wanted, ask: null } : wanted
  const plan: Plan = {
    ...{
      step,
      language,
      wanted: scene.enquiry.wanted,
      hoursAsked: read.hoursAsked,
      elsewhere: scene.elsewhere?.address,
      times,
      lead: null,
      signs: false,
    },
    ...withPlace(spokenAloud(read, { step, times }), scene.enquiry.address),
  }
  const isBooked = talk.bookedAt !== null || isAgreement(plan) || scene.times.booked > 0
  const spoken: Spoken = { step, canRing, isBooked }
  const isLast = isLeaving(message.body) && (isAgreement(plan) || whatFollows(spoken) === 'end')
  const follows = isLast ? 'end' : whatFollows(spoken)
  const isTexted = isAgreement(plan) && confirmByText(tx, appliance, { read, plan, onceKey: `aloud:${message.id}` })
  if (isAgreement(plan)) changeTalk(tx, talk.callId, { bookedAt: talk.bookedAt ?? now })
  const words = isAgreement(plan)
    ? withAgreed(plan, {
        shop,
        now: wallClock,
        adding: isTexted ? 'textComes' : lacksMobile ? 'askMobile' : 'writtenDown',
      })
    : withName(wordAloud(plan, shop, wallClock), read, step)
  const turn: Turn = {
    words: lacksMobile ? words : aloudTurn(words, { language, follows, spoken }),
    ...{ language, follows },
  }
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

/** A single time on offer is read back like one that was chosen. */
function spokenAloud(read: ReadScene, settled: Settled): ReturnType<typeof spokenTimes> {
  const spoken = spokenTimes(read, settled)
  const [slot] = spoken.slots
  const isReadBack = settled.times?.do === 'offer' && settled.step.say.includes('stillFree')
  return isReadBack && slot ? { ...spoken, agreed: { ...slot, address: null } } : spoken
}

/** Where to come is read back with the time. */
function withPlace(spoken: ReturnType<typeof spokenTimes>, address: string | null): ReturnType<typeof spokenTimes> {
  return spoken.agreed ? { ...spoken, agreed: { ...spoken.agreed, address: spoken.agreed.address ?? address } } : spoken
}

function isAgreement({ times }: Plan): boolean {
  return times?.do === 'book' || times?.do === 'move' || times?.do === 'restore' || times?.do === 'cancel'
}

/** A name that is told with what is read back is read back with it. */
function withName(words: string, { scene, language, row }: Said['read'], { say }: Reply): string {
  const { name } = scene.understanding
  if (!say.includes('stillFree') || name === null || name === row.name) return words
  return `${phrase(language, 'nameIs', { name })} ${words}`
}

type Agreed = {
  shop: ReadScene['shop']
  now: ReadScene['wallClock']
  adding: 'textComes' | 'askMobile' | 'writtenDown'
}

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
  const isOpen = !asksSomething(spoken.step) && (spoken.isBooked || spoken.step.handOver !== null)
  return isOpen ? `${words} ${phrase(language, 'anythingElse')}` : words
}
