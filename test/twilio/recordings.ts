// What callers said after the tone: the list of one call, the sound, and its end.
import { hummedWav } from '../../server/providers/speech/wav.ts'
import type { Account } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'

export type Recording = { sid: string; callSid: string; bytes: Buffer; seconds: number; isDeleted: boolean }

/** What becomes of the next request for a sound, one each; then it is answered. */
export type RecordingFault = '404' | '500' | 'html' | 'empty' | 'hang' | 'reset' | 'too-long' | 'elsewhere'

export function addRecording(
  account: Account,
  {
    callSid,
    seconds = 8,
    bytes = Buffer.from(hummedWav('', seconds)),
  }: { callSid: string; seconds?: number; bytes?: Buffer },
): Recording {
  const recording = { sid: account.company.newSid('RE'), callSid, bytes, seconds, isDeleted: false }
  account.recordings.set(recording.sid, recording)
  return recording
}

export function listRecordings({ account }: Asked, callSid: string): Answer {
  const found = [...account.recordings.values()].filter((one) => one.callSid === callSid && !one.isDeleted)
  const recordings = found.map(({ sid, seconds }) => ({
    ...{
      account_sid: account.sid,
      call_sid: callSid,
      sid,
      status: 'completed',
      duration: String(seconds),
      channels: 1,
    },
    uri: `${account.company.root}/Accounts/${account.sid}/Recordings/${sid}.json`,
  }))
  return json(200, { recordings, page: 0, page_size: 50 })
}

export function fetchRecording({ account }: Asked, sid: string): Answer {
  const recording = account.recordings.get(sid)
  const fault = account.modes.recordingFaults.shift()
  switch (fault) {
    case '404':
      return twilioError(404, 20404)
    case '500':
      return twilioError(500, 20500)
    case 'html':
      return { status: 200, body: '<html><p>Sign in</p></html>', headers: { 'Content-Type': 'audio/x-wav' } }
    case 'empty':
      return { status: 200, body: '', headers: { 'Content-Type': 'audio/x-wav' } }
    case 'too-long':
      return { status: 200, body: Buffer.alloc(9 * 1024 * 1024), headers: { 'Content-Type': 'audio/x-wav' } }
    case 'elsewhere':
      return { status: 302, body: '', headers: { Location: 'http://169.254.169.254/latest/meta-data' } }
    case 'hang':
      return 'silence'
    case 'reset':
      return 'reset'
    default:
      if (!recording || recording.isDeleted) return twilioError(404, 20404)
      return { status: 200, body: recording.bytes, headers: { 'Content-Type': 'audio/x-wav' } }
  }
}

export function deleteRecording({ account }: Asked, sid: string): Answer {
  const recording = account.recordings.get(sid)
  if (!recording || recording.isDeleted) return twilioError(404, 20404)
  recording.isDeleted = true
  return { status: 204, body: '' }
}
