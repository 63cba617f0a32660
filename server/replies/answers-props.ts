import type { AnswersProps } from '../../views/replies/settings.tsx'
import type { Appliance } from '../appliance.ts'
import { bookingAddress } from '../bookings/link.ts'
import { versionOf } from '../settings/change-settings.ts'
import { readStored } from '../settings/store.ts'
import { type AnswersFaults, answersNames, goAfterMinutes, type TypedAnswers } from './answers-form.ts'
import { readQuotable } from './quotable.ts'
import { sentence } from './sentences/sentences.ts'

/** What was typed and not saved, and why. */
export type UnsavedAnswers = { typed: TypedAnswers; faults: AnswersFaults; seen: string }

/** Everything that the page of the answers shows but for what was just done. */
export function answersProps(appliance: Appliance, unsaved?: UnsavedAnswers): Omit<AnswersProps, 'done'> {
  const { db, config } = appliance
  const stored = readStored(db)
  const typed = unsaved?.typed ?? {
    trustLevel: stored.trustLevel ?? 'assist',
    goAfter: `${stored.draftsGoAfterMinutes ?? 'never'}`,
    callOutFee: stored.callOutFee ?? '',
    areas: stored.areas ?? '',
    shopAddress: stored.shopAddress ?? '',
  }
  // What the shop has not said itself its trade may say.
  const { callOutFee: fee, areas, shopAddress: address } = readQuotable(db, appliance)
  return {
    seen: unsaved?.seen ?? versionOf(stored, [...answersNames]),
    trustLevel: typed.trustLevel === 'draft' || typed.trustLevel === 'auto' ? typed.trustLevel : 'assist',
    goAfter: typed.goAfter,
    goAfterChoices: choices(stored.draftsGoAfterMinutes),
    link: { isOn: stored.bookingLink ?? false, isPublic: bookingAddress(db, config) !== null },
    callOutFee: {
      typed: typed.callOutFee,
      fault: unsaved?.faults.callOutFee,
      sentence: fee && sentence('en', 'callOutFeeIs', { fee }),
    },
    areas: {
      typed: typed.areas,
      fault: unsaved?.faults.areas,
      sentence: areas && sentence('en', 'areasAre', { areas }),
    },
    shopAddress: {
      typed: typed.shopAddress,
      fault: unsaved?.faults.shopAddress,
      sentence: address && sentence('en', 'placeIs', { address }),
    },
  }
}

/** Also what was set by another way than this page. */
function choices(standing: number | null): AnswersProps['goAfterChoices'] {
  const minutes = standing === null ? goAfterMinutes : [...new Set([...goAfterMinutes, standing])].sort((a, b) => a - b)
  return [['never', 'never'], ...minutes.map((each): [string, string] => [`${each}`, `after ${each} minutes`])]
}
