// Who says no to what was read back, or that one thing in it is otherwise: it is changed, and read back anew.
import type { Scene } from '../replies/scene.ts'
import { type Reply, reply } from '../replies/step.ts'
import type { Before } from './step-aloud.ts'

export function whatIsCorrected(scene: Scene, before: Before): Reply | null {
  const { understanding, remarks, times, isNew, enquiry } = scene
  const { readBack, inMind, isWrongAsked } = before
  if (inMind === null || times.offered === 0) return null
  const isOtherWish = understanding.windows.length > 0 || understanding.intent === 'human' || remarks.isOver
  if (isOtherWish || (understanding.slotChoice?.length ?? 0) > 0) return null
  const isQuestion = understanding.intent === 'price_question' || understanding.intent === 'hours_question'
  const isFact = understanding.address !== null || understanding.name !== null || understanding.service !== null
  if (isNew && isFact && !isQuestion) return reply({ say: ['stillFree'], deed: { do: 'check', n: inMind } })
  if (isWrongAsked && understanding.yesNo === 'yes') return null
  const named = whatIsNamed(scene, before)
  if (named) return named
  if (understanding.yesNo !== 'no') return null
  return readBack !== null && !enquiry.asked.includes('time')
    ? reply({ say: ['whatIsWrong'] })
    : reply({ say: ['whichSlot'] })
}

/** "The address", "not that day": the fact alone, without what it is instead. */
function whatIsNamed({ understanding }: Scene, { readBack, isWrongAsked, wrong, isAgainst }: Before): Reply | null {
  if (!isWrongAsked && (readBack === null || (understanding.yesNo !== 'no' && !isAgainst))) return null
  if (wrong === null) return null
  return reply({ ask: wrong })
}
