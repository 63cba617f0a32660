// Slots named by their place in the list: the second one, #2, option 1, the later one, not the first.
import type { OfferedSlot } from '../understanding.ts'
import type { Sense } from '../windows/lexicon.ts'
import type { Token } from '../windows/tokens.ts'
import { comesFirst } from './before-anything.ts'
import { figureAt } from './figures.ts'
import { isDayOfMonth } from './of-month.ts'
import { refusalsOf } from './place-refusals.ts'
import { isSaidToSuit } from './said-to-suit.ts'
import { hasKind, isBeforePreference, isFree, kindAt, type Scene, sceneOfPieces, slotsAt } from './scene.ts'
import { letterAt, severalAt } from './several.ts'

type Pick = { slots: readonly OfferedSlot[]; isRefused: boolean; isPreferred: boolean; from: number; next: number }

/** Null where no place is named, or only some are refused. */
export function byPlace(scene: Scene): OfferedSlot[] | null {
  const picks = picksOf(scene)
  const named = picks.filter(({ isRefused }) => !isRefused)
  const preferred = named.filter(({ isPreferred }) => isPreferred)
  const taken = (preferred.length > 0 ? preferred : named).flatMap(({ slots }) => slots)
  const refused = new Set(picks.filter(({ isRefused }) => isRefused).flatMap(({ slots }) => slots))
  const rest = scene.offered.filter((slot) => !refused.has(slot))
  if (taken.length > 0) return taken.filter((slot) => !refused.has(slot))
  if (refused.size === 0) return null
  return rest.length === 0 || hasKind(scene, 'other') || hasKind(scene, 'but-for') ? rest : null
}

/** Which of these pieces name a place, and whether by its figure. */
export function placesIn(
  tokens: readonly Token[],
  offered: readonly OfferedSlot[],
): { from: number; next: number; isFigure: boolean }[] {
  const scene = sceneOfPieces(tokens, offered)
  return picksOf(scene).map(({ from, next }) => ({ from, next, isFigure: figureAt(scene, from) !== null }))
}

/** The slots that are refused by their place. */
export function refusedPlaces(scene: Scene): OfferedSlot[] {
  return picksOf(scene).flatMap(({ slots, isRefused }) => (isRefused ? slots : []))
}

function picksOf(scene: Scene): Pick[] {
  const picks: Omit<Pick, 'isRefused'>[] = []
  let isPreferring = false
  for (let at = 0; at < scene.tokens.length; ) {
    const blocked = kindAt(scene, at, 'no-place') ?? kindAt(scene, at, 'asap')
    if (picks.length > 0) isPreferring ||= kindAt(scene, at, 'prefer') !== undefined
    const pick = blocked ? null : pickAt(picks.length > 0 ? { ...scene, hasPlace: true } : scene, at)
    const isPreferred = isPreferring || (pick !== null && isBeforePreference(scene, pick.next))
    if (pick) picks.push({ ...pick, from: at, isPreferred })
    at = blocked?.next ?? pick?.next ?? at + 1
  }
  const refusals = refusalsOf(scene, picks)
  return picks.map((pick, at) => ({ ...pick, isRefused: refusals[at] === true }))
}

function pickAt(scene: Scene, at: number): { slots: OfferedSlot[]; next: number } | null {
  const edge = edgeAt(scene, at)
  if (edge) return { slots: edgeOf(scene.ofDay ?? scene.offered, edge.kind), next: edge.next }
  const several = severalAt(scene, at) ?? letterAt(scene, at)
  if (several) return several
  const ordinal = kindAt(scene, at, 'ordinal')
  if (isDayOfMonth(scene.tokens, at, ordinal?.next ?? at + 1) || (ordinal && isAdverb(scene, at, ordinal))) return null
  if (ordinal && isOrderOfWishes(scene, ordinal.next)) return null
  const isOfDay = scene.ofDay && weekdays.has(scene.tokens[ordinal?.next ?? at]?.text ?? '')
  if (ordinal && (isOfDay || isFree(scene, ordinal.next) || isSaidToSuit(behind(scene, ordinal.next))))
    return nthAt(scene, Number(ordinal.value), ordinal.next)
  return figureAt(scene, at)
}

function behind({ tokens }: Scene, next: number): string {
  return tokens
    .slice(next, next + 6)
    .map(({ text }) => text)
    .join(' ')
}

const weekdays = new Set(
  'monday mon tuesday tues tue wednesday weds wed thursday thurs thu friday fri saturday sat sunday sun del de du'.split(
    ' ',
  ),
)

/** "First one on Friday": the first of that day, where the first of all is of another. */
function nthAt(scene: Scene, nth: number, next: number): { slots: OfferedSlot[]; next: number } | null {
  const { ofDay } = scene
  const found = slotsAt(scene, nth, next)
  if (!ofDay || found?.slots.every((slot) => ofDay.includes(slot))) return found
  const slot = ofDay.at(nth < 0 ? nth : nth - 1)
  return slot ? { slots: [slot], next } : null
}

/** "1st choice 2, 2nd choice 3". */
function isOrderOfWishes({ tokens }: Scene, next: number): boolean {
  const behind = tokens.slice(next, next + 3).map(({ text }) => text)
  return behind[0] === 'choice' && behind.slice(1).some((text) => /^\d$/.test(text))
}

function isAdverb({ tokens }: Scene, at: number, { value, next }: Sense): boolean {
  const before = tokens.slice(Math.max(0, at - 12), at).map(({ text }) => text)
  const behind = tokens.slice(next, next + 12).map(({ text }) => text)
  const [from, end] = [before.findLastIndex((text) => marks.has(text)) + 1, behind.findIndex((text) => marks.has(text))]
  const said = { before: before.slice(from), behind: behind.slice(0, end < 0 ? behind.length : end) }
  return value === '1' && comesFirst({ before: said.before.join(' '), behind: said.behind.join(' ') })
}

const marks = new Set([',', '.', '!', '?', ';', '\n'])

/** "The early Monday one". */
function edgeOfDay({ tokens, ofDay }: Scene, at: number): Sense | undefined {
  const words = tokens[at]?.text ?? ''
  const kind = /^earl(?:y|ier)$/.test(words) ? 'early' : /^later?$/.test(words) ? 'late' : null
  const isMeant = kind && ofDay && ofDay.length > 1 && weekdays.has(tokens[at + 1]?.text ?? '')
  return isMeant ? { kind, value: '', words, next: at + 1 } : undefined
}

/** "the later one", but not "anything later". */
function edgeAt(scene: Scene, at: number): Sense | undefined {
  const edge = kindAt(scene, at, 'early') ?? kindAt(scene, at, 'late') ?? edgeOfDay(scene, at)
  const none = kindAt(scene, at, 'none')
  if (!edge || (none && none.next > edge.next)) return undefined
  return none?.next === edge.next && !/^(?:the|la|le|el) /.test(edge.words) ? undefined : edge
}

function edgeOf(offered: readonly OfferedSlot[], edge: string): OfferedSlot[] {
  const sorted = offered.toSorted((one, other) => one.start.toString().localeCompare(other.start.toString()))
  return [(edge === 'early' ? sorted[0] : sorted.at(-1)) ?? []].flat()
}
