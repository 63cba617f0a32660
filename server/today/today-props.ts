import type { LiveProps } from '../../views/today/live-conversations.tsx'
import type { MissingStep } from '../../views/today/next-step.tsx'
import type { TodayProps } from '../../views/today/today.tsx'
import type { Appliance } from '../appliance.ts'
import { aheadProps } from '../bookings/ahead.ts'
import { callbackProps } from '../callbacks/callback-props.ts'
import { queue } from '../callbacks/queue.ts'
import { countWaiting } from '../callbacks/waiting-store.ts'
import { showNumber } from '../callers/phone-number.ts'
import { whoIs } from '../callers/who.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine } from '../settings/store.ts'
import { callFigures } from './calls-today.ts'
import { dayOf } from './day.ts'
import { heldBack } from './held-back.ts'
import { needsYou } from './needs-you.ts'
import { callsSince, hasAnyCall, liveConversations } from './store.ts'
import { shorten } from './words.ts'

const fewCallbacks = 3
const fewLive = 5
const liveForHours = 12

/** Everything that Today shows but for what was just done. */
export function todayProps(
  appliance: Appliance,
  shop: Shop,
  { isShowingAll, personId }: { isShowingAll: boolean; personId: number | null },
): Omit<TodayProps, 'toast'> {
  const { db, now } = appliance
  const { since, isCalendarDay } = dayOf({ zone: shop.zone, now: now() })
  const line = firstLine(db)
  const needs = needsYou(appliance, shop, { isShowingAll })
  const live = liveConversations(db, { since: now().subtract({ hours: liveForHours }), most: fewLive })
  const ahead = aheadProps(appliance, shop)
  const isNew =
    !hasAnyCall(db) &&
    needs.howMany +
      needs.failed.length +
      needs.alerts.length +
      live.length +
      ahead.today.length +
      ahead.tomorrow.length ===
      0
  return {
    heldBack: heldBack(appliance, shop.zone),
    missing: missingStep(shop, line !== undefined),
    needs,
    callbacks: {
      first: queue(db, { now: now(), size: fewCallbacks }).map((row) =>
        callbackProps(row, shop, { ...appliance, personId }),
      ),
      howMany: countWaiting(db),
    },
    calls: { ...callFigures(callsSince(db, since)), isCalendarDay },
    ahead,
    live: live.map((row) => liveProps(row, shop, appliance)),
    firstCall: isNew
      ? {
          shopNumber: line ? showNumber(line.number, shop.country) : null,
          hasPractice: asSimulatedCarrier(appliance.carrier) !== null,
        }
      : null,
  }
}

function missingStep({ zone, ownerMobile }: Shop, hasLine: boolean): MissingStep | null {
  if (!hasLine) return 'line'
  if (zone === null) return 'zone'
  return ownerMobile === null ? 'owner-mobile' : null
}

function liveProps(
  { conversation, caller, lastMessage }: ReturnType<typeof liveConversations>[number],
  shop: Shop,
  { now }: Pick<Appliance, 'now'>,
): LiveProps {
  const { direction, kind, writtenBy, body, state, because, errorCode } = lastMessage
  const isByPerson = kind === 'by-hand' || writtenBy !== null
  return {
    id: conversation.id,
    who: whoIs(caller, { country: shop.country }),
    when: shopTime(conversation.lastMessageAt, { zone: shop.zone, now: now() }),
    speaker: direction === 'inbound' ? null : isByPerson ? 'You' : 'The box',
    body: shorten(body),
    delivery: { state, because, errorCode },
  }
}
