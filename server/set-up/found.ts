import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import type { Probed } from '../providers/probe-address.ts'
import type { AccountSeen, AddressesSeen, Failed, NumberSeen } from '../providers/set-up.ts'
import { readChecks, type StoredCheck } from './store.ts'

/** What the steps of the set-up last found, each with its moment; null where nothing was looked at, or not since it changed. */
export type Found = {
  opener: At<{ isConfirmed: true }> | null
  account: At<AccountSeen | Failed> | null
  number: At<{ ok: true; numbers: NumberSeen[] } | Failed> | null
  address: At<{ probed: Probed }> | null
  connection: At<AddressesSeen | Failed> | null
  /** The text that was sent to try the number. */
  text: At<{ messageId: number }> | null
  /** A call was asked for at this moment. */
  call: At<{ isAskedFor: true }> | null
}
type At<What> = What & { at: StoredCheck['at'] }

export function readFound(db: Queries): Found {
  const checks = readChecks(db)
  const found = (step: keyof typeof shapes) => {
    const check = checks[step]
    if (!check) return null
    const read = shapes[step].safeParse(check.found)
    return read.success ? { ...read.data, at: check.at } : null
  }
  const names = Object.keys(shapes) as (keyof typeof shapes)[]
  return Object.fromEntries(names.map((step) => [step, found(step)])) as Found
}

const failed = z.object({
  ok: z.literal(false),
  because: z.enum(['wrong-credentials', 'wrong-key', 'suspended', 'no-such-number', 'refused', 'unreachable']),
  code: z.string().nullable(),
}) satisfies z.ZodType<Failed>

const account = z.object({
  ok: z.literal(true),
  name: z.string(),
  isTrial: z.boolean(),
}) satisfies z.ZodType<AccountSeen>

const number = z.object({
  number: z.string(),
  canCall: z.boolean(),
  canText: z.boolean(),
  canSendPhotos: z.boolean(),
}) satisfies z.ZodType<NumberSeen>

const addresses = z.object({
  ok: z.literal(true),
  addresses: z.array(
    z.object({
      what: z.enum(['calls', 'call-ends', 'texts', 'fallback']),
      set: z.string().nullable(),
      ours: z.string().nullable(),
      isRight: z.boolean(),
    }),
  ),
  overruledBy: z.enum(['trunk', 'application']).nullable(),
}) satisfies z.ZodType<AddressesSeen>

const probed = ['this-box', 'another-box', 'no-such-name', 'bad-certificate', 'redirected', 'unreachable'] as const

const shapes = {
  opener: z.object({ isConfirmed: z.literal(true) }),
  account: z.union([account, failed]),
  number: z.union([z.object({ ok: z.literal(true), numbers: z.array(number) }), failed]),
  address: z.object({ probed: z.enum(probed) satisfies z.ZodType<Probed> }),
  connection: z.union([addresses, failed]),
  text: z.object({ messageId: z.number() }),
  call: z.object({ isAskedFor: z.literal(true) }),
}
