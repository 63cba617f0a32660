import type { Temporal } from 'temporal-polyfill'
import type { PbxAccount } from '../pbx/account.ts'
import { presets } from '../pbx/presets.ts'
import { readPbxCall } from '../pbx/read-call.ts'
import type { Check } from '../request.ts'
import type { Arrival } from './arrival.ts'
import type { Carrier } from './carrier.ts'
import { onlyTelling, onlyTells } from './only-tells.ts'

const mostArrivals = 10

/** Calls by the shop's own telephone system, or its very telephone, which tells of them when they are over and does no more. */
export function pbxCarrier(account: PbxAccount | null, { now }: { now(): Temporal.Instant }): Carrier {
  let arrivals: Arrival[] = []
  const keep = (arrival: Arrival | null) => {
    if (!arrival) return
    // A stranger may knock as often as they like: it pushes nothing of the shop's own out.
    const others = arrival.outcome === 'unproven' ? arrivals.filter(({ outcome }) => outcome !== 'unproven') : arrivals
    arrivals = [arrival, ...others].slice(0, mostArrivals)
  }
  return {
    ...onlyTells,
    name: 'pbx',
    can: onlyTelling,
    readCall: (request) => {
      const { reading, arrival } = readPbxCall(account, request, now())
      keep(arrival)
      return reading
    },
    answer: () => ({ status: 200, type: 'text/plain', body: 'ok' }),
    arrivals: () => arrivals,
    check: async () => [stateOf(account, arrivals)],
  }
}

function stateOf(account: PbxAccount | null, arrivals: Arrival[]): Check {
  const name = account ? presets[account.kind].name : 'Telephone system'
  if (!account)
    return { name, ok: false, words: 'Nothing is set up yet. Choose what you have, and paste what is shown there.' }
  const [last] = arrivals
  if (!last) return { name, ok: true, words: 'Nothing has come from it since the start. Call the shop, and hang up.' }
  return { name, ok: last.outcome === 'told' || last.outcome === 'ignored', words: wordsFor(last) }
}

function wordsFor({ outcome, missing }: Arrival): string {
  if (outcome === 'told') return 'The last that came was a call.'
  if (outcome === 'unproven') return 'Something came without the right secret. Paste the lines once more.'
  if (outcome === 'ignored') return 'The last that came was no call that came in and is over, or one of the house.'
  if (missing.length === 0) return 'The last that came could not be read: it is neither a form nor JSON.'
  return `In the last that came no field tells the ${missing.join(' and the ')}. Choose it from what came.`
}
