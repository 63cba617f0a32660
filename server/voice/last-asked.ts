import type { Appliance } from '../appliance.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { readQuotable } from '../replies/quotable.ts'
import { isAsking, offers, reply, type Saying } from '../replies/step.ts'
import { wordAloud } from '../replies/word-step.ts'
import { greetAgain } from './begin-talk.ts'
import { plansOf } from './last-plan.ts'
import { lastQuestion } from './plain-wishes.ts'
import { lastSpokenIn } from './spoken-store.ts'
import type { Talk } from './talk-store.ts'

type Asking = { conversation: Conversation; talk: Talk }

/** What our last words asked, whole: with the times, or with what was read back, and without what was said before it. */
export function lastAsked(db: Queries, appliance: Appliance, { conversation, talk }: Asking): string {
  const last = lastSpokenIn(db, conversation.id)
  const said = last?.body ?? ''
  const question = lastQuestion(said)
  const [plan] = plansOf(db, conversation.id, talk.beganAt)
  const isCut = !question.endsWith('?')
  if (!plan) return isCut ? lastQuestion(greetAgain(db, appliance, conversation.callerId).words) : question
  const say = plan.step.say.filter(isAsking).map(plainly)
  const step = reply({ say, ask: plan.step.ask, deed: plan.step.deed, isUnderstood: false })
  const shop = readQuotable(db, appliance)
  const now = appliance
    .now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .toPlainDateTime()
  const whole = wordAloud({ ...plan, step }, shop, now)
  if (whole === '') return question
  const isOfPlan = plan.draft.messageId === last?.id || question === lastQuestion(whole)
  return isOfPlan || isCut ? whole : question
}

/** That none was free when they asked is said once. */
function plainly(saying: Saying): Saying {
  return offers.includes(saying) ? 'offer' : saying
}
