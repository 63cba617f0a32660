// What our last words were about: whether they asked for a name, and whose name stands in them as ours.
import { everyMatch } from '../every-match.ts'
import { readText } from '../reading.ts'

/** True when one of the sentences asks who the other is, in any of the three languages. */
export function isNameAsked(said: string): boolean {
  return readText(said)
    .plain.split(/(?<=[.?!\n])/)
    .some((sentence) => who.test(sentence) || (name.test(sentence) && asking.test(sentence)))
}

const who =
  /\b(?:who(?:'s| is| am i| are)(?: this| it| (?:i )?(?:speaking|talking|texting|chatting)| calling| you)|who (?:do i have|should i (?:ask|put)|may i ask|will we|shall i)|whom|quien (?:habla|es|soy|eres)|con quien|como (?:se|te) llama|a quien|qui (?:est|parle|etes)|a qui|comment (?:vous appelez|tu t'appelles|vous vous))\b/
const name = /\b(?:names?|nombres?|apellidos?|nom|prenom|llama)\b/
const asking =
  /\?|\b(?:send|text|give|share|need|have|get|tell|let (?:me|us) know|reply|confirm|please|what|which|your|mande|envie|dig[ae]|dime|necesito|su|tu|indique|envoyez|donnez|indiquez|dites|votre|ton|quel)\b/

/** The names that our side bears in our last words: "It's Mike from Mike's Plumbing". */
export function ourNames(said: string): ReadonlySet<string> {
  const { clean } = readText(said)
  const found = everyMatch(clean, introduced).map((each) => each[1] ?? each[2] ?? each[3] ?? '')
  return new Set(found.map((each) => readText(each).plain).filter(Boolean))
}

const introduced =
  /(?:it's|its|this is|i'm|soy|habla|c'est|ici)\s(\p{Lu}[\p{L}'-]+)|(\p{Lu}[\p{L}'-]+) (?:here|from|at|de|chez)\b|-\s?(\p{Lu}[\p{L}'-]+)\s*$/giu
