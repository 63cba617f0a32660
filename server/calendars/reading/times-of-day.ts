// The times at which a rule strikes on one day, in ms since its midnight by the wall.
import { dayLength } from './civil.ts'
import type { Rule } from './rule.ts'

/** `isSame`: every day has the same ones. */
export type TimesOfDay = { isSame: boolean; on(day: number): number[] }

const second = 1000
const minute = 60 * second
const hour = 60 * minute

export function timesOfDay(rule: Rule, start: number): TimesOfDay {
  const time = start - Math.floor(start / dayLength) * dayLength
  const seconds = listed(rule.bySecond, Math.floor(time / second) % 60)
  const minutes = listed(rule.byMinute, Math.floor(time / minute) % 60)
  const hours = listed(rule.byHour, Math.floor(time / hour))
  const within = minutes.flatMap((m) => seconds.map((s) => m * minute + s * second))
  if (rule.freq === 'HOURLY') return striking(rule, start, { unit: hour, within: picked(rule, within) })
  if (rule.freq === 'MINUTELY') {
    return striking(rule, start, {
      unit: minute,
      within: picked(
        rule,
        seconds.map((s) => s * second),
      ),
    })
  }
  if (rule.freq === 'SECONDLY') return striking(rule, start, { unit: second, within: picked(rule, [0]) })
  const times = hours.flatMap((h) => within.map((rest) => h * hour + rest))
  return { isSame: true, on: () => times }
}

// Every so many hours, minutes or seconds since the first time, by the wall.
function striking(rule: Rule, start: number, { unit, within }: { unit: number; within: number[] }): TimesOfDay {
  const perDay = dayLength / unit
  const first = Math.floor(start / unit)
  return {
    isSame: false,
    on(day) {
      const times: number[] = []
      const behind = (((day * perDay - first) % rule.interval) + rule.interval) % rule.interval
      let n = behind === 0 ? 0 : rule.interval - behind
      while (n < perDay) {
        const wanted = nextWanted(rule, n * unit, unit)
        if (wanted === n * unit) for (const rest of within) times.push(wanted + rest)
        n += Math.max(1, Math.ceil((wanted / unit - n) / rule.interval)) * rule.interval
      }
      return times
    },
  }
}

/** This time if the rule wants it, else the next one worth a look: a whole hour that is not wanted needs none. */
function nextWanted({ byHour, byMinute, bySecond }: Rule, time: number, unit: number): number {
  const [hours, minutes, seconds] = [Math.floor(time / hour), Math.floor(time / minute), Math.floor(time / second)]
  if (byHour.length > 0 && !byHour.includes(hours)) return (hours + 1) * hour
  if (unit <= minute && byMinute.length > 0 && !byMinute.includes(minutes % 60)) return (minutes + 1) * minute
  if (unit <= second && bySecond.length > 0 && !bySecond.includes(seconds % 60)) return (seconds + 1) * second
  return time
}

function picked({ bySetPos }: Rule, times: number[]): number[] {
  return bySetPos.length === 0 ? times : placesOf(bySetPos, times.length).map((place) => times[place] ?? 0)
}

function listed(wanted: number[], otherwise: number): number[] {
  return wanted.length === 0 ? [otherwise] : [...new Set(wanted)].sort((a, b) => a - b)
}

/** BYSETPOS counts from 1, or from the end with -1; the places come back from 0, sorted. */
export function placesOf(positions: number[], length: number): number[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : length + position))
  return [...new Set(places)].filter((place) => place >= 0 && place < length).sort((a, b) => a - b)
}
