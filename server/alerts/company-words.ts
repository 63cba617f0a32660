// What the owner is told of a company or a machine that carries calls or texts.
import type { Spell } from '../health/spells.ts'
import type { Trunk } from '../providers/carrier/live-calls.ts'

type About = {
  /** Such as "your Android phone 416-555-0177". */
  who: string
  carries: 'calls' | 'texts'
  what: Spell['what']
  /** The time when it was last heard of, or when that was noticed. */
  since: string
  /** Percent. */
  battery: number | null
  trunk: Trunk | null
}

export function wordsOfTrouble({ who, carries, what, since, battery, trunk }: About): string {
  if (what === 'battery')
    return `FirstRing: the battery of ${who} is ${battery === null ? 'low' : `at ${battery} %`} and it is not charging. Plug it in, or soon no text goes.`
  if (what === 'card')
    return `FirstRing: ${who} sees no SIM card to text by, so no text goes. Look how the card sits, and whether the app may see it.`
  if (what === 'trunk' && trunk === 'refused')
    return `FirstRing: the SIP trunk has refused the name or password of ${who} since ${since}, so no call comes in. Look at SIP_USER, SIP_PASSWORD and SIP_DOMAIN, or ask its company.`
  if (what === 'trunk')
    return `FirstRing: the SIP trunk of ${who} has not answered since ${since}, so no call comes in. Look at the shop's internet, or ask the company of the trunk.`
  if (carries === 'calls')
    return `FirstRing: ${who} has not been connected since ${since}. Calls by the SIP trunk are not told to the box. Look whether it runs, and at the password on both sides.`
  return `FirstRing: ${who} has been silent since ${since}, so no text goes out or comes in by it. Look at its power, its Wi-Fi, and whether the app SMS Gateway runs, free of battery optimisation.`
}

export function wordsOfRecovery({ who, carries, what }: Pick<About, 'who' | 'carries' | 'what'>): string {
  if (what === 'card') return `FirstRing: ${who} sees its SIM card again.`
  if (what === 'trunk') return `FirstRing: the SIP trunk of ${who} is back. Calls come in as before.`
  if (carries === 'calls') return `FirstRing: ${who} is connected again. Calls are told to the box as before.`
  return `FirstRing: ${who} is back. Texts go by it again.`
}
