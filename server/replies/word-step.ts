// A decided step in words: the model's acknowledgement first, where there is one, then sentences that alone may hold facts.
import type { Temporal } from 'temporal-polyfill'
import { businessName } from '../conversations/texts.ts'
import type { Language, WantedTime } from '../understanding/understanding.ts'
import type { Question } from './enquiry.ts'
import type { Reply, Saying } from './next-step.ts'
import type { Plan } from './plan.ts'
import type { Quotable } from './quotable.ts'
import { hoursInWords } from './sentences/hours-words.ts'
import { type SentenceKey, sentence } from './sentences/sentences.ts'
import { wantedInWords } from './sentences/wanted-times.ts'

/** No text of ours is longer. */
export const mostCharacters = 320

/** `now` is the shop's wall clock. What makes it too long is left out: first what a model worded, then the wish for a photo, then what was said last. */
export function wordStep(plan: Plan, shop: Quotable, now: Temporal.PlainDateTime): string {
  const bodies = shorterAndShorter(plan).map((one) => compose(one, shop, now))
  return bodies.find((body) => body.length <= mostCharacters) ?? bodies.at(-1) ?? ''
}

function shorterAndShorter(plan: Plan): Plan[] {
  const { step } = plan
  const bare = { ...plan, lead: null }
  const least = step.say.map((_, n) => ({
    ...bare,
    step: { ...step, withPhoto: false, say: step.say.slice(0, step.say.length - n) },
  }))
  return [plan, bare, { ...bare, step: { ...step, withPhoto: false } }, ...least]
}

function compose({ step, language, wanted, lead, signs }: Plan, shop: Quotable, now: Temporal.PlainDateTime): string {
  const values = valuesOf(shop, { language, wanted, now })
  const say = (key: SentenceKey) => sentence(language, key, values)
  const first = lead ? [lead] : opensBare(step) ? [say('gotIt')] : []
  const said = step.say.filter((saying) => !(lead && acknowledgements.includes(saying))).map(say)
  const asked = step.ask ? [say(questionOf[step.ask]), ...(step.withPhoto ? [say('askPhoto')] : [])] : []
  return (signs ? say('signedStart') : '') + [...first, ...said, ...asked].join(' ')
}

function opensBare({ say, isUnderstood }: Reply): boolean {
  return say.length === 0 && isUnderstood
}

const acknowledgements: readonly Saying[] = ['hello']

const questionOf: Record<Question, SentenceKey> = {
  need: 'askNeed',
  address: 'askAddress',
  name: 'askName',
  time: 'askTime',
}

type Words = { language: Language; wanted: WantedTime[]; now: Temporal.PlainDateTime }

/** Every value that any sentence may need; what is not known is only named by sentences that are not said then. */
function valuesOf(shop: Quotable, { language, wanted, now }: Words): AllValues {
  return {
    owner: shop.ownerName,
    business: businessName(shop, language),
    hours: shop.hours ? hoursInWords(language, shop.hours) : (shop.hoursWords ?? ''),
    areas: shop.areas ?? '',
    fee: shop.callOutFee ?? '',
    wanted: wantedInWords(language, wanted, now.toPlainDate()) ?? '',
    emergencyNumber: '',
  }
}

type AllValues = {
  owner: string | null
  business: string
  hours: string
  areas: string
  fee: string
  wanted: string
  emergencyNumber: string
}
