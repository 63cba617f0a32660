import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { FollowUps } from '../../views/follow-ups/settings.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Section } from '../settings/section.ts'
import type { Storable } from '../settings/settings.ts'
import { seenField } from '../settings/shop-form.ts'
import { readShop, readStored } from '../settings/store.ts'

const path = '/settings/follow-ups'
const names = ['nudges', 'reminders', 'reviewLink'] as const
type Values = Pick<Storable, (typeof names)[number]>

/** What the box says to customers unasked. */
export function followUps(appliance: Appliance): RequestHandler {
  return (req, res) => showFollowUps(appliance, req, res)
}

const box = z.literal('on').optional().catch(undefined)
const form = z.object({ nudges: box, reminders: box, reviewLink: z.string().max(500), seen: seenField })

export function changeFollowUps(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { seen, ...typed } = readForm(form, req.body)
    const link = readLink(typed.reviewLink)
    const standing = { nudges: typed.nudges === 'on', reminders: typed.reminders === 'on' }
    if (!link.ok) {
      const fault = 'This is no address of a page. Copy it from your browser: it begins with https://.'
      return showFollowUps(appliance, req, res.status(422), { ...standing, reviewLink: typed.reviewLink, fault, seen })
    }
    const values = { ...standing, reviewLink: link.link }
    const changed = changeSettings(appliance, { values, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved`)
    const again = versionOf(changed.standing, [...names])
    const fields = { ...onlyOn(values), reviewLink: typed.reviewLink, seen: again }
    showConflict(req, res, { action: path, keep: path, differences: differences(changed.standing, values), fields })
  }
}

export function followUpsSection({ db, config }: Appliance): Section {
  const { nudges, reminders, reviewLink } = readShop(db, config)
  const on = [nudges && 'a nudge', reminders && 'reminders', reviewLink !== null && 'a review ask'].filter(Boolean)
  const words = on.length === 0 ? 'None' : on.join(', ')
  return { href: path, icon: 'waiting', name: 'Follow-ups', words: words.slice(0, 1).toUpperCase() + words.slice(1) }
}

type Unsaved = { nudges: boolean; reminders: boolean; reviewLink: string; fault: string; seen: string }

function showFollowUps({ db, config }: Appliance, req: Request, res: Response, unsaved?: Unsaved): void {
  const shop = readShop(db, config)
  const props = {
    nudges: unsaved?.nudges ?? shop.nudges,
    reminders: unsaved?.reminders ?? shop.reminders,
    reviewLink: unsaved?.reviewLink ?? shop.reviewLink ?? '',
    fault: unsaved?.fault,
    seen: unsaved?.seen ?? versionOf(readStored(db), [...names]),
    done: req.query.done === 'saved' && !unsaved ? 'Saved.' : undefined,
  }
  res.locals.back = toSettings
  show(req, res, 'Follow-ups', <FollowUps {...props} />)
}

const longest = 160

/** A text carries it as it is: nothing that could be read as anything but one address. */
function readLink(typed: string): { ok: true; link: string | null } | { ok: false } {
  const link = typed.trim()
  if (link === '') return { ok: true, link: null }
  const isOne = /^https:\/\/[\x21-\x7e]+$/.test(link) && link.length <= longest && URL.canParse(link)
  return isOne ? { ok: true, link } : { ok: false }
}

function onlyOn({ nudges, reminders }: Values): Record<string, string> {
  return { ...(nudges ? { nudges: 'on' } : {}), ...(reminders ? { reminders: 'on' } : {}) }
}

function differences(standing: Storable, yours: Values) {
  const lines: [what: string, words: (values: Values) => string][] = [
    ['Nudge', ({ nudges }) => (nudges === false ? 'off' : 'on')],
    ['Reminders', ({ reminders }) => (reminders === false ? 'off' : 'on')],
    ['Review link', ({ reviewLink }) => reviewLink ?? 'none'],
  ]
  return lines
    .map(([what, words]) => ({ what, standing: words(standing), yours: words(yours) }))
    .filter((each) => each.standing !== each.yours)
}
