// What goes back over the wire: JSON, Twilio's error bodies, or silence.
import type { Account } from './account.ts'

/** One request, read and authorised. */
export type Asked = {
  account: Account
  method: string
  url: URL
  form: URLSearchParams
  authorization: string | undefined
}

export type Answer = Reply | 'silence' | 'reset'

export type Reply = { status: number; body: string | Buffer; headers?: Record<string, string>; afterMs?: number }

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }
}

export function twilioError(status: number, code: number, headers: Record<string, string> = {}): Reply {
  const message = sentences[code] ?? `Request refused with code ${code}`
  return json(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers)
}

const sentences: Record<number, string> = {
  20001: 'Bad request',
  20003: 'Authenticate',
  20005: 'Account is not active',
  20009: 'Cannot delete this resource before it is complete',
  20404: 'The requested resource was not found',
  20429: 'Too Many Requests',
  20500: 'An internal server error has occurred',
  21211: "Invalid 'To' Phone Number",
  21220: 'Call is not in-progress. Cannot redirect.',
  21266: "'To' and 'From' number cannot be the same",
  21402: 'Invalid Url.',
  21450: 'Phone number already validated',
  21408: 'Permission to send an SMS has not been enabled for the region indicated by the To number',
  21502: 'Invalid SmsUrl.',
  21602: 'Message body is required.',
  21603: "A 'From' phone number is required.",
  21604: "A 'To' phone number is required.",
  21606:
    "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination/account",
  21608: 'The number is unverified. Trial accounts cannot send messages to unverified numbers',
  21609: "The 'StatusCallback' URL is not a valid URL.",
  21610: 'Attempt to send to unsubscribed recipient',
  21617: 'The concatenated message body exceeds the 1600 character limit',
  21624: 'Invalid validity period value',
  21703: 'The Messaging Service does not have a phone number available to send a message',
}
