// "Move my Tuesday 10 to Thursday": the "to" of a move names the new time and joins no span.
import { mayFollow } from './lexicon.ts'
import { figureAt, isStop, type Line, senseAt, textAt } from './line.ts'

const targets = { en: new Set(['to']), es: new Set(['a', 'al', 'para', 'pa', 'pal']), fr: new Set(['a', 'au', 'pour']) }
const dayKinds = ['weekday', 'days', 'daypart', 'next', 'this', 'month', 'ordinal', 'day-after']

export function withTargets(line: Line): Line {
  const found = new Set(line.tokens.flatMap((_, at) => (senseAt(line, at, 'move') ? targetAfter(line, at) : [])))
  if (found.size === 0) return line
  const senses = line.senses.map((all, at) => {
    if (!found.has(at)) return all
    return [
      ...all.filter(({ kind }) => kind !== 'join' && kind !== 'prep'),
      { kind: 'towards', value: '', words: textAt(line, at), next: at + 1 },
      // "Push it to 10" means the hour.
      ...(isHour(line, at + 1) ? [{ kind: 'prep', value: 'at', words: 'at', next: at + 1 }] : []),
    ]
  })
  return { ...line, senses }
}

function targetAfter(line: Line, move: number): number[] {
  const places: number[] = []
  for (let at = move + 1; !isStop(line, at) && at < move + 40; at += 1) {
    if (targets[line.language].has(textAt(line, at))) places.push(at)
  }
  const toDay = places.find((at) => isDay(line, at + 1) || isDay(line, at + 2))
  const usual = line.language === 'en' ? places[0] : places.at(-1)
  return [toDay ?? usual ?? []].flat()
}

function isHour(line: Line, at: number): boolean {
  const figure = figureAt(line, at)
  const after = textAt(line, at + 1)
  const isEnd = after === '' || isStop(line, at + 1) || after === 'instead' || mayFollow(after)
  return figure !== null && figure >= 1 && figure <= 12 && isEnd
}

function isDay(line: Line, at: number): boolean {
  return dayKinds.some((kind) => senseAt(line, at, kind))
}
