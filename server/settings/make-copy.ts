// A copy that the owner asks for is made as the nightly one is, in a thread of its own, and one at a time.
import type { Appliance } from '../appliance.ts'
import { nightlyBackup } from '../database/nightly-backup.ts'
import { OneSentence } from '../database/one-sentence.ts'

export type CopyState =
  | { is: 'idle' }
  | { is: 'under-way' }
  /** `secondFailed`: why there is no second copy, in one sentence. */
  | { is: 'made'; secondFailed: string | null }
  | { is: 'failed'; because: string }

export type CopyMaker = {
  state(): CopyState
  /** Begins a copy, once for each `token` of a form, and ends with it. While one is under way there is no second one. */
  make(token: string): Promise<CopyState>
}

const tokensKept = 100

export function openCopyMaker(appliance: Appliance): CopyMaker {
  const used = new Set<string>()
  let state: CopyState = { is: 'idle' }
  let underWay: Promise<CopyState> | null = null

  const become = (next: CopyState): CopyState => {
    state = next
    appliance.live.announce()
    return next
  }
  const begin = async (): Promise<CopyState> => {
    become({ is: 'under-way' })
    const outcome = await oneCopy(appliance)
    underWay = null
    return become(outcome)
  }

  return {
    state: () => state,
    async make(token) {
      if (used.has(token)) return underWay ?? state
      remember(used, token)
      underWay ??= begin()
      return underWay
    },
  }
}

async function oneCopy(appliance: Appliance): Promise<CopyState> {
  try {
    const backup = await nightlyBackup(appliance)
    const second = backup?.secondCopy
    return { is: 'made', secondFailed: second?.outcome === 'failed' ? second.because : null }
  } catch (err) {
    if (err instanceof OneSentence) return { is: 'failed', because: err.message }
    appliance.log.error({ err }, 'a copy could not be made')
    return { is: 'failed', because: "It could not be made; the box's log says why." }
  }
}

function remember(used: Set<string>, token: string): void {
  used.add(token)
  const [oldest] = used
  if (used.size > tokensKept && oldest !== undefined) used.delete(oldest)
}
