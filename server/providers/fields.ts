import type { RawRequest } from './request.ts'

/** What a request says, by the name of the field; a field within a field is named `outer.inner`. */
export type Fields = Map<string, string>

/** The record of a whole call in FreeSWITCH takes some 60 KB. */
export const mostPbxBytes = 256 * 1024
const mostFields = 2000
const mostDepth = 6

/** The query, and the body as a form or as JSON, whatever it calls itself; null for what is neither. */
export function fieldsOf({ target, headers, body }: RawRequest): Fields | null {
  if (Buffer.byteLength(body) > mostPbxBytes) return null
  const fields: Fields = new Map()
  const query = target.indexOf('?')
  if (query >= 0) addForm(fields, target.slice(query + 1))
  const written = body.trim()
  if (written === '') return fields
  if (/^[[{]/.test(written)) return addJson(fields, written) ? fields : null
  if (String(headers['content-type'] ?? '').includes('json')) return null
  addForm(fields, written)
  return fields
}

function addForm(fields: Fields, form: string): void {
  // A telephone writes the plus of a number as it stands, which in a form is a blank.
  for (const [name, value] of new URLSearchParams(form.replace(/(=|:|%3A|<|%3C)\+(?=\d)/gi, '$1%2B'))) {
    // FreeSWITCH sends its record as one field of a form.
    if (/^\s*\{/.test(value) && addJson(fields, value)) continue
    add(fields, name, value)
  }
}

function addJson(fields: Fields, json: string): boolean {
  try {
    flatten(fields, JSON.parse(json), { name: '', depth: 0 })
    return true
  } catch {
    return false
  }
}

function flatten(fields: Fields, value: unknown, { name, depth }: { name: string; depth: number }): void {
  if (value === null || value === undefined || depth > mostDepth) return
  if (typeof value !== 'object') return add(fields, name, String(value))
  for (const [inner, each] of Object.entries(value))
    flatten(fields, each, { name: name ? `${name}.${inner}` : inner, depth: depth + 1 })
}

function add(fields: Fields, name: string, value: string): void {
  if (fields.size < mostFields && !fields.has(name)) fields.set(name, value.trim())
}

/** The first of these fields that holds something. A variable that the system did not fill in holds nothing. */
export function firstOf(fields: Fields, names: string[]): string {
  for (const name of names) {
    const value = fields.get(name) ?? ''
    if (value !== '' && !isUnfilled(value)) return value
  }
  return ''
}

/** `$remote`, `${DIALSTATUS}`, `%CNUM`, `{call_number}`, `[Number]`, as they were pasted. */
function isUnfilled(value: string): boolean {
  return /^(?:[$%][A-Za-z_-]+|[$%]?\{\w+(?:\([\w-]+\))?\}|\[\w+\])$/.test(value)
}
