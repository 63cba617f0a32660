import type { RequestHandler } from 'express'
import * as z from 'zod'
import { hoursInWords } from '../../views/settings/hours.tsx'
import type { Appliance } from '../appliance.ts'
import { readOpener } from '../conversations/opener-rules.ts'
import { readForm } from '../read-form.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { countryName } from '../settings/country-name.ts'
import { presetHours, presetNames } from '../settings/hours-presets.ts'
import type { Storable } from '../settings/settings.ts'
import { asTyped, seenField, typedShop } from '../settings/shop-form.ts'
import { readShop } from '../settings/store.ts'
import { goOn, showStep } from './pages.tsx'
import { namesOf, type ShopStepName } from './shop-step-props.ts'
import { storeCheck } from './store.ts'
import { takeShopStep } from './take-shop-step.ts'

const stepForm = z.object({ seen: seenField, preset: z.enum(presetNames).optional().catch(undefined) })

/** Takes a step about the shop itself. */
export function changeShopStep(appliance: Appliance, step: ShopStepName): RequestHandler {
  return (req, res) => {
    const { seen, preset } = readForm(stepForm, req.body)
    const typed = typedShop(req.body)
    // One tap fills in a week, and saves nothing.
    if (preset) return showStep(appliance, req, res, step, { shop: { typed: { hours: presetHours(preset) }, seen } })
    const taken = takeShopStep(appliance, step, { typed, seen })
    if (taken.do === 'saved') return goOn(appliance, res, step)
    const shown = Object.fromEntries(namesOf[step].map((name) => [name, typed[name]]))
    if (taken.because === 'faults')
      return showStep(appliance, req, res.status(422), step, { shop: { typed: shown, faults: taken.faults, seen } })
    const alert = meanwhile(standingWords(taken.standing, step))
    showStep(appliance, req, res.status(409), step, { shop: { typed: shown, alert } })
  }
}

const openerForm = z.object({ opener: z.string(), seen: seenField })

/** Takes the first text, and the owner's yes to it. */
export function changeOpenerStep(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config, now } = appliance
    const { opener: typed, seen } = readForm(openerForm, req.body)
    const read = readOpener(typed, readShop(db, config))
    if (!read.ok)
      return showStep(appliance, req, res.status(422), 'opener', { opener: { typed, fault: read.fault, seen } })
    const changed = changeSettings(appliance, { values: { opener: read.opener }, seen })
    if (changed.do === 'refused') {
      const alert = meanwhile(changed.standing.opener === null ? 'our own words' : `“${changed.standing.opener}”`)
      return showStep(appliance, req, res.status(409), 'opener', { opener: { typed }, alert })
    }
    storeCheck(db, 'opener', { isConfirmed: true }, now())
    goOn(appliance, res, 'opener')
  }
}

/** The later one decides with open eyes: the form holds what was typed, over what stands now. */
function meanwhile(standing: string): string {
  return `Somebody changed this while you had it open. It stands now: ${standing}. Nothing of yours was saved yet; save once more if yours shall stand.`
}

function standingWords(standing: Storable, step: ShopStepName): string {
  const { hours, country, ...fields } = asTyped(standing)
  const words = { ...fields, country: country && countryName(country), hours: hoursInWords(hours) }
  return namesOf[step].map((name) => words[name] || 'not set').join(', ')
}
