// A day or a place of the list that is named in a sentence about something else takes no time: "tomorrow I'm in court", "friday?? are you kidding".
import type { Reading } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { hasUnreadDay, timedPieces } from '../windows/windows.ts'
import { isApproved } from './approval.ts'
import { isAnswer, type Part, partsOf, time } from './parts.ts'
import { placesIn } from './places.ts'
import { isPurpose } from './purpose.ts'

export function standsAside(reading: Reading, situation: Situation): boolean {
  if (hasUnreadDay(reading, situation)) return false
  const parts = partsOf(reading, situation)
  if (parts.some(({ words }) => figure.test(words))) return parts.some(({ words }) => asksOfFigure.test(words))
  const named = parts.filter(({ words }) => time.test(words))
  return named.length > 0 && !named.some((part) => isSure(part, parts))
}

/** Nothing but times that it takes or refuses stands there: "friday then", "oh dear not today". */
export function isOnlyChoice(reading: Reading, situation: Situation): boolean {
  const parts = partsOf(reading, situation)
  return (
    parts.every(({ words }) => isAnswer(words)) &&
    parts.some(({ words }) => /(?<!\p{L})(?:zz|xx|nn)(?!\p{L})/u.test(words))
  )
}

/** By its place in the list, and not by its figure: "the first one". */
export function namesPlaceInWords(reading: Reading, situation: Situation): boolean {
  return placesIn(timedPieces(reading, situation).tokens, situation.offered).some(({ isFigure }) => !isFigure)
}

const figure = /(?<!\p{L})nn(?!\p{L})/u
// "How do I pick one", "is 1 today?".
const asksOfFigure =
  /^(?:(?:so|ok|and|but|y|et) )*(?:how(?! much)|what|which|que significa|como|cual|comment|quel\w*|c est quoi)(?! about| if)\b.*\bnn\b|^(?:so )?(?:is|es|est ce que) (?:the )?nn .*\bzz\b|\b(?:can|do|should|puedo|peux) (?:i|je)? ?(?:just )?(?:pick|choose|select|escoger|elegir|choisir) .*\bnn\b|\bzz (?:is|es|est) (?:the )?nn\b/u

function isSure(part: Part, parts: readonly Part[]): boolean {
  const { words } = part
  const [before = '', ...after] = words.split(time)
  const behind = after.map((_, at) => after.slice(at).join('zz').trim())
  if (isAnswer(words)) return !isDoubted(part, parts)
  const [first = ''] = words.split(goesOn)
  if (time.test(first) && isAnswer(first)) return true
  if (depends.test(before)) return false
  if (behind.some(isApproved) || chooses.test(before)) return true
  if (!isAnswer(before)) return false
  return behind.some((rest) => minds.test(rest) || ((asksFor.test(rest) || isPurpose(rest)) && !depends.test(rest)))
}

// A wish more, or why: "the second one and the sink also", "friday since I work today".
const goesOn = / (?:and|also|plus|because|cuz|cause|since|y|tambien|porque|et|aussi|car|parce que) /u

/** "Friday??", "today? already?": only a question on which nothing but an answer follows is a choice. */
function isDoubted({ mark, words }: Part, parts: readonly Part[]): boolean {
  if (!mark.includes('?') || !/^(?:\S+ ){0,3}\S+$/.test(words)) return false
  return /\?\s*\?/.test(mark) || parts.some((other) => !isAnswer(other.words))
}

// What is only asked, or hangs on something else.
const depends =
  /(?<!\p{L})(?:if|whether|when|once|until|till|unless|because|cuz|cause|since|what|whats|which|why|where|who|whos|how|called|text|texted|call|ask|pay|paid|know|cuando|porque|cual|donde|quien|llame|avis\w+|llam\w+|pag\w+|quand|parce|quel\w*|pourquoi|appel\w+|pay\w+|paie)(?!\p{L})/u
const chooses =
  /(?<!\p{L})(?:lets (?:do|go with|book|say|make it|go for)|(?:ill|i will|id|i d|well|we will|i would|we would|id rather|i want to|i want|we want|can i|could i|may i|can we|could we|we can|i can|you can|can you|could you|can u|please|just|gonna|going to|i) (?:take|do|book|have|get|go with|go for|pick|choose|grab|prefer|want|like|love|come|make)|book(?: me| us| it| him)?(?: in| down)?|put (?:me|us) (?:down|in)|make it|sign me up|schedule(?: me| us| it)?|reserve|come(?: by| over| out)?|see (?:you|u|ya)|take|going with|go with|me quedo con|prefiero|quiero|quisiera|tomo|elijo|escojo|agend\w+|reserv\w+|apart\w+|apunt\w+|vengan?|pueden? venir|nos vemos|je (?:vais )?(?:prendre|prends|choisis|prefere|veux|reserve|confirme)|j aimerais|prenons|on prend|mettez(?: moi| nous)?|reserv\w+|venez|passez|va pour|on y va)(?: (?:it|for|with|on|the|this|at|to|in|by|que|para|el|la|lo|por|en|le|pour|au|a|de|avec|ce|du|have|take|someone|him|them))*$/u
// "Today please, it is leaking badly", but not "tomorrow please call me".
const asksFor = /^(?:please|pls|plz|por favor|porfa|svp|s il vous plait|thanks|thank you|thx|gracias|merci)(?!\p{L})/u
// How to get in, and what to mind.
const minds =
  /^(?:please |pls |and |but |y |et |also )*(?:bring|use|ring|knock|enter|park|watch|mind|leave|make sure|remember|follow|dial|press|buzz|name is|my name|this is|gate|code|door|traiga|traigan|usen?|toquen?|entren?|pasen?|sonnez|passez|entrez|utilisez|apportez|stationnez|code)(?!\p{L})/u
