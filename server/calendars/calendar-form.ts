import * as z from 'zod'
import type { LoginAccount } from './account.ts'

/** What a person types to add a calendar; the password is not shown again. */
export const accountForm = z.object({
  kind: z.enum(['caldav', 'ics']),
  address: z.string().trim().max(2000).catch(''),
  username: z.string().trim().max(200).catch(''),
  password: z.string().max(500).catch(''),
})

export type TypedAccount = Omit<LoginAccount, 'password'>

/** The OAuth client that the owner made at Google; without a secret the one that is known of it counts. */
export const googleClientForm = z.object({
  clientId: z.string().trim().max(300).catch(''),
  clientSecret: z.string().trim().max(300).catch(''),
})

/** Where Google sent the owner's browser on to, which shows nothing there. */
export const pastedForm = z.object({ pasted: z.string().trim().max(4000).catch('') })

/** `crewId`: whose time it tells of; empty: everybody's. */
export const calendarForm = z.object({
  name: z.string().trim().max(100).catch(''),
  crewId: z.union([z.literal(''), z.coerce.number().int().positive()]).catch(''),
  allDayBlocks: z.enum(['yes', 'no']),
  isWritten: z.enum(['yes', 'no']).optional(),
})

export const passwordForm = z.object({ password: z.string().min(1).max(500).catch('') })

/** A form with one box or several of a name. */
export const chosenForm = z.object({
  chosen: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((chosen) => (chosen === undefined ? [] : [chosen].flat())),
})
