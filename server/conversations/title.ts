import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import type { Shop } from '../settings/settings.ts'

/** Who it is with, as the title of a page: name and number keep each their own direction, and a number is not broken in the middle. */
export function titleOf(caller: Caller, { country }: Shop): string {
  if (caller.number === null) return 'Forgotten caller'
  const number = isolated(showNumber(caller.number, country).replaceAll(' ', nonBreakingSpace))
  return caller.name ? `${isolated(caller.name)}${nonBreakingSpace}· ${number}` : number
}

const nonBreakingSpace = '\u00a0'

function isolated(words: string): string {
  return `\u2068${words}\u2069`
}
