// Whether our last words asked where to come to.
import { readText } from '../reading.ts'

/** True when one of the sentences asks for a place, in any of the three languages. */
export function isAddressAsked(said: string): boolean {
  return readText(said)
    .plain.split(/(?<=[.?!\n])/)
    .some((sentence) => asking.test(sentence) && place.test(sentence) && !telling.test(sentence))
}

const place =
  /\b(?:address|where|whereabouts|location|located|street|intersection|postcode|postal code|zip|direccion|donde|ubicacion|calle|adresse|ou (?:se|est|sont|etes|faut|doit|dois|devons|habitez|puis)|lieu|endroit|place (?:to come|are you))\b/
const asking =
  /\?|\b(?:send|text|give|share|need|have|get|tell|let (?:me|us) know|reply with|reply|confirm|drop|please|grab|what|which|where|mande|envie|dig[ae]|dime|comparta|necesito|indique|envoyez|donnez|indiquez|dites|precisez|quelle|faut)\b/
const telling =
  /\b(?:our (?:shop )?address is|we are at|we're at|our shop is|find us|nuestra direccion es|notre adresse est)\b/
