import * as z from 'zod'
import type { Account } from './account.ts'

/** What a person types to add a calendar; the password is not shown again. */
export const accountForm = z.object({
  kind: z.enum(['caldav', 'ics']),
  address: z.string().trim().max(2000).catch(''),
  username: z.string().trim().max(200).catch(''),
  password: z.string().max(500).catch(''),
})

export type TypedAccount = Omit<Account, 'password'>

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
