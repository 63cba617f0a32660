import type { Reading } from './figure.ts'

/** The readings as a table that can stand in the README as it is. */
export function printTable(readings: Reading[]): void {
  const rows = readings.map((reading) => [reading.what, measured(reading), goalsOf(reading)])
  const table = [['', 'measured', 'goal'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`
  const [head, ...body] = table.map(line)
  console.log([head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body].join('\n'))
}

export function hasReached({ values, goals = {} }: Reading): boolean {
  return Object.entries(goals).every(([name, most]) => (values[name] ?? Infinity) <= most)
}

function measured({ values, unit }: Reading): string {
  const all = Object.entries(values).map(([name, value]) =>
    name === '' ? inShort(value) : `${name} ${inShort(value)}`,
  )
  return `${all.join(', ')} ${unit}`.trim()
}

function goalsOf(reading: Reading): string {
  const goals = Object.entries(reading.goals ?? {}).map(([name, most]) => `${name} ≤ ${most}`.trim())
  return goals.length === 0 ? '' : `${hasReached(reading) ? '✓' : '✗'} ${goals.join(', ')}`
}

function inShort(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
