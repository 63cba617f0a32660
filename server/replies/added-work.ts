// What of a need is done in the time of its visit: what is asked for elsewhere, or came later and takes longer, stands in brackets as the owner reads it.

/** What was asked for since, and has no time yet. */
export function withPending(need: string | null, words: string): string {
  return `${need ?? ''} (not in the time yet: ${words.replaceAll(/[()]/g, '')})`.trim()
}

export function addedIn(need: string | null): string | null {
  return need?.match(pending)?.[1] ?? null
}

/** As it is once there is time for all of it. */
export function withAdded(need: string): string {
  const added = addedIn(need)
  return added === null ? need : [need.replace(pending, '').trim(), added].filter((part) => part !== '').join('; ')
}

/** What of a need is done at the visit itself. */
export function doneAtVisit(need: string): string {
  return need.replaceAll(elsewhere, '').replace(pending, '').trim()
}

const pending = / ?\(not in the time yet: ([^)]*)\)?/
const elsewhere = / ?\(not booked[^)]*\)?/g
