// What Twilio knows of one account: its numbers, messages, calls and who opted out.
import type { Modes } from './modes.ts'

export type Message = {
  sid: string
  /** Order of acceptance, which is also the order of the list. */
  seq: number
  direction: 'inbound' | 'outbound-api'
  /** Null while a Messaging Service has not yet chosen the sender. */
  from: string | null
  to: string
  body: string
  status: string
  errorCode: number | null
  messagingServiceSid: string | null
  media: Media[]
  statusCallback: string | null
  validityPeriod: number | null
  createdAtMs: number
  sentAtMs: number | null
  updatedAtMs: number
  /** The list does not show it before. */
  listedAtMs: number
  isDeleted: boolean
}

export type Media = { sid: string; type: string; bytes: Buffer }

/** One POST to Messages.json, whatever became of it. */
export type SeenPost = {
  atMs: number
  to: string | undefined
  from: string | undefined
  body: string | undefined
  params: Record<string, string>
  /** What the fault modes did with it. */
  fault: string
  outcome: 'accepted' | 'refused' | 'lost'
  /** What was answered; null when nothing was. */
  status: number | null
  code: number | null
  sid: string | null
}

export type OwnNumber = {
  sid: string
  phoneNumber: string
  capabilities: { voice: boolean; sms: boolean; mms: boolean; fax: boolean }
  voiceUrl: string
  smsUrl: string
  statusCallback: string
  voiceFallbackUrl: string
  smsFallbackUrl: string
}

export type Account = {
  sid: string
  authToken: string
  apiKey: { sid: string; secret: string } | null
  status: 'active' | 'suspended' | 'closed'
  type: 'Full' | 'Trial'
  /** Whom a trial account may text. */
  verifiedNumbers: Set<string>
  numbers: OwnNumber[]
  messagingServices: Map<string, string>
  messages: Message[]
  messageBySid: Map<string, Message>
  messagesByTo: Map<string, Message[]>
  /** `sender recipient` pairs that may not be texted. */
  optedOut: Set<string>
  posts: SeenPost[]
  modes: Modes
  onAccepted: (message: Message) => void
  nowMs: () => number
  random: () => number
}

export function addMessage(
  account: Account,
  message: Omit<Message, 'seq' | 'updatedAtMs' | 'listedAtMs' | 'isDeleted'>,
): Message {
  const listedAtMs = message.createdAtMs + oneOf(account, account.modes.listLagMs)
  const row: Message = {
    ...message,
    seq: account.messages.length,
    updatedAtMs: message.createdAtMs,
    listedAtMs,
    isDeleted: false,
  }
  account.messages.push(row)
  account.messageBySid.set(row.sid, row)
  const sameTo = account.messagesByTo.get(row.to)
  if (sameTo) sameTo.push(row)
  else account.messagesByTo.set(row.to, [row])
  return row
}

export function isOurs(account: Account, phoneNumber: string): boolean {
  return account.numbers.some((number) => number.phoneNumber === phoneNumber)
}

export function oneOf(account: Account, choice: number | number[]): number {
  if (typeof choice === 'number') return choice
  return choice[Math.floor(account.random() * choice.length)] ?? 0
}
