// Whether a text says yes or no to what we last asked; null where it is neither, or only half.
import type { Reading } from '../reading.ts'
import { makeLexicon, type Sense, sensesIn } from '../windows/lexicon.ts'
import { cutIntoTokens, type Token } from '../windows/tokens.ts'
import { yesNoWords } from './yes-no-words.ts'

type YesNo = 'yes' | 'no'
type Clause = { tokens: readonly Token[]; senses: readonly Sense[][]; isQuestion: boolean; clean: string }
type Verdict = { say: YesNo | null; isWeak: boolean; isHalf: boolean; rest: number }

const lexicon = makeLexicon([yesNoWords])
const stops = new Set(['\n', '.', '!', '?', ';', ',', '…', '(', ')'])
/** Words that mean yes or no whatever follows them. */
const open = new Set(
  'yes yep yup yeah yea yess yah absolutely definitely oui ouais claro nope nah non 👍 👎 ✅ ❌ correct sure exactly perfecto parfait'.split(
    ' ',
  ),
)
const answers = new Set(['yes', 'no', 'weak', 'filler'])
/** Short sentences that go on to say something else as often as not. */
const closed = new Set(
  'doesnt work|dont work|i can|we can|i do|we do|it is|i am|we are|i would|it was|you can|i dont|we dont|im not|i am not|it isnt|it is not|it doesnt|i didnt|i havent|do not|not really|not now|not today|not yet|i cant|we cant|i cannot|i can not|not good|no good|me va|me vale|not available|no longer|sure is|sure can|too late|im in|no puedo|no podemos|bien sur|too expensive|not right|it does|wont work|no funciona|doesnt suit|good to go|no way|pas bon|pas possible|peux pas|pas besoin|plus besoin|not at all|im busy|ya no|hoy no|ahora no|par contre|lets go|ca va pas|not needed|lock it in|je confirme|it works|no vale|va bien|pas encore|esta bien|por que no|why not|no quiero|no creo|im not free|im not available'.split(
    '|',
  ),
)
/** What may follow a "no" that answers. */
const afterNo = new Set(
  'i im ive id we were you it its that thats this he she they the not sorry need please but can could my yo eso es esta el la ese je c ce ca il elle on nous desole lo me se just actually unfortunately there theres dont dear sir maam man mate problemo still'.split(
    ' ',
  ),
)

export function readYesNo(reading: Reading): YesNo | null {
  const clauses = clausesOf(reading)
  const verdicts = clauses.map(verdictOf)
  const first = verdicts.findIndex(({ say }) => say !== null)
  const verdict = verdicts[first]
  if (!verdict) return null
  if (verdict.isWeak && verdicts.some(({ say, rest }) => rest > 0 && (say === null || say === 'yes')))
    return otherThanWeak(verdicts)
  const next = verdicts[first + 1]
  if (next?.isHalf && verdict.say === 'yes') return null
  return next?.say && !next.isWeak && next.rest === 0
    ? next.say
    : verdict.isHalf && verdict.say === 'yes'
      ? null
      : verdict.say
}

/** Nothing else stands there than such an answer: "yep that's right". */
export function isOnlyYesNo(reading: Reading): boolean {
  const verdicts = clausesOf(reading).map(verdictOf)
  return verdicts.length > 0 && verdicts.every(({ say, rest }) => say !== null && rest === 0)
}

function otherThanWeak(verdicts: readonly Verdict[]): YesNo | null {
  return verdicts.find(({ say, isWeak }) => say !== null && !isWeak)?.say ?? null
}

function clausesOf({ clean, plain }: Reading): Clause[] {
  const tokens = cutIntoTokens(plain)
  const senses = sensesIn(tokens, lexicon)
  const clauses: Clause[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    const text = tokens[at]?.text
    if (text !== undefined && !stops.has(text)) continue
    if (at > from)
      clauses.push({
        tokens: tokens.slice(from, at),
        senses: senses.slice(from, at).map((all) => shifted(all, from)),
        isQuestion: text === '?',
        clean,
      })
    from = at + 1
  }
  return clauses
}

function shifted(senses: readonly Sense[], from: number): Sense[] {
  return senses.map((sense) => ({ ...sense, next: sense.next - from }))
}

/** A clause speaks by its beginning; in "yeah nah" the last word counts. */
function verdictOf(clause: Clause): Verdict {
  let say: YesNo | null = null
  let isWeak = false
  let at = 0
  while (at < clause.tokens.length) {
    const sense = clause.senses[at]?.[0]
    const kinds = (clause.senses[at] ?? []).filter(({ next }) => next === sense?.next).map(({ kind }) => kind)
    if (!sense || kinds.includes('aside') || kinds.includes('but')) break
    const own = sayOf(clause, sense, kinds)
    if (own === 'broken') break
    if (own && (say === null || !own.isWeak)) [say, isWeak] = [own.say, own.isWeak]
    at = sense.next
  }
  const isHalf = clause.senses.slice(at).some((all) => all[0]?.kind === 'but')
  return { say, isWeak, isHalf, rest: clause.tokens.length - at }
}

function sayOf(
  clause: Clause,
  sense: Sense,
  kinds: readonly string[],
): { say: YesNo; isWeak: boolean } | 'broken' | null {
  const isEnd = sense.next >= clause.tokens.length
  if (clause.isQuestion && isEnd && !kinds.includes('filler')) return 'broken'
  if (kinds.includes('no')) return isClear(clause, sense) ? { say: 'no', isWeak: false } : 'broken'
  if (kinds.includes('yes')) return isClear(clause, sense) ? { say: 'yes', isWeak: false } : 'broken'
  if (kinds.includes('weak')) return { say: 'yes', isWeak: true }
  return null
}

function isClear(clause: Clause, { words, next }: Sense): boolean {
  const following = clause.tokens[next]?.text
  if (following === undefined || open.has(words) || hasAccent(clause, words)) return true
  if (words === 'no')
    return afterNo.has(following) || (clause.senses[next]?.some(({ kind }) => answers.has(kind)) ?? false)
  const isSentence = words.includes(' ') && !closed.has(words)
  return isSentence || (clause.senses[next]?.some(({ kind }) => kind !== 'aside') ?? false)
}

/** "sí" is yes, "si" is mostly if. */
function hasAccent({ clean, tokens }: Clause, words: string): boolean {
  return words === 'si' && tokens.some(({ from }) => clean.slice(from, from + 2).toLowerCase() === 'sí')
}
