import { randomBytes } from 'node:crypto'
import { setTimeout as passing } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Backup } from '../../views/settings/backup.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { backupProps } from './backup-props.ts'
import { toSettings } from './conflict-pages.tsx'
import type { CopyMaker } from './make-copy.ts'

const path = '/settings/backup'
const doneWords = { made: 'The copy is made and verified.' }
const whatIsDone = z.enum(['made']).optional().catch(undefined)

/** The last verified copy, all that stand, and the way back. */
export function backup(appliance: Appliance, copies: CopyMaker): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    const token = randomBytes(12).toString('hex')
    res.locals.back = toSettings
    const props = { ...backupProps(appliance, copies.state()), done: done && doneWords[done], token }
    show(req, res, 'Backup', <Backup {...props} />)
  }
}

const form = z.object({ token: z.string().regex(/^[0-9a-f]{24}$/) })
/** A small shop's copy is made before anybody wonders; a large one's is waited for on the page. */
const patienceMilliseconds = 2000

export function makeCopy(copies: CopyMaker): RequestHandler {
  return async (req, res) => {
    const { token } = readForm(form, req.body)
    const soon = await Promise.race([copies.make(token), passing(patienceMilliseconds, null, { ref: false })])
    res.redirect(303, soon?.is === 'made' ? `${path}?done=made` : path)
  }
}
