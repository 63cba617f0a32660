import * as z from 'zod'

const mostLetters = 60

/** What the owner calls a caller: whatever people are called, but nothing that cannot be seen or that turns the line around. Null for no name. */
export const callerName = z
  .string('Write the name once more.')
  .trim()
  .max(mostLetters, `A name has at most ${mostLetters} characters here.`)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'This name holds characters that cannot be seen.')
  .transform((name) => name || null)
