// The phones of the crew in a simulated call: rung, picked up, asked for a key, put through.
import type { CallEvent, CallStep, Ring, RingingEvent } from './carrier.ts'
import { isRinging, type SimulatedCall, type SimulatedPhone } from './simulated-call.ts'

type RungUntil = Extract<RingingEvent, { kind: 'ring-ended' }>['how']

export type Surrounded = {
  tell(event: CallEvent): CallStep[]
  /** The caller goes on with what the box says next. */
  goOn(call: SimulatedCall, steps: CallStep[]): void
  /** Runs something so many seconds later; nothing where the call does not go on by the clock. */
  later(seconds: number, run: () => void): void
}

/** Rings the phones; when the last has rung for its time nobody answered. */
export function startRinging(call: SimulatedCall, ring: Ring, around: Surrounded): void {
  call.phones = ring.phones.map((phone) => ({ ...phone, state: ring.isInTurn ? 'waits' : 'rings', asked: null }))
  if (ring.isInTurn) return ringNext(call, ring.seconds, around)
  around.later(ring.seconds, () => ringOut(call, around))
}

/** Somebody, or a machine, picks up; what is asked is heard at that phone. */
export function pickUp(call: SimulatedCall, leg: number, around: Surrounded): void {
  const phone = phoneOf(call, leg)
  if (phone?.state !== 'rings') return
  const [first] = around.tell({ kind: 'picked-up', leg })
  phone.state = first?.do === 'ask-leg' ? 'asked' : 'over'
  phone.asked = first?.do === 'ask-leg' || first?.do === 'say' ? first.words : null
  if (phone.state === 'over') endLeg(call, phone, { how: 'completed', around })
}

/** A key at a phone that was asked; none: it was put down. */
export function press(
  call: SimulatedCall,
  leg: number,
  { digits, around }: { digits: string; around: Surrounded },
): void {
  const phone = phoneOf(call, leg)
  if (phone?.state !== 'asked') return
  const [first] = around.tell({ kind: 'leg-pressed', leg, digits })
  if (first?.do !== 'put-through') return endLeg(call, phone, { how: 'completed', around })
  for (const other of call.phones) if (other !== phone && other.state !== 'over') other.state = 'over'
  phone.state = 'put-through'
}

/** The phone is busy, or somebody declined. */
export function decline(call: SimulatedCall, leg: number, around: Surrounded): void {
  const phone = phoneOf(call, leg)
  if (phone?.state === 'rings' || phone?.state === 'asked') endLeg(call, phone, { how: 'busy', around })
}

/** No call gets to this number. */
export function breakDown(call: SimulatedCall, leg: number, around: Surrounded): void {
  const phone = phoneOf(call, leg)
  if (phone?.state === 'rings') endLeg(call, phone, { how: 'failed', around })
}

/** Nobody took it in the time that the phones ring. */
export function ringOut(call: SimulatedCall, around: Surrounded): void {
  if (call.ended || !isRinging(call)) return
  for (const phone of call.phones) if (phone.state !== 'over') over(phone, 'no-answer', around)
  endRinging(call, 'no-answer', around)
}

/** Those who spoke with each other hung up at this end. */
export function putDown(call: SimulatedCall, around: Surrounded): void {
  const phone = call.phones.find(({ state }) => state === 'put-through')
  if (!phone) return
  over(phone, 'completed', around)
  endRinging(call, 'bridged', around)
}

function ringNext(call: SimulatedCall, seconds: number, around: Surrounded): void {
  const next = call.phones.find(({ state }) => state === 'waits')
  if (call.ended || !next) return ringOut(call, around)
  next.state = 'rings'
  around.later(seconds, () => {
    if (next.state === 'put-through' || call.ended) return
    if (next.state !== 'over') over(next, 'no-answer', around)
    if (isRinging(call)) return ringNext(call, seconds, around)
    if (!call.phones.some(({ state }) => state === 'put-through')) endRinging(call, 'no-answer', around)
  })
}

function endLeg(
  call: SimulatedCall,
  phone: SimulatedPhone,
  { how, around }: { how: 'completed' | 'busy' | 'failed'; around: Surrounded },
): void {
  over(phone, how, around)
  if (!isRinging(call)) endRinging(call, how === 'completed' ? 'no-answer' : how, around)
}

function over(phone: SimulatedPhone, how: 'completed' | 'busy' | 'failed' | 'no-answer', { tell }: Surrounded): void {
  phone.state = 'over'
  tell({ kind: 'leg-ended', leg: phone.leg, how })
}

function endRinging(call: SimulatedCall, how: RungUntil, { tell, goOn }: Surrounded): void {
  const { callId, from, to, forwardedFrom } = call.incoming
  goOn(call, tell({ kind: 'ring-ended', callId, from, to, forwardedFrom, how }))
}

function phoneOf({ phones, ended }: SimulatedCall, leg: number): SimulatedPhone | undefined {
  return ended ? undefined : phones.find((phone) => phone.leg === leg)
}
