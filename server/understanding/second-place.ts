// "A tap at 28 Woodbine Cres and a clogged drain at 40 Elm St": two jobs at two places, told in one text.
import { placeIn, withoutAddress } from './address/find-address.ts'
import { isSureAddress } from './address/sure-address.ts'
import { correctsPlace, isSamePlace } from './another-job.ts'
import { clausesOf } from './bare-clauses.ts'
import type { TradePack } from './packs/trade-pack.ts'
import { type Reading, readText } from './reading.ts'
import { findService } from './service.ts'
import type { Situation } from './understanding.ts'

/** `rest`: the text without the second one; `job`: what is to be done there, empty where it is the same; `address`: null where somebody else wants it. */
export type SecondPlace = { rest: string; job: string; address: string | null }

/** `isNeedKnown`: what for was told before. */
type Told = Pick<Situation, 'said'> & { packs: readonly TradePack[]; isNeedKnown: boolean }

export function secondPlaceIn(text: string, { said, packs, isNeedKnown }: Told): SecondPlace | null {
  const reading = readText(text)
  const spans = spansOf(reading, said)
  if (!spans || correctsPlace(clausesOf(reading).join('\n'))) return null
  const { clean } = reading
  const [first, second] = spans
  const address = clean.slice(second.start, second.end)
  if (!isSureAddress(address, address) || isSamePlace(clean.slice(first.start, first.end), address)) return null
  const between = clean.slice(first.end, second.start)
  const names = (words: string) => findService(readText(words), packs) !== null
  if (noJob.test(readText(between).plain)) return null
  const at = joinIn(between)
  const words = between.slice(at)
  const isNamed = isNeedKnown || names(clean.slice(0, first.start))
  if (isNamed && (names(words) || isAlike(words)))
    return { rest: clean.slice(0, first.end + at) + clean.slice(second.end), job: bareJob(words), address }
  const behind = clean.slice(second.end).match(/^[^.!?\n]*/)?.[0] ?? ''
  if (!names(between) || !names(behind)) return null
  const rest = clean.slice(0, second.start) + clean.slice(second.end + behind.length)
  return { rest: rest.replace(/[\s,;&]+$/, ''), job: bareJob(behind), address }
}

type Span = { start: number; end: number }

/** The first two addresses, in their order. */
function spansOf(reading: Reading, said: string): [Span, Span] | null {
  const one = placeIn(reading, said)
  const other = one && placeIn(withoutAddress(reading, { said }), said)
  if (!one || !other) return null
  return one.start < other.start ? [one, other] : [other, one]
}

/** Where the second one begins to be spoken of: what stands before it belongs to the first. */
function joinIn(between: string): number {
  const joined = between.search(joins)
  return joined < 0 ? 0 : joined
}

const joins =
  /[\s,;.]*(?:(?<!\p{L})(?:and|also|plus|as well as|y|tambi[eé]n|adem[aá]s|et|aussi|puis)(?!\p{L})|[&;.\n])/iu

/** "And another one at", "y también en". */
function isAlike(words: string): boolean {
  return alike.test(
    readText(words)
      .plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
}

const alike =
  /^(?:(?:and|also|plus|as well as|too|y|tambien|ademas|et|aussi|puis|same|the same|another|another one|one more|a second one|other one|thing|things|problem|job|otro|otra|otra mas|lo mismo|un autre|une autre|la meme chose|pareil|my|our|mi|mon|ma|mom s|moms|other|place|house|casa|maison|at|in|en|on|a|au|chez|for|para|pour) ?)+$/u

const noJob =
  /(?<!\p{L})(?:bill(?:ing)?|invoice|mail(?:ing)?|keys?|pick(?:ing)? ?up|drop(?:ping)?|deliver\p{L}*|near|across|next (?:to|door)|close to|between|behind|corner|instead|not|moved|moving|from|now|live|lives|meet|park|factur\p{L}*|llaves?|recoger|entreg\p{L}*|cerca|frente|lado|esquina|no|vivo|factura\p{L}*|clefs?|cles?|livr\p{L}*|pres|face|cote|coin|pas|habite)(?!\p{L})/u

function bareJob(words: string): string {
  return words
    .replace(
      /^(?:[\s,;.&]|(?:and|also|plus|as well as|y|tambi[eé]n|adem[aá]s|et|aussi|puis|there (?:is|are)|there'?s|i have|is|has)(?!\p{L}))+/iu,
      '',
    )
    .replace(/(?:[\s,;.]|(?<!\p{L})(?:at|in|on|en|a|au|aux|chez|for|para|pour|the|el|la|le|,))+$/iu, '')
    .trim()
}
