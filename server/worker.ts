import type { Appliance } from './appliance.ts'
import { callerAnswered } from './callbacks/caller-answered.ts'
import { fetchMedia } from './conversations/fetch-media.ts'
import { sendMessage } from './conversations/send-message.ts'
import type { ErrandVerbs } from './outbox/deliver.ts'
import type { ErrandKind } from './outbox/errand.ts'
import { type Lanes, openLanes } from './outbox/lanes.ts'
import { sendDraft } from './replies/send-draft.ts'

/** Every way out of the appliance. A missing kind does not compile. */
const errands: Record<ErrandKind, ErrandVerbs> = {
  'send-message': sendMessage,
  'fetch-media': fetchMedia,
  'caller-answered': callerAnswered,
  'send-draft': sendDraft,
}

export function openWorker(appliance: Appliance): Lanes {
  return openLanes(appliance, (errand) => errands[errand.kind])
}
