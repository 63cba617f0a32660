// "Wait, keep it", of what they have just cancelled: that job is spoken of again, and not a new one.
import { clausesOf } from '../understanding/bare-clauses.ts'
import { heard as intents } from '../understanding/intent/heard.ts'
import { tellsOwnNeed } from '../understanding/own-need.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import { undoesCancel } from '../understanding/undoes-cancel.ts'
import type { Enquiry } from './enquiry.ts'
import type { Heard } from './hear.ts'
import { bookedIn, namesOwnTime } from './other-time.ts'
import type { Standing } from './read-standing.ts'
import { hasSaid } from './sentences/said-before.ts'

export function whetherWantedBack(
  { reading, situation, understanding }: Heard,
  { said, givenUp, agreed }: Standing,
): ReturnType<typeof undoesCancel> {
  if (agreed.ahead.length > 0 || !hasSaid(said, 'cancelled')) return null
  const { windows, service } = understanding
  const isOther =
    service !== null && service !== givenUp?.service && tellsOwnNeed(reading, { ads: intents.spam, namesService: true })
  const isAnotherTime = windows.length > 0 && !(givenUp && namesOwnTime(windows, { ahead: [givenUp], situation }))
  return isOther || isAnotherTime ? null : undoesCancel(clausesOf(reading).join('\n'))
}

/** What was known of the job, its time as a wish among it. */
export function knownOfGivenUp(heard: Heard, standing: Standing): Partial<Enquiry> {
  const { givenUp, known } = standing
  const isBack = whetherWantedBack(heard, standing) !== null
  if (!givenUp || !(isBack || wantsAnother(heard))) return {}
  const { need, service, address, name, email } = givenUp
  const job = {
    need,
    service,
    address: address ?? known.address,
    name: known.name ?? name,
    email: known.email ?? email,
  }
  const own = bookedIn({ ahead: [givenUp], situation: heard.situation }).map(asWish)
  return isBack ? { ...job, wanted: own } : job
}

/** "Can we do Friday instead": the same job at another time. */
function wantsAnother({ understanding, remarks }: Heard): boolean {
  const { intent, windows, service } = understanding
  return service === null && (intent === 'reschedule' || windows.length > 0 || remarks.wantsAnotherTime)
}

function asWish({ start, end }: ReturnType<typeof bookedIn>[number]): WantedTime {
  const clock = (at: typeof start) => at.toPlainTime().toString().slice(0, 5)
  return { date: start.toPlainDate().toString(), dateEnd: null, start: clock(start), end: clock(end), part: null }
}
