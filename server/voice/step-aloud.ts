// What is said otherwise on the telephone than in a text: nothing is booked before it was read back, prices and times that a person must see are passed on, and nobody is left in silence.
import type { Scene } from '../replies/scene.ts'
import { passOn, type Reply, reply, type Saying, type Step } from '../replies/step.ts'
import { passTimesOn } from '../replies/times-step.ts'
import type { Waits } from '../replies/trust.ts'

/** `readBack`: the number of the slot that our last words read back, as far as they were heard. */
export type Before = { readBack: number | null }

/** The scene with a yes to what was read back taken for that slot. */
export function sceneAloud(scene: Scene, { readBack }: Before): Scene {
  const { understanding } = scene
  const isYes = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  if (readBack === null || !isYes || understanding.slotChoice !== null || understanding.windows.length > 0) return scene
  return {
    ...scene,
    understanding: { ...understanding, slotChoice: [readBack] },
    times: { ...scene.times, isDoubtful: false },
  }
}

/** The step of a text as a voice takes it; `waits`: why the same words would wait for a person. */
export function stepAloud(scene: Scene, next: Step, before: Before & { waits: Waits | null }): Step {
  if (next.do !== 'reply') return next
  const corrected = whatIsCorrected(scene, before)
  if (corrected) return corrected
  const step = before.waits ? withoutWaiting(scene, next, before.waits) : next
  const { deed } = step
  if ((deed?.do === 'book' || deed?.do === 'move') && deed.n !== before.readBack)
    return reply({ say: ['stillFree'], deed: { do: 'check', n: deed.n } })
  return { ...step, withPhoto: false }
}

/** Who says no to what was read back has another time or place in mind, or says which of the times it is. */
function whatIsCorrected(scene: Scene, { readBack }: Before): Reply | null {
  const { understanding, remarks, times, isNew } = scene
  if (readBack === null || times.offered === 0) return null
  if (understanding.slotChoice !== null && understanding.slotChoice.length > 0) return null
  if (understanding.windows.length > 0 || understanding.intent === 'human') return null
  if (isNew && understanding.address !== null) return reply({ say: ['stillFree'], deed: { do: 'check', n: readBack } })
  return understanding.yesNo === 'no' && !remarks.isOver ? reply({ say: ['whichSlot'] }) : null
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
const facts: readonly Saying[] = ['callOutFeeIs', 'hoursAre', 'areasAre']
