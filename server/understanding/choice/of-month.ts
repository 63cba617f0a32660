// "December third": a number beside the name of a month is a day, and no place in a list.
import type { Token } from '../windows/tokens.ts'

export function isDayOfMonth(tokens: readonly Token[], from: number, next: number): boolean {
  const before = skipped(tokens, from - 1, -1)
  const behind = skipped(tokens, next, 1)
  return months.has(before) || months.has(behind) || tens.has(tokens[from - 1]?.text ?? '')
}

function skipped(tokens: readonly Token[], at: number, step: number): string {
  const text = tokens[at]?.text ?? ''
  return ['of', 'de', 'the'].includes(text) ? (tokens[at + step]?.text ?? '') : text
}

const months = new Set(
  [
    'january february june july august september october november december jan feb april apr jun jul aug sep sept oct nov dec',
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  ].flatMap((words) => words.split(' ')),
)

/** "The twenty first" is not the first. */
const tens = new Set(['twenty', 'thirty'])
