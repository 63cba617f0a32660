import * as z from 'zod'

/** A field as a person fills it: absent, doubled or endless ones count as empty. */
export const field = z.string().max(1000).catch('')

/** A path on this box to go on to, or the first page. */
export const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[!-~]*$/)
  .catch('/')

/** A name as people write it, without anything that cannot be seen. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)
