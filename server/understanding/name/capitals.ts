// Names get the capitals that names have; what was written with care stays as it is.

/** "raj patel" → "Raj Patel", "o'neil" → "O'Neil", "MARIA DE LA CRUZ" in a text that shouts → "Maria de la Cruz". */
export function withCapitals(written: string, isShouted: boolean): string {
  if (!isShouted && written !== written.toLowerCase()) return written
  const words = written.split(' ')
  return words.map((word, place) => capitalised(isShouted ? word.toLowerCase() : word, place === 0)).join(' ')
}

function capitalised(word: string, isFirst: boolean): string {
  if (!isFirst && particles.test(word)) return word
  return word.replaceAll(/(?:^(?:mc(?=\p{L}{3}))?|[-'])\p{L}/gu, (part) => part.replaceAll(/^\p{L}|\p{L}$/gu, upper))
}

function upper(letter: string): string {
  return letter.toUpperCase()
}

const particles = /^(?:de|del|la|las|los|van|von|der|den|di|da|dos|bin|ibn|du|y)$/
