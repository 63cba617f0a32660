import { carriersOf, messengersOf } from '../../connections.ts'
import { isLocked } from '../../database/lock.ts'
import type { Spell } from '../../health/spells.ts'
import type { Carrier } from '../../providers/carrier/carrier.ts'
import { type Check, Refused, Unreachable } from '../../providers/request.ts'
import { connectTo } from '../../set-up/reconnect.ts'
import type { Company } from '../../settings/company.ts'
import type { Line } from '../../settings/store.ts'
import type { Operator } from '../operator.ts'
import { checkShownNumber } from './own-number.ts'
import { checkVoice } from './voice.ts'
import { checkWayHere } from './way-in.ts'

/** `spells`: what the running server found wrong for a while. */
type Known = { shown: string | null; isLookedUp: boolean; voiced: Line[]; spells: Spell[]; hashKey: string | null }

/** All who carry calls and texts of any line, as they see themselves and our settings with them. */
export async function checkProviders(company: Company, operator: Operator, known: Known): Promise<Check[]> {
  const living = await connectTo(company, operator)
  const { shown, isLookedUp, voiced } = known
  const [carriers, messengers] = [carriersOf(living), messengersOf(living)]
  const isSeveral = carriers.length + messengers.length > 2
  const isRunning = isLocked(operator.config.DATA_DIR)
  const about = (name: string, found: Check[]) =>
    found.map((check) => asTheServerKnows(check, { name, isRunning, spells: known.spells }))
  const here = await checkWayHere(company, operator, known.hashKey)
  const found = await Promise.all([
    ...carriers.map(async (each) => [
      chosen('Carrier', each),
      ...named(each, isSeveral, about(each.name, await asked('Carrier', each))),
    ]),
    ...messengers.map(async (each) => [
      chosen('Messenger', each),
      ...named(each, isSeveral, about(each.name, await asked('Messenger', each))),
    ]),
    here ? [{ name: here.name, ok: here.ok, words: here.words }] : [],
    ...carriers.map(async (each) => (here?.ok && here.isTried ? named(each, isSeveral, await signed(each)) : [])),
    checkVoice(living, voiced, company.publicUrl),
    checkShownNumber(living.carrier, shown),
    ...messengers.map(async (each) =>
      isLookedUp && each.checkLookUp ? named(each, isSeveral, [await each.checkLookUp()]) : [],
    ),
  ])
  return withoutRepeats(found.flat())
}

function chosen(name: string, provider: { name: string }): Check {
  return { name, ok: true, words: `${provider.name}.` }
}

async function asked(name: string, provider: { check(): Promise<Check[]> }): Promise<Check[]> {
  try {
    return await provider.check()
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Refused)) throw error
    return [{ name: `${name} account`, ok: false, words: `${error.message}.` }]
  }
}

/** Where there are several each line says whose it is. */
function named({ name }: { name: string }, isSeveral: boolean, found: Check[]): Check[] {
  return isSeveral ? found.map((check) => ({ ...check, name: `${name}, ${check.name}` })) : found
}

/** An open connection ends at the server, not here. */
function asTheServerKnows(
  check: Check,
  { name, isRunning, spells }: { name: string; isRunning: boolean; spells: Spell[] },
): Check {
  if (!check.isOfThisProcess) return check
  if (!isRunning) return { ...check, ok: true, words: 'not tried, because the server does not run.' }
  const is = (what: Spell['what']) => spells.some((spell) => spell.name === name && spell.what === what)
  if (is('silent')) return check
  if (is('trunk'))
    return { ...check, words: 'the running server has it, but its SIP trunk brings no calls: its page says why.' }
  return { ...check, ok: true, words: 'the running server has it.' }
}

/** What the company signs is tried where the address leads to this box. */
async function signed({ checkWayIn }: Carrier): Promise<Check[]> {
  return checkWayIn ? [await checkWayIn()] : []
}

/** One company often carries both, and says the same of its account twice. */
function withoutRepeats(checks: Check[]): Check[] {
  return [...new Map(checks.map((check) => [`${check.name}: ${check.words}`, check])).values()]
}
