// An event is busy unless it says otherwise: cancelled, transparent, declined by the owner. Microsoft's own status counts only
// where TRANSP is missing.
import type { ContentLine } from './content-line.ts'

/** `owners` are the addresses of the calendar's owner, in small letters. */
export function isBusy(lines: ContentLine[], owners: Set<string>): boolean {
  const valuesOf = (name: string) =>
    lines.filter((line) => line.name === name).map(({ value }) => value.trim().toUpperCase())
  const [statuses, transparencies] = [valuesOf('STATUS'), valuesOf('TRANSP')]
  if (isAlways(statuses, 'CANCELLED') || isAlways(transparencies, 'TRANSPARENT')) return false
  if (lines.some((line) => isDeclined(line, owners))) return false
  if (transparencies.length > 0) return true
  const microsoft = valuesOf('X-MICROSOFT-CDO-BUSYSTATUS')
  return microsoft.length === 0 || microsoft.some((status) => status !== 'FREE' && status !== 'WORKINGELSEWHERE')
}

// What is said twice must be said alike.
function isAlways(values: string[], wanted: string): boolean {
  return values.length > 0 && values.every((value) => value === wanted)
}

function isDeclined({ name, parameters, value }: ContentLine, owners: Set<string>): boolean {
  if (name !== 'ATTENDEE' || parameters.PARTSTAT?.toUpperCase() !== 'DECLINED') return false
  return [value, parameters.EMAIL ?? ''].some((address) => owners.has(bareAddress(address)))
}

/** `mailto:Mike@Example.com` as `mike@example.com`. */
export function bareAddress(address: string): string {
  return address
    .trim()
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
}
