import type { RawRequest } from '../request.ts'
import type { CodeMeaning } from './code-meaning.ts'
import type { SignedForm } from './signed-form.ts'

/**
 * One company that answers to TwiML and tells of calls by signed forms, with the shop's account at it: what it does in its own
 * way. What all of them do alike stands in this folder.
 */
export type TwimlCompany = {
  /** As the owner knows it. */
  name: string
  /** Our phone number, E.164. */
  number: string | undefined
  /** Where the company reaches us, with no slash at the end. */
  publicUrl: string | undefined
  paths: TwimlPaths
  /** Origin of the REST API, with no slash at the end, and the account's place below it. */
  apiBase: string
  root: string
  /** Where calls are listed, below the root, and where one is asked for, with what it wants beside the usual fields. */
  calls: { list: string; place: string; fields?: Record<string, string> }
  /** The Authorization header of a REST request, or null when too little is known. */
  authorization: string | null
  /** How a name of a call, a text and a recording is made, from its first letter to its last. */
  ids: { call: RegExp; message: RegExp; recording: RegExp }
  /** Hosts to which the API sends us for photos and sounds. */
  storageHosts: RegExp
  dialect: Dialect
  /** How an address of ours stands in a document: as a path where the company knows what it stands below, else whole. */
  addressOf(path: string): string
  /** What it means by a code, at the send and in a receipt alike. */
  meaningOf(code: string | null): CodeMeaning | null
  /** Checks the signature and gives the fields. */
  readSigned(request: RawRequest): SignedForm
}

/** Where the company's webhooks come in, below the public address. */
export type TwimlPaths = Record<keyof typeof names, string>

/** What it understands of TwiML, where not all of them do. */
type Dialect = {
  /** `<Dial sequential>` rings phones in turn; without it they ring at once. */
  ringsInTurn: boolean
  /** `<ConversationRelay>`: the speech it is asked for, by language, and what proves the company at our door; null where it does not know the verb. */
  relay: { speech: Record<'en' | 'es' | 'fr', Speech>; query: string } | null
  /** What `<Record>` is told besides. */
  record?: Record<string, string>
  /** `<Gather>` tells that nothing came; without it the next line of the document is reached. */
  tellsSilence: boolean
}

type Speech = { language: string; ttsProvider?: string; voice?: string }

const names = {
  voice: 'voice',
  callStatus: 'call-status',
  ringEnded: 'ring-ended',
  screen: 'screen',
  accept: 'accept',
  legStatus: 'leg-status',
  gather: 'gather',
  voicemail: 'voicemail',
  recording: 'recording',
  relay: 'relay',
  relayEnded: 'relay-ended',
  message: 'message',
  messageStatus: 'message-status',
}

export function pathsBelow(folder: string): TwimlPaths {
  const paths = Object.entries(names).map(([name, last]) => [name, `${folder}/${last}`])
  return Object.fromEntries(paths) as TwimlPaths
}

/** The numbers whose lists are read; none known: the whole account's. */
export function linesOf({ number }: Pick<TwimlCompany, 'number'>, lines: string[] = []): (string | undefined)[] {
  return lines.length > 0 ? lines : [number]
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}
