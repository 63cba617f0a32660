import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Conflict } from '../../views/settings/conflict.tsx'
import { Settings } from '../../views/settings/settings.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { type Said, settingsProps } from './settings-props.ts'

const doneWords = {
  shop: 'The shop is saved.',
  line: 'The number is added.',
  plan: 'The plan is saved.',
  opener: 'The first text is saved.',
}
const whatIsDone = z.enum(['shop', 'line', 'plan', 'opener']).optional().catch(undefined)

/** How the shop wants it. */
export function settings(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    showSettings(appliance, req, res, { done: done && doneWords[done] })
  }
}

/** The page with what was typed into its forms. */
export function showSettings(appliance: Appliance, req: Request, res: Response, said: Said): void {
  show(req, res, 'Settings', <Settings {...settingsProps(appliance, said)} />)
}

/** Somebody else was faster: what stands now beside what was typed. */
export function showConflict(req: Request, res: Response, props: Parameters<typeof Conflict>[0]): void {
  show(req, res, 'Changed meanwhile', <Conflict {...props} />)
}
