import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Rules } from '../../views/bookings/rules.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Section } from '../settings/section.ts'
import type { Storable } from '../settings/settings.ts'
import { seenField } from '../settings/shop-form.ts'
import { readShop, readStored } from '../settings/store.ts'
import { field } from '../sign-in/form.ts'
import { namesOfCrew } from './people-store.ts'
import { type RulesFaults, type RulesValues, readRules, rulesNames, type TypedRules } from './rules-form.ts'
import { resourcesOfShop } from './week-people.ts'

const path = '/settings/bookings'

/** Within what callers are offered times. */
export function rules(appliance: Appliance): RequestHandler {
  return (req, res) => showRules(appliance, req, res)
}

const form = z.object({ notice: field, ahead: field, travel: field, most: field, seen: seenField })

export function changeRules(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { seen, ...typed } = readForm(form, req.body)
    const read = readRules(typed)
    if (!read.ok) return showRules(appliance, req, res.status(422), { typed, faults: read.faults, seen })
    const changed = changeSettings(appliance, { values: read.values, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved`)
    showConflict(req, res, { action: path, keep: path, ...conflict(changed.standing, read.values, typed) })
  }
}

export function rulesSection({ db, config }: Appliance): Section {
  const { bookingNoticeMinutes, bookingAheadDays } = readShop(db, config)
  const words = `${noticeWords(bookingNoticeMinutes)} notice, ${bookingAheadDays} days ahead`
  return { href: path, icon: 'calendar', name: 'Bookings', words }
}

type Unsaved = { typed: TypedRules; faults: RulesFaults; seen: string }

function showRules(appliance: Appliance, req: Request, res: Response, unsaved?: Unsaved): void {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const names = namesOfCrew(db)
  const props = {
    typed: unsaved?.typed ?? {
      notice: `${Math.round((shop.bookingNoticeMinutes / 60) * 100) / 100}`,
      ahead: `${shop.bookingAheadDays}`,
      travel: `${shop.travelMinutes}`,
      most: `${shop.mostJobsPerDay ?? ''}`,
    },
    faults: unsaved?.faults ?? {},
    seen: unsaved?.seen ?? versionOf(readStored(db), [...rulesNames]),
    takers: resourcesOfShop(db, shop).flatMap(({ id }) => names.get(id) ?? []),
    hasHours: resourcesOfShop(db, shop).length > 0,
    done: req.query.done === 'saved' && !unsaved ? 'The rules are saved.' : undefined,
  }
  res.locals.back = toSettings
  show(req, res, 'Bookings', <Rules {...props} />)
}

function noticeWords(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
}

function conflict(standing: Storable, yours: RulesValues, typed: TypedRules) {
  const lines: [what: string, words: (values: RulesValues) => string][] = [
    ['Notice', ({ bookingNoticeMinutes: minutes }) => (minutes === null ? '' : noticeWords(minutes))],
    ['Days ahead', ({ bookingAheadDays }) => `${bookingAheadDays ?? ''}`],
    ['Minutes on the way', ({ travelMinutes }) => `${travelMinutes ?? ''}`],
    ['Jobs a day at most', ({ mostJobsPerDay }) => `${mostJobsPerDay ?? ''}`],
  ]
  const differences = lines
    .map(([what, words]) => ({ what, standing: words(standing), yours: words(yours) }))
    .filter((each) => each.standing !== each.yours)
  return { differences, fields: { ...typed, seen: versionOf(standing, [...rulesNames]) } }
}
