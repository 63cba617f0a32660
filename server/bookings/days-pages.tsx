import type { Request, RequestHandler, Response } from 'express'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { DayOff, SpecialDays } from '../../views/bookings/special-days.tsx'
import type { ToastProps } from '../../views/parts/toast.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import type { Section } from '../settings/section.ts'
import { seenField } from '../settings/shop-form.ts'
import { readShop } from '../settings/store.ts'
import { type Days, dayForm, readDays } from './day-form.ts'
import { dayOffProps, specialDaysProps, standingDay, todayOf, type UnsavedDay } from './days-props.ts'
import { keepHolidays, knownRegions } from './keep-holidays.ts'
import { presentCrew } from './people-store.ts'
import { dropSpecialDay, keepSpecialDay, namedDaysBetween } from './special-days-store.ts'
import { bookingsBetween } from './store.ts'

const path = '/settings/days'

/** The days on which the shop, or somebody, does not work as usual. */
export function specialDays(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    await keepQuietly(appliance)
    res.locals.back = toSettings
    show(req, res, 'Days off', <SpecialDays {...specialDaysProps(appliance)} toast={doneToast(req.query)} />)
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

/** Takes a day of one's own out of the list; a holiday goes back to what holidays are. */
export function dropDay(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const day = standingDay(appliance, readForm(which, req.body))
    if (day?.source === 'holiday') keepSpecialDay(appliance.db, { ...day, hours: [], isSaid: false })
    else if (day) dropSpecialDay(appliance.db, day)
    res.redirect(303, `${path}?done=dropped`)
  }
}

const switching = z.object({ date: z.string(), open: z.enum(['yes', 'no']) })

/** Opens the shop on a holiday as on any other day, or closes it again. */
export function switchHoliday(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { date, open } = readForm(switching, req.body)
    const day = standingDay(appliance, { date, person: '' })
    if (day?.source !== 'holiday') throw new NoSuchPage('no such holiday')
    const hours = open === 'yes' ? null : []
    keepSpecialDay(appliance.db, { ...day, hours, isSaid: true })
    const jobs = jobsOn(appliance, { dates: [day.date], resourceId: null, hours, name: null })
    res.redirect(303, `${path}?done=${open === 'yes' ? 'opened' : 'closed'}&date=${day.date}&jobs=${jobs}`)
  }
}

const regionForm = z.object({ region: z.string().max(10), seen: seenField })

/** Where the shop is, as far as its holidays depend on it. */
export function changeRegion(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { region, seen } = readForm(regionForm, req.body)
    const { country } = readShop(appliance.db, appliance.config)
    const isKnown = region === '' || knownRegions(appliance.db, country).some(([code]) => code === region)
    if (!isKnown) return res.redirect(303, path)
    const changed = changeSettings(appliance, { values: { region }, seen })
    if (changed.do === 'refused') return res.redirect(303, `${path}?done=meanwhile`)
    await keepQuietly(appliance)
    res.redirect(303, `${path}?done=saved`)
  }
}

/** How they stand, on the first page of the settings. */
export function daysSection(appliance: Appliance): Section {
  const { holidays, own } = specialDaysProps(appliance)
  const open = holidays.filter(({ hours }) => hours === null).length
  const words = [
    own.length > 0 && `${own.length} of your own`,
    holidays.length > open && 'closed on holidays',
    open > 0 && `open on ${open} of them`,
  ]
  return { href: path, icon: 'day-off', name: 'Days off', words: words.filter(Boolean).join(', ') || 'None yet' }
}

function keepQuietly(appliance: Appliance): Promise<void> {
  return keepHolidays(appliance).catch((err: unknown) => appliance.log.warn({ err }, 'holidays'))
}

function keepDays({ db }: Appliance, { dates, resourceId, hours, name }: Days): void {
  db.transaction((tx) => {
    for (const date of dates) {
      const [standing] = namedDaysBetween(tx, { from: date, to: date }).filter((day) => day.resourceId === resourceId)
      const source = standing?.source ?? 'shop'
      const day = { date, resourceId, hours, name: name ?? standing?.name ?? null, source, isSaid: true }
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

const whatWasDone = z.object({
  done: z.enum(['saved', 'dropped', 'opened', 'closed', 'meanwhile']),
  jobs: z.coerce.number().int().catch(0),
  date: z.iso.date().optional().catch(undefined),
})

function doneToast(query: unknown): ToastProps | null {
  const read = whatWasDone.safeParse(query)
  if (!read.success) return null
  const { done, jobs, date } = read.data
  if (done === 'dropped') return { words: 'Taken out of the list.' }
  if (done === 'meanwhile') return { words: 'Nothing was saved: somebody changed it meanwhile. This is what stands.' }
  const booked = jobs === 0 ? '' : jobs === 1 ? ' One job is booked then' : ` ${jobs} jobs are booked then`
  const words = `${firsts[done]}${booked && `${booked}: look at the calendar.`}`
  if (done === 'saved' || date === undefined) return { words }
  const back = { date, open: done === 'opened' ? 'no' : 'yes' }
  return { words, undo: { action: `${path}/holidays`, fields: back } }
}

const firsts = { saved: 'Saved.', opened: 'You work then as on any other day.', closed: 'Closed then.' } as const
