// Slots named by their place in the list: the second one, #2, option 1, the later one, not the first.
import { givenNames } from '../name/given-names.ts'
import type { OfferedSlot, WantedTime } from '../understanding.ts'
import { makeLexicon, mayFollow, type Sense, sensesIn } from '../windows/lexicon.ts'
import { cutIntoTokens, type Token } from '../windows/tokens.ts'
import { saysThatItSuits } from './approval.ts'
import { comesFirst } from './before-anything.ts'
import { choiceWords } from './choice-words.ts'
import { isDayOfMonth } from './of-month.ts'
import { isNoAlone, refusalsOf } from './place-refusals.ts'
import { startsAt } from './slots.ts'

/** `hours`: those the text names, of the clock's face. `hasPlace`: a place of the list was named before, so that small figures go on naming places. */
export type Scene = {
  tokens: readonly Token[]
  senses: readonly Sense[][]
  offered: readonly OfferedSlot[]
  hours: readonly number[]
  hasPlace?: boolean
}

type Pick = { slots: readonly OfferedSlot[]; isRefused: boolean; isPreferred: boolean; from: number; next: number }

const lexicon = makeLexicon([choiceWords])

export function sceneOf(
  plain: string,
  { offered, windows = [] }: { offered: readonly OfferedSlot[]; windows?: readonly WantedTime[] },
): Scene {
  const tokens = cutIntoTokens(plain.replaceAll(numberSign, 'number '))
  const hours = windows.flatMap(({ start, end }) => [start, end].flatMap((one) => Number(one?.slice(0, 2) ?? 0) % 12))
  return { tokens, senses: sensesIn(tokens, lexicon), offered, hours }
}

/** "No. 2"; of "no 2" alone both readings take the second. */
const numberSign = /(?<![\p{L}\d])(?:no\.|n[°º]) ?(?=[1-9](?!\d))|(?<=^\W*)no (?=[1-9]\W*$)/gu

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
  const scene = { tokens, senses: sensesIn(tokens, lexicon), offered, hours: [] }
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

/** "2 is better". */
function isBeforePreference(scene: Scene, next: number): boolean {
  return [0, 1, 2].some((on) => kindAt(scene, next + on, 'prefer') !== undefined)
}

function pickAt(scene: Scene, at: number): { slots: OfferedSlot[]; next: number } | null {
  const edge = edgeAt(scene, at)
  if (edge) return { slots: edgeOf(scene.offered, edge.kind), next: edge.next }
  const ordinal = kindAt(scene, at, 'ordinal')
  if (isDayOfMonth(scene.tokens, at, ordinal?.next ?? at + 1) || (ordinal && isAdverb(scene, at, ordinal))) return null
  if (ordinal && isFree(scene, ordinal.next)) return slotsAt(scene, Number(ordinal.value), ordinal.next)
  return figureAt(scene, at)
}

function isAdverb({ tokens }: Scene, at: number, { value, next }: Sense): boolean {
  const before = tokens.slice(Math.max(0, at - 12), at).map(({ text }) => text)
  const behind = tokens.slice(next, next + 12).map(({ text }) => text)
  const [from, end] = [before.findLastIndex((text) => marks.has(text)) + 1, behind.findIndex((text) => marks.has(text))]
  const said = { before: before.slice(from), behind: behind.slice(0, end < 0 ? behind.length : end) }
  return value === '1' && comesFirst({ before: said.before.join(' '), behind: said.behind.join(' ') })
}

const marks = new Set([',', '.', '!', '?', ';', '\n'])

/** "the later one", but not "anything later". */
function edgeAt(scene: Scene, at: number): Sense | undefined {
  const edge = kindAt(scene, at, 'early') ?? kindAt(scene, at, 'late')
  const none = kindAt(scene, at, 'none')
  if (!edge || (none && none.next > edge.next)) return undefined
  return none?.next === edge.next && !/^(?:the|la|le|el) /.test(edge.words) ? undefined : edge
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
  const isHour = scene.hours.includes(n % 12) && scene.offered.some((slot) => startsAt(slot, n) && slot.n !== n)
  const label = beforeOf(scene, at, 'label')
  const isLabelled = label !== undefined && !['the', 'le', 'la', 'el', 'no'].includes(label)
  const isFollowed =
    isFree(scene, at + 1) ||
    isBeforeAnother(scene, at) ||
    isSetAgainst(scene, at + 1) ||
    (isOpening(scene, at) && !word && isNameBehind(scene, at + 1)) ||
    (isOpening(scene, at) && !word && remarkOpens.test(wordsFrom(scene, at + 1)))
  const isPronoun = word !== undefined && namesOne.some((kind) => beforeOf(scene, at, kind) !== undefined)
  if (n === 0 || isPronoun || !isFollowed || (isGluedOn(scene, at) && !isLabelled)) return null
  const isFirst = isOpening(scene, at) && (!word || isBare(scene) || isSaidToSuit(scene, word))
  const isPicked =
    isFirst ||
    (label !== undefined && label !== 'no') ||
    beforeOf(scene, at, 'pick') !== undefined ||
    isListed(scene, at) ||
    (beforeOf(scene, at, 'not') ?? 'no') !== 'no' ||
    isBeforeAnother(scene, at) ||
    isSetAgainst(scene, at + 1) ||
    (scene.hasPlace === true &&
      (isBeforePreference(scene, at + 1) || isNoAlone(scene, at - 1) || isMeantNow(scene, at)))
  const isTime = isHour && !isLabelled && !scene.hasPlace && !(isBare(scene) && (isFirst || isListed(scene, at)))
  return isPicked && !isTime ? slotsAt(scene, n, at + 1) : null
}

/** "The second one" names one place, not two. */
const namesOne = ['ordinal', 'early', 'late'] as const

/** "1 sorry I meant 3". */
function isMeantNow({ tokens }: Scene, at: number): boolean {
  return /^(?:meant|mean|actually|wait|oops|decir|dire)$/.test(tokens[at - 1]?.text ?? '')
}

/** After another was named: "1 is too late, 2 too early", "but 2 does". */
function isSetAgainst(scene: Scene, next: number): boolean {
  if (scene.hasPlace !== true) return false
  return kindAt(scene, next, 'not-after') !== undefined || heldUp.test(wordsFrom(scene, next))
}

const heldUp =
  /^(?:does|do|yes|yep|yeah|ok|okay|fine|good|works?|is (?:ok|okay|fine|good|great|perfect|possible|best)|would (?:be|work)|si|sip|esta bien|me (?:sirve|va|viene|queda|conviene|funciona)|oui|me (?:va|convient)|convient|va bien|est (?:bon|bien|parfait|possible))(?!\p{L})/u

/** "2 / 3". */
function isBeforeAnother({ tokens, offered }: Scene, at: number): boolean {
  const [bar, other, behind] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const isPlace = offered.some(({ n }) => String(n) === other?.text)
  return bar?.text === '/' && !bar.glued && isPlace && !(behind?.glued && /^[/:\d]/.test(behind.text))
}

/** "2 Dana Lopez". */
function isNameBehind({ tokens }: Scene, next: number): boolean {
  const words = tokens.slice(next).filter(({ text }) => !/^[.,!]$/.test(text))
  const isShort = words.length > 0 && words.length <= 3
  return isShort && words.every(({ text }) => /^\p{L}/u.test(text)) && givenNames.has(words[0]?.text ?? '')
}

/** "Two is good", though not of "un bon plombier". */
function isSaidToSuit(scene: Scene, { words, next }: Sense): boolean {
  return words !== 'un' && saysThatItSuits(wordsFrom(scene, next))
}

/** Nothing but a nod, a greeting or a doubt stands before it. */
function isOpening(scene: Scene, at: number): boolean {
  let next = 0
  while (next < at && nods.has(scene.tokens[next]?.text ?? '')) next += 1
  next += hearsay.exec(wordsFrom(scene, next))?.[0].split(' ').length ?? 0
  const hedge = kindAt(scene, next, 'hedge')
  return next >= at || hedge?.next === at
}

/** "He says 2 is fine". */
const hearsay =
  /^(?:(?:(?:my|the|our) )?(?:he|she|they|husband|wife|hubby|mom|mother|dad|father|son|daughter|boss|landlord|roommate|tenant|partner|boyfriend|girlfriend) (?:says?|said|prefers?|wants?|picks?|picked)|(?:mi (?:esposo|esposa|marido|mujer|mama|papa|hijo|hija|jefe)|el|ella) (?:dice|dijo|prefiere|quiere)(?: que)?|(?:(?:mon (?:mari|conjoint|fils|pere|patron)|ma (?:femme|conjointe|fille|mere)|il|elle) (?:dit|prefere|veut)(?: que)?))(?!\p{L})/u

const nods = new Set(
  "ok okay k kk yes yep yup yeah yea ya sure great good perfect cool fine awesome thanks thank you thx ty hi hey hello um uh oh so well please pls si sip bueno vale claro perfecto dale gracias hola oui ouais parfait bon merci bonjour d'accord accord d either soit ' , . ! - : ; (".split(
    ' ',
  ),
)

function wordsFrom({ tokens }: Scene, at: number): string {
  return tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(' ')
}

// "2 bring a ladder", "1 my wife is home": of "2 toilets" nobody knows which is meant.
const remarkOpens =
  /^(?:bring|use|ring|knock|come|enter|park|ask|call|text|watch|mind|let|don ?'?t|dont|note|remember|leave|make sure|tell|follow|dial|press|buzz|i|i ?'|im|ill|we|my|our|there ?'|theres|there (?:is|are)|he|she|they|it ?'|its|with|because|cause|cuz|name is|comma|period|this is|instead|actually|traiga|traigan|usen?|toquen?|entren?|pasen?|pregunten?|hay|mi|tengo|estoy|soy|venga|vengan|porque|con|sonnez|passez|entrez|utilisez|apportez|demandez|mon|ma|il y|je|j ?'|on|stationnez|appelez|avec|car|parce)(?![\p{L}\d])/u

/** Nothing but figures and small words between them. */
function isBare(scene: Scene): boolean {
  return scene.tokens.every(({ text }, at) => small.test(text) || kindAt(scene, at, 'number') !== undefined)
}

const small =
  /^(?:\d|and|or|&|,|\.|!|#|y|o|et|ou|please|pls|plz|thanks|thank|you|thx|ty|por|favor|porfa|gracias|svp|s|'|il|vous|te|plait|merci|ok|\ufe0f|\u20e3|\))$/u

function isListed(scene: Scene, at: number): boolean {
  const join = scene.tokens[at - 1]?.text ?? ''
  return (
    ['or', 'nor', 'and', '&', ',', 'y', 'o', 'ni', 'et', 'ou', '/'].includes(join) &&
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
  'comma period exclamation one ones option opt slot choice appointment appt window spot please pls plz plis and or uno una option opcion creneau choix cita s if si xfa xfavor porfa porfas porfis porfi porfavor pf stp svp oui non yes'.split(
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

function kindAt({ senses }: Scene, at: number, kind: string): Sense | undefined {
  return senses[at]?.find((sense) => sense.kind === kind)
}

/** Of words for all and for none the longer at a place counts, "any" against "any other"; in "the sooner the better" they say neither. */
export function hasKindBeside(scene: Scene, kind: string, other: string): boolean {
  const { senses } = scene
  const taken = senses.flatMap((all, at) =>
    all.flatMap((sense) => (sense.kind === other ? Array.from({ length: sense.next - at }, (_, n) => at + n) : [])),
  )
  return senses.some(
    (all, at) =>
      !taken.includes(at) &&
      all.find((sense) => sense.kind === 'none' || (sense.kind === 'all' && !isOfThing(scene, sense)))?.kind === kind,
  )
}

/** "Any idea", "both toilets", "whichever is cheaper": not of the times. */
function isOfThing(scene: Scene, { words, next }: Sense): boolean {
  const behind = wordsFrom(scene, next)
  const [, owned] = `${words} ${behind}`.match(/ (?:of|cualquiera de) (.*)$/) ?? []
  if (owned !== undefined) return !ofThem.test(owned)
  if (!counting.has(words)) return false
  return !isFree(scene, next) || theThings.test(behind) || weighsPrice.test(behind)
}

const ofThem = /^(?:th[eo]se|them|the|what|l[ao]s|ell[ao]s|es[ao]s|est[ao]s)(?!\p{L})/u
const theThings =
  /^(?:the|my|our|l[ao]s|mis|nuestr[oa]s|les|mes|nos) (?!(?:two|three|dos|tres|deux|trois|[2-9]|times?|slots?|options?|days?|horarios?|horas?|opciones|dias|creneaux|heures|moments|jours)(?!\p{L}))/u

const counting = new Set(
  'any|both|either|all 3|all three|whichever|cualquier|todos|todas|los dos|las dos|los tres|ambos|ambas|lo mismo|les deux|les trois|tous|toutes'.split(
    '|',
  ),
)
const weighsPrice =
  /^(?:(?:one|is|s|s'|it|costs?|cuesta|sea|salga|es|est|soit|le|la|the|mas|moins|plus) )*(?:cheap\w*|expensive|less|lowest|barat\w*|economic\w*|menos|cher|chere|moins)\b/u

export function hasKind({ senses }: Scene, kind: string): boolean {
  return senses.some((all) => all.some((sense) => sense.kind === kind))
}
