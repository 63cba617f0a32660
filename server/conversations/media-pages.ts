import { join } from 'node:path'
import type { RequestHandler } from 'express'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { mediaById } from './media-store.ts'

const shownTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** A caller's photo. It is a stranger's file, so it may be looked at and do nothing else. */
export function photo({ db, config }: Appliance): RequestHandler {
  return (req, res, next) => {
    const media = mediaById(db, rowIn(req.params.id))
    if (media?.state !== 'stored' || !media.fileName || !media.contentType) throw new NoSuchPage('no such photo')
    const isShown = shownTypes.includes(media.contentType)
    const headers = {
      'Content-Type': isShown ? media.contentType : 'application/octet-stream',
      'Content-Disposition': isShown ? 'inline' : `attachment; filename="${media.fileName}"`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    }
    const root = join(config.DATA_DIR, 'media')
    res.sendFile(media.fileName, { root, headers, cacheControl: false, dotfiles: 'deny' }, (error) => {
      if (error && !res.headersSent) next(error)
    })
  }
}
