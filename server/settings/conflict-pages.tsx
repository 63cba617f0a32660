import type { Request, Response } from 'express'
import { Conflict, type ConflictProps } from '../../views/settings/conflict.tsx'
import { show } from '../../views/show.tsx'

/** The way up from every page of the settings. */
export const toSettings = { href: '/settings', words: 'Settings' }

/** Somebody else was faster: what stands now beside what was typed. */
export function showConflict(req: Request, res: Response, props: ConflictProps): void {
  res.locals.back = { href: props.keep, words: 'what stands now' }
  show(req, res.status(409), 'Changed meanwhile', <Conflict {...props} />)
}
