import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import type { Tx } from '../database/open.ts'
import type { EnquiryRow } from '../replies/enquiry-store.ts'
import { keepSilent } from '../replies/keep-silent.ts'
import { noTimes, type Plan } from '../replies/plan.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import type { Step } from '../replies/step.ts'
import { wordAloud } from '../replies/word-step.ts'
import { lastAsked } from './last-asked.ts'
import { isAnythingElse, phrase } from './phrases.ts'
import type { Answered, Listening } from './take-turn.ts'
import { goodbye, passedOn } from './what-follows.ts'

type Silent = { read: ReadScene & { row: EnquiryRow }; messageId: number; step: Step & { do: 'stay-silent' } }

/** Where a text would be left without an answer, somebody on the telephone hears what stands once more, or a last word. */
export function silenceAloud(tx: Tx, appliance: Appliance, listening: Listening, silent: Silent): Answered {
  const { read, messageId } = silent
  const step = stillOnLine(silent.step)
  const { language, scene } = read
  keepSilent(tx, appliance, { read, step, messageId, enquiryId: read.row.id })
  if (step.because === 'handed-over') return handedOver(listening, read)
  const isOpen = step.because === 'thanks' || step.because === 'nothing-to-answer' || scene.times.offered > 0
  if (!isOpen || step.closes || step.handOver !== null) return goodbye(language)
  const last = lastAsked(tx, appliance, listening)
  const isStanding = last.endsWith('?') && !isAnythingElse(last)
  return { words: isStanding ? last : phrase(language, 'anythingElse'), language, follows: 'listen' }
}

/** Who is still on the line is asked, and nobody else has to. */
function stillOnLine(step: Silent['step']): Silent['step'] {
  return step.handOver === 'nothing-taken' ? { ...step, handOver: null } : step
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
