// Names and values are signed without a mark between them, so their border can be moved: whoever reads the form insists on
// what must be there and on its whole shape. A field with two values counts as not given.
import { type ParsedUrlQuery, parse } from 'node:querystring'
import type { RawRequest } from '../request.ts'

/** A webhook whose signature was checked: its fields, and those of the address, which we gave ourselves. */
export type SignedForm =
  | { ok: true; form: Record<string, string>; query: Record<string, string> }
  | { ok: false; because: 'not-configured' | 'bad-signature' | 'not-ours' | 'unreadable' }

/** The fields of a webhook as they came: of the body, or of the query when it came by GET. */
export function signedFieldsOf({ method, body }: RawRequest): ParsedUrlQuery {
  return method === 'GET' ? {} : fieldsOf(body)
}

/** The form of a webhook that is the company's, where it is about the account of that name; null: the signature alone tells whose it is. */
export function ownForm(request: RawRequest, account: string | null): SignedForm {
  const query = singly(fieldsOf(queryOf(request.target)))
  const form = request.method === 'GET' ? query : singly(fieldsOf(request.body))
  return account === null || form.AccountSid === account
    ? { ok: true, form, query }
    : { ok: false, because: 'not-ours' }
}

function fieldsOf(encoded: string): ParsedUrlQuery {
  return parse(encoded, '&', '=', { maxKeys: 0 })
}

function queryOf(target: string): string {
  const start = target.indexOf('?')
  return start === -1 ? '' : target.slice(start + 1)
}

function singly(fields: ParsedUrlQuery): Record<string, string> {
  const given = Object.entries(fields).flatMap(([name, value]) => {
    const values = new Set([value ?? ''].flat())
    return values.size === 1 ? [[name, [...values][0] ?? ''] as const] : []
  })
  return Object.fromEntries(given)
}
