import { Temporal } from 'temporal-polyfill'

/** When a call began, as systems write it: seconds or milliseconds since 1970, or a date and a time; null where that cannot be told. */
export function beganAt(written: string, zone: string | null): Temporal.Instant | null {
  if (/^\d{9,11}(?:\.\d+)?$/.test(written)) return believable(Math.round(Number(written) * 1000))
  if (/^\d{13}$|^\d{16}$/.test(written)) return believable(Number(written.slice(0, 13)))
  const [, date, time, offset] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(written) ?? []
  if (!date || !time) return null
  try {
    if (offset) return Temporal.Instant.from(`${date}T${time}${/^[zu]/i.test(offset) ? 'Z' : offset}`)
    return zone === null ? null : Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}

/** FreeSWITCH writes 0 for what has not been. */
function believable(milliseconds: number): Temporal.Instant | null {
  return milliseconds > 1e12 ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : null
}

/** `65`, `65.2`, `00:01:05` and `1:05`; null where it is none of them. */
export function secondsIn(written: string): number | null {
  if (/^\d{1,6}(?:\.\d+)?$/.test(written)) return Math.round(Number(written))
  if (!/^\d+(?::[0-5]\d){1,2}(?:\.\d+)?$/.test(written)) return null
  return Math.round(written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0))
}
