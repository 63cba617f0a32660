// The owner's own first text must name the shop, say how to stop the texts, and fit into two segments.
import type { Shop } from '../settings/settings.ts'
import { countSegments, plainLetters, type SegmentCount } from './segments.ts'
import { opener } from './texts.ts'

export type OpenerRead = { ok: true; opener: string | null } | { ok: false; fault: string }

const mostSegments = 2
const mostCharacters = 306

/** Reads the owner's words; the shop's name in them becomes `{business}`, so that it stays right when the name changes. No words: ours. */
export function readOpener(typed: string, shop: Shop): OpenerRead {
  const words = asTemplate(typed, shop)
  if (words === '') return { ok: true, opener: null }
  const fault = faultIn(words, shop)
  return fault ? { ok: false, fault } : { ok: true, opener: words }
}

/** A first text as the caller gets it, what it costs, and why it would be refused, if it would. */
export type OpenerPreview = { words: string; fault: string | null } & SegmentCount

/** What was typed, as it would go out; no words: ours. */
export function previewTyped(typed: string, shop: Shop): OpenerPreview {
  const words = asTemplate(typed, shop)
  const fault = words === '' ? null : faultIn(words, shop)
  return { ...previewOpener({ ...shop, opener: words || null }), fault }
}

/** The first text as it would go out now, and what it costs. */
export function previewOpener(shop: Shop): { words: string } & SegmentCount {
  const words = opener(shop)
  return { words, ...countSegments(words) }
}

function asTemplate(typed: string, { businessName }: Shop): string {
  const plain = plainLetters(typed.replaceAll(/\s+/g, ' ').trim())
  return businessName ? replaceName(plain, businessName) : plain
}

function faultIn(words: string, shop: Shop): string | null {
  if (words.length > mostCharacters) return `Shorten it to ${mostCharacters} characters.`
  const unknown = /\{(?!business\}|owner\})[^{}]*\}?|(?<!\{(?:business|owner))\}/.exec(words)?.[0]
  if (unknown) return `Nothing can be put in the place of ${unknown}: only {business} and {owner} are filled in.`
  if (!words.includes('{business}')) return nameIsMissing(shop)
  if (!/(?<![\p{L}\p{N}])STOP(?![\p{L}\p{N}])/u.test(words))
    return 'Say how to stop the texts, with the word STOP in capitals: “Reply STOP to opt out.” Phone companies refuse first texts without it.'
  return costFault(previewOpener({ ...shop, opener: words }))
}

function nameIsMissing({ businessName }: Shop): string {
  const name = businessName ? `“${businessName}” or {business}` : '{business}'
  return `Name the shop, so that the caller knows who writes: put ${name} into it.`
}

function costFault({ segments, foreign }: SegmentCount): string | null {
  if (segments <= mostSegments) return null
  const because = foreign.length > 0 ? ` Without ${foreign.slice(0, 5).join(' ')} it would be shorter on the air.` : ''
  return `It would be paid as ${segments} texts, and more than ${mostSegments} are often cut. Shorten it.${because}`
}

function replaceName(words: string, name: string): string {
  const literal = plainLetters(name).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}{])${literal}(?![\\p{L}\\p{N}}])`, 'giu')
  return words.replaceAll(whole, '{business}')
}
