import { clausesOf } from '../../understanding/bare-clauses.ts'
import { type Reading, readText } from '../../understanding/reading.ts'
import type { Situation, Understanding, WantedTime } from '../../understanding/understanding.ts'
import { cannotBeThere } from '../../understanding/visit-wordings.ts'
import { findWindows } from '../../understanding/windows/windows.ts'
import { bookedIn } from '../other-time.ts'
import type { Standing } from '../read-standing.ts'
import { withHoursInstead } from './hours-instead.ts'
import { withWeekAfter } from './week-after.ts'

/** The times that they mean: an hour of what is booked put right, no day that they give up, weeks counted from what is agreed. */
export function timesTold(
  read: Pick<Understanding, 'windows' | 'slotChoice' | 'intent'> & { text: string; reading: Reading },
  { situation, standing: { agreed, offered } }: Around,
): WantedTime[] {
  const right = withHoursInstead({ ...read, situation }, agreed.ahead)
  const left = withoutDayGivenUp(right, { text: read.text, situation })
  const from = offered.length > 0 ? offered : bookedIn({ ahead: agreed.ahead, situation })
  return withWeekAfter(left, { reading: read.reading, from })
}

type Around = { situation: Situation; standing: Standing }

/** "Something came up tomorrow, can we do Friday": tomorrow is not wished for. */
function withoutDayGivenUp(
  windows: WantedTime[],
  { text, situation }: { text: string; situation: Situation },
): WantedTime[] {
  const clauses = text.split(/[,;.!?\n]/).map(readText)
  const given = clauses
    .filter((clause) => cannotBeThere(clausesOf(clause).join('\n')))
    .flatMap((clause) => findWindows(clause, { ...situation, offered: [] }))
  const left = windows.filter(({ date }) => !given.some((one) => one.date !== null && one.date === date))
  return left.length > 0 ? left : windows
}
