// What a language's file says: how acknowledgements go in it, and which words of its own may stand in them.
import type { RefusalReason } from './refusal.ts'

/**
 * `phrases`: see phrases.ts; `core` is what acknowledges something, `light` what may stand beside it ("Oh no", "Hi").
 * `nouns`: neutral words for what a caller may have told; `bits`: small words that hold such telling together.
 * `states`: verbs that make a statement of what they stand in; `tells`: how such telling begins;
 * `negates`: what turns it round; `asks`: how a question begins.
 * `taboos`: what is never said, whoever said it first, over bare words; the first that is found names the reason.
 */
export type Grammar = {
  phrases: Readonly<Record<string, readonly string[]>>
  nouns: string
  bits: string
  states: string
  negates: string
  tells: string
  asks: string
  taboos: readonly (readonly [RefusalReason, ...string[]])[]
}
