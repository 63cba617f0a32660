import * as z from 'zod'
import { pathsBelow } from '../twiml/company.ts'

const words = z.string().trim().min(1).nullable().default(null)

/** The shop's project at SignalWire; anything may be missing, and then only what needs it is refused. */
export const signalwireAccount = z.object({
  /** The name of the space, `example` of `example.signalwire.com`, however it was pasted. */
  space: z
    .string()
    .trim()
    .toLowerCase()
    .transform((typed) => typed.replace(/^https:\/\//, '').replace(/(?:\.signalwire\.com)?\/*$/, ''))
    .pipe(z.string().regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/))
    .nullable()
    .default(null),
  projectId: z.uuid().nullable().default(null),
  /** Sends and lists. */
  apiToken: words,
  /** Signs the webhooks, `PSK_…`; the token cannot. */
  signingKey: words,
  /** Our phone number, E.164. */
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .default(null),
  /** Who is asked in its place, with no slash at the end; no page asks for it. */
  apiBase: z.url().nullable().default(null),
})
export type SignalwireAccount = z.infer<typeof signalwireAccount>

/** Where SignalWire reaches us, and whom to ask in its place; with no slash at the end. */
export type SignalwirePlace = { publicUrl: string | null; apiBase?: string }

/** Where SignalWire's webhooks come in, below the public address. */
export const signalwirePaths = pathsBelow('/webhooks/signalwire')
