import { Temporal } from 'temporal-polyfill'
import type { CardProps } from '../../views/directory/card.tsx'
import type { ContactProps } from '../../views/directory/history.tsx'
import type { Appliance } from '../appliance.ts'
import { type Consent, latestConsent } from '../callers/consent-store.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { whyNotTextable } from '../conversations/queue-message.ts'
import { conversationWith } from '../conversations/store.ts'
import { writeCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine } from '../settings/store.ts'
import { type Contact, historyOf, type Place } from './history.ts'
import { marksOf } from './marks.ts'
import { contactsOf, wordsAt } from './store.ts'

const pageSize = 50
const mostLetters = 160

/** Everything that the page of one caller shows, but for what stands in its forms. */
export function cardProps(appliance: Appliance, caller: Caller, { shop, before }: { shop: Shop; before: Place }) {
  const { db, now } = appliance
  const clock = { zone: shop.zone, now: now() }
  const conversationId = conversationWith(db, caller.id)?.id ?? null
  const { contacts, older } = historyOf(db, { callerId: caller.id, conversationId, before, size: pageSize })
  const isFirstPage = before.call === null && before.text === null
  return {
    caller: callerProps(appliance, caller, { shop, clock, conversationId }),
    history: {
      contacts: contacts.map((contact) => contactProps(contact, { clock, isFirstPage })),
      older: older && writePlace(older),
      isFirstPage,
      callerId: caller.id,
    },
    isZoneSet: shop.zone !== null,
  }
}

type Clock = Parameters<typeof shopTime>[1]
type Setting = { shop: Shop; clock: Clock; conversationId: number | null }

function callerProps({ db }: Appliance, caller: Caller, { shop, clock, conversationId }: Setting): CardProps['caller'] {
  const { calls, texts, firstAt } = contactsOf(db, caller.id)
  const first = firstAt === null ? null : Temporal.Instant.fromEpochMilliseconds(firstAt)
  const line = firstLine(db)
  return {
    ...{ id: caller.id, calls, texts, conversationId },
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    isTextable: whyNotTextable(caller, 'by-hand', shop) === null,
    marks: marksOf(caller),
    seen: first && { first: shopTime(first, clock), last: shopTime(caller.lastContactAt, clock) },
    consent: caller.optedOutAt ? null : consentProps(latestConsent(db, caller.id), clock),
    line: caller.lineType && caller.lineTypeAt && { type: caller.lineType, at: shopTime(caller.lineTypeAt, clock) },
    noSpam: caller.notSpamAt && shopTime(caller.notSpamAt, clock),
    added: shopTime(caller.createdAt, clock),
    forgotten: caller.forgottenAt && shopTime(caller.forgottenAt, clock),
    optedOut: caller.optedOutAt && {
      by: caller.optedOutBy,
      at: shopTime(caller.optedOutAt, clock),
      words: conversationId === null ? null : wordsAt(db, conversationId, caller.optedOutAt),
    },
    shopNumber: line ? showNumber(line.number, shop.country) : null,
  }
}

function consentProps(consent: Consent | undefined, clock: Clock): CardProps['caller']['consent'] {
  return consent ? { by: consent.kind, at: shopTime(consent.givenAt, clock) } : null
}

function contactProps(contact: Contact, { clock, isFirstPage }: { clock: Clock; isFirstPage: boolean }): ContactProps {
  const when = shopTime(contact.at, clock)
  if (contact.kind === 'call') {
    const { id, startedAt, endedAt, outcome, carrierSaid, seconds, decision, because } = contact.call
    const call = { id, endedAt, outcome, carrierSaid, seconds, decision, because }
    // The call log has no page of one call: it begins with this one.
    const href = `/calls?before=${writeCursor({ at: startedAt, id: id + 1 })}#call-${id}`
    return { kind: 'call', when, href, ...call }
  }
  const { id, conversationId, direction, kind, body, state, because, errorCode } = contact.message
  const message = {
    id,
    direction,
    what: kind,
    body: beginningOf(body),
    state,
    because,
    errorCode,
    photos: contact.photos,
  }
  const place = isFirstPage ? '' : `?before=${id + 1}`
  return { kind: 'text', when, href: `/conversations/${conversationId}${place}#message-${id}`, ...message }
}

function beginningOf(body: string): string {
  const letters = [...body.replaceAll(/\s+/g, ' ').trim()]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('')
}

function writePlace({ call, text }: Place): string {
  const places = { call: call && writeCursor(call), text: text && String(text) }
  return new URLSearchParams(
    Object.entries(places).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
}
