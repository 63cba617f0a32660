// How long a caller is given to write on: people send what they have to say in pieces, and one answer to all of it is enough.
import type { Temporal } from 'temporal-polyfill'
import type { Understanding } from '../understanding/understanding.ts'
import type { ReadScene } from './read-scene.ts'

const usualSeconds = 6
/** Who has answered what was asked seldom writes on. */
const answeredSeconds = 2
/** Whoever writes without end is answered in between. */
const mostSeconds = 20

/** Seconds from now until the texts so far may be answered; zero when they may. */
export function quietSeconds(
  { burst, scene, asked }: Pick<ReadScene, 'burst' | 'scene' | 'asked'>,
  now: Temporal.Instant,
): number {
  const [first, last] = [burst[0], burst.at(-1)]
  if (!first || !last) return 0
  const window = hasAnswered({ scene, asked }) ? answeredSeconds : usualSeconds
  const until = Math.min(
    last.createdAt.epochMilliseconds + window * 1000,
    first.createdAt.epochMilliseconds + mostSeconds * 1000,
  )
  return Math.max(0, (until - now.epochMilliseconds) / 1000)
}

function hasAnswered({ scene: { understanding }, asked }: Pick<ReadScene, 'scene' | 'asked'>): boolean {
  if (asked === 'place') return understanding.address !== null
  if (asked === 'name') return understanding.name !== null
  if (asked === 'time') return understanding.windows.length > 0 && !namesDaysAlone(understanding)
  if (asked === 'choice') return understanding.slotChoice !== null && !namesDaysAlone(understanding)
  return asked === 'confirmation' && understanding.yesNo !== null
}

/** "Friday", and then "or Monday", or at what hour: it may go on. */
function namesDaysAlone({ windows }: Understanding): boolean {
  return windows.some(({ date, start, end, part }) => date !== null && (start ?? end ?? part) === null)
}
