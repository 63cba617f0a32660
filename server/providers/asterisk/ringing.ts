import type { CallEvent, Ring, RingingEvent } from '../carrier/carrier.ts'
import { answerPhone, hangUp, type Phone } from './phone.ts'

type HowLeg = Extract<RingingEvent, { kind: 'leg-ended' }>['how']
type HowRing = Extract<RingingEvent, { kind: 'ring-ended' }>['how']

export type RingingWorld = {
  /** Rings a phone outside; resolves with it, or with null where no call could be made. */
  dial(number: string, seconds: number): Promise<Phone | null>
  tell(event: CallEvent): void
  /** Plays what is answered to a phone that was picked up, until it is put through (true) or done with (false). */
  ask(phone: Phone, leg: number): Promise<boolean>
  /** Puts two phones through to each other until one of them is gone. */
  bridge(one: Phone, other: Phone): Promise<void>
}

/** Rings the crew for a caller, all at once or in turn; the first who is put through speaks with them, and nobody else rings any more. */
export async function ringCrew(caller: Phone, ring: Ring, world: RingingWorld): Promise<HowRing> {
  await caller.link.request('POST', `channels/${caller.id}/ring`)
  const taken = Promise.withResolvers<Phone>()
  const over = Promise.race([caller.gone, taken.promise]).then(() => null)
  const ringOne = (each: Ring['phones'][number]) => ringLeg(each, { ring, world, over, taken: taken.resolve })
  const all = ring.isInTurn ? inTurn(ring.phones, ringOne, () => caller.isGone) : Promise.all(ring.phones.map(ringOne))
  const won = await Promise.race([taken.promise, all.then(() => null), caller.gone.then(() => null)])
  if (!won) {
    const ends = await all
    return caller.isGone ? 'canceled' : howAllEnded(ends)
  }
  await answerPhone(caller)
  await world.bridge(caller, won)
  await hangUp(won)
  return 'bridged'
}

type Leg = {
  ring: Ring
  world: RingingWorld
  /** Resolves when no phone need ring any more. */
  over: Promise<null>
  taken(phone: Phone): void
}

async function ringLeg({ leg, number }: Ring['phones'][number], { ring, world, over, taken }: Leg): Promise<HowLeg> {
  const phone = await world.dial(number, ring.seconds)
  const end = (how: HowLeg) => {
    world.tell({ kind: 'leg-ended', leg, how })
    return how
  }
  if (!phone) return end('failed')
  const first = await Promise.race([phone.met.then(() => 'met' as const), phone.gone.then(() => 'gone' as const), over])
  if (first === 'gone') return end(howUnanswered(await phone.gone))
  if (first === null) {
    await hangUp(phone)
    return end('canceled')
  }
  const isTaken = await Promise.race([world.ask(phone, leg), over.then(() => false)])
  if (isTaken) {
    taken(phone)
    await phone.gone
    return end('completed')
  }
  await hangUp(phone)
  return end('completed')
}

async function inTurn<Each>(phones: Each[], ringOne: (each: Each) => Promise<HowLeg>, isOver: () => boolean) {
  const ends: HowLeg[] = []
  for (const each of phones) if (!isOver() && !ends.includes('canceled')) ends.push(await ringOne(each))
  return ends
}

// Q.850: 17 busy, 21 turned away; 1, 3, 20, 27, 28, 34, 38 and 41 say that no call gets there.
export type HowUnanswered = 'busy' | 'failed' | 'no-answer'

export function howUnanswered(cause: number | null): HowUnanswered {
  if (cause === 17 || cause === 21) return 'busy'
  if (cause !== null && [1, 3, 20, 27, 28, 34, 38, 41, 42, 57, 58].includes(cause)) return 'failed'
  return 'no-answer'
}

function howAllEnded(ends: HowLeg[]): HowRing {
  if (ends.length > 0 && ends.every((how) => how === 'busy')) return 'busy'
  if (ends.every((how) => how === 'failed')) return 'failed'
  return 'no-answer'
}
