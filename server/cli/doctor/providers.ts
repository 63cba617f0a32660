import { isLocked } from '../../database/lock.ts'
import type { Carrier } from '../../providers/carrier/carrier.ts'
import { type Check, Refused, Unreachable } from '../../providers/request.ts'
import { connectTo } from '../../set-up/reconnect.ts'
import type { Company } from '../../settings/company.ts'
import type { Operator } from '../operator.ts'
import { checkShownNumber } from './own-number.ts'

/** Who carries calls and texts, as they see themselves and our settings with them. */
export async function checkProviders(
  company: Company,
  operator: Operator,
  { shown, isLookedUp }: { shown: string | null; isLookedUp: boolean },
): Promise<Check[]> {
  const { carrier, messenger } = await connectTo(company, operator)
  const found = await Promise.all([
    asked('Carrier', carrier),
    asked('Messenger', messenger),
    wayIn(carrier, operator),
    checkShownNumber(carrier, shown),
    isLookedUp && messenger.checkLookUp ? messenger.checkLookUp().then((line) => [line]) : [],
  ])
  return withoutRepeats(found.flat())
}

async function asked(name: string, provider: { name: string; check(): Promise<Check[]> }): Promise<Check[]> {
  const chosen = { name, ok: true, words: `${provider.name}.` }
  try {
    return [chosen, ...(await provider.check())]
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Refused)) throw error
    return [chosen, { name: `${name} account`, ok: false, words: `${error.message}.` }]
  }
}

/** Only a server that runs can take what is sent to its address. */
async function wayIn(carrier: Carrier, { config }: Operator): Promise<Check[]> {
  if (!carrier.checkWayIn) return []
  if (isLocked(config.DATA_DIR)) return [await carrier.checkWayIn()]
  return [{ name: 'Way in', ok: true, words: 'not tried, because the server does not run.' }]
}

/** One company often carries both, and says the same of its account twice. */
function withoutRepeats(checks: Check[]): Check[] {
  return [...new Map(checks.map((check) => [`${check.name}: ${check.words}`, check])).values()]
}
