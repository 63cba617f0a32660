// Who of those that carry calls and texts must reach the box by itself, and from where.
import type { CarrierKind, Company, MessengerKind } from './company.ts'

/** `internet`: by a public https address; `shop`: an address in the shop's own network will do; `nobody`: the box asks, or is connected already. */
export type Reach = 'internet' | 'shop' | 'nobody'
export type Kind = CarrierKind | MessengerKind

const reaches = {
  ...{ simulated: 'nobody', asterisk: 'nobody' },
  ...{ twilio: 'internet', signalwire: 'internet', telnyx: 'internet', jambonz: 'internet' },
  ...{ voipms: 'internet', http: 'internet' },
  ...{ pbx: 'shop', 'android-gateway': 'shop' },
} as const satisfies Record<Kind, Reach>

/** From how far away the box must be reached, and who it is that reaches it from there. */
export function reachNeeded(company: Pick<Company, 'carrier' | 'messenger' | 'others' | 'twilio'>): {
  reach: Reach
  who: Kind[]
} {
  const all = [...new Set<Kind>([...carriersIn(company), ...messengersIn(company)])]
  const from = (reach: Reach) => all.filter((kind) => reachOf(kind, company) === reach)
  for (const reach of ['internet', 'shop'] as const) {
    const who = from(reach)
    if (who.length > 0) return { reach, who }
  }
  return { reach: 'nobody', who: [] }
}

/** Who carries calls of the shop, its own choice first. */
export function carriersIn({ carrier, others }: Pick<Company, 'carrier' | 'others'>): CarrierKind[] {
  return [carrier, ...others.carriers]
}

export function messengersIn({ messenger, others }: Pick<Company, 'messenger' | 'others'>): MessengerKind[] {
  return [messenger, ...others.messengers]
}

function reachOf(kind: Kind, { twilio }: Pick<Company, 'twilio'>): Reach {
  return kind === 'twilio' && twilio.mode === 'polling' ? 'nobody' : reaches[kind]
}

/** Whether a host stands in a network of its own, where nothing crosses the internet. */
export function isInShop(hostname: string): boolean {
  return /^(10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$|^localhost$|\.local$|^\[f[cd][0-9a-f:]+\]$/i.test(
    hostname,
  )
}
