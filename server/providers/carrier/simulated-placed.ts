// Calls that the simulated carrier places for us: a phone of the shop is rung and asked, then the other side's.
import type { BridgeEvent, BridgeQuestion, CallEvent, CallStep } from './carrier.ts'

export type PlacedCall = {
  bridge: number
  to: string
  from: string
  state: 'rings' | 'asked' | 'rings-other' | 'put-through' | 'over'
  /** What is heard at the first phone, and which question it is. */
  asked: { words: string; about: BridgeQuestion } | null
  /** The other phone and the number it shows. */
  other: { number: string; showing: string } | null
}

type Told = (event: CallEvent) => CallStep[]
type RungUntil = Extract<BridgeEvent, { kind: 'bridge-rung' }>['how']

export function placed({ bridge, to, from }: Pick<PlacedCall, 'bridge' | 'to' | 'from'>): PlacedCall {
  return { bridge, to, from, state: 'rings', asked: null, other: null }
}

/** Somebody, or a machine, picks up at the first phone. */
export function pickUpPlaced(call: PlacedCall, tell: Told): void {
  if (call.state === 'rings') goOn(call, tell({ kind: 'bridge-picked-up', bridge: call.bridge }), tell)
}

/** A key at the first phone. */
export function pressPlaced(call: PlacedCall, digits: string, tell: Told): void {
  const { asked, bridge } = call
  if (call.state !== 'asked' || !asked) return
  goOn(call, tell({ kind: 'bridge-pressed', bridge, about: asked.about, digits }), tell)
}

/** The other side picks up, or does not. */
export function answerPlaced(call: PlacedCall, how: 'picks-up' | Exclude<RungUntil, 'bridged'>, tell: Told): void {
  if (call.state !== 'rings-other') return
  if (how === 'picks-up') call.state = 'put-through'
  else goOn(call, tell({ kind: 'bridge-rung', bridge: call.bridge, how, seconds: null }), tell)
}

/** The other side hangs up after so many seconds. */
export function otherHangsUp(call: PlacedCall, seconds: number, tell: Told): void {
  if (call.state !== 'put-through') return
  goOn(call, tell({ kind: 'bridge-rung', bridge: call.bridge, how: 'bridged', seconds }), tell)
}

/** The first phone is put down, declined or not answered; after so many seconds where the two spoke. */
export function endPlaced(
  call: PlacedCall,
  { how, seconds }: { how?: 'busy' | 'no-answer'; seconds: number },
  tell: Told,
): void {
  const { bridge, state } = call
  if (state === 'over') return
  if (state === 'put-through') tell({ kind: 'bridge-rung', bridge, how: 'bridged', seconds })
  if (state === 'rings-other') tell({ kind: 'bridge-rung', bridge, how: 'canceled', seconds: null })
  over(call, state === 'rings' ? (how ?? 'no-answer') : 'completed', tell)
}

function goOn(call: PlacedCall, steps: CallStep[], tell: Told): void {
  call.asked = null
  const next = steps.find((step) => step.do === 'ask-bridge' || step.do === 'ring-other')
  if (!next) return over(call, 'completed', tell)
  if (next.do === 'ask-bridge') {
    call.state = 'asked'
    call.asked = { words: next.words, about: next.about }
  } else {
    call.state = 'rings-other'
    call.other = { number: next.number, showing: next.showing }
  }
}

function over(call: PlacedCall, how: 'completed' | 'busy' | 'no-answer', tell: Told): void {
  call.state = 'over'
  tell({ kind: 'bridge-ended', bridge: call.bridge, how })
}
