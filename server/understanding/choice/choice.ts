// Which of the offered slots a text takes: by place in the list, by day or hour, all of them, or none.
import type { Reading } from '../reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { makeLexicon, mayFollow, type Sense, sensesIn } from '../windows/lexicon.ts'
import { cutIntoTokens, type Token } from '../windows/tokens.ts'
import { findWindows } from '../windows/windows.ts'
import { choiceWords } from './choice-words.ts'
import { slotsIn, startsAt } from './slots.ts'
import { readYesNo } from './yes-no.ts'

type Scene = { tokens: readonly Token[]; senses: readonly Sense[][]; offered: readonly OfferedSlot[] }
type Pick_ = { slots: readonly OfferedSlot[]; isRefused: boolean }

const lexicon = makeLexicon([choiceWords])
const bounds = /\b(?:after|from|later than|despues|a partir|apres|onwards?|or later|not before|until)\b/

const wantsOther =
  /\b(?:any(?:thing|one)?|something|nothing|got|have) (?:any |anything )?(?:sooner|earlier|later|else|other)\b|\b(?:another|different) (?:time|day|date|slot)\b|\bother (?:times?|days?|dates?|slots?|options?)\b|\b(?:do|come|be) (?:it )?(?:sooner|earlier|later)\b|\bno sooner\b|\botr[oa]s? (?:dias?|horas?|horarios?|fechas?)\b|\bautres? (?:jour|heure|moment|date|creneau)/

/** Numbers of the slots taken, in order; empty when all are refused or another time is asked for, null when the text chooses nothing. */
export function chooseSlots(reading: Reading, situation: Situation): number[] | null {
  const { offered } = situation
  if (offered.length === 0) return null
  const tokens = cutIntoTokens(reading.plain)
  const scene: Scene = { tokens, senses: sensesIn(tokens, lexicon), offered }
  const picked = byPlace(scene)
  if (picked) return numbersOf(picked)
  if (wantsOther.test(reading.plain)) return []
  const windows = findWindows(reading, situation)
  if (windows.length > 0) return byTime(scene, windows, reading)
  return byWords(scene, reading, situation)
}

function numbersOf(slots: readonly OfferedSlot[]): number[] {
  return [...new Set(slots.map(({ n }) => n))].sort((one, other) => one - other)
}

function byPlace(scene: Scene): OfferedSlot[] | null {
  const picks = picksOf(scene)
  const taken = picks.filter(({ isRefused }) => !isRefused).flatMap(({ slots }) => slots)
  const refused = new Set(picks.filter(({ isRefused }) => isRefused).flatMap(({ slots }) => slots))
  const rest = scene.offered.filter((slot) => !refused.has(slot))
  if (taken.length > 0) return taken.filter((slot) => !refused.has(slot))
  if (refused.size === 0) return null
  return rest.length === 0 || hasKind(scene, 'other') || hasKind(scene, 'but-for') ? rest : null
}

function picksOf(scene: Scene): Pick_[] {
  const picks: Pick_[] = []
  for (let at = 0; at < scene.tokens.length; ) {
    const blocked = kindAt(scene, at, 'no-place')
    const pick = blocked ? null : pickAt(scene, at)
    if (pick) picks.push({ slots: pick.slots, isRefused: isRefused(scene, at, pick.next) })
    at = blocked?.next ?? pick?.next ?? at + 1
  }
  return picks
}

function pickAt(scene: Scene, at: number): { slots: OfferedSlot[]; next: number } | null {
  const edge = kindAt(scene, at, 'early') ?? kindAt(scene, at, 'late')
  const none = kindAt(scene, at, 'none')
  if (edge && (none?.next ?? 0) <= edge.next && (!none || edge.kind !== none.kind))
    return none && none.next === edge.next && !/^(?:the|la|le|el) /.test(edge.words)
      ? null
      : { slots: edgeOf(scene.offered, edge.kind), next: edge.next }
  const ordinal = kindAt(scene, at, 'ordinal')
  if (ordinal && isFree(scene, ordinal.next)) return slotsAt(scene, Number(ordinal.value), ordinal.next)
  return figureAt(scene, at)
}

function slotsAt({ offered }: Scene, place: number, next: number): { slots: OfferedSlot[]; next: number } | null {
  const slot = place < 0 ? offered.at(-1) : offered.find(({ n }) => n === place)
  return slot ? { slots: [slot], next } : null
}

function edgeOf(offered: readonly OfferedSlot[], edge: string): OfferedSlot[] {
  const sorted = offered.toSorted((one, other) => one.start.toString().localeCompare(other.start.toString()))
  return [(edge === 'early' ? sorted[0] : sorted.at(-1)) ?? []].flat()
}

/** "2", "#2", "option 2", "let's do 1": not "2pm", and not the hour of an offered slot. */
function figureAt(scene: Scene, at: number): { slots: OfferedSlot[]; next: number } | null {
  const text = scene.tokens[at]?.text ?? ''
  const word = kindAt(scene, at, 'number')
  const n = /^\d$/.test(text) ? Number(text) : word ? Number(word.value) : 0
  const isHour = scene.offered.some((slot) => startsAt(slot, n))
  const label = beforeOf(scene, at, 'label')
  const isLabelled = label !== undefined && !['the', 'le', 'la', 'el', 'no'].includes(label)
  if (n === 0 || !isFree(scene, at + 1) || (isGluedOn(scene, at) && !isLabelled)) return null
  const isFirst = at === 0 && !word
  const isPicked =
    isFirst ||
    (label !== undefined && label !== 'no') ||
    beforeOf(scene, at, 'pick') !== undefined ||
    isListed(scene, at) ||
    (at === 0 && scene.tokens.length === 1)
  const isTime = isHour && !isLabelled && !(isBare(scene) && (isFirst || isListed(scene, at)))
  return isPicked && !isTime ? slotsAt(scene, n, at + 1) : null
}

/** Nothing but figures and small words between them. */
function isBare({ tokens }: Scene): boolean {
  return tokens.every(({ text }) =>
    /^(?:\d|and|or|&|,|\.|!|#|y|o|et|ou|please|pls|thanks|thx|\ufe0f|\u20e3|\))$/u.test(text),
  )
}

function isListed(scene: Scene, at: number): boolean {
  const join = scene.tokens[at - 1]?.text ?? ''
  return (
    ['or', 'and', '&', ',', 'y', 'o', 'et', 'ou', '/'].includes(join) &&
    (figureAt(scene, at - 2) !== null || kindAt(scene, at - 2, 'ordinal') !== undefined)
  )
}

function isGluedOn({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.glued === true && !['#', '(', '\n', '.', '-', ',', '/'].includes(tokens[at - 1]?.text ?? '')
}

function beforeOf(scene: Scene, at: number, kind: string): string | undefined {
  for (let start = Math.max(0, at - 5); start < at; start += 1) {
    const sense = scene.senses[start]?.find((one) => one.kind === kind && one.next === at)
    if (sense) return sense.words
  }
  return undefined
}

const places = new Set(
  'one ones option opt slot choice appointment appt window spot please pls and or uno una option opcion creneau choix cita s'.split(
    ' ',
  ),
)

function isFree({ tokens, senses }: Scene, next: number): boolean {
  const text = tokens[next]?.text
  if (text === undefined) return true
  if (/^(?:[:%/$]|am|pm|h|heures?|a|p|oclock|st|nd|rd|th|min|mins|hours?|hrs?|days?|weeks?|of|ish|in)$/.test(text))
    return text === 'of' && false
  if (/^[^\p{L}\d]/u.test(text)) return true
  return places.has(text) || mayFollow(text) || (senses[next]?.length ?? 0) > 0
}

function isRefused(scene: Scene, from: number, next: number): boolean {
  const before = [1, 2, 3].some((back) =>
    scene.senses[from - back]?.some(({ kind, next: end }) => kind === 'not' && isNear(scene, end, from)),
  )
  if (before) return true
  for (let at = next; at < next + 4 && !/^[.,;!?\n]$/.test(scene.tokens[at]?.text ?? '.'); at += 1) {
    if (scene.senses[at]?.some(({ kind }) => kind === 'not-after')) return true
    if (['but', 'and', 'or', 'works', 'pero', 'mais'].includes(scene.tokens[at]?.text ?? '')) return false
  }
  return false
}

function isNear({ tokens }: Scene, end: number, from: number): boolean {
  return (
    end <= from &&
    tokens
      .slice(end, from)
      .every(({ text }) => ['the', 'la', 'el', 'le', 'option', 'number', 'slot', 'do', 'l', 'make'].includes(text))
  )
}

function kindAt({ senses }: Scene, at: number, kind: string): Sense | undefined {
  return senses[at]?.find((sense) => sense.kind === kind)
}

function hasKind({ senses }: Scene, kind: string): boolean {
  return senses.some((all) => all.some((sense) => sense.kind === kind))
}

function byTime(scene: Scene, windows: readonly WantedTime[], { plain }: Reading): number[] {
  const isBound = bounds.test(plain)
  const slots = windows.flatMap((window) =>
    slotsIn(isBound && window.end === null && window.start ? { ...window, end: '24:00' } : window, scene.offered),
  )
  return numbersOf(slots)
}

function byWords(scene: Scene, reading: Reading, situation: Situation): number[] | null {
  if (hasAsked(scene, 'none')) return []
  if (hasAsked(scene, 'all')) return numbersOf(scene.offered)
  const answer = readYesNo(reading, situation)
  if (answer === 'no') return []
  const isTaken = answer === 'yes' || hasKind(scene, 'single')
  return isTaken && scene.offered.length === 1 ? numbersOf(scene.offered) : null
}

/** Of words for all and for none the longer at a place counts: "any" against "any other". */
function hasAsked({ senses }: Scene, kind: 'all' | 'none'): boolean {
  return senses.some((all) => all.find((sense) => sense.kind === 'all' || sense.kind === 'none')?.kind === kind)
}
