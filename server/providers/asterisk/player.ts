import type { CallEvent, CallStep } from '../carrier/carrier.ts'
import { type AsteriskWorld, ringingWorld } from './outside.ts'
import { gatherKeys, hangUp, type Phone, playSound } from './phone.ts'
import { record, voicemailOf } from './recordings.ts'
import { ringCrew } from './ringing.ts'

export type Parties = { callId: string; from: string; to: string; forwardedFrom: string | null }

/** The steps of one call, one after the other, until it is over; what is asked on the way is told, and what is answered then goes on. */
export async function playCall(
  phone: Phone,
  given: CallStep[],
  call: Parties & { world: AsteriskWorld },
): Promise<void> {
  let steps = given
  while (steps.length > 0 && !phone.isGone) {
    const [step, ...rest] = steps as [CallStep, ...CallStep[]]
    const event = await play(phone, step, call)
    if (event === 'over') return
    steps = event ? (call.world.tell(event) ?? []) : rest
  }
  await hangUp(phone)
}

async function play(
  phone: Phone,
  step: CallStep,
  { world, ...parties }: Parties & { world: AsteriskWorld },
): Promise<CallEvent | 'over' | null> {
  const heard = (words: string, language: 'en' | 'es' | 'fr') => world.shelf.sayable(words, language, 'away')
  switch (step.do) {
    case 'say':
      await playSound(phone, await heard(step.words, step.language))
      return null
    case 'ring':
      return {
        ...{ kind: 'ring-ended', ...parties },
        how: await ringCrew(phone, step, ringingWorld(world, phone.link, parties)),
      }
    case 'ask': {
      const { mostKeys, seconds } = step
      const digits = await gatherKeys(phone, { media: await heard(step.words, step.language), mostKeys, seconds })
      return { kind: 'keyed', ...parties, about: step.about, digits, said: null }
    }
    case 'listen': {
      const media = await heard(step.words, step.language)
      const digits = await gatherKeys(phone, { media, mostKeys: 1, seconds: step.seconds })
      return { kind: 'heard', ...parties, turn: step.turn, words: '', digits }
    }
    // Nobody here hears words.
    case 'converse':
      return { kind: 'talk-ended', ...parties, how: 'failed' }
    case 'record':
      await playSound(phone, world.shelf.tone())
      return { kind: 'recorded', ...parties, recording: await record(phone, voicemailOf(parties.callId), step) }
    case 'reject':
      await hangUp(phone, 'busy')
      return 'over'
    case 'hang-up':
      await hangUp(phone)
      return 'over'
    // They are answers of other phones than a caller's.
    case 'ask-leg':
    case 'ask-bridge':
    case 'ring-other':
    case 'put-through':
      return null
  }
}
