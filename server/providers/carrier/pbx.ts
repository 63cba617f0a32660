import type { Temporal } from 'temporal-polyfill'
import type { ArrivalMemory, Arrivals, Made } from '../arrival.ts'
import { rememberArrivals } from '../arrivals.ts'
import type { PbxAccount } from '../pbx/account.ts'
import { presets } from '../pbx/presets.ts'
import { readFields, readPbxCall } from '../pbx/read-call.ts'
import type { Check } from '../request.ts'
import type { Carrier } from './carrier.ts'
import { onlyTelling, onlyTells } from './only-tells.ts'

type Around = { now(): Temporal.Instant; arrivals?: ArrivalMemory }

/** Calls by the shop's own telephone system, or its very telephone, which tells of them when they are over and does no more. */
export function pbxCarrier(account: PbxAccount | null, { now, arrivals: memory }: Around): Carrier {
  const { arrivals, keep } = rememberArrivals(account && readerOf(account), memory)
  return {
    ...onlyTells,
    name: 'pbx',
    can: onlyTelling,
    readCall: (request) => {
      const at = now()
      const { reading, came } = readPbxCall(account, request, at)
      if (account) keep(came && { ...came, method: request.method }, at)
      return reading
    },
    answer: () => ({ status: 200, type: 'text/plain', body: 'ok' }),
    arrivals,
    check: async () => [stateOf(account, arrivals)],
  }
}

function readerOf(account: PbxAccount): Parameters<typeof rememberArrivals>[0] {
  return { secret: account.proof.secret, read: (fields, at) => readFields(fields, account, at).made }
}

function stateOf(account: PbxAccount | null, arrivals: Arrivals): Check {
  const name = account ? presets[account.kind].name : 'Telephone system'
  if (!account)
    return { name, ok: false, words: 'Nothing is set up yet. Choose what you have, and paste what is shown there.' }
  const [last] = arrivals.latest()
  if (last) return { name, ok: last.wouldBe.do !== 'unreadable', words: wordsFor(last.wouldBe) }
  // Once something of the shop's own came, strangers at the door are no news.
  if (arrivals.unproven())
    return { name, ok: false, words: 'Something came without the right secret. Paste the lines once more.' }
  return { name, ok: true, words: 'It is set up. What the box has heard from it stands on its page in the settings.' }
}

function wordsFor(made: Made): string {
  if (made.do === 'told') return 'The last that came was a call.'
  if (made.do !== 'unreadable') return 'The last that came was no call that came in and is over, or one of the house.'
  if (made.missing.length === 0) return 'The last that came could not be read: it is neither a form nor JSON.'
  return `In the last that came no field tells the ${made.missing.join(' and the ')}. Choose it from what came.`
}
