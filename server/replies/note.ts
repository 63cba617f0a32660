// What is to be minded at the visit, in the caller's words: how to get in from any text of the run, what was told beside the times on offer, and all that stands beside a choice.
import { clausesOf } from '../understanding/bare-clauses.ts'
import { isOnlyYesNo } from '../understanding/choice/yes-no.ts'
import { saysDangerIsOver } from '../understanding/danger/danger.ts'
import { withoutJobBeside } from '../understanding/job-beside-danger.ts'
import { tellsWhenGone } from '../understanding/own-hours.ts'
import { isPleasantry } from '../understanding/pleasantry.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { leadOf, tellsWayIn } from '../understanding/way-in.ts'
import { isIdle } from './idle-words.ts'

const longest = 200

type Told = {
  /** The caller's texts of this run before these, oldest first, and whether times were on offer. */
  before: readonly { body: string; isBeside: boolean }[]
  /** The texts that are answered now. */
  now: readonly string[]
  /** What is written down elsewhere: the need, the place, the name. */
  known: readonly (string | null)[]
  /** Whether words say no more than which time is taken. */
  isChoice: (words: string) => boolean
  /** Whether words tell something of the job or the place. */
  isRemark: (words: string) => boolean
}

/** Null where nothing is to be minded. */
export function noteOf({ before, now, known, isChoice, isRemark }: Told): string | null {
  const parts = [
    ...before.flatMap(({ body, isBeside }) =>
      partsOf(body).filter(
        ({ words, isQuestion }) =>
          tellsWayIn(bare(words)) ||
          (isBeside && !isQuestion && isRemark(words) && !saysNothingOfVisit(readText(words))),
      ),
    ),
    ...now
      .flatMap(partsOf)
      .filter(
        ({ words, isQuestion }) => !isQuestion && (tellsWhenGone(bare(words)) || (saysMore(words) && !isChoice(words))),
      ),
  ]
  const told = known.flatMap((one) => one?.toLowerCase() ?? [])
  const notes = parts
    .map(({ words }) => words)
    .filter((words) => !told.some((one) => overlaps(one, words.toLowerCase())))
  const note = [...new Set(notes)].join('; ')
  return note === '' ? null : note.length <= longest ? note : `${note.slice(0, longest - 3).trimEnd()}...`
}

function overlaps(told: string, words: string): boolean {
  return told.includes(words) || words.includes(told)
}

type Part = { words: string; isQuestion: boolean }

/** What stands between two marks, without the choice or the nod that it begins with. */
function partsOf(text: string): Part[] {
  const { clean } = readText(text)
  return [...clean.matchAll(/([^,;!?\n.]|\.(?=\S))+([,;!?\n.]?)/gu)].flatMap(([whole, , mark = '']) => {
    const part = mark === '' ? whole : whole.slice(0, -mark.length)
    const lead = leadOf(readText(part).plain.toLowerCase())
    // "No dogs" is not "dogs".
    const words = part.slice(lead.length - (lead.match(/(?<!\p{L})no\s+$/u)?.[0].length ?? 0)).trim()
    return words === '' ? [] : [{ words, isQuestion: mark === '?' || asks.test(words) }]
  })
}

const asks =
  /^(?:how|what|when|where|who|why|which|do|does|did|are|is|can|could|will|would|cuanto|cuando|como|que|aceptan|puedo|tienen|combien|quand|comment|est-ce|acceptez|prenez|avez|pouvez)\b/iu

/** More than that the time suits, and who says so. */
function saysMore(words: string): boolean {
  const reading = readText(words)
  if (isOnlyYesNo(reading) || isPleasantry(bare(words)) || saysNothingOfVisit(reading)) return false
  return !isIdle(words.replaceAll(suits, ' ')) || /\d{3}/.test(words.replaceAll(/\+?[\d().\- ]{10,}/g, ' '))
}

/** "It was the neighbour's bbq", "still need the tap", "he cancelled on me", "hi Mike": told to us, and of no use at the door. */
function saysNothingOfVisit(reading: Reading): boolean {
  const { plain } = reading
  if (greets.test(plain) || letDown.test(plain) || notThat.test(plain) || saysDangerIsOver(reading)) return true
  return !/\p{L}/u.test(withoutJobBeside(reading).plain)
}

const greets = /^(?:hi|hello|hey|dear|hola|bonjour|salut|allo)(?: there| \p{L}+)?$/u
const notThat = /^(?:not|no|pas) (?:the |la |le |el )?\d{1,5}$/u
const letDown =
  /\b(?:cancell?ed|cancelo|annule|(?:never|didn'?t) show(?:ed)?(?: up)?|no vino|nunca (?:vino|llego)|(?:jamais|pas) venue?)(?: on (?:me|us))?$/

const suits =
  /(?<!\p{L})(?:dos|tres|uno|una|un|deux|trois|though|tho|convenient|kindly|dear|lovely|wonderful|sir|maam|works?|good|great|perfect|fine|best|better|suits?|cool|awesome|one|first|second|third|last|earlier|later|option|number|choice|yep|yeah|sounds|comma|exclamation|mark|period|cheers|thx|ty|mate|man|bro|lol|again|said|sorry|booked|lets|go|going|pick|primera?o?|segund[oa]|tercer[oa]|opcion|perfecto|vale|claro|funciona|conviene|sirve|bien|premiere?|deuxieme|deuxi[eè]me|premi[eè]re|troisieme|parfait|convient|va|marche|bon|ok|ca|d'accord)(?!\p{L})/giu

function bare(words: string): string {
  return clausesOf(readText(words)).join(' ')
}
