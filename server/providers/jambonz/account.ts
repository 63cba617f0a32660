import * as z from 'zod'
import type { OwnDoors } from '../guarded-address.ts'

const words = z.string().trim().min(1).nullable().default(null)

/** The shop's account at a jambonz, its own or somebody's; anything may be missing, and then only what needs it is refused. */
export const jambonzAccount = z.object({
  /** Where its REST API is, `https://jambonz.cloud/api`; may be a machine of the shop's own network. */
  apiBase: z
    .string()
    .trim()
    .transform((typed) => typed.replace(/\/+$/, '').replace(/\/v1$/, ''))
    .pipe(z.url({ protocol: /^https?$/ }))
    .nullable()
    .default(null),
  accountId: z.uuid().nullable().default(null),
  /** Places calls and reads the list. */
  apiKey: words,
  /** Signs the webhooks: the account's webhook secret, `wh_…`. */
  webhookSecret: words,
  /** The application whose voices and speech recognition are used. */
  applicationId: z.uuid().nullable().default(null),
  /** Our phone number, E.164. */
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .default(null),
})
export type JambonzAccount = z.infer<typeof jambonzAccount>

/** Where jambonz reaches us, with no slash at the end, and where our own doors are, which it is not. */
export type JambonzPlace = { publicUrl: string | null; doors: OwnDoors }

const below = (name: string) => `/webhooks/jambonz/${name}`

/** Where its hooks come in, below the public address; the first two are given to it by hand. */
export const jambonzPaths = {
  call: below('call'),
  callStatus: below('call-status'),
  ringEnded: below('ring-ended'),
  screen: below('screen'),
  accept: below('accept'),
  legStatus: below('leg-status'),
  gather: below('gather'),
  voicemail: below('voicemail'),
  relayEnded: below('relay-ended'),
}
