import * as z from 'zod'
import { type Storable, trustLevels } from '../settings/settings.ts'

export const answersNames = ['trustLevel', 'draftsGoAfterMinutes', 'callOutFee', 'areas', 'shopAddress'] as const
export type AnswersValues = Pick<Storable, (typeof answersNames)[number]>
export type AnswersFaults = Partial<Record<'callOutFee' | 'areas' | 'shopAddress', string>>

/** After so many minutes a waiting draft may go by itself. */
export const goAfterMinutes = [2, 5, 15, 60]

/** The form as it was typed. */
export type TypedAnswers = {
  trustLevel: string
  goAfter: string
  callOutFee: string
  areas: string
  shopAddress: string
}

/** What the form means, or a sentence for each field that cannot be told to callers. */
export function readAnswers(
  typed: TypedAnswers,
): { ok: true; values: AnswersValues } | { ok: false; faults: AnswersFaults } {
  const read = answers.safeParse(typed)
  if (read.success) {
    const { goAfter, ...values } = read.data
    return { ok: true, values: { ...values, draftsGoAfterMinutes: goAfter } }
  }
  const { callOutFee, areas, shopAddress } = z.flattenError(read.error).fieldErrors
  return { ok: false, faults: { callOutFee: callOutFee?.[0], areas: areas?.[0], shopAddress: shopAddress?.[0] } }
}

const answers = z.object({
  trustLevel: z.enum(trustLevels),
  goAfter: z.string().transform((minutes) => goAfterMinutes.find((each) => `${each}` === minutes) ?? null),
  callOutFee: quoted(80),
  areas: quoted(120),
  shopAddress: quoted(120),
})

function quoted(most: number) {
  return z
    .string()
    .trim()
    .max(most, `Shorten it to ${most} characters: it stands in a text.`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'It holds characters that cannot be seen. Write it anew.')
    .regex(/^[^{}]*$/, 'Leave out the curly brackets.')
    .refine(
      (words) => !/https?:|www\./i.test(words),
      'Leave out links: phone companies take texts with links for spam.',
    )
    .transform((words) => words.replace(/[.\s]+$/, '') || null)
}
