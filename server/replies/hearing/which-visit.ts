import { clausesOf } from '../../understanding/bare-clauses.ts'
import { heard as wordings } from '../../understanding/intent/heard.ts'
import type { Reading } from '../../understanding/reading.ts'
import type { Situation, Understanding } from '../../understanding/understanding.ts'
import { isWhichAsked } from '../about-one.ts'
import { namesOwnTime } from '../other-time.ts'
import type { Standing } from '../read-standing.ts'
import { letterIn } from '../reminder-letter.ts'
import { hasSaid } from '../sentences/said-before.ts'

/** "The tap", to who asked which of their visits is to be cancelled or moved. */
export function whichVisit(
  { intent, windows }: Pick<Understanding, 'intent' | 'windows'>,
  { reading, situation, standing: { said, agreed, allAhead } }: Around & { reading: Reading },
): Partial<Understanding> {
  const isAnswer = isWhichAsked(said) && allAhead.length > 1 && agreed.ahead.length === 1
  if (!isAnswer || !answersWhich.includes(intent) || wordings.keepsBooking.test(clausesOf(reading).join('\n')))
    return {}
  const isOwn = namesOwnTime(windows, { ahead: agreed.ahead, situation })
  return {
    ...{
      intent: hasSaid(said, 'whichToCancel') ? 'cancel' : 'reschedule',
      service: null,
      name: null,
      slotChoice: null,
    },
    ...(isOwn ? { windows: [] } : {}),
  }
}

type Around = { situation: Situation; standing: Standing }

const answersWhich: readonly Understanding['intent'][] = ['new_job', 'other', 'confirm', 'decline', 'thanks']

/** "Reply C to confirm or R to move it." */
export function letterAnswer(text: string): Partial<Pick<Understanding, 'intent' | 'yesNo' | 'name' | 'slotChoice'>> {
  const letter = letterIn(text)
  if (!letter) return {}
  return letter === 'c'
    ? { intent: 'confirm', yesNo: 'yes', name: null, slotChoice: null }
    : { intent: 'reschedule', yesNo: null, name: null, slotChoice: null }
}
