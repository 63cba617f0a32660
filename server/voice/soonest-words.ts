// Who takes whichever of the times comes first, in three languages.
import { readText } from '../understanding/reading.ts'

const soonest =
  /\b(?:soonest|whichever(?:'?s| is| comes)? (?:sooner|soonest|earlier|earliest|first)|the (?:sooner|earlier|earliest) (?:one|the better|you have|you can|of the two)?|first available|as soon as (?:possible|you can)|asap|sooner the better|lo (?:antes|mas pronto) posible|cuanto antes|la (?:mas )?(?:temprana|pronta)|la primera que (?:haya|tenga)|le plus (?:tot|vite|rapidement)(?: possible)?|des que possible|au plus (?:vite|tot))\b/

export function takesSoonest(words: string): boolean {
  return soonest.test(readText(words).plain)
}
