import { Temporal } from 'temporal-polyfill'
import type { ArrivalMemory, Arrivals, Made } from './arrival.ts'
import { cleaned, shown } from './cleaned.ts'
import type { Fields } from './fields.ts'

const mostKept = 10

/** How fields are read by an account as it stands; `secret`: what is never shown of them. */
type Reader = { secret: string; read(fields: Fields, at: Temporal.Instant): Made }
type Came = { method: string; fields: Fields; made: Made }

/** Remembers the last that came of the shop's own; of strangers, who may knock as often as they like, only that they did. */
export function rememberArrivals(
  reader: Reader | null,
  memory: ArrivalMemory = { kept: [], unproven: null },
): { arrivals: Arrivals; keep(came: Came | null, at: Temporal.Instant): void } {
  return {
    arrivals: {
      latest: () => (reader ? memory.kept.map((each) => arrivalOf(each, reader)) : []),
      unproven: () => memory.unproven,
      forget: (until) => {
        memory.kept = memory.kept.filter(({ at }) => Temporal.Instant.compare(at, until) > 0)
      },
      memory,
    },
    keep: (came, at) => {
      if (!came) memory.unproven = { times: (memory.unproven?.times ?? 0) + 1, lastAt: at }
      else if (reader)
        memory.kept = [{ ...came, at, fields: cleaned(came.fields, reader.secret) }, ...memory.kept].slice(0, mostKept)
    },
  }
}

function arrivalOf({ fields, at, ...kept }: ArrivalMemory['kept'][number], reader: Reader) {
  // What was read of nothing stays unread.
  const wouldBe = fields.size === 0 ? kept.made : reader.read(fields, at)
  const isHidden = [kept.made, wouldBe].some((made) => made.do === 'told' && made.from === '')
  return { ...kept, at, wouldBe, fields: shown(fields, { isHidden }) }
}
