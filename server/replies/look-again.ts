import type { Appliance } from '../appliance.ts'
import { changeDraft, type Draft } from '../conversations/draft-store.ts'
import type { Tx } from '../database/open.ts'
import { changedFact, type Fact, factsHash } from './facts-hash.ts'
import { readQuotable } from './quotable.ts'
import { slotsAgain } from './slots-again.ts'
import { wordAgain } from './word-again.ts'

/** Why a person must look at a draft once more before it goes. */
export type LookAgain = `${Fact | 'slots'}-changed`

/**
 * Looks whether the slots that a draft speaks of can still be had, and whether the shop still says of itself what it was worded
 * from. Where that is not so, and the words are not the very same all the same, the draft gets its new words, waits for a
 * person, and is given back; words of a person stay theirs.
 */
export function lookAgain(tx: Tx, appliance: Appliance, draft: Draft): Draft | null {
  const shop = readQuotable(tx, appliance)
  // Whoever saw that the slots are gone and sends words of their own knows what they do.
  const wasTold = draft.wordedBy === 'person' && draft.because === 'slots-changed'
  const plan = wasTold ? null : slotsAgain(tx, appliance, draft)
  const fact = plan ? 'slots' : changedFact(draft.facts, shop)
  if (!fact) return null
  const standing = plan ? { ...draft, step: JSON.stringify(plan) } : draft
  const anew = draft.wordedBy === 'person' ? null : wordAgain(standing, shop, appliance.now())
  const facts = factsHash(shop)
  if (anew?.body === draft.body) {
    changeDraft(tx, draft.id, { ...anew, facts })
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
