import type { Temporal } from 'temporal-polyfill'
import { changeDraft, type Draft } from '../conversations/draft-store.ts'
import type { Tx } from '../database/open.ts'
import { changedFact, type Fact, factsHash } from './facts-hash.ts'
import type { Quotable } from './quotable.ts'
import { wordAgain } from './word-again.ts'

/** Why a person must look at a draft once more before it goes. */
export type LookAgain = `${Fact}-changed`

/**
 * Looks whether the shop still says of itself what a draft was worded from. Where it does not, and the words are not the very
 * same all the same, the draft gets its new words, waits for a person, and is given back; words of a person stay theirs.
 */
export function lookAgain(
  tx: Tx,
  draft: Draft,
  { shop, now }: { shop: Quotable; now: Temporal.Instant },
): Draft | null {
  const fact = changedFact(draft.facts, shop)
  if (!fact) return null
  const anew = draft.wordedBy === 'person' ? null : wordAgain(draft, shop, now)
  const facts = factsHash(shop)
  if (anew?.body === draft.body) {
    changeDraft(tx, draft.id, { facts })
    return null
  }
  const because: LookAgain = `${fact}-changed`
  const changed = { ...anew, facts, because, goesAt: null, version: draft.version + 1 }
  changeDraft(tx, draft.id, changed)
  return { ...draft, ...changed }
}

export function isToBeLookedAtAgain({ because }: Draft): boolean {
  return because?.endsWith('-changed') ?? false
}
