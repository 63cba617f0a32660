// "Napping till 2", "in class until 3": who is at something until an hour is free from then on.
import { type Line, senseAt, textAt } from './line.ts'
import type { Unit } from './units.ts'

/** By the words before a time that ends with "until". */
export function isBusyUntil(line: Line, { from, next }: Unit): boolean {
  const isUntil = line.tokens.slice(from, next).some((_, n) => senseAt(line, from + n, 'prep', 'until'))
  const words = [4, 3, 2, 1].map((back) => textAt(line, from - back)).join(' ')
  return isUntil && busy[line.language].test(words) && !there.test(words)
}

const busy = {
  en: /(?<!\p{L})(?:(?!(?:morn|even|stay|wait|be|open|build|any?th|someth|noth|dur|visit|com|go)ing)\p{L}{2,}ing|asleep|sleeps?|naps?|gym|class|school|work|shift|dentist|doctors?|court|church|daycare)(?: \p{L}+)?$/u,
  es: /(?<!\p{L})(?:(?!(?:cu|esper|est|qued)ando)\p{L}{2,}(?:ando|iendo|yendo)|duermo|duerme|siesta|clases?|escuela|gimnasio|reunion|dentista)(?: \p{L}+)?$/u,
  fr: /(?<!\p{L})(?:dors|dort|sieste|cours|classe|ecole|travail|reunion|gym|dentiste|occupee?s?)(?: \p{L}+)?$/u,
}

/** "Working from home till 2". */
const there =
  /(?<!\p{L})(?:home|here|there|free|available|open|in|casa|aqui|libre|maison|ici|chez)$|(?<!\p{L})(?:after|before|despues|antes|apres|avant)(?: (?:de|la|el|le|l))* \p{L}+$/u
