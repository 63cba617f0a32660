import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles } from '../settings/store.ts'
import { insertInbound } from './insert-inbound.ts'

/** Whether a number is one of the shop's own phones; who left the crew is a caller like any other. */
export function isOwnPhone(tx: Tx, shop: Pick<Shop, 'ownerMobile'>, number: string): boolean {
  return number === shop.ownerMobile || crewMobiles(tx).includes(number)
}

type FromCrew = { event: Extract<MessageEvent, { kind: 'received' }>; from: string; now: Temporal.Instant }

/** Records what one of the shop's own people texted. It belongs to no conversation: what it is about is found out by the errand that it leaves. */
export function receiveFromCrew(tx: Tx, appliance: Appliance, { event, from, now }: FromCrew): 'recorded' | 'repeated' {
  const message = insertInbound(tx, appliance, { event, kind: 'from-crew', from, conversationId: null, now })
  if (!message) return 'repeated'
  leaveErrand(tx, { kind: 'owner-said', subjectId: message.id, orderKey: `from:${from}`, at: now, notAfter: null })
  return 'recorded'
}
