import { Temporal } from 'temporal-polyfill'
import type { ArrivalMemory, Arrivals, Made } from '../carrier/arrival.ts'
import type { PbxAccount } from './account.ts'
import { cleaned, shown } from './cleaned.ts'
import type { Fields } from './fields.ts'
import { readFields } from './read-call.ts'

const mostKept = 10

type Came = { method: string; fields: Fields; made: Made }

/** Remembers the last that came of the shop's own; of strangers, who may knock as often as they like, only that they did. */
export function rememberArrivals(
  account: PbxAccount | null,
  memory: ArrivalMemory = { kept: [], unproven: null },
): { arrivals: Arrivals; keep(came: Came | null, at: Temporal.Instant): void } {
  return {
    arrivals: {
      latest: () => (account ? memory.kept.map((each) => arrivalOf(each, account)) : []),
      unproven: () => memory.unproven,
      forget: (until) => {
        memory.kept = memory.kept.filter(({ at }) => Temporal.Instant.compare(at, until) > 0)
      },
      memory,
    },
    keep: (came, at) => {
      if (!came) memory.unproven = { times: (memory.unproven?.times ?? 0) + 1, lastAt: at }
      else if (account)
        memory.kept = [{ ...came, at, fields: cleaned(came.fields, account.proof.secret) }, ...memory.kept].slice(
          0,
          mostKept,
        )
    },
  }
}

function arrivalOf({ fields, at, ...kept }: ArrivalMemory['kept'][number], account: PbxAccount) {
  // What was read of nothing stays unread.
  const wouldBe = fields.size === 0 ? kept.made : readFields(fields, account, at).made
  const isHidden = [kept.made, wouldBe].some((made) => made.do === 'told' && made.from === '')
  return { ...kept, at, wouldBe, fields: shown(fields, { isHidden }) }
}
