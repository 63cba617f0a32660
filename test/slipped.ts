// Texts as a thumb in haste types them.

/** The text with two letters of a long word swapped, one doubled, or one dropped, at every place behind the first. */
export function slippedIn(body: string): string[] {
  const words = body.split(' ')
  return words.flatMap((word, place) => {
    if (word.length < 6) return []
    const inner = [...word].map((_, at) => at).slice(1, -1)
    const slips = inner.flatMap((at) => [
      `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
      `${word.slice(0, at)}${word[at]}${word.slice(at)}`,
      `${word.slice(0, at)}${word.slice(at + 1)}`,
    ])
    return slips.map((slip) => words.with(place, slip).join(' '))
  })
}
