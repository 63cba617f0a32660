// Words for all of a list and for none of it.
import type { Sense } from '../windows/lexicon.ts'
import { saysThatAllSuit } from './says-that-all-suit.ts'
import { isFree, type Scene, wordsFrom } from './scene.ts'

/** Of words for all and for none the longer at a place counts, "any" against "any other"; in "the sooner the better" they say neither. */
export function hasKindBeside(scene: Scene, kind: string, other: string): boolean {
  const { senses } = scene
  const taken = senses.flatMap((all, at) =>
    all.flatMap((sense) => (sense.kind === other ? Array.from({ length: sense.next - at }, (_, n) => at + n) : [])),
  )
  return senses.some(
    (all, at) =>
      !taken.includes(at) &&
      all.find(
        (sense) =>
          sense.kind === 'none' || (sense.kind === 'all' && !isOfThing(scene, sense) && saysThatAllSuit(scene, at)),
      )?.kind === kind,
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
