/**
 * What `matchAll` finds, by the expression itself, which must be global. `matchAll` makes a copy each time, and a copy is compiled
 * anew whenever the engine has swept its memory: a quarter of a second for the long ones, with a caller waiting.
 */
export function everyMatch(text: string, wording: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  wording.lastIndex = 0
  for (let one = wording.exec(text); one; one = wording.exec(text)) {
    found.push(one)
    if (one[0] === '') wording.lastIndex = one.index + (wording.unicode ? letterAt(text, one.index) : 1)
  }
  return found
}

function letterAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1
}
