import type { Request, RequestHandler, Response } from 'express'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { DayOff, SpecialDays } from '../../views/bookings/special-days.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'
import { type Days, dayForm, readDays } from './day-form.ts'
import { dayOffProps, specialDaysProps, standingDay, todayOf, type UnsavedDay } from './days-props.ts'
import { keepHolidays } from './keep-holidays.ts'
import { presentCrew } from './people-store.ts'
import { dropSpecialDay, keepSpecialDay, namedDaysBetween } from './special-days-store.ts'
import { bookingsBetween } from './store.ts'

const path = '/settings/days'

/** The days on which the shop, or somebody, does not work as usual. */
export function specialDays(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    await keepHolidays(appliance).catch((err: unknown) => appliance.log.warn({ err }, 'holidays'))
    res.locals.back = toSettings
    const words = doneWords(req.query)
    show(req, res, 'Days off', <SpecialDays {...specialDaysProps(appliance)} toast={words} />)
  }
}

export function oneDay(appliance: Appliance): RequestHandler {
  return (req, res) => showForm(appliance, req, res)
}

/** Says of one or several dates what holds there. */
export function changeDays(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const typed = readForm(dayForm, req.body)
    const read = readDays(typed, { today: todayOf(appliance), people: presentCrew(appliance.db) })
    if (!read.ok) return showForm(appliance, req, res.status(422), { typed, faults: read.faults })
    keepDays(appliance, read.days)
    res.redirect(303, `${path}?done=saved&jobs=${jobsOn(appliance, read.days)}`)
  }
}

const which = z.object({ date: z.string(), person: z.string() })

/** Takes a day of one's own out of the list; a holiday goes back to what other days are. */
export function dropDay(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const day = standingDay(appliance, readForm(which, req.body))
    if (day?.source === 'holiday') keepSpecialDay(appliance.db, { ...day, hours: null })
    else if (day) dropSpecialDay(appliance.db, day)
    res.redirect(303, `${path}?done=dropped`)
  }
}

/** Closed on every holiday of which nothing was said yet. */
export function closeHolidays(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    const today = todayOf(appliance)
    const days = namedDaysBetween(appliance.db, { from: today.toString(), to: today.add({ days: 400 }).toString() })
    const open = days.filter(({ source, hours }) => source === 'holiday' && hours === null)
    appliance.db.transaction((tx) => open.forEach((day) => void keepSpecialDay(tx, { ...day, hours: [] })))
    const jobs = jobsOn(appliance, { dates: open.map(({ date }) => date), resourceId: null, hours: [], name: null })
    res.redirect(303, `${path}?done=saved&jobs=${jobs}`)
  }
}

/** How they stand, on the first page of the settings. */
export function daysSection(appliance: Appliance): Section {
  const { holidays, own, open } = specialDaysProps(appliance)
  const closed = holidays.length - open
  const words = [own.length > 0 && `${own.length} of your own`, closed > 0 && `${closed} holidays`]
    .filter(Boolean)
    .join(', ')
  return { href: path, icon: 'day-off', name: 'Days off', words: words || 'None yet: holidays are as any other day' }
}

function keepDays({ db }: Appliance, { dates, resourceId, hours, name }: Days): void {
  db.transaction((tx) => {
    for (const date of dates) {
      const [standing] = namedDaysBetween(tx, { from: date, to: date }).filter((day) => day.resourceId === resourceId)
      const source = standing?.source ?? 'shop'
      const day = { date, resourceId, hours, name: name ?? standing?.name ?? null, source }
      if (hours === null && source === 'shop') dropSpecialDay(tx, day)
      else keepSpecialDay(tx, day)
    }
  })
}

/** Jobs that stand on days that are closed now: nobody moves them but a person. */
function jobsOn({ db, config, now }: Appliance, { dates, resourceId, hours }: Days): number {
  if (hours?.length !== 0) return 0
  const zone = readShop(db, config).zone ?? 'UTC'
  return dates
    .map((date) => Temporal.PlainDate.from(date))
    .flatMap((date) => {
      const [from, to] = [date, date.add({ days: 1 })].map((each) => each.toZonedDateTime(zone).toInstant())
      return from && to ? bookingsBetween(db, { from, to }, now()) : []
    })
    .filter(({ state, crewId }) => state === 'booked' && (resourceId === null || crewId === resourceId)).length
}

function showForm(appliance: Appliance, req: Request, res: Response, unsaved?: UnsavedDay): void {
  res.locals.back = { href: path, words: 'Days off' }
  const props = dayOffProps(appliance, req.query, unsaved)
  show(req, res, props.standing ? props.typed.name || 'A day off' : 'Add a day off', <DayOff {...props} />)
}

const whatWasDone = z.object({ done: z.enum(['saved', 'dropped']), jobs: z.coerce.number().int().catch(0) })

function doneWords(query: unknown): string | null {
  const read = whatWasDone.safeParse(query)
  if (!read.success) return null
  const { done, jobs } = read.data
  if (done === 'dropped') return 'It is as any other day again.'
  if (jobs === 0) return 'Saved.'
  return jobs === 1
    ? 'Saved. One job is booked then: look at the calendar.'
    : `Saved. ${jobs} jobs are booked then: look at the calendar.`
}
