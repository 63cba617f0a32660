import type { Conversation as ConversationView } from '../../views/conversations/conversation.tsx'
import type { MessageProps } from '../../views/conversations/message.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { telephoneLink } from '../callers/who.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { messagesIn, type threadById } from './inbox-store.ts'
import { type Media, mediaOf } from './media-store.ts'
import { whyNotTextable } from './queue-message.ts'
import type { Message } from './store.ts'

export type Props = Parameters<typeof ConversationView>[0]
export type Thread = NonNullable<ReturnType<typeof threadById>>
/** What stands in the forms of the page: as it is, or as it was typed and refused. */
export type Typed = { token: string; body?: string; fault?: string; name?: string; nameFault?: string }

const pageSize = 200

/** Everything that the page of one conversation shows. */
export function conversationProps(
  appliance: Appliance,
  { conversation, caller, line }: Thread,
  { before, typed }: { before: number | null; typed: Typed },
): Props {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  const clock = { zone: shop.zone, now: now() }
  const found = messagesIn(db, conversation.id, { before, size: pageSize + 1 })
  const shown = found.slice(-pageSize)
  const photos = mediaOf(
    db,
    shown.map(({ id }) => id),
  )
  const from = line ?? firstLine(db)
  return {
    id: conversation.id,
    messages: shown.map((message) => messageProps(message, photos, clock)),
    older: found.length > pageSize ? (shown[0]?.id ?? null) : null,
    isLatest: before === null,
    isZoneSet: shop.zone !== null,
    closed: conversation.closedAt && shopTime(conversation.closedAt, clock),
    caller: callerProps(caller, { typed, clock }),
    writing: {
      token: typed.token,
      body: typed.body ?? '',
      fault: typed.fault,
      notPossibleBecause: whyNotTextable(caller, 'by-hand', shop) ?? (from ? null : 'no-line'),
      from: from ? showNumber(from.number, shop.country) : null,
    },
  }
}

type Clock = Parameters<typeof shopTime>[1]

function messageProps(message: Message, photos: Media[], clock: Clock): MessageProps {
  const { id, direction, kind, body, state, because, errorCode, segments, createdAt, deliveredAt } = message
  return {
    ...{ id, direction, kind, body, state, because, errorCode, segments },
    when: shopTime(createdAt, clock),
    delivered: deliveredAt && shopTime(deliveredAt, clock),
    photos: photos
      .filter(({ messageId }) => messageId === id)
      .map((photo) => ({ id: photo.id, state: photo.state, because: photo.because, contentType: photo.contentType })),
  }
}

function callerProps(caller: Caller, { typed, clock }: { typed: Typed; clock: Clock }): Props['caller'] {
  return {
    id: caller.id,
    name: typed.name ?? caller.name ?? '',
    nameFault: typed.nameFault,
    telephone: telephoneLink(caller),
    isForgotten: caller.number === null,
    isBlocked: caller.blockedAt !== null,
    isPersonal: caller.personalAt !== null,
    optedOut: caller.optedOutAt && { by: caller.optedOutBy, at: shopTime(caller.optedOutAt, clock) },
  }
}

/** Who it is with, as the title of a page. */
export function conversationTitle(caller: Caller, { country }: Shop): string {
  const number = caller.number === null ? 'Forgotten caller' : showNumber(caller.number, country)
  return [caller.name, number].filter(Boolean).join(' · ')
}
