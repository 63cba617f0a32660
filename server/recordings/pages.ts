import type { RequestHandler } from 'express'
import type { Appliance } from '../appliance.ts'
import { photoFolder } from '../database/photos.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { recordingById } from './store.ts'

/** The sound of a voicemail, whole or the part that a player asks for. It is a stranger's file, so it may be heard and do nothing else. */
export function sound({ db, config }: Appliance): RequestHandler {
  return (req, res, next) => {
    const recording = recordingById(db, rowIn(req.params.id))
    if (recording?.state !== 'stored' || !recording.fileName || !recording.contentType)
      throw new NoSuchPage('no such voicemail')
    const headers = {
      'Content-Type': recording.contentType,
      'Content-Disposition': 'inline',
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    }
    const root = photoFolder(config.DATA_DIR)
    res.sendFile(recording.fileName, { root, headers, cacheControl: false, dotfiles: 'deny' }, (error) => {
      if (error && !res.headersSent) next(error)
    })
  }
}
