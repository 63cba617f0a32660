import type { Caller } from '../callers/store.ts'
import type { Filter } from './store.ts'

/** What sets a caller apart from the others. */
export type Mark = Exclude<Filter, 'all'> | 'no-texts'

export function marksOf({ personalAt, blockedAt, optedOutAt, cannotTextAt }: Caller): Mark[] {
  const marks: [Mark, boolean][] = [
    ['blocked', blockedAt !== null],
    ['personal', personalAt !== null],
    ['opted-out', optedOutAt !== null],
    ['no-texts', cannotTextAt !== null],
  ]
  return marks.flatMap(([mark, isSet]) => (isSet ? [mark] : []))
}
