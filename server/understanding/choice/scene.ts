// The words of a text as they speak of a list: what each says, and at which place it stands.
import type { OfferedSlot, WantedTime } from '../understanding.ts'
import { makeLexicon, mayFollow, type Sense, sensesIn } from '../windows/lexicon.ts'
import { cutIntoTokens, type Token } from '../windows/tokens.ts'
import { choiceWords } from './choice-words.ts'
import { slotsIn } from './slots.ts'

/** `hours`: those the text names, of the clock's face. `hasPlace`: a place of the list was named before, so that small figures go on naming places. `ofDay`: the slots of the one day that is named. */
export type Scene = {
  tokens: readonly Token[]
  senses: readonly Sense[][]
  offered: readonly OfferedSlot[]
  hours: readonly number[]
  hasPlace?: boolean
  ofDay?: readonly OfferedSlot[]
}

export function sceneOf(
  plain: string,
  { offered, windows = [] }: { offered: readonly OfferedSlot[]; windows?: readonly WantedTime[] },
): Scene {
  const tokens = cutIntoTokens(plain.replaceAll(numberSign, 'number '))
  const hours = windows.flatMap(({ start, end }) => [start, end].flatMap((one) => Number(one?.slice(0, 2) ?? 0) % 12))
  const ofDay = ofNamedDay(windows, offered)
  const isListed = tokens.some(({ text }) => joins.has(text))
  return { tokens, senses: sensesIn(tokens, lexicon), offered, hours, ...(ofDay.length > 0 && !isListed && { ofDay }) }
}

/** "Thursday, the later one": of the slots of that day. */
function ofNamedDay(windows: readonly WantedTime[], offered: readonly OfferedSlot[]): OfferedSlot[] {
  const [day, ...more] = windows
  if (!day?.date || day.dateEnd || day.start || day.end || more.length > 0) return []
  return slotsIn(day, offered)
}

const joins = new Set(['or', 'and', '&', 'but', '/', 'o', 'u', 'y', 'pero', 'ou', 'et', 'mais'])

/** "No. 2"; of "no 2" alone both readings take the second. */
const numberSign = /(?<![\p{L}\d])(?:no\.|n[°º]) ?(?=[1-9](?!\d))|(?<=^\W*)no (?=[1-9]\W*$)/gu

/** Pieces of a text that were cut before. */
export function sceneOfPieces(tokens: readonly Token[], offered: readonly OfferedSlot[]): Scene {
  return { tokens, senses: sensesIn(tokens, lexicon), offered, hours: [] }
}

const lexicon = makeLexicon([choiceWords])

export function hasKind({ senses }: Scene, kind: string): boolean {
  return senses.some((all) => all.some((sense) => sense.kind === kind))
}

export function kindAt({ senses }: Scene, at: number, kind: string): Sense | undefined {
  return senses[at]?.find((sense) => sense.kind === kind)
}

export function beforeOf(scene: Scene, at: number, kind: string): string | undefined {
  for (let start = Math.max(0, at - 5); start < at; start += 1) {
    const sense = scene.senses[start]?.find((one) => one.kind === kind && one.next === at)
    if (sense) return sense.words
  }
  return undefined
}

export function wordsFrom({ tokens }: Scene, at: number): string {
  return tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(' ')
}

/** "2 is better". */
export function isBeforePreference(scene: Scene, next: number): boolean {
  return [0, 1, 2].some((on) => kindAt(scene, next + on, 'prefer') !== undefined)
}

export function slotsAt(
  { offered }: Scene,
  place: number,
  next: number,
): { slots: OfferedSlot[]; next: number } | null {
  const slot = place < 0 ? offered.at(-1) : offered.find(({ n }) => n === place)
  return slot ? { slots: [slot], next } : null
}

export function isFree({ tokens, senses }: Scene, next: number): boolean {
  const text = tokens[next]?.text
  if (text === undefined) return true
  if (/^(?:[:%/$]|am|pm|h|heures?|a|p|oclock|st|nd|rd|th|min|mins|hours?|hrs?|days?|weeks?|of|ish|in)$/.test(text))
    return text === 'of' && false
  if (/^[^\p{L}\d]/u.test(text)) return true
  return places.has(text) || mayFollow(text) || (senses[next]?.length ?? 0) > 0
}

const places = new Set(
  'comma period exclamation one ones option opt slot choice appointment appt window spot please pls plz plis and or uno una option opcion creneau choix cita s if si xfa xfavor porfa porfas porfis porfi porfavor pf stp svp oui non yes'.split(
    ' ',
  ),
)
