import * as z from 'zod'

/** What sends: each is one row of presets.ts; `own`: anything else, with the owner's own mapping. */
const pbxKinds = [
  'asterisk',
  'freeswitch',
  '3cx',
  'grandstream-ucm',
  'grandstream-phone',
  'yealink',
  'httpsms',
  'tasker',
  'macrodroid',
  'own',
] as const

/** Names of fields, the first that holds something counts; `data.contact` is a field within a field. */
const fields = z.array(z.string().trim().min(1).max(100)).max(10)
/** What such a field may hold, whatever the case. */
const words = z.array(z.string().trim().min(1).max(60)).max(100)

/** Which field holds what. */
const pbxMapping = z.object({
  caller: fields,
  /** Holds a word when the caller hides the number, whatever stands beside it. */
  hidden: fields,
  line: fields,
  callId: fields,
  /** None: whatever comes is a missed call. */
  outcome: fields,
  missed: words,
  answered: words,
  /** Said of what is no call that came in and is over; any other word than these is said of a missed call. */
  noCall: words,
  /** Where it only says that the line was opened, by whomever. */
  opened: fields,
  /** Which part of the system the caller was in last, a voicemail perhaps. */
  part: fields,
  /** Which telephone the caller was put through to. */
  phone: fields,
  /** Above zero when somebody spoke; it goes before the words. */
  spoken: fields,
  seconds: fields,
  direction: fields,
  /** When the call began. */
  time: fields,
})
export type PbxMapping = z.infer<typeof pbxMapping>

/** 22 letters of base64url are 128 bits. */
const secret = z.string().regex(/^[\w-]{22,200}$/, 'must have at least 22 letters and digits')

/** How it proves that it is the shop's own. */
const pbxProof = z.discriminatedUnion('by', [
  /** An HMAC-SHA256 over the body, in hex or base64, in this header. */
  z.object({ by: z.literal('signature'), secret, header: z.string().regex(/^[\w-]{1,60}$/) }),
  z.object({ by: z.literal('bearer'), secret }),
  /** The secret is the last part of the address: for telephones that can send nothing else. */
  z.object({ by: z.literal('path'), secret }),
])
export type PbxProof = z.infer<typeof pbxProof>

/** What we know of the shop's telephone system. */
export const pbxAccount = z.object({
  kind: z.enum(pbxKinds),
  proof: pbxProof,
  /** The shop's number that calls are for where the system does not say which, or says an extension. E.164. */
  line: z.string().regex(/^\+[1-9]\d{6,14}$/),
  /** Whose national numbers it writes, such as CA. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** In which zone it writes times that name none; null: such times are not believed. */
  zone: z.string().nullable(),
  /** Where the owner's system has other fields than its kind has. */
  mapping: pbxMapping.partial().default({}),
})
export type PbxAccount = z.infer<typeof pbxAccount>

/** Everything at or below it is the telephone system's. */
export const pbxPath = '/webhooks/pbx/'
