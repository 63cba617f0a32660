import type { Appliance } from '../appliance.ts'
import { leaveMessenger } from '../conversations/leave-messenger.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { leaveReplies } from '../replies/leave-replies.ts'
import { reconnect } from '../set-up/reconnect.ts'
import { endOpenCalls } from '../set-up/store.ts'
import { type AccountKey, storeAccount } from '../settings/accounts.ts'
import { readCompany } from '../settings/company-store.ts'
import { allLines, carryLine, type Line } from '../settings/store.ts'

export type RemovedCompany = { do: 'removed' } | { do: 'refused'; because: 'carries' | 'fixed' }

/** Forgets an account. Its numbers must go by another company before, or be given up: nobody's call and no text is lost on the way. */
export async function removeCompany(appliance: Appliance, key: AccountKey): Promise<RemovedCompany> {
  const removed = appliance.db.transaction((tx) => remove(tx, appliance, key), { behavior: 'immediate' })
  if (removed.do === 'removed') await reconnect(appliance)
  return removed
}

/** The numbers in use whose calls or texts go by it. */
export function linesCarriedBy(db: Queries, key: AccountKey): Line[] {
  return allLines(db).filter((line) => !line.retiredAt && isCarriedBy(line, key))
}

/** The environment says that the whole shop goes by it. */
export function isFixed({ db, config }: { db: Queries; config: Appliance['config'] }, key: AccountKey): boolean {
  const { carrier, messenger } = readCompany(db, config)
  return carrier === key || messenger === key
}

function remove(tx: Tx, { config, now }: Appliance, key: AccountKey): RemovedCompany {
  if (isFixed({ db: tx, config }, key)) return { do: 'refused', because: 'fixed' }
  if (linesCarriedBy(tx, key).length > 0) return { do: 'refused', because: 'carries' }
  const at = now()
  leaveReplies(tx, { left: key, now: at })
  leaveMessenger(tx, { left: key, now: at })
  endOpenCalls(tx, at, key)
  for (const { number, carrier, messenger } of allLines(tx).filter((line) => isCarriedBy(line, key)))
    carryLine(tx, number, {
      ...(carrier === key ? { carrier: null } : {}),
      ...(messenger === key ? { messenger: null } : {}),
    })
  storeAccount(tx, key, null, at)
  return { do: 'removed' }
}

function isCarriedBy({ carrier, messenger }: Line, key: AccountKey): boolean {
  return carrier === key || messenger === key
}
