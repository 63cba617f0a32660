// "Haircut for 2 on Friday", "somos 4 el sábado": the figure counts those who come, and is no hour.
import { figureAt, type Line, type Read, senseAt, textAt } from './line.ts'
import type { TimeMention } from './time.ts'

export function countsPeople(line: Line, at: number, { value, next }: Read<TimeMention>): boolean {
  const figure = next - 1
  const count = figureAt(line, figure) ?? Number(senseAt(line, figure, 'number')?.value ?? 0)
  if (value.start?.minute || value.end || count < 1 || count > mostPeople || figure < at) return false
  const before = textAt(line, figure - 1)
  if (weAre.has(before) || weAreWords.has(`${textAt(line, figure - 2)} ${before}`)) return true
  if (before === 'of') return textAt(line, figure - 2) === 'party'
  return forWords.has(before) && isOfPeople(line, figure - 2)
}

/** "A cut for two", "cuts and color for 2". */
function isOfPeople(line: Line, at: number): boolean {
  return services.has(textAt(line, at)) && !asksForTime(line, at)
}

/** "Can you do my cut for 2 on Friday?" may be an hour. */
function asksForTime(line: Line, at: number): boolean {
  return [1, 2].some((back) => owners.has(textAt(line, at - back)))
}

const mostPeople = 9
const forWords = new Set(['for', 'para', 'pour', 'x', 'pa'])
const owners = new Set(['my', 'our', 'the', 'mi', 'nuestra', 'la', 'el', 'mon', 'ma', 'notre', 'le'])
const weAre = new Set(['somos', 'seremos', 'seriamos'])
const weAreWords = new Set(['on est', 'on sera', 'on serait', 'nous sommes', 'nous serons', 'we are', 'there are'])
const services = new Set(
  `haircut haircuts cut cuts trim trims color colour blowout blowouts facial facials massage massages manicure manicures
  mani pedi pedis manis pedicure pedicures waxing wax fade fades beard shave shaves braids perm perms table party group family people
  corte cortes peinado peinados tinte tintes manicura manicuras pedicura pedicuras masaje masajes depilacion mesa grupo
  coupe coupes coloration brushing brushings manucure manucures pedicure soin soins massage epilation table groupe`
    .split(/\s+/)
    .filter(Boolean),
)
