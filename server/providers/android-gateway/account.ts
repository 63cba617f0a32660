import * as z from 'zod'

/** What we know of the phone that carries the texts; absent as a whole where nobody set one up. */
export const androidGatewayAccount = z.object({
  /** The phone is asked itself, or by way of the server that it keeps in touch with. */
  mode: z.enum(['phone', 'server']),
  /** Of the phone or the server, with no slash at the end. */
  address: z.string(),
  user: z.string(),
  password: z.string(),
  /** The key by which the app signs what it tells us. */
  signingKey: z.string().nullable(),
  /** Our phone number, E.164: the one of the SIM card. */
  number: z.string().nullable(),
  /** Of a phone with several cards, the one that texts; null: the phone's own choice. */
  sim: z.int().min(1).max(3).nullable(),
  /** Of several phones at one server, the one that texts; null: the only one. */
  device: z.string().nullable(),
  /** Where the phone reaches us, with no slash at the end. */
  publicUrl: z.string().nullable(),
})
export type AndroidGatewayAccount = z.infer<typeof androidGatewayAccount>

/** Where the app's webhooks come in, below the public address. */
export const androidGatewayPath = '/webhooks/android-gateway'

/** What the app must tell us of: one webhook each. */
export const neededEvents = ['sms:received', 'sms:sent', 'sms:delivered', 'sms:failed', 'mms:downloaded', 'system:ping']

/** What newer apps can tell besides: which SIM cards are in the phone, when the app starts. */
export const cardsEvent = 'app:started'
