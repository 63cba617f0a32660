import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { presentDanger, presentEnquiry, wantedTimes } from './about-store.ts'
import { alertWords } from './alert-words.ts'
import { alsoToReach } from './also-to-reach.ts'
import { giveCode } from './give-code.ts'
import { untoldWords } from './untold-words.ts'
import { wantedWords } from './wanted-words.ts'

type Facts = {
  conversation: Conversation
  caller: Caller
  number: string
  isEmergency: boolean
  isVoicemail: boolean
  isLost?: boolean
  /** The owner was told of this caller before. */
  wasTold: boolean
  /** When that was last. */
  toldSince: Temporal.Instant | null
  /** The reply that waits for a yes. */
  draft: { body: string } | null | undefined
  now: Temporal.Instant
}

/** What is known of a caller by now, as one text; the conversation gets a code where it has none. */
export function wordsAbout(tx: Tx, { config }: Appliance, facts: Facts): string {
  const {
    conversation,
    caller,
    number,
    isEmergency,
    isVoicemail,
    isLost = false,
    wasTold,
    toldSince,
    draft,
    now,
  } = facts
  const shop = readShop(tx, config)
  const enquiry = presentEnquiry(tx, conversation.id)
  const today = now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDate()
  return alertWords({
    code: giveCode(tx, conversation, now),
    name: caller.name ?? enquiry?.name ?? null,
    number: showNumber(number, shop.country),
    need: enquiry?.need ?? enquiry?.service?.replaceAll('-', ' ') ?? null,
    address: enquiry?.address ?? null,
    also: isEmergency
      ? alsoToReach(tx, { conversationId: conversation.id, enquiry, number, country: shop.country })
      : null,
    isUrgent: enquiry?.urgency === 'emergency',
    wanted: enquiry ? wantedWords(wantedTimes(enquiry), today) : null,
    ...untoldWords(tx, conversation.id, toldSince),
    wasTold,
    isVoicemail,
    isLost,
    why: isEmergency
      ? dangerWords(presentDanger(tx, conversation.id))
      : isVoicemail
        ? 'Voicemail'
        : whyHandedOver(conversation),
    draft: draft?.body ?? null,
  })
}

const dangers: Record<NonNullable<ReturnType<typeof presentDanger>>, string> = {
  gas: 'EMERGENCY, gas',
  co: 'EMERGENCY, carbon monoxide',
  electrical: 'EMERGENCY, electricity',
  flood: 'EMERGENCY, water',
  fire: 'EMERGENCY, fire',
  other: 'EMERGENCY',
}

function dangerWords(danger: ReturnType<typeof presentDanger>): string {
  return dangers[danger ?? 'other']
}

/** Who took it themselves, or wrote in it, need not be told so. */
function whyHandedOver({ handedOverAt, handedOverBecause }: Conversation): string | null {
  return handedOverAt && handedOverBecause !== 'taken' && handedOverBecause !== 'by-hand' ? 'Needs you' : null
}
