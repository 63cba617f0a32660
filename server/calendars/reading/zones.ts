// Which clock a TZID means: UTC, a zone that Intl knows, what Windows calls one, what the file itself describes, a known zone
// at the end of a path, an offset in words, and else the shop's own zone, with a warning.
import type { Component } from './components.ts'
import { readFileZone } from './file-zone.ts'
import { readOffset } from './stamp.ts'
import { windowsLabels, windowsNames } from './windows-zones.ts'
import { fixedClock, ianaClock, isIana, utcClock, type ZoneClock } from './zone-clock.ts'

export type Zones = { shop: ZoneClock; named(tzid: string, calendar: number): ZoneClock }

/** The zones of a file; `warn` hears once of each that nobody knows. */
export function zonesOf(shopZone: string, components: Component[], warn: (words: string) => void): Zones {
  const iana = remembered(ianaClock)
  const described = describedZones(components)
  const shop = iana(shopZone)
  const known = new Map<string, ZoneClock>()
  const find = (name: string, calendar: number): ZoneClock => {
    const inFile = described.get(`${calendar} ${name}`) ?? described.get(name)
    const id = wellKnown(name, inFile !== undefined)
    if (id) return isUtc(id) ? utcClock : iana(id)
    if (inFile) return inFile
    const [meant, offset] = [atEndOfPath(name) ?? respelled(name) ?? cityIn(name), offsetIn(name)]
    if (meant) return iana(meant)
    if (offset !== null) return fixedClock(offset)
    warn(`The time zone "${name.slice(0, 60)}" is not known; its times are read in the shop's own zone.`)
    return shop
  }
  return {
    shop,
    named(tzid, calendar) {
      const name = tzid.trim()
      const key = `${calendar} ${name}`
      const clock = known.get(key) ?? find(name, calendar)
      known.set(key, clock)
      return clock
    },
  }
}

function describedZones(components: Component[]): Map<string, ZoneClock> {
  const described = new Map<string, ZoneClock>()
  for (const { kind, calendar, lines } of components) {
    const zone = kind === 'VTIMEZONE' ? readFileZone(lines) : null
    if (!zone) continue
    for (const key of [`${calendar} ${zone.name}`, zone.name]) if (!described.has(key)) described.set(key, zone.clock)
  }
  return described
}

function wellKnown(name: string, isInFile: boolean): string | null {
  if (isUtc(name)) return 'UTC'
  // Three letters mean different zones to different people; the file knows what it meant.
  if (isIana(name) && !(isInFile && /^[A-Z]{3}$/.test(name))) return name
  return windowsNames.get(name) ?? windowsNames.get(upperWords(name)) ?? labelled(name)
}

function isUtc(name: string): boolean {
  return /^(utc|z|gmt|etc\/(utc|gmt|zulu)|zulu|tzone:\/\/microsoft\/utc|universal|coordinated universal time)$/i.test(
    name,
  )
}

function upperWords(name: string): string {
  return name.replaceAll(/\s+/g, ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

/** `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`. */
function labelled(name: string): string | null {
  const label = name.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '')
  return windowsLabels.get(label.replaceAll(/\s+/g, ' ').trim()) ?? null
}

/** `/mozilla.org/20050126_1/America/Argentina/Buenos_Aires`. */
function atEndOfPath(name: string): string | null {
  if (!name.includes('/')) return null
  const steps = name.split('/')
  const ends = steps.map((_, n) => steps.slice(n).join('/'))
  return ends.find((end) => end.includes('/') && isIana(end)) ?? ends.find((end) => isUtc(end) && 'UTC') ?? null
}

/** `America/New York`, `US-Eastern`. */
function respelled(name: string): string | null {
  const spellings = [
    name.replaceAll(/\s+/g, '_'),
    name.replace(/^([A-Za-z]+)-(?=[A-Za-z])/, '$1/').replaceAll(/\s+/g, '_'),
  ]
  return spellings.find(isIana) ?? null
}

/** The first city behind an offset that is a zone of its own and has that offset in winter: `(UTC+01:00) Madrid`. */
function cityIn(name: string): string | null {
  const [, offset, cities] = /^\((?:UTC|GMT)\s*([^)]*)\)\s*(.+)$/i.exec(name) ?? []
  if (cities === undefined) return null
  const wanted = offset?.trim() ? offsetIn(offset) : 0
  for (const city of cities.split(',').map((each) => each.trim().replaceAll(' ', '_').toLowerCase())) {
    const zone = zoneByCity().get(city)
    if (zone && wanted !== null && standardOffset(zone) === wanted) return zone
  }
  return null
}

// By any year: what counts is that a label and a city of the same name far apart are told apart.
function standardOffset(zone: string): number {
  const clock = ianaClock(zone)
  const [january, july] = [1_767_225_600_000, 1_782_864_000_000].map((at) => clock.toWall(at) - at)
  return Math.min(january ?? 0, july ?? 0)
}

let cities: Map<string, string> | null = null

function zoneByCity(): Map<string, string> {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1)?.toLowerCase() ?? '', zone]),
  )
  return cities
}

/** `GMT+01:00`, `(GMT +01:00)`, `UTC-5`, `+0100`. */
function offsetIn(name: string): number | null {
  const bare = name.replace(/^\W*?(?:UTC|GMT)?\s*(?=[+-])/i, '').replace(/[^\d]*$/, '')
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(bare) ?? labelOffset(name) ?? []
  if (sign === undefined || hours === undefined || Number(hours) > 14) return null
  return readOffset(`${sign}${hours.padStart(2, '0')}${minutes}`)
}

function labelOffset(name: string): RegExpExecArray | null {
  return /^\((?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d{2}))?\)/i.exec(name)
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
