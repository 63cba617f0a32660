// A calendar is read in three steps: its events one by one, by rules that ical.js accepts; what it refuses, as node-ical takes
// it; and what neither reads blocks the time that can still be read. So no damage ever shows busy time as free.
import { takeApart } from './components.ts'
import { type CalendarEvent, type Context, ownersOf, readEvent } from './event.ts'
import { readFreeBusy } from './free-busy.ts'
import { mergeBusy } from './merge-busy.ts'
import type { Interval, Occurrence, Reading, ReadingRules, Unreadable } from './reading.ts'
import { occurrencesOf } from './series.ts'
import { collectWarnings } from './warnings.ts'
import { zonesOf } from './zones.ts'

const mostCharacters = 10_000_000
const mostEvents = 50_000
const mostOccurrences = 500_000
const mostToJoin = 100_000
const patienceForAll = 10_000_000

/** The busy times of a calendar within the window. */
export function readCalendar(text: string, rules: ReadingRules): Reading | Unreadable {
  if (text.trim() === '') return { because: 'empty' }
  if (text.length > mostCharacters) return { because: 'too-large' }
  const { components, hasCalendar, isCutOff, headers } = takeApart(text)
  if (!hasCalendar) return { because: 'not-a-calendar' }
  if (isCutOff && !(rules.takesPart && components.length > 0)) return { because: 'cut-off' }
  if (components.length > mostEvents) return { because: 'too-many-events' }
  const { warnings, say, about } = collectWarnings()
  if (isCutOff) say('The calendar is cut off: what its missing end held is not known.')
  const zones = zonesOf(rules.zone, components, say)
  const owners = ownersOf(rules, headers)
  const context: Context = { rules, zones, owners, patience: { left: patienceForAll }, warn: about }
  const ofKind = (kind: string) => components.filter((component) => component.kind === kind)
  let occurrences = ofKind('VFREEBUSY').flatMap((component) =>
    nameless(readFreeBusy(component, { rules, zones, warn: say })),
  )
  let room = rules.isJoined ? mostToJoin : mostOccurrences
  for (const events of byUid(ofKind('VEVENT').map((component) => readEvent(component, context)))) {
    for (const occurrence of occurrencesOf(events, context)) occurrences.push(occurrence)
    if (occurrences.length <= room) continue
    // So many that only when they are can be kept, not what.
    occurrences = nameless(mergeBusy(occurrences))
    if (occurrences.length > mostOccurrences / 2) return { because: 'too-many-events' }
    room = Math.max(room, 2 * occurrences.length)
  }
  return { occurrences: rules.isJoined ? nameless(mergeBusy(occurrences)) : occurrences, warnings: warnings() }
}

function nameless(busy: Interval[]): Occurrence[] {
  return busy.map((interval) => ({ ...interval, uid: null, summary: null, hasPlace: false, isAllDay: false }))
}

// What has no UID belongs to nothing else.
function byUid(events: CalendarEvent[]): CalendarEvent[][] {
  const known = Map.groupBy(
    events.filter(({ uid }) => uid !== null),
    ({ uid }) => uid,
  )
  return [...known.values(), ...events.filter(({ uid }) => uid === null).map((event) => [event])]
}
