// Chance that can be repeated: the same seed draws the same numbers.
import type { Chance } from './modes.ts'

/** Numbers in 0…1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** At most one of them; what their probabilities leave over is undefined. */
export function drawFault<Fault>(chances: Chance<Fault>[], random: () => number): Fault | undefined {
  let rest = random()
  for (const { fault, chance } of chances) {
    if (rest < chance) return fault
    rest -= chance
  }
  return undefined
}

export function oneOf(choice: number | number[], random: () => number): number {
  if (typeof choice === 'number') return choice
  return choice[Math.floor(random() * choice.length)] ?? 0
}
