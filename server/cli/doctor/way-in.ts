import { randomBytes } from 'node:crypto'
import { isLocked } from '../../database/lock.ts'
import { proveBox } from '../../health/prove-box.ts'
import { type Probed, probeAddress } from '../../providers/probe-address.ts'
import type { Check } from '../../providers/request.ts'
import type { Company } from '../../settings/company.ts'
import { reachNeeded } from '../../settings/reach.ts'
import type { Operator } from '../operator.ts'

const name = 'Way in'

/** Whether the public address leads to this very box, by a riddle that no other can answer; null: nobody needs one, or there is none to try. */
export async function checkWayHere(
  company: Company,
  { config }: Operator,
  hashKey: string | null,
): Promise<(Check & { isTried: boolean }) | null> {
  const { publicUrl } = company
  if (reachNeeded(company).reach === 'nobody') return null
  // Only a server that runs can take what is sent to its address.
  if (!isLocked(config.DATA_DIR))
    return { name, ok: true, isTried: false, words: 'not tried, because the server does not run.' }
  if (!publicUrl || !hashKey) return null
  const riddle = randomBytes(16).toString('hex')
  const probed = await probeAddress(publicUrl, { riddle, proof: proveBox(riddle, hashKey) ?? '' })
  return { name, ok: probed === 'this-box', isTried: true, words: `${publicUrl} ${meaning[probed]}` }
}

const meaning: Record<Probed, string> = {
  'this-box': 'leads to this box.',
  'another-box': 'answers, but it is not this box: the tunnel must lead to the public door.',
  'no-such-name': 'was not reached, for nobody knows the name: look at its spelling, and start the tunnel.',
  'bad-certificate': 'shows a certificate that is not valid, so no company speaks to it.',
  redirected: 'sends on elsewhere (a redirect): give the address it leads to.',
  unreachable:
    'was not reached: start the server and its tunnel. Some routers do not let a box reach itself from outside.',
}
