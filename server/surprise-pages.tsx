import type { ErrorRequestHandler, Request, Response } from 'express'
import { Broken, DiskTrouble, NotFound, NotTaken } from '../views/error.tsx'
import { show } from '../views/show.tsx'
import type { Appliance } from './appliance.ts'

export function showNotFound(req: Request, res: Response): void {
  res.status(404)
  show(req, res, 'Not found', NotFound())
}

/** The one place where a surprise on a page is caught: the log gets the details, the owner a calm page. */
export function showSurprise({ log }: Appliance): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error, method: req.method, route: req.route?.path }, 'a page failed')
    if (res.headersSent) return res.writableEnded ? undefined : void res.destroy()
    const trouble = diskTrouble(error)
    res.status(trouble ? 503 : status)
    if (trouble) return show(req, res, 'The disk needs you', DiskTrouble({ trouble }))
    if (status === 404) return show(req, res, 'Not found', NotFound())
    if (status < 500) return show(req, res, 'Not taken', NotTaken({ words: notTakenWords(status) }))
    show(req, res, 'Something went wrong', Broken())
  }
}

/** Express and its parsers put a status on what a visitor sent wrongly; all else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function diskTrouble(error: unknown): 'full' | 'read-only' | 'failing' | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'full'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read-only'
  if (code.startsWith('SQLITE_IOERR')) return 'failing'
  return diskTrouble(error.cause)
}

function notTakenWords(status: number): string {
  if (status === 413) return 'That was too long. Shorten it and try again.'
  return 'The box could not read what your browser sent. Go back and try again.'
}
