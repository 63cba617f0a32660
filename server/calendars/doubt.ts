// When so much is gone from a calendar at once that a fault is likelier than the owner: then what was known stays until it is told twice.
import { createHash } from 'node:crypto'

type Counted = { before: number; after: number; isSnapshot: boolean }

const fewEnough = 10

export function isDoubtful({ before, after, isSnapshot }: Counted): boolean {
  const gone = before - after
  // Single events that are told to be deleted are.
  if (isSnapshot && after === 0 && before > 0) return true
  return gone > fewEnough && gone > before / 2
}

/** Stands for an answer, so that the same one is known again. */
export function digestOf(names: Iterable<string>): string {
  return createHash('sha256')
    .update([...names].toSorted().join('\n'))
    .digest('hex')
}

/** The events of a calendar text by their names. */
export function eventsIn(ics: string): string[] {
  return ics.match(/^UID[^:\r\n]*:.*$/gim) ?? []
}
