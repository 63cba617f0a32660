/**
 * Who is called first: who is in danger, then what cannot wait, then whoever called or wrote within the hour, then what is worth
 * more, then whose chance is the freshest. How often somebody called says nothing: a machine calls more often than a person.
 */

/** What is known of somebody who waits. Times in milliseconds since 1970. */
export type Standing = {
  id: number
  /** They told of a danger that nobody has taken. */
  isInDanger: boolean
  /** What they want cannot wait. */
  isUrgent: boolean
  /** It is known what they want, and where. */
  hasNeed: boolean
  hasAddress: boolean
  /** They had a job with the shop, or have one. */
  isCustomer: boolean
  lastContactAt: number
}

export function inOrder<Each extends Standing>(waiting: Each[], now: number): Each[] {
  return waiting.toSorted((a, b) => compare(ranksOf(a, now), ranksOf(b, now)))
}

/** Within the first hour a call back may still win the job. */
const warmMs = 60 * 60_000

/** The greater the sooner; one counts only where those before it are alike. */
function ranksOf({ id, isInDanger, isUrgent, lastContactAt, ...worth }: Standing, now: number): number[] {
  const isWarm = now - lastContactAt <= warmMs
  return [Number(isInDanger), Number(isUrgent), Number(isWarm), worthOf(worth), lastContactAt, id]
}

function worthOf({ hasNeed, hasAddress, isCustomer }: Pick<Standing, 'hasNeed' | 'hasAddress' | 'isCustomer'>): number {
  return [hasNeed, hasAddress, isCustomer].filter(Boolean).length
}

function compare(a: number[], b: number[]): number {
  const place = a.findIndex((rank, at) => rank !== b[at])
  return place === -1 ? 0 : (b[place] ?? 0) - (a[place] ?? 0)
}
