// What names a conversation in texts to the shop's own people: A1 to A9, B1 to B9, on to Z9, and from the beginning again.

/** I and O look like 1 and 0. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = 9

/** How many conversations can have one at a time. */
export const howManyCodes = letters.length * digits

/** The code to give after that one; the first when none was given yet. Whoever has it already got it longest ago. */
export function codeAfter(last: string | null): string {
  const given = last === null ? -1 : placeOf(last)
  const next = (given + 1) % howManyCodes
  return `${letters[Math.floor(next / digits)]}${(next % digits) + 1}`
}

function placeOf(code: string): number {
  const letter = letters.indexOf(code.charAt(0))
  return letter === -1 ? -1 : letter * digits + Number(code.charAt(1)) - 1
}
