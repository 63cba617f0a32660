// What only a telephone hears: that something is to be said again, and sounds that are no words.
import { whatWasAsked } from '../understanding/asked/asked.ts'
import { readText } from '../understanding/reading.ts'

/** What was heard, before it is read: nothing, the wish to hear our last words again, or words. */
export function soundOf(words: string, said: string): 'nothing' | 'again' | 'wait' | 'words' {
  if (isNod(words)) return whatWasAsked(said) === 'confirmation' ? 'words' : 'nothing'
  if (isNoise(words)) return 'nothing'
  if (waiting.test(plainOf(words))) return 'wait'
  return asksAgain(words) ? 'again' : 'words'
}

const waiting =
  /^(?:(?:ok|okay|um|uh|oh|sorry|please|yeah|well|espere?|ben|attendez) )*(?:(?:just )?(?:(?:hang|hold) on|wait|one (?:moment|sec(?:ond)?|minute)|(?:just )?a (?:moment|sec(?:ond)?|minute)|(?:give|gimme)(?: me)? (?:a|one) (?:moment|sec(?:ond)?|minute)|bear with me|let me (?:see|think|look|check|grab a pen|get a pen))|(?:un|deme un) (?:momento|momentito|segundo)|espere(?: un (?:momento|segundo))?|dejeme ver|(?:un|une) (?:instant|moment|seconde|minute)|attendez(?: un (?:instant|moment|peu))?|laissez-moi voir)(?: (?:a|one|un|une) (?:sec(?:ond)?|moment|minute|momento|segundo|instant))?(?: (?:please|por favor|s'il vous plait))?$/
const before = "(?:sorry|i'?m|uh|um|oh|hey|hi|excuse me|perdon|disculpe|pardon|desolee?|euh|ok|wait|and)"
const again = [
  "sorry|what|what (?:was that|did you say|is that|are they|were they|were those)|what'?s that|what do you mean|pardon(?: me)?|excuse me|huh|eh",
  "(?:i'?m (?:back|here|still here|listening))|hello(?: hello)*|(?:are|r) you (?:still )?there|can you hear me|is any(?:body|one) (?:there|here)|what (?:do you have|have you got|do you got)(?: available| open)?",
  "allo|alo|me oye|sigue ahi|hay alguien|ya volvi|vous (?:etes la|m'?entendez)|(?:il y a|y a-t-il) quelqu'?un|je suis la",
  "(?:(?:can|could|would) you |please )?(?:please )?(?:speak|talk) (?:up|(?:a (?:bit|little) )?(?:louder|slower|more slowly))|louder|slower|(?:that was |you'?re |it'?s )?too (?:fast|quiet)|(?:puede )?hablar? mas (?:alto|fuerte|despacio)|hable mas (?:alto|fuerte|despacio)|(?:parlez )?plus (?:fort|lentement)|moins vite",
  'come again|(?:one more time|once more|again)|(?:say|read|tell me) (?:that|it|them|those|the times?)(?: one more time| again)?|repeat(?: (?:that|it|them|the times?))?',
  '(?:can|could|would|will) you (?:please )?(?:repeat|say|read|tell me)(?: (?:that|it|them|those|the times?))?(?: for me)?(?: again| once more| one more time| please)*',
  "i (?:didn'?t|did not|couldn'?t|can'?t|don'?t) (?:quite )?(?:hear|catch|get|understand)(?: that| you| it)?|you'?re (?:breaking up|cutting out)|i missed that",
  '(?:what|which) (?:times?|days?|dates?|hours?)(?: (?:was|were|are|is|did you say|do you have|have you got)(?: (?:that|those|they|it|there))?)?(?: again)?',
  "what (?:was|were|is|are) (?:the|my) (?:times?|days?|options?|choices?|question)(?: again)?|what'?s the (?:time|question)|what are my (?:options|choices)",
  'como(?: dijo| dice)?|que(?: dijo)?|perdon|disculpe|mande|no (?:le |te |lo |la )?(?:entendi|oi|escuche|entiendo)(?: bien)?|(?:me )?(?:lo |los |las )?(?:puede|podria) (?:repetir|decir)(?:me)?(?:lo|los|las)?|repita(?:lo|melo)?|otra vez|a que horas?|que (?:horas? )?(?:tiene|tienen|hay|me ofrecen?)(?: disponibles?)?|que (?:horas?|dias?)(?: dijo| eran?)?|cuales (?:eran|son)',
  "quoi|comment|hein|pardon|plait-il|je n'?ai (?:pas|rien) (?:bien )?(?:compris|entendu|saisi)|j'?ai (?:pas|rien) (?:bien )?(?:compris|entendu)|(?:vous )?(?:pouvez|pourriez)[ -](?:vous )?(?:me )?(?:repeter|redire)(?: ca| cela)?|repetez|encore une fois|c'?(?:est|etait) (?:quand|quoi)|(?:vous|t'|tu) ?(?:avez|as) quoi(?: comme (?:heures?|jours?|moments?|disponibilites?|choix|temps))?|qu'est-ce que vous avez(?: comme (?:heures?|jours?|choix))?|quels (?:sont les|etaient les) choix|(?:a )?quelles? (?:heures?|jours?)|quels (?:jours|moments)",
].join('|')
const courtesy =
  "my dear|dear(?:ie)?|love|honey|hon|sweetie|sweetheart|darling|young (?:man|lady)|sir|ma'?am|madam|miss|buddy|man|pal|mate|senorita?|senora|joven|amigo|mij[oa]|mon cher|ma chere|monsieur|madame|mademoiselle"
const asking = new RegExp(
  `^(?:${before} )*(?:${again})(?: (?:please|again|sorry|por favor|s'il vous plait|svp|dijo|deja|${courtesy}))*$`,
)

/** "What?", "could you repeat that", "which times?": our last words are wanted once more. */
function asksAgain(words: string): boolean {
  return asking.test(plainOf(words)) || /^(?:sorry )+$/.test(`${plainOf(words)} `)
}

/** Coughs, hums and crackling, as they come out of a speech recogniser. */
function isNoise(words: string): boolean {
  const plain = lettersOf(words)
  return plain === '' || /^(?:(?:u+h+|u+m+|h+m+|m+|e+r+m?|a+h+|o+h+|eh|euh|este|bah)\s*)+$/.test(plain)
}

/** "Mm-hmm", "uh huh", "ajá": a yes to who asked for one, and else a sound. */
export function isNod(words: string): boolean {
  return /^(?:(?:m+ ?h+u?m+|u+h? ?h+u+h+|h+m+ ?h+m+|aha+m?|aja+m?|a ha)\s*)+$/.test(lettersOf(words))
}

/** "Twenty eight, uh, Woodbine": who hesitates says no word. */
const hesitation = /(?<![\p{L}'’-]|\d ?)(?:u+h+|u+m+|e+r+m+|euh+|h+m+|m{2,})(?![\p{L}'’-]|[ -]h)[,.…]*/giu

/** What was said without the sounds between its words; what is nothing else stays as it is. */
export function withoutHesitation(words: string): string {
  const left = words.replaceAll(hesitation, ' ').replaceAll(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(left) ? left : words
}

/** What a speech recogniser notes of sounds is nobody's word: "[noise]", "(inaudible)". */
export function withoutSounds(words: string): string {
  return words
    .replaceAll(
      /\[[^\]]*\]|<[^>]*>|\((?:[^)]*(?:noise|inaudible|music|silence|laugh|cough|unintelligible|ruido|bruit)[^)]*)\)/giu,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The last question in what was said, without what stood before it; else all of it. */
export function lastQuestion(said: string): string {
  const sentences = said.match(/[^.?!]+[.?!]+/g)?.map((one) => one.trim()) ?? []
  return sentences.findLast((one) => one.endsWith('?')) ?? said
}

function plainOf(words: string): string {
  return readText(words)
    .plain.replaceAll(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function lettersOf(words: string): string {
  return readText(withoutSounds(words))
    .plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "What should I do?", "what's the number?": in danger, our instructions are wanted once more. */
export function asksWhatToDo(words: string): boolean {
  return wantsToldAgain.test(plainOf(words))
}

const wantsToldAgain =
  /^(?:(?:ok|okay|so|and|but|oh|um|please|sorry|y|pero|et|mais|bon) )*(?:what (?:should|shall|do|can|must) (?:i|we) do|what now|(?:what|which) (?:number|was (?:the|that) number)|what'?s the number|who (?:should|do|shall) (?:i|we) call|(?:say|give me|repeat) the number|should (?:i|we) (?:leave|stay|get out|go out(?:side)?|call (?:9 ?1 ?1|nine one one))|que (?:hago|hacemos|debo hacer|tengo que hacer)|(?:cual|que) (?:es el )?numero|a quien (?:llamo|llamamos)|(?:que est-ce que|qu'est-ce que|qu'est-ce qu') ?(?:je|on) (?:dois |doit )?fai(?:s|t|re)|(?:je|on) fai(?:s|t) quoi|quoi faire|quel (?:est le )?numero|(?:j'|on )?appelle qui|qui (?:dois-je|je dois) appeler)(?: (?:now|again|then|ahora|maintenant|la|alors|please))*$/
