import { randomUUID } from 'node:crypto'
import type { MessageEvent } from '../messenger/messenger.ts'
import type { RawRequest, Reading } from '../request.ts'
import { isSecret } from '../secret-path.ts'
import { type HttpTemplateAccount, httpTemplatePath } from './account.ts'
import { fieldOf } from './field.ts'

/** A text that came in, from whoever knows the secret in the address. */
export function readInbound(account: HttpTemplateAccount | null, request: RawRequest): Reading<MessageEvent> {
  if (!account?.inboundToken) return { ok: false, because: 'not-configured' }
  if (!isSecret(request.target, httpTemplatePath, account.inboundToken)) return { ok: false, because: 'bad-signature' }
  const { inbound, number } = account
  const read = fieldsOf(request)
  const [from, body] = [read(inbound.from)?.trim(), read(inbound.body)]
  if (!from || body === null) return { ok: false, because: 'unreadable' }
  const to = inbound.to ? read(inbound.to) : null
  if (to !== null && !isOurs(to, number)) return { ok: false, because: 'not-ours' }
  // Without one every request is a text of its own: the same "yes" may come tomorrow.
  const messageId = ((inbound.id && read(inbound.id)) || randomUUID()).slice(0, 100)
  return {
    ok: true,
    events: [
      { kind: 'received', messageId, from: withPlus(from), to: number, body, media: [], consent: null, sentAt: null },
    ],
  }
}

/** A field of the query, or of the body by its type. */
function fieldsOf({ target, headers, body }: RawRequest): (name: string) => string | null {
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
