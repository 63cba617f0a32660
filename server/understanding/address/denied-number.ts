// "Es 17 Lappin no 71": behind a house's number the second one is not a door of it but what was understood before.

/** Whether the "no" that stands here denies the number behind it: in Spanish, or where only the figures were turned round. */
export function deniesNumber(plain: string, start: number): boolean {
  const denied = /^no (?:(?:el|la|es|era) )?(\d{1,6})(?![\p{L}\d])/u.exec(plain.slice(start))?.[1]
  const before = plain.slice(Math.max(0, start - 80), start)
  const house = houseBefore.exec(before)?.[1]
  if (!denied || !house || denied === house) return false
  return spanish.test(plain.slice(0, start)) || figuresOf(denied) === figuresOf(house)
}

const houseBefore = /(?:^|[^\p{L}\d])(\d{1,6})[ ,]+(?:[\p{L}.'-]+[ ,]+){0,5}$/u
const spanish =
  /(?:^|[^\p{L}])(?:es(?: en)?|era|perdon|disculpe|disculpa|la direccion|quise decir|casa|calle|avenida)(?=[^\p{L}])/u

function figuresOf(number: string): string {
  return [...number].sort().join('')
}
