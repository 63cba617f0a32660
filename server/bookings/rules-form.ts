import type { Storable } from '../settings/settings.ts'

export const rulesNames = ['bookingNoticeMinutes', 'bookingAheadDays', 'travelMinutes', 'mostJobsPerDay'] as const
export type RulesValues = Pick<Storable, (typeof rulesNames)[number]>
/** As it was typed; notice in hours. */
export type TypedRules = { notice: string; ahead: string; travel: string; most: string }
export type RulesFaults = Partial<Record<keyof TypedRules, string>>

export function readRules(typed: TypedRules): { ok: true; values: RulesValues } | { ok: false; faults: RulesFaults } {
  const notice = numberIn(typed.notice, { least: 0, most: 14 * 24, isWhole: false })
  const ahead = numberIn(typed.ahead, { least: 1, most: 365 })
  const travel = numberIn(typed.travel, { least: 0, most: 240 })
  const most = typed.most.trim() === '' ? null : numberIn(typed.most, { least: 1, most: 100 })
  if (notice !== undefined && ahead !== undefined && travel !== undefined && most !== undefined) {
    const bookingNoticeMinutes = Math.round(notice * 60)
    return {
      ok: true,
      values: { bookingNoticeMinutes, bookingAheadDays: ahead, travelMinutes: travel, mostJobsPerDay: most },
    }
  }
  return {
    ok: false,
    faults: {
      ...(notice === undefined ? { notice: 'Write hours from 0 to 336, such as 2 or 1.5.' } : {}),
      ...(ahead === undefined ? { ahead: 'Write days from 1 to 365.' } : {}),
      ...(travel === undefined ? { travel: 'Write minutes from 0 to 240.' } : {}),
      ...(most === undefined ? { most: 'Write a number from 1 to 100, or leave it empty.' } : {}),
    },
  }
}

type Bounds = { least: number; most: number; isWhole?: boolean }

function numberIn(typed: string, { least, most, isWhole = true }: Bounds): number | undefined {
  const written = typed.trim().replace(',', '.')
  if (!(isWhole ? /^\d{1,4}$/ : /^\d{1,4}(\.\d{1,2})?$/).test(written)) return undefined
  const read = Number(written)
  return least <= read && read <= most ? read : undefined
}
