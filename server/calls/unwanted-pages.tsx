import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Unwanted } from '../../views/calls/unwanted.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { messengersOf } from '../connections.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Section } from '../settings/section.ts'
import { seenField } from '../settings/shop-form.ts'
import { allLines, readShop, readStored } from '../settings/store.ts'

const path = '/settings/unwanted'

/** Which numbers are not texted, and which calls count as spam. */
export function unwanted(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config, messenger } = appliance
    const props = {
      isLookedUp: readShop(db, config).lookUpLines,
      canLookUp: canLookUp(appliance),
      isPractice: messenger.name === 'simulated',
      seen: versionOf(readStored(db), ['lookUpLines']),
      done: req.query.done === 'saved' ? 'Saved.' : undefined,
    }
    res.locals.back = toSettings
    show(req, res, 'Landlines and spam', <Unwanted {...props} />)
  }
}

const form = z.object({ lookUpLines: z.literal('on').optional().catch(undefined), seen: seenField })

export function changeUnwanted(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { seen, ...typed } = readForm(form, req.body)
    const lookUpLines = typed.lookUpLines === 'on'
    const changed = changeSettings(appliance, { values: { lookUpLines }, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved`)
    const differences = [
      { what: 'Looking numbers up', standing: words(changed.standing.lookUpLines ?? false), yours: words(lookUpLines) },
    ]
    const fields = {
      ...(lookUpLines ? { lookUpLines: 'on' } : {}),
      seen: versionOf(changed.standing, ['lookUpLines']),
    }
    showConflict(req, res, { action: path, keep: path, differences, fields })
  }
}

export function unwantedSection(appliance: Appliance): Section {
  const { db, config } = appliance
  const screened = allLines(db).some(({ screening }) => screening !== 'nobody')
  const lookUpLines = readShop(db, config).lookUpLines && canLookUp(appliance)
  const parts = [
    `Numbers ${lookUpLines ? 'are' : 'are not'} looked up`,
    screened ? '1 is asked for' : '1 is not asked for',
  ]
  return { href: path, icon: 'block', name: 'Landlines and spam', words: parts.join(', ') }
}

/** Somebody who carries texts of ours tells what kind of line a number is. */
function canLookUp(appliance: Appliance): boolean {
  return messengersOf(appliance).some(({ can }) => can.looksUpLines)
}

function words(isOn: boolean): string {
  return isOn ? 'On' : 'Off'
}
