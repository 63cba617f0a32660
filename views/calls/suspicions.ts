import type { Call } from '../../server/calls/store.ts'

export type Suspicion = NonNullable<Call['suspectedBecause']>

/** What made a call look like spam, so that the owner can tell whether it was. */
export const suspicions: Record<Suspicion, string> = {
  'rings-and-drops': 'Suspected spam: this number rang and hung up at once, again and again.',
  'block-of-numbers': 'Suspected spam: several numbers beside this one rang and hung up at once within the hour.',
  'says-nothing': 'Suspected spam: asked for a key, this caller stayed silent again and again.',
  'no-key': 'Suspected spam: asked to press 1, this caller did not.',
}
