import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Made } from '../arrival.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import type { MessageEvent } from '../messenger/messenger.ts'
import { beganAt } from '../pbx/began-at.ts'
import type { RawRequest, Reading } from '../request.ts'
import { isSecret } from '../secret-path.ts'
import { type HttpTemplateAccount, httpTemplatePath } from './account.ts'
import { fieldOf } from './field.ts'

/** `came`: what was proven to be the gateway's own. */
type InboundReading = { reading: Reading<MessageEvent>; came: { fields: Fields; made: Made } | null }

/** A text that came in, from whoever knows the secret in the address. */
export function readInbound(
  account: HttpTemplateAccount | null,
  request: RawRequest,
  at: Temporal.Instant,
): InboundReading {
  if (!account?.inboundToken) return { reading: { ok: false, because: 'not-configured' }, came: null }
  if (!isSecret(request.target, httpTemplatePath, account.inboundToken))
    return { reading: { ok: false, because: 'bad-signature' }, came: null }
  const { event, made } = readText(fieldsIn(request), account, at)
  const came = { fields: fieldsOf(request) ?? new Map(), made }
  if (event) return { reading: { ok: true, events: [event] }, came }
  return { reading: { ok: false, because: made.do === 'ignored' ? 'not-ours' : 'unreadable' }, came }
}

/** What is made by an account of fields that were kept. */
export function readKept(fields: Fields, account: HttpTemplateAccount, at: Temporal.Instant): Made {
  return readText((name) => fields.get(name) ?? null, account, at).made
}

type Read = (name: string) => string | null

function readText(
  read: Read,
  { inbound, number, zone }: HttpTemplateAccount,
  at: Temporal.Instant,
): { event: MessageEvent | null; made: Made } {
  const [from, body] = [read(inbound.from)?.trim() || null, read(inbound.body)]
  if (from === null || body === null)
    return { event: null, made: { do: 'unreadable', missing: missingOf({ sender: from, words: body }) } }
  const to = inbound.to ? read(inbound.to) : null
  if (to !== null && !isOurs(to, number))
    return { event: null, made: { do: 'ignored', because: 'another-number', word: to.slice(0, mostOfWord) } }
  // Without one every request is a text of its own: the same "yes" may come tomorrow.
  const messageId = ((inbound.id && read(inbound.id)) || randomUUID()).slice(0, 100)
  const sentAt = notAfter(at, beganAt((inbound.time && read(inbound.time)?.trim()) || '', zone))
  return {
    event: {
      ...{ kind: 'received', messageId, from: withPlus(from), to: number, body, media: [], consent: null, sentAt },
    },
    made: { do: 'texted', from: withPlus(from) },
  }
}

const mostOfWord = 40

function missingOf(found: Record<'sender' | 'words', string | null>): ('sender' | 'words')[] {
  return (['sender', 'words'] as const).filter((each) => found[each] === null)
}

/** A gateway whose clock is ahead tells of nothing that is to come. */
function notAfter(now: Temporal.Instant, moment: Temporal.Instant | null): Temporal.Instant | null {
  return moment && Temporal.Instant.compare(moment, now) > 0 ? now : moment
}

/** A field of the query, or of the body by its type. */
function fieldsIn({ target, headers, body }: RawRequest): Read {
  const query = new URLSearchParams(target.includes('?') ? target.slice(target.indexOf('?') + 1) : '')
  const isJson = String(headers['content-type'] ?? '').includes('json')
  const form = new URLSearchParams(isJson ? '' : body)
  return (name) => (isJson ? fieldOf(body, name) : null) ?? form.get(name) ?? query.get(name)
}

/** Gateways write our number in their own way: its last digits tell. */
function isOurs(to: string, number: string): boolean {
  const digits = to.replaceAll(/\D/g, '')
  return digits.length >= 7 && number.replaceAll(/\D/g, '').endsWith(digits.replace(/^0+/, ''))
}

/** Whole numbers often come without their plus; what is shorter belongs to the shop's own country. */
function withPlus(from: string): string {
  return /^[1-9]\d{10,14}$/.test(from) ? `+${from}` : from
}
