// The only place that decides what is said next: first who must not be answered, then who wants a person, then questions, then what is still missing.
import type { Asked } from '../understanding/asked-english.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import type { Remarks } from '../understanding/remarks.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { type Enquiry, type Question, questions } from './enquiry.ts'

/** What one reply is decided by. The texts of a burst count as one. */
export type Scene = {
  understanding: Understanding
  remarks: Remarks
  /** What our last words asked for. */
  asked: Asked | null
  /** Words of a language that is none of ours. */
  isForeign: boolean
  /** The other side answers by itself, or floods us. */
  noise: 'auto-responder' | 'flood' | null
  /** A person of the shop has this conversation. */
  isHandedOver: boolean
  hasWords: boolean
  photos: number
  otherFiles: number
  /** What is known with this text, and whether any of it is new. */
  enquiry: Enquiry
  isNew: boolean
  /** What the enquiry is about, where a trade pack knows it. */
  service: Pick<Service, 'ask' | 'at'> | null
  /** What of the shop may be quoted. */
  facts: { hours: boolean; areas: boolean; callOutFee: boolean }
}

/** Why the owner gets the conversation. */
type HandOver =
  | 'wants-a-time'
  | 'urgent'
  | 'asked-for-person'
  | 'asked-for-call'
  | 'cancel'
  | 'reschedule'
  | 'complaint'
  | 'question'
  | 'about-a-visit'
  | 'other-language'
  | 'not-understood'
  | 'perhaps-stop'
  | 'flood'

export type Silence =
  | 'auto-responder'
  | 'flood'
  | 'handed-over'
  | 'perhaps-stop'
  | 'wrong-number'
  | 'spam'
  | 'thanks'
  | 'nothing-to-answer'

/** Names of sentences of `sentences/`, in the order in which they are said. */
export type Saying =
  | 'hello'
  | 'photoThanks'
  | 'notUnderstood'
  | 'assistant'
  | 'hoursAre'
  | 'hoursUnknown'
  | 'areasAre'
  | 'areasUnknown'
  | 'callOutFeeIs'
  | 'priceUnknown'
  | 'passedOn'
  | 'passedOnWithTimes'
  | 'willCall'
  | 'changePassedOn'
  | 'cancelPassedOn'
  | 'complaintPassedOn'
  | 'otherLanguage'
  | 'declined'

/** One reply, or silence with its reason. `closes`: nothing more is to be said for now. */
export type Step = Reply | { do: 'stay-silent'; because: Silence; handOver: HandOver | null; closes: boolean }
export type Reply = {
  do: 'reply'
  say: Saying[]
  ask: Question | null
  /** A photo is asked for beside the question. */
  withPhoto: boolean
  handOver: HandOver | null
  closes: boolean
  isUnderstood: boolean
}

/** After so many texts in a row that were not understood a person takes over. */
const mostMisses = 2

export function nextStep(scene: Scene): Step {
  return (
    whyNobodyAnswers(scene) ??
    whyAPersonMust(scene) ??
    whatIsOver(scene) ??
    whatWasAskedOfUs(scene) ??
    whatWasNotUnderstood(scene) ??
    whatIsMissing(scene)
  )
}

function whyNobodyAnswers({
  noise,
  isHandedOver,
  understanding,
  remarks,
  enquiry,
  hasWords,
  photos,
  otherFiles,
}: Scene): Step | null {
  if (noise === 'flood') return silence('flood', { handOver: 'flood' })
  if (noise) return silence(noise)
  if (isHandedOver) return silence('handed-over')
  if (understanding.intent === 'stop') return silence('perhaps-stop', { handOver: 'perhaps-stop' })
  // Who asks who we are is told so.
  if (understanding.intent === 'wrong_number' && !remarks.asksWhoWrites)
    return silence('wrong-number', { closes: true })
  if (understanding.intent === 'spam' && !isUnderWay(enquiry)) return silence('spam', { closes: true })
  return hasWords || photos + otherFiles > 0 ? null : silence('nothing-to-answer')
}

/** Who answered a question of ours is a customer, whatever they write next. */
function isUnderWay({ asked, address, wanted }: Enquiry): boolean {
  return asked.length > 0 && (address !== null || wanted.length > 0)
}

function whyAPersonMust({ understanding: { intent }, remarks, isForeign }: Scene): Step | null {
  if (isForeign) return passOn('otherLanguage', 'other-language')
  if (remarks.complains) return passOn('complaintPassedOn', 'complaint')
  if (intent === 'human' && remarks.asksForPerson) return toPerson(remarks)
  if (intent === 'cancel') return passOn('cancelPassedOn', 'cancel')
  if (intent === 'reschedule') return passOn('changePassedOn', 'reschedule')
  return remarks.isAboutVisit && intent === 'other' ? passOn('passedOn', 'about-a-visit') : null
}

function toPerson({ asksForCall, asksWhoWrites }: Remarks): Step {
  const who: Saying[] = asksWhoWrites ? ['assistant'] : []
  if (asksForCall) return reply({ say: [...who, 'willCall'], handOver: 'asked-for-call' })
  return reply({ say: [...who, 'passedOn'], handOver: 'asked-for-person' })
}

function whatIsOver({ understanding, remarks, isNew, enquiry, asked, photos, otherFiles }: Scene): Step | null {
  const { intent, yesNo } = understanding
  // Who only nods to the question what they need has not said it yet, and a photo is no mere nod.
  const isOpen = (asked === 'need' && enquiry.need === null) || photos + otherFiles > 0
  const isEnd = intent === 'decline' && remarks.isOver
  if ((isNew && !isEnd) || (isOpen && intent !== 'decline')) return null
  if (intent === 'thanks') return silence('thanks')
  // A bare no to a question of ours is no farewell.
  const isFarewell = isEnd || (intent === 'decline' && (yesNo !== 'no' || enquiry.asked.length === 0))
  if (isFarewell) return reply({ say: ['declined'], closes: true })
  return intent === 'confirm' && enquiry.asked.length === 0 ? silence('nothing-to-answer') : null
}

function whatWasAskedOfUs(scene: Scene): Step | null {
  const { understanding, remarks, facts } = scene
  const said: Saying[] = []
  if (remarks.asksWhoWrites || understanding.intent === 'help') said.push('assistant')
  if (understanding.intent === 'price_question') said.push(facts.callOutFee ? 'callOutFeeIs' : 'priceUnknown')
  if (understanding.intent === 'hours_question') said.push(facts.hours ? 'hoursAre' : 'hoursUnknown')
  if (remarks.asksForAreas) said.push(facts.areas ? 'areasAre' : 'areasUnknown')
  return said.length === 0 ? null : answerTo(said, nextQuestion(scene))
}

/** What was asked of us is answered as far as the shop says it; the rest goes to a person, and who waits for that is asked nothing but for a price. */
export function answerTo(say: Saying[], { ask, withPhoto }: Pick<Reply, 'ask' | 'withPhoto'>): Reply {
  if (say.includes('hoursUnknown') || say.includes('areasUnknown')) return reply({ say, handOver: 'question' })
  return reply({ say, handOver: say.includes('priceUnknown') ? 'question' : null, ask, withPhoto })
}

function whatWasNotUnderstood(scene: Scene): Step | null {
  const { enquiry, isNew, photos, otherFiles, understanding } = scene
  if (isNew || photos + otherFiles > 0) return null
  const { ask, withPhoto } = nextQuestion(scene)
  if (isGreeting(scene) && ask) return reply({ say: ['hello'], ask, withPhoto })
  const misses = enquiry.misses + 1
  if (misses >= mostMisses || !ask)
    return { ...reply({ say: ['passedOn'], handOver: 'not-understood' }), isUnderstood: false }
  const say: Saying[] = understanding.yesNo === 'no' ? [] : ['notUnderstood']
  return { ...reply({ say, ask, withPhoto }), isUnderstood: false }
}

function isGreeting({ understanding, enquiry }: Scene): boolean {
  const isOpen = enquiry.need === null && !enquiry.asked.includes('need') && enquiry.misses === 0
  return isOpen && understanding.intent !== 'decline' && understanding.yesNo !== 'no'
}

function whatIsMissing(scene: Scene): Step {
  const { enquiry, photos } = scene
  const thanks: Saying[] = photos > 0 ? ['photoThanks'] : []
  const { ask, withPhoto } = nextQuestion(scene)
  if (ask) return reply({ say: thanks, ask, withPhoto })
  if (enquiry.urgency === 'emergency') return reply({ say: [...thanks, 'passedOn'], handOver: 'urgent' })
  const say = enquiry.wanted.length > 0 ? 'passedOnWithTimes' : 'passedOn'
  return reply({ say: [...thanks, say], handOver: 'wants-a-time' })
}

/** The first thing that is not known and was never asked. Who is in a hurry is asked for the place alone. */
function nextQuestion({ enquiry, service, photos }: Scene): Pick<Reply, 'ask' | 'withPhoto'> {
  const isInHurry = enquiry.urgency === 'emergency'
  const wanted = questions.filter(
    (question) => !isKnown(enquiry, question) && !(question === 'address' && service?.at === 'shop'),
  )
  const ask = wanted.find(
    (question) => !enquiry.asked.includes(question) && (!isInHurry || question === 'need' || question === 'address'),
  )
  const wantsPhoto = ask === 'address' && photos === 0 && !isInHurry && (service?.ask.includes('photo') ?? false)
  return { ask: ask ?? null, withPhoto: wantsPhoto }
}

function isKnown(enquiry: Enquiry, question: Question): boolean {
  if (question === 'need') return enquiry.need !== null || enquiry.service !== null
  if (question === 'time') return enquiry.wanted.length > 0
  return enquiry[question] !== null
}

function passOn(say: Saying, handOver: HandOver): Reply {
  return reply({ say: [say], handOver })
}

function reply(parts: Partial<Reply>): Reply {
  const usual = { say: [], ask: null, withPhoto: false, handOver: null, closes: false, isUnderstood: true }
  return { do: 'reply', ...usual, ...parts }
}

function silence(because: Silence, rest: { handOver?: HandOver; closes?: boolean } = {}): Step {
  return { do: 'stay-silent', because, handOver: null, closes: false, ...rest }
}
