import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Booking, bookedBetween } from '../bookings/store.ts'
import { callerById } from '../callers/store.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { messageByOnceKey } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { sentence } from '../replies/sentences/sentences.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import { ownLine } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import { type Reminder, reminderDue } from './reminder-due.ts'

/** Reminds everybody whose job comes up, each once of what stands; called by the clock. */
export function sendReminders(appliance: Appliance): void {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  if (!shop.zone || !shop.reminders) return
  const at = now()
  const coming = bookedBetween(db, { from: at, to: at.add({ hours: 24 }) })
  for (const booking of coming)
    db.transaction((tx) => remind(tx, appliance, { booking, shop, zone: shop.zone ?? 'UTC', at }), {
      behavior: 'immediate',
    })
  if (coming.length > 0) appliance.wake()
}

type Coming = { booking: Booking; shop: Shop; zone: string; at: Temporal.Instant }

function remind(tx: Tx, appliance: Appliance, { booking, shop, zone, at }: Coming): void {
  const caller = booking.callerId === null ? undefined : callerById(tx, booking.callerId)
  if (!caller) return
  const { startsAt, confirmedAt, bookedAt, createdAt } = booking
  const agreedAt = bookedAt ?? createdAt
  const kind = reminderDue({ startsAt, agreedAt, confirmedAt, lastContactAt: caller.lastContactAt }, at)
  const thread = booking.conversationId === null ? undefined : threadById(tx, booking.conversationId)
  const line = thread?.line ?? ownLine(tx, appliance.config)
  // What was said is not even begun again: it would bring the conversation up every minute.
  if (!kind || !line || messageByOnceKey(tx, reminderKey(booking, kind))) return
  const { messenger, quietHours } = appliance
  const text = {
    caller,
    line,
    kind: 'reminder',
    onceKey: reminderKey(booking, kind),
    notAfter: lastMoment(booking),
  } as const
  const body = words(booking, { shop, zone, language: spokenWith(tx, caller.id, shop), at })
  // What the gate refuses is no trouble: the job stands all the same.
  queueMessage(tx, { ...text, body }, { shop, messenger: messenger.name, quietHours, now: at })
}

/** A job that was moved is reminded of anew. */
export function reminderKey({ id, startsAt }: Pick<Booking, 'id' | 'startsAt'>, kind: Reminder): string {
  return `reminder:${kind}:${id}:${startsAt.epochMilliseconds}`
}

function lastMoment({ startsAt }: Booking): Temporal.Instant {
  return startsAt.subtract({ minutes: 30 })
}

type Telling = { shop: Shop; zone: string; language: ReturnType<typeof spokenWith>; at: Temporal.Instant }

function words({ startsAt, endsAt, place }: Booking, { shop, zone, language, at }: Telling): string {
  const span = { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds }
  const agreed = agreedInWords(span, { language, zone, today: at.toZonedDateTimeISO(zone).toPlainDate() })
  // Who is visited knows where they live.
  const where = place === 'shop' ? shop.shopAddress : null
  return sentence(language, 'reminder', {
    business: businessName(shop, language),
    agreed: [agreed, where].filter(Boolean).join(', '),
  })
}
