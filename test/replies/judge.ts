// The second reader: knows the facts of one shop and one conversation, and nothing of how the box checks its own words.
import type { DayPart, Language } from '../../server/understanding/understanding.ts'
import { withoutTrueTimes } from './judge-times.ts'
import { firstNames, knownTrue, lies, months, tells, weekdays } from './judge-words.ts'

/** A time that the caller asked for; `date` YYYY-MM-DD, `from` and `to` HH:MM. */
export type AskedTime = { date?: string; from?: string; to?: string; part?: DayPart }

export type Facts = {
  /** Those in which this caller may be answered. */
  languages: Language[]
  business: string | null
  owner: string | null
  /** What the shop lets be quoted, word by word: hours, areas, call-out fee. */
  quotable: string[]
  emergencyNumber: string
  /** The shop's own numbers, as they may be read. */
  numbers: string[]
  /** Whole texts that the shop sends in the same words to everybody: openers, safety texts, answers to STOP and HELP. */
  fixed: string[]
  /** The caller's own words. */
  said: string[]
  asked: AskedTime[]
  /** What this caller was truly offered, each time: the slots in the order of their numbers, all with `date`, `from` and `to`. */
  offered: AskedTime[][]
  /** What was theirs when it was said. */
  booked: AskedTime[]
  cancelled: AskedTime[]
  /** Of the shop, YYYY-MM-DD. */
  today: string
  /** Names, addresses and numbers of other callers. */
  others: string[]
}

export type Kind =
  | 'too-long'
  | 'language'
  | 'hidden'
  | 'markup'
  | 'link'
  | 'number'
  | 'price'
  | 'time'
  | 'name'
  | 'promise'
  | 'claim'
  | 'other-caller'
export type Invention = { kind: Kind; piece: string }

const mostCharacters = 320
const owner = '\ue001'
const fact = '\ue000'

/** Every invention in one text that goes to a caller, or waits to go. */
export function judge(text: string, facts: Facts): Invention[] {
  const read = facts.languages.map((language) => judgeIn(text, { ...facts, languages: [language] }))
  // One text is in one language: in that it must be true.
  return read.sort((one, other) => one.length - other.length)[0] ?? []
}

function judgeIn(text: string, facts: Facts): Invention[] {
  const found: Invention[] = []
  const add = (kind: Kind, pieces: Iterable<string>) => {
    for (const piece of pieces) found.push({ kind, piece })
  }
  if (text.length > mostCharacters) add('too-long', [String(text.length)])
  add('other-caller', foreignIn(text, facts.others))
  const rest = withoutFacts(text, facts)
  add('hidden', piecesOf(rest, hidden))
  add('markup', piecesOf(rest, markup))
  const plain = withoutAgreed(fold(rest, false), facts)
  const folded = plain.toLowerCase()
  add('hidden', piecesOf(folded, /(?<![\p{L}'])(?:\p{L}[\s.*_~-]{1,3}){3,}\p{L}(?![\p{L}'])/gu))
  add('link', piecesOf(folded, link))
  add('name', namesIn(plain, facts))
  add(
    'claim',
    piecesOf(folded, new RegExp(`(?:i am|i'm|this is|it is|it's|soy|je suis|ici|c'est|aqui) ?${owner}`, 'gu')),
  )
  add('time', untrueTimes(folded, facts))
  const bare = withoutTimes(folded, facts)
  add('number', piecesOf(bare, /[\p{N}#]+/gu))
  add('price', piecesOf(bare, /[$€£¥₹¢₽%]/gu))
  add('language', wrongLanguage(bare, facts.languages))
  for (const language of ['en', 'es', 'fr'] as const) {
    const open = withoutKnown(bare, language)
    for (const kind of ['number', 'price', 'promise', 'claim'] as const)
      if (facts.languages.includes(language)) add(kind, piecesOf(open, wordsOf(lies[language][kind])))
  }
  if (facts.languages.includes('es')) add('promise', piecesOf(withoutKnown(future(rest), 'es'), spanishFuture))
  if (facts.languages.includes('fr')) add('promise', piecesOf(withoutKnown(bare, 'fr'), frenchFuture))
  return found
}

/** Where the place of a job is said, it is in their own words, or the shop's own. */
function withoutAgreed(plain: string, facts: Facts): string {
  const own = [...facts.said.map((words) => fold(withoutFacts(words, facts))), fact].join(' | ')
  const here = plain.replaceAll(otherPlace, (words, place: string) => {
    return own.includes(place.toLowerCase()) ? words.replace(place, fact) : words
  })
  return facts.languages.reduce((rest, language) => withoutTrueTimes(rest, language, { ...facts, own }, fact), here)
}

const otherPlace = /(?<=the job at |el trabajo en |Pour le )(.+?)(?= on to | al? \S|, j'ai transmis)/gu

/** What of other callers stands in these words, in whatever spelling. */
export function foreignIn(text: string, others: readonly string[]): string[] {
  const folded = fold(text)
  const letters = ` ${folded.replaceAll(/[^\p{L}]+/gu, ' ')} `
  const joined = folded.replaceAll(/[^\p{L}]+/gu, '')
  const digits = folded.replaceAll(/[^\d]+/g, '')
  return others.filter((other) => {
    const { number, words, together } = spellingsOf(other)
    if (number) return digits.includes(number)
    return letters.includes(words) || (together.length > 6 && joined.includes(together))
  })
}

type Spellings = { number: string; words: string; together: string }
const spellings = new Map<string, Spellings>()

function spellingsOf(other: string): Spellings {
  const known = spellings.get(other)
  if (known) return known
  const bare = fold(other)
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
  const number = /^[+\d\s()-]+$/.test(other) ? other.replaceAll(/\D/g, '').slice(-7) : ''
  const found = { number, words: ` ${bare} `, together: bare.replaceAll(' ', '') }
  spellings.set(other, found)
  return found
}

// Letters of no language that we write, letters that cannot be seen, letters dressed up as others, pictures.
const hidden =
  /[\p{Cf}\p{Cc}\p{Co}\p{Cn}]+|[^\P{L}\p{Script=Latin}]+|[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u2460-\u24ff]+|\p{Extended_Pictographic}+|\p{Mn}{2,}/gu
const markup = /[<>{}`|\\[\]_*~^=]+|"{2,}|\bsystem\s*:/giu
const link =
  /\b(?:https?|www|ftp|tel|mailto|sms)\b|\S+@\S+|\b[\p{L}\d-]{2,}(?:\s[.·]\s|[.·])(?:com|ca|net|org|example|info|io|co|biz|us|link|shop|app|me|fr|es|mx|ly|gl|uk)\b|\b(?:dot|punto|point) (?:com|ca|net|org|example)\b|\bat sign\b|\barroba\b|\barobase\b|\/\/|\w\/\w{2,}|@|\.\.?(?:com|ca)\b|hxxp/gu

/** What is known is taken out, so that all that is left must be innocent by itself. */
function withoutFacts(text: string, facts: Facts): string {
  let rest = text.normalize('NFC')
  const known = [...facts.fixed, ...facts.quotable, ...facts.numbers, facts.business ?? '', facts.emergencyNumber]
  for (const words of known.filter(Boolean).sort((one, other) => other.length - one.length))
    rest = rest.replaceAll(looseOnce(words), fact)
  return facts.owner ? rest.replaceAll(looseOnce(facts.owner), owner) : rest
}

const patterns = new Map<string, RegExp>()

function looseOnce(words: string): RegExp {
  const pattern = patterns.get(words) ?? loose(words)
  patterns.set(words, pattern)
  return pattern
}

/** As it is, and in letters that cost no second alphabet. */
function loose(words: string): RegExp {
  const spelled = [...words.normalize('NFC')].map((letter) => {
    if (/\s/.test(letter)) return '\\s'
    if (/['’‘]/.test(letter)) return "['’‘]"
    const plain = letter.normalize('NFD').replaceAll(/\p{Mn}/gu, '')
    return plain === letter ? letter.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&') : `(?:${letter}|${plain})`
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])${spelled.join('')}(?![\\p{L}\\p{N}])`, 'gu')
}

function fold(text: string, isSmall = true): string {
  const plain = text
    .replaceAll(/(?![\ue000\ue001])[\p{Cf}\p{Co}]/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/\s+/g, ' ')
  return isSmall ? plain.toLowerCase() : plain
}

function piecesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([piece]) => piece).filter((piece) => piece !== fact && piece !== owner)
}

function wordsOf(words: string): RegExp {
  const pattern =
    patterns.get(words) ??
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll("|'ll", '')})(?![\\p{L}\\p{N}])|'ll\\b`, 'gu')
  patterns.set(words, pattern)
  return pattern
}

function withoutKnown(folded: string, language: Language): string {
  return knownTrue[language].reduce((rest, words) => rest.replaceAll(fold(words), fact), folded)
}

/** Spanish tells its future by an accent that folding takes away. */
function future(rest: string): string {
  return rest.toLowerCase().replaceAll(/(?:responderá|llegará) por aquí|responderemos cuanto antes/g, fact)
}
const spanishFuture = /(?<!\p{L})\p{L}+(?:ré|rás|rá|remos|réis|rán)(?!\p{L})/gu
const frenchFuture =
  /(?<!\p{L})(?!(?:vrai|extra|opera|montrez|entrez|environs|caméra|camera)(?!\p{L}))\p{L}+(?:rai|ra|rons|rez|ront)(?!\p{L})/gu

const madeUpName = new RegExp(`(?<!\\p{L})(?:${firstNames})(?!\\p{L})`, 'giu')

function namesIn(text: string, { said, languages }: Facts): string[] {
  const own = new Set(said.flatMap((words) => fold(words).split(/[^\p{L}]+/u)))
  const inside = [...text.matchAll(/(?<=[\p{L}\d,;:)'"\ue000\ue001-] ?)(?<!\p{L})\p{Lu}[\p{L}]+/gu)].map(
    ([word]) => word,
  )
  const named = [...text.matchAll(madeUpName)].map(([word]) => word)
  const spoken = [...text.matchAll(/(?:name is|me llamo|m'appelle|ask for|pregunte por|demandez) (\p{L}+)/giu)].map(
    ([, word]) => word ?? '',
  )
  return [...inside, ...named, ...spoken].filter((word) => {
    const small = word.toLowerCase()
    if (own.has(small) || harmless.has(small)) return false
    return small !== 'may' && !isTimeWord(small, languages)
  })
}

// Each language begins its words with capitals somewhere: after the shop's name, and where we name what we write.
const harmless = new Set(
  `i i'm i've ok got it thanks thank hi hello sorry what what's if our we the no stop start english spanish french nobody call you you'll
  entendido hola gracias perdon lamento que en cual me le la si nuestro nuestra soy acabo nadie no responda o
  c'est c bonjour merci desole j je comment quelle quel si nos notre le vous personne pas appelez quelqu or ou`
    .split(/\s+/)
    .filter(Boolean),
)

function isTimeWord(word: string, languages: Language[]): boolean {
  return languages.some((language) => new RegExp(`^(?:${lies[language].time})$`, 'u').test(word))
}

const parts: Record<Language, Record<DayPart, string>> = {
  en: { morning: 'mornings?|this morning', afternoon: 'afternoons?', evening: 'evenings?', night: 'nights?|tonight' },
  es: {
    morning: 'por la manana|manana',
    afternoon: '(?:por la|esta) tarde',
    evening: 'al final de la tarde',
    night: '(?:por la|esta) noche',
  },
  fr: {
    morning: '(?:ce|le)? ?matin',
    afternoon: "(?:cet |l')?apres-midi",
    evening: '(?:ce|le)? ?soir',
    night: '(?:la|cette|dans la) nuit',
  },
}

/** The ways in which a time that the caller asked for may be said back, as patterns over folded words. */
function sayings(facts: Facts): string[] {
  return facts.languages.flatMap((language) => facts.asked.flatMap((asked) => sayingsOf(asked, language, facts.today)))
}

function sayingsOf({ date, from, to, part }: AskedTime, language: Language, today: string): string[] {
  const words: string[] = []
  if (part) words.push(parts[language][part])
  for (const clock of [from, to]) if (clock) words.push(clockPattern(clock))
  if (!date) return words
  const day = new Date(`${date}T00:00:00Z`)
  const weekday = (day.getUTCDay() + 6) % 7
  const month = months[language][day.getUTCMonth()]
  words.push(
    weekdays[language][weekday] ?? '',
    `${month} ${day.getUTCDate()}`,
    `${day.getUTCDate()}(?:er)?(?: de)? ${month}`,
  )
  const ahead = Math.round((day.getTime() - new Date(`${today}T00:00:00Z`).getTime()) / 86_400_000)
  if (ahead === 0)
    words.push(
      {
        en: 'today|tonight|this (?:morning|afternoon|evening)',
        es: 'hoy|esta (?:tarde|noche)',
        fr: "aujourd'hui|ce (?:matin|soir)",
      }[language],
    )
  if (ahead === 1) words.push({ en: 'tomorrow', es: 'manana', fr: 'demain' }[language])
  return words
}

/** 14:30 → 2:30pm, 2:30 pm, 14 h 30; the half may be left out of the first of a span. */
function clockPattern(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `(?:a las? |las? )?${hour % 12 || 12}${minutes}(?: ?[ap]m)?|${hour} h(?: ${String(minute).padStart(2, '0')})?`
}

/** Said back alone, or among the small words that hold times together. */
function withoutTimes(folded: string, facts: Facts): string {
  const all = sayings(facts).filter(Boolean)
  if (all.length === 0) return folded
  return folded.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}:])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), fact)
}

function untrueTimes(folded: string, facts: Facts): string[] {
  const rest = withoutTimes(folded, facts)
  return facts.languages.flatMap((language) => piecesOf(withoutKnown(rest, language), wordsOf(lies[language].time)))
}

const tellingWords = Object.entries(tells).map(([language, all]) => ({
  language,
  known: new Set(all.replaceAll('’', "'").split(' ')),
}))

/** Sentence by sentence: a lie in another language may stand behind a true one. */
function wrongLanguage(bare: string, languages: Language[]): string[] {
  return bare
    .split(/[.!?…;:]+|\n/)
    .filter((one) => /\p{L}{2}/u.test(one))
    .filter((one) => {
      const words = one.split(/[^\p{L}']+/u).flatMap((word) => [word, ...word.split("'")])
      const scores = tellingWords.map(({ language, known }) => ({
        language,
        score: words.filter((word) => known.has(word)).length,
      }))
      const own = Math.max(
        ...scores.filter(({ language }) => languages.some((one) => one === language)).map(({ score }) => score),
      )
      return scores.some(({ score }) => score > own)
    })
}
