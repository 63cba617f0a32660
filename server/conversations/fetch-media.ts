import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { messengerNamed } from '../connections.ts'
import { keepFile } from '../database/keep-file.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { mediaById, updateMedia } from './media-store.ts'
import { cardType, isCard, photoType } from './media-type.ts'
import { messageById } from './store.ts'

/** Fetches a photo of an inbound text and keeps it on the box under a name of ours. */
export const fetchMedia: ErrandVerbs = { whyNotNow, run, settle }

const mostBytes = 5 * 1024 * 1024

function whyNotNow(tx: Tx, _appliance: Appliance, mediaId: number): string | null {
  return mediaById(tx, mediaId)?.state === 'waiting' ? null : 'forgotten'
}

async function run(appliance: Appliance, mediaId: number): Promise<Outcome> {
  const { db, config } = appliance
  const media = mediaById(db, mediaId)
  const message = media && messageById(db, media.messageId)
  const messenger = message && messengerNamed(appliance, message.messenger)
  if (!messenger) return { do: 'give-up', because: 'forgotten' }
  const content = await messenger.fetchMedia(media.sourceUrl, mostBytes)
  const kind = photoType(content)
  if (!kind) {
    if (isCard(content)) updateMedia(db, mediaId, { contentType: cardType })
    return { do: 'give-up', because: 'not-a-photo' }
  }
  const fileName = `${randomBytes(16).toString('hex')}.${kind.extension}`
  const folder = join(config.DATA_DIR, 'media')
  await keepFile(folder, fileName, content)
  // The caller may have been forgotten while the photo was on its way.
  if (!mediaById(db, mediaId)) return dropForgotten(join(folder, fileName))
  updateMedia(db, mediaId, { fileName, contentType: kind.type, bytes: content.length })
  return { do: 'done' }
}

async function dropForgotten(file: string): Promise<Outcome> {
  await rm(file, { force: true })
  return { do: 'give-up', because: 'forgotten' }
}

function settle(tx: Tx, mediaId: number, outcome: Outcome, _now: Temporal.Instant): void {
  if (outcome.do === 'done') updateMedia(tx, mediaId, { state: 'stored', because: null })
  if (outcome.do === 'hold') updateMedia(tx, mediaId, { state: 'failed', because: outcome.because })
  if (outcome.do === 'give-up')
    updateMedia(tx, mediaId, { state: outcome.because === 'too-late' ? 'failed' : 'refused', because: outcome.because })
}
