// Each place is written as what stands around it demands, so that no word of a caller ever becomes a part of the request.
import type { OutgoingMessage } from '../messenger/messenger.ts'
import type { HttpTemplateAccount } from './account.ts'

export type Places = Record<(typeof placeNames)[number], string>
export const placeNames = ['to', 'from', 'body', 'reference'] as const

/** A place is a name in braces, and nothing else is: JSON is full of braces. */
const place = /\{([a-z]+)\}/gi

export function placesOf({ numberForm }: HttpTemplateAccount, message: OutgoingMessage): Places {
  const { to, from, body, reference } = message
  return { to: written(to, numberForm), from: written(from, numberForm), body, reference }
}

/** In the path and query alike: whatever has a meaning in an address is written as %xx. */
export function fillUrl(template: string, places: Places): string {
  return fill(template, places, encodeURIComponent)
}

export function fillBody({ body, bodyKind }: Pick<HttpTemplateAccount, 'body' | 'bodyKind'>, places: Places): string {
  if (bodyKind === 'form') return fill(body, places, (value) => new URLSearchParams({ x: value }).toString().slice(2))
  if (bodyKind === 'json') return fill(body, places, (value) => JSON.stringify(value).slice(1, -1))
  return fill(body, places, (value) => value)
}

/** A header is one line of letters that every machine knows. */
export function fillHeader(template: string, places: Places): string {
  return fill(template, places, (value) => value.replaceAll(/[^\x20-\x7e]/g, ' '))
}

export function readHeaders(lines: string): { name: string; value: string }[] | null {
  const given = lines.split(/\r?\n/).filter((line) => line.trim())
  const headers = given.flatMap((line) => {
    const [, name, value] = /^\s*([!#$%&'*+.^`|~\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    return name && value !== undefined && /^[\x20-\x7e]*$/.test(value) ? [{ name, value }] : []
  })
  return headers.length === given.length ? headers : null
}

/** The names in braces that are none of ours. */
export function strangePlaces(template: string): string[] {
  return [...template.matchAll(place)].flatMap(([, name = '']) => (isPlace(name) ? [] : [name]))
}

export function hasPlace(template: string, name: (typeof placeNames)[number]): boolean {
  return template.includes(`{${name}}`)
}

function fill(template: string, places: Places, write: (value: string) => string): string {
  return template.replaceAll(place, (whole, name: string) => (isPlace(name) ? write(places[name]) : whole))
}

function isPlace(name: string): name is keyof Places {
  return placeNames.some((known) => known === name)
}

function written(number: string, form: HttpTemplateAccount['numberForm']): string {
  const digits = number.replaceAll(/\D/g, '')
  if (form === 'e164' || !number.startsWith('+')) return number
  return form === 'digits' ? digits : digits.replace(/^1(?=\d{10}$)/, '')
}
