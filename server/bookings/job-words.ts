// Who, what and where of a job as a person fills it in.
import * as z from 'zod'

export type TypedWords = { name: string; need: string; address: string; email: string }
export type WordFaults = Partial<Record<keyof TypedWords | 'note', string>>

/** However long: what is too long is refused by a sentence, and no page of ours sends none. */
const typedField = z.string().catch('')
export const wordsForm = z.object({ name: typedField, need: typedField, address: typedField, email: typedField })
export const noteForm = z.object({ note: typedField })

type Words = { name: string | null; need: string | null; address: string | null; email: string | null }

export function readWords(typed: TypedWords): { ok: true; words: Words } | { ok: false; faults: WordFaults } {
  const read = words.safeParse(typed)
  if (read.success) return { ok: true, words: read.data }
  const { name, need, address, email } = z.flattenError(read.error).fieldErrors
  return { ok: false, faults: { name: name?.[0], need: need?.[0], address: address?.[0], email: email?.[0] } }
}

export function readNote(typed: string): { ok: true; note: string | null } | { ok: false; fault: string } {
  const read = note.safeParse(typed)
  return read.success
    ? { ok: true, note: read.data }
    : { ok: false, fault: z.flattenError(read.error).formErrors[0] ?? '' }
}

const words = z.object({
  name: oneLine(60, 'A name has at most 60 characters here.'),
  need: oneLine(300, 'Shorten it to 300 characters; the rest has its place in the note.'),
  address: oneLine(200, 'An address has at most 200 characters here.'),
  email: oneLine(120, 'A mail address has at most 120 characters here.').pipe(
    z.email('This is no mail address. Write it such as dana@example.com.').nullable(),
  ),
})

const note = z
  .string()
  .transform((typed) =>
    typed
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .trim(),
  )
  .pipe(z.string().max(2000, 'Shorten the note to 2000 characters.'))
  .transform((typed) => typed || null)

/** What cannot be seen, or turns the line around, is left out. */
function oneLine(most: number, fault: string) {
  return z
    .string()
    .transform((typed) =>
      typed
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(most, fault))
    .transform((typed) => typed || null)
}
