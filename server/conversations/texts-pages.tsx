import type { RequestHandler } from 'express'
import * as z from 'zod'
import { languageNames } from '../../views/conversations/language-form.tsx'
import { Texts } from '../../views/conversations/texts.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import { storeSecondLanguage } from '../settings/second-language.ts'
import { languages } from '../settings/settings.ts'
import { seenField } from '../settings/shop-form.ts'
import { readShop } from '../settings/store.ts'
import { readOpener } from './opener-rules.ts'
import { textsProps } from './texts-props.ts'

const path = '/settings/texts'
const title = 'Texts'
const longestLookedAt = 2000

const looked = z.object({
  opener: z.string().max(longestLookedAt).optional().catch(undefined),
  seen: seenField.optional().catch(undefined),
  done: z.enum(['saved', 'language']).optional().catch(undefined),
})

/** What callers are told: the first text with its preview, also of words that are not saved, and the other fixed ones. */
export function texts(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { opener: typed, seen, done } = looked.parse(req.query)
    const words = done && saved[done]
    res.locals.back = toSettings
    show(req, res, title, <Texts done={words} {...textsProps(appliance, { typed, seen })} />)
  }
}

const saved = { saved: 'The first text is saved.', language: 'The language is saved.' } as const

const form = z.object({ opener: z.string(), seen: seenField })

/** Takes the owner's words for the first text. */
export function changeOpener(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { opener: typed, seen } = readForm(form, req.body)
    const read = readOpener(typed, readShop(appliance.db, appliance.config))
    if (!read.ok) {
      res.locals.back = toSettings
      const props = textsProps(appliance, { typed, seen, fault: read.fault })
      return show(req, res.status(422), title, <Texts {...props} />)
    }
    const changed = changeSettings(appliance, { values: { opener: read.opener }, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved`)
    const { standing } = changed
    const differences = [{ what: 'First text', standing: standing.opener ?? ours, yours: read.opener ?? ours }]
    const fields = { opener: read.opener ?? '', seen: versionOf(standing, ['opener']) }
    showConflict(req, res, { action: path, keep: path, fields, differences })
  }
}

const languageForm = z.object({
  language: z.enum(languages),
  second: z.union([z.enum(languages), z.literal('').transform(() => null)]).optional(),
  seen: seenField,
})

/** Takes in what language our own first text is. */
export function changeLanguage(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { language, second, seen } = readForm(languageForm, req.body)
    if (second !== undefined) storeSecondLanguage(appliance.db, second, appliance.now())
    const changed = changeSettings(appliance, { values: { language }, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=language`)
    const { standing } = changed
    const names = { standing: languageNames[standing.language ?? 'en'], yours: languageNames[language] }
    const fields = { language, seen: versionOf(standing, ['language']) }
    const differences = [{ what: 'Language of the first text', ...names }]
    showConflict(req, res, { action: `${path}/language`, keep: path, fields, differences })
  }
}

const ours = 'our own words'
