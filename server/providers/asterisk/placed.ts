import type { BridgeEvent, CallStep, PlaceAnswer } from '../carrier/carrier.ts'
import type { Link } from './link.ts'
import { type AsteriskWorld, bridge, dial } from './outside.ts'
import { gatherKeys, hangUp, type Phone, playSound } from './phone.ts'
import { type HowUnanswered, howUnanswered } from './ringing.ts'

type Placed = { to: string; from: string; bridge: number; seconds: number }
type How = Extract<BridgeEvent, { kind: 'bridge-ended' }>['how']

/** Rings a phone of the shop over the lasting connection, and goes on by what is answered when it is picked up. */
export async function placeCall(world: AsteriskWorld | null, link: Link | null, call: Placed): Promise<PlaceAnswer> {
  if (!link || !world) return { outcome: 'rejected', because: 'never-left', code: null }
  const { to: number, from: showing, seconds } = call
  const { phone, status } = await dial(world, link, { number, showing, seconds, purpose: 'placed' })
  if (status === 0) return { outcome: 'unknown', because: 'timed-out' }
  if (status === 401 || status === 403) return { outcome: 'rejected', because: 'wrong-credentials', code: null }
  if (status !== 200) return { outcome: 'rejected', because: 'refused', code: String(status) }
  void goOn(world, phone, call)
  return { outcome: 'accepted', callId: phone.id }
}

async function goOn(world: AsteriskWorld, phone: Phone, { bridge: name, from }: Placed): Promise<void> {
  const isMet = await Promise.race([phone.met.then(() => true), phone.gone.then(() => false)])
  let how: How = 'completed'
  if (isMet) await play(world, phone, { name, showing: from })
  else how = howUnanswered(await phone.gone)
  world.tell({ kind: 'bridge-ended', bridge: name, how })
}

type Named = { name: number; showing: string }

async function play(world: AsteriskWorld, phone: Phone, named: Named): Promise<void> {
  let steps: CallStep[] = world.tell({ kind: 'bridge-picked-up', bridge: named.name }) ?? []
  while (steps.length > 0 && !phone.isGone) {
    const [step, ...rest] = steps as [CallStep, ...CallStep[]]
    if (step.do === 'hang-up') break
    const event = await playStep(world, phone, step)
    steps = event ? (world.tell(event) ?? []) : rest
  }
  await hangUp(phone)
}

async function playStep(world: AsteriskWorld, phone: Phone, step: CallStep): Promise<BridgeEvent | null> {
  if (step.do === 'say') await playSound(phone, await world.shelf.sayable(step.words, step.language, 'away'))
  if (step.do === 'ask-bridge') {
    const media = await world.shelf.sayable(step.words, step.language, 'press-1')
    const digits = await gatherKeys(phone, { media, mostKeys: 1, seconds: step.seconds })
    return digits === '' ? null : { kind: 'bridge-pressed', bridge: step.bridge, about: step.about, digits }
  }
  return step.do === 'ring-other' ? ringOther(world, phone, step) : null
}

async function ringOther(
  world: AsteriskWorld,
  phone: Phone,
  { bridge: name, number, showing, seconds }: Extract<CallStep, { do: 'ring-other' }>,
): Promise<BridgeEvent> {
  const ended = (how: HowUnanswered | 'bridged' | 'canceled', talked: number | null = null) =>
    ({ kind: 'bridge-rung', bridge: name, how, seconds: talked }) as const
  await phone.link.request('POST', `channels/${phone.id}/ring`)
  const { phone: other, status } = await dial(world, phone.link, { number, showing, seconds, purpose: 'placed' })
  if (status !== 200) return ended('failed')
  const first = await Promise.race([
    other.met.then(() => 'met' as const),
    other.gone.then(() => 'gone' as const),
    phone.gone.then(() => 'given-up' as const),
  ])
  if (first === 'gone') return ended(howUnanswered(await other.gone))
  if (first === 'given-up') {
    await hangUp(other)
    return ended('canceled')
  }
  const since = performance.now()
  await bridge(phone, other)
  return ended('bridged', Math.round((performance.now() - since) / 1000))
}
