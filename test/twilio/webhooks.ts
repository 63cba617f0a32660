// The carrier's side of a call and of a text: the form fields Twilio sends for each event.
import { exampleAccountSid, newSid } from './sids.ts'
import type { Params } from './signed-post.ts'

export { signedPost, signedRequest } from './signed-post.ts'

type Ends = { from: string; to: string; accountSid?: string }
type Call = Ends & { callSid: string; extra?: Params }

/** How a call can end for the carrier. */
export type FinalCallStatus = 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'

/** What a message callback can report. */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed'

export function newCallSid(): string {
  return newSid('CA')
}

export function newMessageSid(): string {
  return newSid('SM')
}

/** The first request of a call, to the number's voice URL. */
export function incomingCall(
  call: Call & { forwardedFrom?: string; callerName?: string; stirVerstat?: string },
): Params {
  return {
    ...aboutCall(call, 'ringing'),
    CallToken: JSON.stringify({ parentCallInfoToken: `token-of-${call.callSid}`, identityHeaderTokens: [] }),
    StirVerstat: call.stirVerstat ?? 'TN-Validation-Passed-A',
    ...given({ ForwardedFrom: call.forwardedFrom, CalledVia: call.forwardedFrom, CallerName: call.callerName }),
    ...call.extra,
  }
}

/** A request while the call runs (an action, a redirect): the usual fields and what `extra` adds. */
export function duringCall(call: Call & { status?: 'ringing' | 'in-progress' }): Params {
  return { ...aboutCall(call, call.status ?? 'in-progress'), ...call.extra }
}

/** The `action` of a `<Dial>`; `bridged` says whether anybody was connected with the caller. */
export function dialEnded(
  call: Call & { dialStatus: FinalCallStatus | 'answered'; bridged?: boolean; seconds?: number; dialCallSid?: string },
): Params {
  const seconds: Params = call.dialStatus === 'completed' ? { DialCallDuration: String(call.seconds ?? 0) } : {}
  return {
    ...duringCall(call),
    DialCallStatus: call.dialStatus,
    DialCallSid: call.dialCallSid ?? newCallSid(),
    DialBridged: String(call.bridged ?? false),
    ...seconds,
    ...call.extra,
  }
}

/** The `action` of a `<Record>` after which something was said. */
export function voicemailOver(call: Call & { recordingSid: string; seconds?: number; digits?: string }): Params {
  const { recordingSid: RecordingSid, seconds = 8, digits = 'hangup' } = call
  const RecordingUrl = recordingUrl(call, RecordingSid)
  return {
    ...duringCall(call),
    RecordingSid,
    RecordingUrl,
    RecordingDuration: String(seconds),
    Digits: digits,
    ...call.extra,
  }
}

/** The recording's own callback, which names the call and none of its numbers. */
export function recordingTold(
  call: Pick<Call, 'accountSid' | 'callSid'> & {
    recordingSid: string
    status: 'in-progress' | 'completed' | 'absent' | 'failed'
    seconds?: number
  },
): Params {
  const { recordingSid: RecordingSid, seconds = 8, status } = call
  return {
    AccountSid: call.accountSid ?? exampleAccountSid,
    CallSid: call.callSid,
    RecordingSid,
    RecordingUrl: recordingUrl(call, RecordingSid),
    RecordingStatus: status,
    RecordingDuration: status === 'completed' ? String(seconds) : '-1',
    RecordingChannels: '1',
    RecordingSource: 'RecordVerb',
    ErrorCode: '0',
  }
}

function recordingUrl({ accountSid = exampleAccountSid }: { accountSid?: string }, sid: string): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`
}

/** The number's "call status changes" callback: one request when an inbound call has ended. */
export function callEnded(call: Call & { status: FinalCallStatus; seconds?: number; at?: string }): Params {
  const seconds = call.seconds ?? 0
  return {
    ...aboutCall(call, call.status),
    Timestamp: call.at ?? rfc2822(Date.now()),
    CallbackSource: 'call-progress-events',
    SequenceNumber: '0',
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    ...call.extra,
  }
}

/** A text that came in; media URLs live on Twilio's API host. */
export function inboundMessage(
  message: Ends & {
    messageSid: string
    body: string
    media?: { url: string; type: string }[]
    optOutType?: 'STOP' | 'START' | 'HELP'
    messagingServiceSid?: string
    segments?: number
    extra?: Params
  },
): Params {
  const media = message.media ?? []
  return {
    ToCountry: 'US',
    ToState: 'OK',
    ...given({ OptOutType: message.optOutType, MessagingServiceSid: message.messagingServiceSid }),
    SmsMessageSid: message.messageSid,
    NumMedia: String(media.length),
    ToCity: 'TULSA',
    FromZip: '74103',
    SmsSid: message.messageSid,
    FromState: 'OK',
    SmsStatus: 'received',
    FromCity: 'TULSA',
    Body: message.body,
    FromCountry: 'US',
    To: message.to,
    ToZip: '74103',
    NumSegments: String(message.segments ?? 1),
    MessageSid: message.messageSid,
    AccountSid: message.accountSid ?? exampleAccountSid,
    From: message.from,
    ApiVersion: '2010-04-01',
    ...Object.fromEntries(media.map(({ url }, n) => [`MediaUrl${n}`, url])),
    ...Object.fromEntries(media.map(({ type }, n) => [`MediaContentType${n}`, type])),
    ...message.extra,
  }
}

/** What became of a text of ours; `from` is our number, `to` the mobile. */
export function messageStatus(
  message: Ends & {
    messageSid: string
    status: MessageStatus
    errorCode?: number | null
    messagingServiceSid?: string | null
    extra?: Params
  },
): Params {
  return {
    SmsSid: message.messageSid,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: message.to,
    ...given({ MessagingServiceSid: message.messagingServiceSid, ErrorCode: message.errorCode?.toString() }),
    MessageSid: message.messageSid,
    AccountSid: message.accountSid ?? exampleAccountSid,
    From: message.from,
    ApiVersion: '2010-04-01',
    ...message.extra,
  }
}

/** "Fri, 20 Nov 2026 15:04:05 +0000", as Twilio writes instants. */
export function rfc2822(epochMs: number): string {
  return new Date(epochMs).toUTCString().replace('GMT', '+0000')
}

function aboutCall(call: Call, status: string): Params {
  return {
    AccountSid: call.accountSid ?? exampleAccountSid,
    ApiVersion: '2010-04-01',
    CallSid: call.callSid,
    CallStatus: status,
    ...place('Called', call.to),
    ...place('Caller', call.from),
    Direction: 'inbound',
    ...place('From', call.from),
    ...place('To', call.to),
  }
}

/** Twilio sends the place of a number under four names; a number it cannot place has empty fields. */
function place(name: 'Called' | 'Caller' | 'From' | 'To', number: string): Params {
  const isKnown = /^\+1\d{10}$/.test(number)
  return {
    [name]: number,
    [`${name}City`]: isKnown ? 'TULSA' : '',
    [`${name}Country`]: isKnown ? 'US' : '',
    [`${name}State`]: isKnown ? 'OK' : '',
    [`${name}Zip`]: isKnown ? '74103' : '',
  }
}

function given(params: Record<string, string | null | undefined>): Params {
  return Object.fromEntries(Object.entries(params).flatMap(([key, value]) => (value == null ? [] : [[key, value]])))
}
