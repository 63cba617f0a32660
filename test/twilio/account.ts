// What Twilio knows of one account: its numbers, messages and calls, and who opted out.
import type { Company } from './company.ts'
import { oneOf } from './dice.ts'
import type { Later } from './later.ts'
import type { Modes } from './modes.ts'
import type { Recording } from './recordings.ts'

/** What every list needs: its place in it, and from when on it is shown. */
export type Listed = { sid: string; seq: number; createdAtMs: number; listedAtMs: number }

type Media = { sid: string; type: string; bytes: Buffer }

export type Message = Listed & {
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
  sentAtMs: number | null
  updatedAtMs: number
  isDeleted: boolean
}

export type Call = Listed & {
  parentCallSid: string | null
  from: string
  to: string
  status: 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'
  direction: 'inbound' | 'outbound-dial' | 'outbound-api'
  startedAtMs: number
  endedAtMs: number | null
  seconds: number | null
  answeredBy: string | null
  forwardedFrom: string | null
  callerName: string | null
}

/** One POST to Messages.json, whatever became of it. */
export type SeenPost = {
  atMs: number
  to: string | undefined
  from: string | undefined
  body: string | undefined
  params: Record<string, string>
  /** What the modes did with it. */
  fault: string
  outcome: 'accepted' | 'refused' | 'lost'
  /** What was answered; null when nothing was. */
  status: number | null
  code: number | null
  sid: string | null
}

/** One webhook the fake sent. */
export type SentWebhook = {
  atMs: number
  url: string
  params: Record<string, string | string[]>
  /** The appliance's answer, or why there was none. */
  status: number | 'unreachable'
  body: string
}

export type OwnNumber = {
  sid: string
  phoneNumber: string
  capabilities: { voice: boolean; sms: boolean; mms: boolean; fax: boolean }
  voiceUrl: string
  voiceMethod: string
  smsUrl: string
  statusCallback: string
  voiceFallbackUrl: string
  voiceFallbackMethod: string
  smsFallbackUrl: string
  /** What goes before the addresses, where it is set. */
  voiceApplicationSid: string
  smsApplicationSid: string
  trunkSid: string
}

export type Account = {
  company: Company
  sid: string
  authToken: string
  apiKey: { sid: string; secret: string } | null
  status: 'active' | 'suspended' | 'closed'
  type: 'Full' | 'Trial'
  /** Whom a trial account may text, and which numbers calls of any account may show. */
  verifiedNumbers: string[]
  numbers: OwnNumber[]
  /** The sender that each Messaging Service uses. */
  messagingServices: Record<string, string>
  messages: Rows<Message>
  /** Those of ours that were accepted, in order. */
  outbound: Message[]
  calls: Rows<Call>
  recordings: Map<string, Recording>
  /** `sender recipient` pairs that may not be texted. */
  optedOut: Set<string>
  posts: SeenPost[]
  webhooks: SentWebhook[]
  modes: Modes
  /** Where the fake listens. */
  baseUrl: string
  later: Later
  nowMs: () => number
  random: () => number
  onPost: (post: SeenPost) => void
}

/** Rows in order of creation, with a short way to one of them and to those of one recipient. */
export type Rows<Row> = { all: Row[]; bySid: Map<string, Row>; byTo: Map<string, Row[]> }

export function noRows<Row>(): Rows<Row> {
  return { all: [], bySid: new Map(), byTo: new Map() }
}

export function addRow<Row extends Listed & { to: string }>(
  account: Account,
  rows: Rows<Row>,
  row: Omit<Row, 'seq' | 'listedAtMs'>,
): Row {
  const listedAtMs = row.createdAtMs + oneOf(account.modes.listLagMs, account.random)
  const added = { ...row, seq: rows.all.length, listedAtMs } as Row
  rows.all.push(added)
  rows.bySid.set(added.sid, added)
  const sameTo = rows.byTo.get(added.to)
  if (sameTo) sameTo.push(added)
  else rows.byTo.set(added.to, [added])
  return added
}

export function ourNumber(account: Account, phoneNumber: string): OwnNumber | undefined {
  return account.numbers.find((number) => number.phoneNumber === phoneNumber)
}

export function numberCalled(account: Account, to: string | undefined): OwnNumber {
  const number = to === undefined ? account.numbers[0] : ourNumber(account, to)
  if (!number) throw new Error(`the fake has no number ${to ?? 'at all'}`)
  return number
}
