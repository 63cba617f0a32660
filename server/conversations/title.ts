import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import type { Shop } from '../settings/settings.ts'

/** Who it is with, as the title of a page; a number is not broken in the middle. */
export function titleOf(caller: Caller, { country }: Shop): string {
  const number =
    caller.number === null ? 'Forgotten caller' : showNumber(caller.number, country).replaceAll(' ', '\u00a0')
  return [caller.name, number].filter(Boolean).join(' · ')
}
