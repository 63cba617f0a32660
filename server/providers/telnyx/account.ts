import * as z from 'zod'
import { pathsBelow } from '../twiml/company.ts'

const words = z.string().trim().min(1).nullable().default(null)

/** The shop's account at Telnyx; anything may be missing, and then only what needs it is refused. */
export const telnyxAccount = z.object({
  /** Sends and lists, `KEY…`. */
  apiKey: words,
  /** Checks the webhooks: the account's public key, base64 of 32 bytes. No secret. */
  publicKey: z
    .string()
    .trim()
    .refine((typed) => Buffer.from(typed, 'base64').length === 32)
    .nullable()
    .default(null),
  /** The account that the TeXML API lists calls of, as it stands in its webhooks. */
  accountId: z.uuid().nullable().default(null),
  /** The TeXML application by which calls are placed. */
  applicationId: z.string().trim().regex(/^\d+$/).nullable().default(null),
  /** Our phone number, E.164. */
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .default(null),
  /** Who is asked in its place, with no slash at the end; no page asks for it. */
  apiBase: z.url().nullable().default(null),
})
export type TelnyxAccount = z.infer<typeof telnyxAccount>

/** Where Telnyx reaches us, and whom to ask in its place; with no slash at the end. */
export type TelnyxPlace = { publicUrl: string | null; apiBase?: string }

export const telnyxApi = 'https://api.telnyx.com'

/** Where Telnyx's webhooks come in, below the public address. */
export const telnyxPaths = pathsBelow('/webhooks/telnyx')
