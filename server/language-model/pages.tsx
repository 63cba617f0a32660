import { setTimeout as passing } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import * as z from 'zod'
import { ModelPage } from '../../views/language-model/model.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import type { Storable } from '../settings/settings.ts'
import { seenField } from '../settings/shop-form.ts'
import { reconnectModel } from './connect-model.ts'
import {
  asTyped,
  changeableNames,
  keepAlives,
  type ModelValues,
  type modelNames,
  readModelForm,
  type TypedModel,
  typedModel,
} from './model-form.ts'
import { modelProps } from './model-props.ts'

const path = '/settings/model'
const title = 'Model'
const doneWords = { saved: 'The model is saved.', ended: 'Fetching it was stopped.' }
const whatIsDone = z.enum(['saved', 'ended']).optional().catch(undefined)

/** Whether the language model answers, how fast, and which it is. */
export function modelSettings(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    res.locals.back = toSettings
    show(req, res, title, <ModelPage done={done && doneWords[done]} {...(await modelProps(appliance))} />)
  }
}

const form = z.object({ seen: seenField })

/** Takes another address, model or time in memory, and lives with it from the next question on. */
export function changeModel(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { seen } = readForm(form, req.body)
    const typed = typedModel(req.body)
    const read = readModelForm(typed)
    if (!read.ok) {
      res.locals.back = toSettings
      const props = await modelProps(appliance, { typed, faults: read.faults, seen })
      return show(req, res.status(422), title, <ModelPage {...props} />)
    }
    const names = changeableNames(appliance.config)
    const values = Object.fromEntries(names.map((name) => [name, read.values[name]]))
    const changed = changeSettings(appliance, { values, seen })
    if (changed.do === 'refused') return showConflict(req, res, conflict(changed.standing, read.values, names))
    appliance.model.trial.clear()
    await reconnectModel(appliance)
    res.redirect(303, `${path}?done=saved`)
  }
}

/** A fast model has answered by then; a slow one is waited for on the page. */
const patienceMilliseconds = 2000

/** Asks one harmless question. */
export function tryModel({ model }: Appliance): RequestHandler {
  return async (_req, res) => {
    await Promise.race([model.trial.begin(), passing(patienceMilliseconds, null, { ref: false })])
    res.redirect(303, `${path}#try`)
  }
}

/** Fetches the chosen model to where the models are kept. */
export function pullModel({ model }: Appliance): RequestHandler {
  return (_req, res) => {
    void model.pulls.begin()
    res.redirect(303, path)
  }
}

export function endPull({ model }: Appliance): RequestHandler {
  return (_req, res) => {
    model.pulls.end()
    res.redirect(303, `${path}?done=ended`)
  }
}

const labels: Record<(typeof modelNames)[number], string> = {
  ollamaUrl: 'Address',
  ollamaModel: 'Model',
  modelKeepAliveMinutes: 'Stays in memory',
}

function conflict(standing: Storable, yours: ModelValues, names: (typeof modelNames)[number][]) {
  const [now, then] = [asTyped(standing), asTyped(yours)]
  const differences = names
    .filter((name) => now[name] !== then[name])
    .map((name) => ({ what: labels[name], standing: said(name, now), yours: said(name, then) }))
  return { action: path, keep: path, fields: { ...then, seen: versionOf(standing, names) }, differences }
}

function said(name: (typeof modelNames)[number], typed: TypedModel): string {
  const value = typed[name]
  return name === 'modelKeepAliveMinutes' ? (keepAlives.find(([one]) => one === value)?.[1] ?? value) : value
}
