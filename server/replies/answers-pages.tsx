import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Answers } from '../../views/replies/settings.tsx'
import { trustLevels } from '../../views/replies/trust-levels.ts'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Storable } from '../settings/settings.ts'
import { seenField } from '../settings/shop-form.ts'
import { storeSettings } from '../settings/store.ts'
import { type AnswersValues, answersNames, readAnswers, type TypedAnswers } from './answers-form.ts'
import { answersProps } from './answers-props.ts'

const path = '/settings/replies'
const title = 'Answers'

/** How far the box is trusted with answers, and what it may quote. */
export function answers(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = outcomes[outcome.parse(req.query.done) ?? 'none']
    res.locals.back = toSettings
    show(req, res, title, <Answers {...answersProps(appliance)} done={done} />)
  }
}

const outcome = z.enum(['saved', 'link-on', 'link-off']).optional().catch(undefined)
const outcomes = {
  none: undefined,
  saved: 'The answers are saved.',
  'link-on': 'Offers of times end with a link from now on.',
  'link-off': 'Offers of times have no link from now on.',
} as const

const linkForm = z.object({ link: z.enum(['on', 'off']) })

/** Whether offers of times end with the address of a booking page. */
export function switchBookingLink({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    const { link } = readForm(linkForm, req.body)
    storeSettings(db, { bookingLink: link === 'on' }, now())
    res.redirect(303, `${path}?done=link-${link}`)
  }
}

const form = z.object({
  trustLevel: z.enum(['draft', 'assist', 'auto']),
  goAfter: z.string(),
  callOutFee: z.string(),
  areas: z.string(),
  shopAddress: z.string(),
  seen: seenField,
})

export function changeAnswers(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { seen, ...typed } = readForm(form, req.body)
    const read = readAnswers(typed)
    if (!read.ok) {
      res.locals.back = toSettings
      const props = answersProps(appliance, { typed, faults: read.faults, seen })
      return show(req, res.status(422), title, <Answers {...props} />)
    }
    const changed = changeSettings(appliance, { values: read.values, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved`)
    showConflict(req, res, { action: path, keep: path, ...conflict(changed.standing, read.values, typed) })
  }
}

function conflict(standing: Storable, yours: AnswersValues, typed: TypedAnswers) {
  const lines: [what: string, words: (values: AnswersValues) => string][] = [
    ['How much goes by itself', ({ trustLevel }) => trustLevels[trustLevel ?? 'assist'].name],
    ['A waiting draft goes', ({ draftsGoAfterMinutes: minutes }) => (minutes ? `after ${minutes} minutes` : 'never')],
    ['Call-out fee', ({ callOutFee }) => callOutFee ?? ''],
    ['Where you work', ({ areas }) => areas ?? ''],
    ['Where customers come to', ({ shopAddress }) => shopAddress ?? ''],
  ]
  const differences = lines
    .map(([what, words]) => ({ what, standing: words(standing), yours: words(yours) }))
    .filter((each) => each.standing !== each.yours)
  return { differences, fields: { ...typed, seen: versionOf(standing, [...answersNames]) } }
}
