import type { HeldBackProps } from '../../views/today/held-back.tsx'
import type { Appliance } from '../appliance.ts'
import { countHeldByRestore } from '../conversations/inbox-store.ts'
import { isQuarantined } from '../database/quarantine.ts'
import { muzzle } from '../outbox/store.ts'

/** What keeps the box from texting as it otherwise would. */
export function heldBack({ db, now }: Appliance, zone: string | null): HeldBackProps {
  const isDoubted = muzzle(db) === 'clock-distrusted'
  return {
    heldTexts: isQuarantined(db) ? countHeldByRestore(db) : null,
    doubtedTime: isDoubted ? wallTime(now().toZonedDateTimeISO(zone ?? 'UTC')) : null,
  }
}

function wallTime(local: ReturnType<ReturnType<Appliance['now']>['toZonedDateTimeISO']>): string {
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
