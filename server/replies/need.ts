// Which of the caller's words say what they need: the sentence that names a service, else the first that is more than a greeting.
import type { Asked } from '../understanding/asked/english.ts'
import { isSenseless } from '../understanding/gibberish.ts'
import { heard } from '../understanding/intent/heard.ts'
import { asksWhoWeAre } from '../understanding/no-need.ts'
import { tellsOwnNeed } from '../understanding/own-need.ts'
import { phrasesOf, stemNear } from '../understanding/packs/phrases.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import { isTypoOf, stemOf } from '../understanding/packs/word-forms.ts'
import { isPraise } from '../understanding/part-meant.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { isIdle } from './idle-words.ts'
import { speaksOfMore } from './other-need.ts'

type Heard = { text: string; asked: Asked | null; packs: readonly TradePack[] }

const longest = 140
const needing = ['new_job', 'emergency', 'price_question'] as const

/** The words, cut to what an owner reads at a glance; null where the text says nothing of a need. */
export function needIn(
  {
    intent,
    service,
    address,
    injection,
    name = null,
  }: Pick<Understanding, 'intent' | 'service' | 'address' | 'injection'> & Partial<Pick<Understanding, 'name'>>,
  { text, asked, packs }: Heard,
): string | null {
  if (service === null && (injection || !saysNeed(intent, asked))) return null
  if (service === null && asked === 'need' && isSenseless(readText(text), knownTo(packs))) return null
  // "App. 3" ends no sentence.
  const spoken = text.replaceAll(mailAddress, ' ').replaceAll(hanging, '$1 ')
  const sentences = (address ? spoken.replaceAll(address, (place) => place.replaceAll('.', '\u2024')) : spoken)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => withoutPlace(sentence.replaceAll('\u2024', '.'), address))
    .map((sentence) => withoutWriter(sentence, name))
    .filter((sentence) => /\p{L}{2}/u.test(sentence) && (service !== null || !isIdle(sentence)))
    .filter((sentence) => !asksWhoWeAre(readText(sentence)) && !asksHowWeAre.test(sentence))
  const words =
    (service === null ? undefined : namingOf(sentences, { service, packs })) ??
    sentences.find((one) => one.split(' ').length > 2) ??
    sentences[0]
  if (!words) return null
  return withMoreBeside(sentences, { words, packs }).map(cut).join('; ')
}

function cut(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 3).trimEnd()}...`
}

/** "My tap drips. Also my toilet is clogged": both, in their order. */
function withMoreBeside(
  sentences: readonly string[],
  { words, packs }: { words: string; packs: readonly TradePack[] },
): string[] {
  const needs = sentences.flatMap((sentence) => {
    const reading = readText(sentence)
    const service = findService(reading, packs)
    const isNeed = sentence === words || (!isPraise(sentence) && !wasDone.test(reading.plain) && tells(reading))
    return service !== null && isNeed ? [{ sentence, service, isMore: speaksOfMore(reading) }] : []
  })
  const at = needs.findIndex(({ sentence }) => sentence === words)
  const [one, other] = needs[at]?.isMore ? [needs[at - 1], needs[at]] : [needs[at], needs[at + 1]]
  const isTwo = one && other?.isMore && one.service !== other.service
  return isTwo ? [one.sentence, other.sentence] : [words]
}

function tells(reading: Reading): boolean {
  return tellsOwnNeed(reading, { ads: heard.spam, namesService: true })
}

const wasDone =
  /\b(?:you|u|he|they|ustedes|vous) (?:guys )?(?:also |too )?(?:fixed|did|came|replaced|installed|repaired|unclogged|cleared)\b|\b(?:last (?:week|month|year|time|summer|winter)|ago|pasad[oa]|hace (?:un|dos|\d)|dernier|derniere|il y a)\b/

/** Of several that name something, the one that tells the trouble: not what was done for a neighbour. */
function namingOf(
  sentences: readonly string[],
  { service, packs }: { service: string; packs: readonly TradePack[] },
): string | undefined {
  const named = sentences
    .map((sentence) => ({ sentence, service: findService(readText(sentence), packs) }))
    .filter((one) => one.service !== null)
  const own = named.filter(({ sentence }) => !isPraise(sentence))
  const same = own.filter((one) => one.service === service)
  const telling = (one: { sentence: string }) =>
    tellsOwnNeed(readText(one.sentence), { ads: heard.spam, namesService: true })
  return (same.find(telling) ?? same[0] ?? own.find(telling) ?? own[0] ?? named[0])?.sentence
}

const asksHowWeAre =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hola|buenos d[ií]as|buenas (?:tardes|noches)|bonjour|bonsoir|allo|there)[\s,!.]+)*(?:how are (?:you|things)(?: guys)?|how(?:'?s| is) it going|how(?:'?s| is) your day|c[oó]mo (?:est[aá]n?|le va)|qu[eé] tal|comment (?:[cç]a va|allez-vous|vous allez))(?: doing)?(?: going)?(?: today| this (?:morning|afternoon|evening)| hoy| aujourd'hui)? ?\??$/iu
/** "sink is", "broke": a line that ends so is not over. */
const hanging =
  /(?<=(?:^|\s))(is|are|was|my|the|a|an|our|has|have|keeps?|wont|won't|doesnt|doesn't|isnt|and|with|its|it's|est[aá]|mi|el|la|un|una|no|se|me|est|mon|ma|le|les|une|et|y)[ \t]*\n+/gi

/** Whether a word is one of a trade's own. */
export function knownTo(packs: readonly TradePack[]): (word: string) => boolean {
  return (word) => {
    const stem = stemOf(word)
    return packs.some((pack) => {
      const known = phrasesOf(pack)
      return known.words.has(stem) || stemNear(stem, known, (one) => isTypoOf(stem, one)) !== null
    })
  }
}

// An address or a time alone is no need, however much it belongs to a job.
function saysNeed(intent: Understanding['intent'], asked: Asked | null): boolean {
  if (asked !== null && asked !== 'need') return false
  return needing.some((one) => one === intent)
}

/** Who greets and says who they are tells what they need behind it. */
function withoutWriter(sentence: string, name: string | null): string {
  const whole = dictated(sentence)
  const greeted = whole.replace(greeting, '')
  const told = name ? greeted.replace(signedBy(name), '') : greeted
  if (told !== greeted) return keptIf(told, whole)
  const at = name ? greeted.toLowerCase().indexOf(name.toLowerCase()) : -1
  if (!name || at === -1 || !introducing.test(greeted.slice(0, at))) return keptIf(greeted.replace(hum, ''), whole)
  return keptIf(
    greeted
      .slice(at + name.length)
      .replace(behindName, '')
      .replace(hum, ''),
    whole,
  )
}

/** "my sink leaks, im Tim" */
function signedBy(name: string): RegExp {
  const bare = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`[\\s,;.-]+(?:and |y |et )?(?:${introductions})[\\s,]*${bare}[\\s.!]*$`, 'iu')
}

/** "Hey Siri, text the plumbing guy uh yeah my toilet runs" */
function dictated(sentence: string): string {
  const rest = sentence.replace(toPhone, '')
  return keptIf((rest === sentence ? rest.replace(nod, '') : rest.replace(hum, '')).replace(closing, ''), sentence)
}

/** Of which nothing is left that stays whole. */
function keptIf(rest: string, whole: string): string {
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) > 1 ? rest : whole
}

const behindName =
  /^(?: speaking| here| again| calling)?(?: (?:on|from|at|in|over on|de|du) (?:\p{L}+ ){1,3}?(?:street|st|avenue|ave|road|rd|drive|dr|blvd|lane|ln|cres|crescent)(?!\p{L}))?[\s,;:.!-]*(?:and |y |et )?/iu
const toPhone =
  /^(?:hey |ok |okay )?(?:siri|google|alexa|bixby),?\s+(?:(?:please )?(?:send(?: a)? (?:text|message)|text|message|tell)\s+(?:to )?(?:the |my )?(?:\p{L}+ ){0,2}(?:guy|shop|company|plumber|plumbing|electrician|salon|garage|mike)(?: saying| that)?\b)?[\s,]*/iu
const nod = /^(?:(?:ok(?:ay)?|alright|bueno|d'accord)[\s,.!]+)+/i
const closing =
  /[\s,]+(?:period|full stop)?[\s,]*(?:thanks|thank you|thx|ty|gracias|merci)(?: (?:so much|again|a lot|beaucoup))?$/i
const hum = /^(?:(?:uh+|um+|erm?|hmm+|yeah|so|well|euh|pues|este)[\s,.]+)+/i
const greeting =
  /^(?:(?:hi+|hello|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|hola|buen[oa]s(?: (?:d[ií]as|tardes|noches))?|bonjour|bonsoir|salut|all[oô])(?: (?:there|mike|guys|everyone|all|sir|again|dear|team|folks|buddy|friend|joven|se[nñ]or|amigo))*[\s,;:.!-]+)+/i
const introductions =
  "it'?s|it is|this is|i'?m|i am|im|my name is|my names|name'?s|name is|soy|me llamo|mi nombre es|le habla|habla|ici|je suis|je m'appelle|c'est|moi c'est|mon nom est"
const introducing = new RegExp(
  `^(?:(?:hi|hey|hello|yeah|yes|uh|um|and|so|disculpe) )*(?:${introductions})(?: (?:me|la|el|just|yo))*[\\s,]*$`,
  'i',
)

/** What is told beside the need need not be told in it. */
function withoutPlace(sentence: string, address: string | null): string {
  const [before = '', ...rest] = address ? sentence.split(address) : [sentence]
  const after = rest.join(' ')
  const bare = address && rest.length > 0 ? `${before.replace(leadsToPlace, '')} ${after}` : sentence
  return bare
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?,(?: ?,)+/g, ',')
    .replaceAll(/ ([,.?!])/g, '$1')
    .replace(/^[\s,;:.-]+|[\s,;:.!-]+$/g, '')
    .trim()
}

/** What only says where to write to is no need. */
const mailAddress =
  /(?:(?<!\p{L})(?:my|our|mi|mon|notre)\s+)?(?:(?<!\p{L})(?:e-?mail|mail|correo(?:\s+electr[oó]nico)?|courriel|adresse\s+(?:e-?mail|mail|courriel))(?:\s+address)?(?:\s+(?:is|es|est))?\s*:?\s*)?[^\s@,;:]+@[^\s@,;]+\.\p{L}{2,}/giu

/** Heaters turn on. */
const leadsToPlace =
  /[\s,]+(?:at|in|to|(?<!\b(?:turn|turns|turned|turning|come|comes|coming|go|goes|kick|kicks|switch|stay|stays|power|is|not)\s)on|en|a|al|au|chez)\s*$/i
