// What one of the shop's own people answers to an alert. What could mean two things means neither: it is asked back.
import { type Command, commandOf, firstWords } from './answer-phrases.ts'
import { type Coded, codeBehind, codeInFront, codeWithGap, holdsCode } from './read-code.ts'
import { readReaction } from './read-reaction.ts'

/**
 * `write`: `words` go to the caller as they are. `only-code`: nothing but a code. `unclear`: ask. `nothing`: no answer is due.
 * `code` null: none was written.
 */
export type Answer =
  | { code: string | null; do: Command }
  | { code: string | null; do: 'write'; words: string }
  | { code: string; do: 'only-code' }
  | { code: string | null; do: 'unclear' | 'nothing' }

export function readAnswer(text: string): Answer {
  const written = cleaned(text)
  const reaction = readReaction(written)
  if (reaction) {
    const { code, isThumbUp, isOfDraft } = reaction
    return { code, do: isThumbUp && isOfDraft ? 'send' : 'nothing' }
  }
  const coded = codeInFront(written)
  if (coded) return withCode(coded)
  return gapped(written) ?? trailing(written) ?? withoutCode(written)
}

function withCode({ code, rest }: Coded): Answer {
  if (rest === '') return { code, do: 'only-code' }
  // Two codes: which of them?
  if (codeInFront(rest) || (/^(?:and|y|et|or|&|\+)\s+\S{2}\b/i.test(rest) && holdsCode(rest.slice(0, 8))))
    return { code: null, do: 'unclear' }
  return { code, ...whatToDo(rest) }
}

/** "A 7 1" is A7; "a 7 pm job" is not; what could be both is asked back. */
function gapped(written: string): Answer | null {
  const coded = codeWithGap(written)
  if (!coded) return null
  const { code, rest } = coded
  if (rest === '') return { code, do: 'only-code' }
  if (/^(?:am|pm|a\.m|p\.m|oclock|o'clock|h|hrs?|hours?|min|minutes?|days?|%|o)\b/i.test(rest)) return null
  const asked = whatToDo(rest)
  return asked.do === 'write' ? { code: null, do: 'unclear' } : { code, ...asked }
}

/** "send A7"; free words with a code in them are not understood, for they may be meant for another caller. */
function trailing(written: string): Answer | null {
  const coded = codeBehind(written)
  const command = coded && commandIn(coded.rest)
  return coded && command ? { code: coded.code, do: command } : null
}

function withoutCode(written: string): Answer {
  const asked = whatToDo(written)
  return { code: null, ...(asked.do === 'write' && holdsCode(written) ? ({ do: 'unclear' } as const) : asked) }
}

type Asked = { do: Command } | { do: 'write'; words: string } | { do: 'unclear' }

const unclear = { do: 'unclear' } as const

function whatToDo(rest: string): Asked {
  const help = emergencyCall.exec(rest)
  if (help) return { do: 'write', words: `Call ${help[1]} now.` }
  const quoted = inQuotes(rest)
  const command = commandIn(quoted && /^[123]$/.test(quoted) ? quoted : rest)
  if (command && (!quoted || quoted.length === 1)) return { do: command }
  const dictated = dictatedWords(rest)
  if (dictated !== null) return dictated === '' ? unclear : { do: 'write', words: dictated }
  return isForCaller(rest) ? { do: 'write', words: rest } : unclear
}

// Of a caller in danger: nobody calls that number back.
const emergencyCall =
  /^(?:please |pls )?(?:(?:tell|text|have) (?:her|him|them) to |(?:she|he|they) (?:should|must|need to|have to) )?(?:call|dial|phone|ring) (911|999|112|000|111)(?: (?:now|first|asap|please|immediately|right now))*[\s.!]*$/iu

function commandIn(rest: string): Command | null {
  const pictured = pictures.get(rest.replaceAll(/\p{Emoji_Modifier}|\ufe0f|\u20e3|[\s.!]/gu, ''))
  if (pictured) return pictured
  const bare = bareWords(rest)
  const known = commandOf(bare)
  if (known) return known
  const blunt = withoutManners(bare)
  if (blunt !== bare && commandOf(blunt)) return commandOf(blunt)
  // "Yes please send it to her": the yes and the rest must mean the same.
  const [, yes, then] = /^(\w+) (.+?)(?: (?:to )?(?:her|him|them))?$/.exec(blunt) ?? []
  if (yes && then && commandOf(yes) === 'send' && commandOf(then) === 'send') return 'send'
  // "2 call her": the figure and the word must mean the same.
  const [, figure, word] = /^([123]) (.+)$/.exec(bare) ?? []
  return figure && word && commandOf(figure) === commandOf(word) ? commandOf(figure) : null
}

function withoutManners(bare: string): string {
  return bare.replaceAll(manners, ' ').replaceAll(/ +/g, ' ').trim()
}

const manners = /\b(?:please|pls|plz|now|just|right away|por favor|porfa|ya|svp|stp|sil te plait|sil vous plait)\b/g

const pictures = new Map<string, Command>([
  ...Array.from('👍✅👌✔🆗☝', (picture): [string, Command] => [picture, 'send']),
  ...Array.from('📞☎📱📲🤙', (picture): [string, Command] => [picture, 'call']),
])

const dictations = [
  /^(?:please |pls )?(?:tell|text|message|msg|answer|write|write to|reply to|let) (?:her|him|them)(?: know)?(?:\s*[:,]| that)?\s+(.+)$/isu,
  /^(?:please |pls )?(?:say|reply|answer|write|text)(?: to (?:her|him|them)| back)?\s*(?:[:,]\s*|(?=["“]))(.+)$/isu,
  /^say (?:to (?:her|him|them) )?(.+)$/isu,
  /^(?:dile|d[ií]gale|dis lui|dis-lui|dites-lui|dites lui)(?:\s*[:,]| que)?\s+(.+)$/isu,
]

/** The words that somebody asks us to pass on, as the caller shall read them; empty where they are about the caller and not to them. */
function dictatedWords(rest: string): string | null {
  const quoted = inQuotes(rest)
  if (quoted) return quoted
  for (const wording of dictations) {
    const passed = wording.exec(rest)?.[1]?.trim()
    if (!passed) continue
    const words = inQuotes(passed)
    if (words) return words
    return isIndirect(passed) ? '' : passed.charAt(0).toUpperCase() + passed.slice(1)
  }
  return null
}

/** "to call me", "if she can wait", "when I come": it would read wrongly. */
function isIndirect(passed: string): boolean {
  return (
    /^(?:to|if|whether|about|not to|when|what|how|why|where|who|que|si|quand|de|qu')\b/i.test(passed) ||
    isAboutCaller(passed)
  )
}

function isAboutCaller(words: string): boolean {
  return /\b(?:she|he|her|him|hers|his|shes|hes|ella|lui|elle)\b|\b(?:she|he)['’]/i.test(words)
}

/** Free words go out as they are, unless they could be meant for the box. */
function isForCaller(rest: string): boolean {
  const bare = bareWords(rest)
  const words = bare === '' ? [] : bare.split(' ')
  if ((words.length < 2 && !isUnspaced(bare)) || bare.length < 6 || chatter.has(bare)) return false
  const first = words[0] ?? ''
  if (words.length <= 3 && firstWords.has(first)) return false
  if (
    /^[123]$/.test(first) &&
    !/^(?:am|pm|h|hrs?|hours?|mins?|minutes?|days?|weeks?|or|to|oclock)$/.test(words[1] ?? '')
  )
    return false
  if (
    orders.test(bare.replace(/^(?:yes|yeah|yep|ok|okay|sure|si|oui|no|nope) /, '')) ||
    /^(?:ask|preguntale|demande lui)\b/.test(bare)
  )
    return false
  if (passesOn.test(bare) && !/\byou/.test(bare)) return false
  return words.length > 8 || /\byou/.test(bare) || !isAboutCaller(rest)
}

/** Words of which the script puts no space between one and the next. */
export function isUnspaced(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    words,
  )
}

const orders =
  /^(?:(?:please|pls|can you|could you|dont|do not) )?(?:send|call|ring|phone|text|tell|give|book|offer|charge|quote|schedule|move|block|ignore|remind|put) (?:it |this |that |the |a )?(?:\w+ )?(?:her|him|them|it|draft)\b/

/** "Can't, tell her to call somebody else": half of it is for us. */
const passesOn =
  /\b(?:(?:tell|ask) (?:her|him|them) (?:to|that|we|i|if|no|not|about|its)|(?:have|get|let) (?:her|him|them) (?:to )?(?:know|call|text|ring|phone|try)|(?:give|send|text) (?:her|him)|dile|diles|digale|digales|(?:dis|dites|demande|demandez) lui)\b/

const chatter = new Set(
  (
    'thank you,thanks a lot,many thanks,who is this,who is it,who was that,what is this,whats this,which one,which ones,not now,hold on,' +
    'one moment,just a moment,not yet,no idea,dont know,i dont know,what now,how come,got it,ok got it,ok thanks,ok thank you,yes thanks,' +
    'i see,very good,well done,nice one,good job,good bot,what happened,are you there,test test,never mind,nevermind,forget it,leave it,' +
    'take over,no thanks,no thank you,muchas gracias,quien es,merci beaucoup,cest qui,qui est ce'
  ).split(','),
)

/** Small letters without accents, marks and apostrophes, one space between words. */
export function bareWords(written: string): string {
  const plain = written
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function inQuotes(words: string): string | null {
  return /^["“«]\s*([^"“”«»]+?)\s*["”»][.!]?$/su.exec(words)?.[1] ?? null
}

function cleaned(text: string): string {
  return text
    .replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim()
}
