import type { Appliance } from './appliance.ts'
import { mailEvent } from './bookings/mail-event.ts'
import { pushCopy } from './calendars/push-copy.ts'
import { callerAnswered } from './callbacks/caller-answered.ts'
import { placeCall } from './callbacks/place-call.ts'
import { settleCall } from './calls/settle-call.ts'
import { fetchMedia } from './conversations/fetch-media.ts'
import { sendMessage } from './conversations/send-message.ts'
import { sendMail } from './mails/send-mail.ts'
import type { ErrandVerbs } from './outbox/deliver.ts'
import type { ErrandKind } from './outbox/errand.ts'
import { type Lanes, openLanes } from './outbox/lanes.ts'
import { ownerSaid } from './owner-texts/owner-said.ts'
import { dropRecording } from './recordings/drop-recording.ts'
import { fetchRecording } from './recordings/fetch-recording.ts'
import { improveDraft } from './replies/improve-draft.ts'
import { raiseAlarm } from './replies/raise-alarm.ts'
import { sendDraft } from './replies/send-draft.ts'
import { writeReply } from './replies/write-reply.ts'
import { writeTranscript } from './voicemail/write-transcript.ts'

/** Every way out of the appliance. A missing kind does not compile. */
const errands: Record<ErrandKind, ErrandVerbs> = {
  'send-message': sendMessage,
  'fetch-media': fetchMedia,
  'caller-answered': callerAnswered,
  'owner-said': ownerSaid,
  'send-mail': sendMail,
  'push-copy': pushCopy,
  'mail-event': mailEvent,
  'decide-call': settleCall,
  'place-call': placeCall,
  'send-draft': sendDraft,
  'write-reply': writeReply,
  'improve-draft': improveDraft,
  'raise-alarm': raiseAlarm,
  'fetch-recording': fetchRecording,
  'write-transcript': writeTranscript,
  'drop-recording': dropRecording,
}

export function openWorker(appliance: Appliance): Lanes {
  return openLanes(appliance, (errand) => errands[errand.kind])
}
