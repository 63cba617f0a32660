import { bareAddress, isBusy } from './busy.ts'
import { dayLength } from './civil.ts'
import type { Component } from './components.ts'
import { type ContentLine, plainText, readLine } from './content-line.ts'
import { type Duration, readDuration } from './duration.ts'
import { instantOf, type Moment, readMoment } from './moment.ts'
import type { ReadingRules } from './reading.ts'
import type { Zones } from './zones.ts'

/** One VEVENT. Several `starts`: the file contradicts itself, and each of them is taken as true. */
export type CalendarEvent = {
  uid: string | null
  summary: string | null
  hasPlace: boolean
  isBusy: boolean
  isAllDay: boolean
  calendar: number
  starts: Moment[]
  end: Moment | null
  duration: Duration | null
  /** An end stands there, but nobody can read it. */
  isEndLost: boolean
  ruleTexts: string[]
  addedDates: ContentLine[]
  exceptions: ContentLine[]
  /** The RECURRENCE-ID of one that takes the place of another's instance. */
  replaces: ContentLine | null
  isThisAndFuture: boolean
  sequence: number
}

/** What reading needs beside the event; `warn` takes half a sentence about it. */
export type Context = {
  /** How many days and times all rules together may still look at. */
  patience: { left: number }
  rules: ReadingRules
  zones: Zones
  owners: Set<string>
  warn(event: CalendarEvent, words: string): void
}

const wanted =
  /^(UID|SUMMARY|LOCATION|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|SEQUENCE|STATUS|TRANSP|ATTENDEE|X-MICROSOFT-CDO-BUSYSTATUS|X-MICROSOFT-CDO-ALLDAYEVENT)[;:]/i

export function readEvent({ calendar, lines: texts }: Component, { zones, owners }: Context): CalendarEvent {
  const lines = texts.filter((text) => wanted.test(text)).flatMap((text) => readLine(text) ?? [])
  const all = (name: string) => lines.filter((line) => line.name === name)
  const moments = (each: ContentLine) => readMoment(each.value, each, { zones, calendar }) ?? []
  const replaces = all('RECURRENCE-ID')[0] ?? null
  const starts = distinct(all('DTSTART').flatMap(moments))
  const ends = all('DTEND').flatMap(moments)
  const durations = all('DURATION').flatMap(({ value }) => readDuration(value) ?? [])
  const isLasting = ends.length + durations.length > 0
  return {
    uid: all('UID')[0]?.value.trim() || null,
    summary: plainText(all('SUMMARY')[0]?.value ?? '') || null,
    hasPlace: plainText(all('LOCATION')[0]?.value ?? '') !== '',
    isBusy: isBusy(lines, owners),
    isAllDay: starts.some(({ isDate }) => isDate) || isMicrosoftAllDay(lines, starts),
    calendar,
    starts: starts.length === 0 && replaces ? [moments(replaces)].flat() : starts,
    end: ends.toSorted((a, b) => instantOf(b) - instantOf(a))[0] ?? null,
    duration: durations.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null,
    isEndLost: !isLasting && all('DTEND').length + all('DURATION').length > 0,
    ruleTexts: all('RRULE').map(({ value }) => value),
    addedDates: all('RDATE'),
    exceptions: all('EXDATE'),
    replaces,
    isThisAndFuture: replaces?.parameters.RANGE?.toUpperCase() === 'THISANDFUTURE',
    sequence: Number.parseInt(all('SEQUENCE')[0]?.value ?? '0', 10) || 0,
  }
}

/** The addresses as they are compared; Google names a person's own calendar by the address. */
export function ownersOf(rules: ReadingRules, headers: string[]): Set<string> {
  const names = headers.flatMap((text) => readLine(text) ?? []).filter(({ name }) => name === 'X-WR-CALNAME')
  const addresses = names.map(({ value }) => value.trim()).filter((name) => /^[^\s@]+@[^\s@]+\.\w+$/.test(name))
  return new Set([...rules.ownAddresses, ...addresses].map(bareAddress).filter((address) => address !== ''))
}

function distinct(moments: Moment[]): Moment[] {
  const instants = new Map(moments.map((moment) => [`${instantOf(moment)} ${moment.isDate}`, moment]))
  return [...instants.values()].slice(0, 5)
}

function lengthOf({ days, exact }: Duration): number {
  return days * dayLength + exact
}

function isMicrosoftAllDay(lines: ContentLine[], starts: Moment[]): boolean {
  const isSaid = lines.some(({ name, value }) => name === 'X-MICROSOFT-CDO-ALLDAYEVENT' && /^true$/i.test(value.trim()))
  return isSaid && starts.length > 0 && starts.every(({ wall }) => wall % dayLength === 0)
}
