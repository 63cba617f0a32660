import { type Check, NoSuchNumber, Refused, Unreachable } from './request.ts'
import type { Failed } from './set-up.ts'

/** What a company does for our number: what it calls now, and what of ours it should call. */
export type Led = {
  what: 'calls' | 'call-ends' | 'texts'
  /** An address, or in words what else takes them; null: nothing is called. */
  set: string | null
  /** Null while this box has no address. */
  ours: string | null
  isRight: boolean
  /** What the address stands on, where other numbers may stand on it, too. */
  sharedBy?: string
}

/** `learnt`: what the company named meanwhile and the account should know from then on. */
export type LedSeen = { ok: true; addresses: Led[]; learnt?: Record<string, string> }

/** How calls and texts come to lead here, where a company can be asked for it. Every outcome is a value. */
export type WayHere = {
  /** The numbers of the account, E.164. */
  numbers(): Promise<{ ok: true; numbers: string[] } | Failed>
  addresses(): Promise<LedSeen | Failed>
  /** Leads here what does not, and asks where everything leads then. May be done twice without harm. `countries`: where the shop texts to. */
  setAddresses(shop: { countries: string[] }): Promise<LedSeen | Failed>
}

/** A line of the doctor's page about one of them. */
export function ledLine(company: string, { what, set, ours, isRight }: Led): Check {
  const name = `${company} ${names[what]}`
  if (!ours) return { name, ok: false, words: `The public address is not set, so ${company} cannot reach us.` }
  if (isRight) return { name, ok: true, words: `${company} calls ${ours}.` }
  const words = `${company} calls ${set ?? 'nothing'}; it should be ${ours}. “Set them” on its page does that.`
  return { name, ok: false, words }
}

const names: Record<Led['what'], string> = {
  calls: 'voice address',
  'call-ends': 'call status address',
  texts: 'message address',
}

/** What was asked for, or why it did not come; `whyRefused`: what a company means by its refusal. */
export async function orFailed<Seen>(
  ask: () => Promise<Seen>,
  whyRefused: (refused: Refused) => Failed['because'] = usually,
): Promise<Seen | Failed> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Unreachable) return { ok: false, because: 'unreachable', code: null }
    if (error instanceof NoSuchNumber) return { ok: false, because: 'no-such-number', code: null }
    if (error instanceof Refused) return { ok: false, because: whyRefused(error), code: error.code }
    throw error
  }
}

function usually({ status, code }: Refused): Failed['because'] {
  return status === 401 || status === 403 || code === 'invalid_credentials' ? 'wrong-credentials' : 'refused'
}
