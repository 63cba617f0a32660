// Which of the places that a text names it refuses: "1 and 3 don't work", "can't do 1 or 2", "the first no, the second".
import type { Scene } from './scene.ts'

type Named = { from: number; next: number }
type Run = { all: Named[]; isJoined: boolean[] }

/** Whether each is refused: a refusal before or behind a list holds for all of it, and who puts a choice right gives the first one up. */
export function refusalsOf(scene: Scene, named: readonly Named[]): boolean[] {
  const runs = runsOf(scene, named)
  const refused = new Set(runs.flatMap((run) => refusedIn(scene, run)))
  const kept = named.filter((one) => !refused.has(one))
  kept.forEach((one, at) => {
    const next = kept[at + 1]
    if (next && isPutRight(scene, one.next, next.from)) refused.add(one)
  })
  return named.map((one) => refused.has(one))
}

/** Places with nothing but small words between them. */
function runsOf(scene: Scene, named: readonly Named[]): Run[] {
  const runs: Run[] = []
  named.forEach((one, at) => {
    const between = wordsBetween(scene, named[at - 1]?.next ?? one.from, one.from)
    const run = runs.at(-1)
    if (!run || !between.every((word) => joins.has(word) || small.has(word)))
      runs.push({ all: [one], isJoined: [false] })
    else {
      run.all.push(one)
      run.isJoined.push(between.some((word) => joins.has(word)))
    }
  })
  return runs
}

function refusedIn(scene: Scene, { all, isJoined }: Run): Named[] {
  const [first] = all
  const last = all.at(-1)
  if (!first || !last) return []
  // "Not 3, 2", but "not 1, 2 or 3".
  const isLongList = (at: number) => isJoined.slice(at).some((joined) => joined)
  const before = isRefusedBefore(scene, first.from) ? all.filter((_, at) => at === 0 || isLongList(at)) : []
  const behind = refusalBehind(scene, last.next)
  if (behind === null) return before
  // "1, 2 doesn't work" takes the first.
  const isOfLast = isOfOne.test(behind) && isJoined.at(-1) !== true
  return [...before, ...(isOfLast ? [last] : all)]
}

function isRefusedBefore(scene: Scene, from: number): boolean {
  return [1, 2, 3, 4, 5].some((back) =>
    scene.senses[from - back]?.some(
      ({ kind, words, next }) =>
        kind === 'not' && isNear(scene, next, from) && !(words === 'no' && isNoAlone(scene, from - back)),
    ),
  )
}

/** "Actually no 2" says no to what was before. */
export function isNoAlone({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.text === 'no' && turnsRound.test(tokens[at - 1]?.text ?? '')
}

const turnsRound = /^(?:actually|wait|sorry|oh|oops|perdon|espere|finalement|attendez|[.!…\n])$/u

function isNear({ tokens }: Scene, end: number, from: number): boolean {
  return end <= from && tokens.slice(end, from).every(({ text }) => leading.has(text))
}

const leading = new Set(['the', 'la', 'el', 'le', 'option', 'number', 'slot', 'do', 'l', 'make'])

/** The words behind a list that refuse it. */
function refusalBehind(scene: Scene, next: number): string | null {
  const direct = scene.tokens[next]?.text ?? ''
  if (alone.has(direct) && ends.test(scene.tokens[next + 1]?.text ?? '.')) return direct
  for (let at = next; at < next + 6 && !ends.test(scene.tokens[at]?.text ?? '.'); at += 1) {
    if (kindAt(scene, at, 'all-the-same')) return null
    const refusal = kindAt(scene, at, 'not-after')
    if (refusal) return refusal
    if (turning.has(scene.tokens[at]?.text ?? '')) return null
  }
  return null
}

const alone = new Set(['no', 'nope', 'nah', 'not', 'non', 'pas', 'never', 'nunca'])
const ends = /^[.,;!?\n…:()-]$/u
const turning = new Set(['but', 'and', 'or', 'works', 'pero', 'mais', 'unless', 'if', 'si'])
const isOfOne =
  /^(?:doesnt|does not|isnt|is|wont|no me (?:sirve|va|viene|queda|funciona|conviene)|no (?:sirve|funciona|es)|ne (?:me )?(?:va|marche|convient)|va|marche|convient)(?!\p{L})/u

function kindAt({ senses }: Scene, at: number, kind: string): string | undefined {
  return senses[at]?.find((sense) => sense.kind === kind)?.words
}

/** "1. actually no. 3", "1 sorry I meant 2": of "1 or actually 2" the second, too. */
function isPutRight(scene: Scene, from: number, to: number): boolean {
  const words = wordsBetween(scene, from, to)
  return words.length <= 8 && putsRight.test(words.join(' ')) && !/\b(?:works|also|too|both)\b/.test(words.join(' '))
}

const putsRight =
  /(?<!\p{L})(?:actually|(?:no|oh|but|oops)?,? ?wait|no[ ,.]+(?:sorry|make it|lets do|the|la|el|le)|sorry|oops|scratch that|i (?:meant|mean)|meant|rather|on second thoughts?|perdon|me equivoque|quise decir|queria decir|mejor dicho|digo|espere|finalement|plutot|pardon|attendez|je voulais dire)(?!\p{L})|[.!…] (?:no|non)\b/u

function wordsBetween({ tokens }: Scene, from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ text }) => text)
}

const joins = new Set(['or', 'nor', 'and', '&', 'o', 'u', 'y', 'e', 'ni', 'ou', 'et', '/'])
const small = new Set([',', 'the', 'la', 'el', 'le', 'number', 'option', 'opcion', '#', 'l', 'one', 'ones'])
