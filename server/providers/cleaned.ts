import type { Fields } from './fields.ts'

const mostKept = 200
const longestName = 100
const longestKept = 200
const longestShown = 40
const mostShown = 60

/** What is kept of what came: no secret, no long words. */
export function cleaned(fields: Fields, secret: string): Fields {
  const kept = [...fields].filter(([name]) => name.length <= longestName && !name.includes(secret)).slice(0, mostKept)
  return new Map(kept.map(([name, value]) => [name, isSecret(name) ? '…' : withoutSecret(value, secret)]))
}

/** What the owner is shown of it. */
export function shown(fields: Fields, { isHidden }: { isHidden: boolean }): { name: string; value: string }[] {
  return [...fields].slice(0, mostShown).map(([name, value]) => ({
    name,
    value: shortened(isHidden ? masked(value) : value),
  }))
}

/** What guards the system itself, by the names that such fields have. */
function isSecret(name: string): boolean {
  return /secret|token|passw|signature|authorization|api_?key|(?:^|[._-])(?:key|pin|auth|sig)$/i.test(name)
}

function withoutSecret(value: string, secret: string): string {
  return value.replaceAll(secret, '…').slice(0, longestKept)
}

function shortened(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
}

/** Of every seven digits or more only the last two are left. */
function masked(value: string): string {
  return value.replace(/\d(?:[\s().-]*\d){6,}/g, (digits) => digits.slice(0, -2).replace(/\d/g, '•') + digits.slice(-2))
}
