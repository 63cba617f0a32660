import { seededRandom } from '../twilio/dice.ts'

/** Chance for one request; the same seed draws the same request again. */
export type Dice = {
  chance(share: number): boolean
  /** 0 to `below` - 1. */
  whole(below: number): number
  pick<Each>(from: readonly Each[]): Each
  bytes(count: number): Buffer
}

export function newDice(seed: number): Dice {
  const random = seededRandom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  return {
    chance: (share) => random() < share,
    whole,
    pick: (from) => from[whole(from.length)] as (typeof from)[number],
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => whole(256))),
  }
}
