import type { Appliance } from '../appliance.ts'
import { readCompany, readStoredCompany } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { carriedLines } from './carried-lines.ts'
import { isForwarded } from './forwarding-arrivals.ts'
import { readFound } from './found.ts'
import { type Progress, type ProgressFacts, progressOf } from './progress.ts'
import { lastTest } from './send-test-text.ts'
import { firstRealCallSince } from './store.ts'

/** How far the set-up is by now. */
export function readProgress(appliance: Pick<Appliance, 'db' | 'config'>): Progress {
  return progressOf(readProgressFacts(appliance))
}

export function readProgressFacts({ db, config }: Pick<Appliance, 'db' | 'config'>): ProgressFacts {
  const found = readFound(db)
  const company = readCompany(db, config)
  return {
    shop: readShop(db, config),
    company,
    carried: carriedLines(db, company),
    chosenCompany: readStoredCompany(db).chosenCompany,
    found,
    testText: lastTest(db)?.state ?? null,
    isForwarded: isForwarded(db),
    hasCalled: found.call !== null && firstRealCallSince(db, found.call.at) !== undefined,
  }
}
