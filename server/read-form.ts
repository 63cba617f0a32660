import type * as z from 'zod'

/** Thrown for a form that none of our pages sends; the door answers it with 422. */
class UnreadableForm extends Error {
  override name = 'UnreadableForm'
  status = 422
}

/** A form whose fields no person fills in wrongly: hidden fields and buttons. Throws UnreadableForm. */
export function readForm<T>(form: z.ZodType<T>, body: unknown): T {
  const read = form.safeParse(body ?? {})
  if (read.success) return read.data
  throw new UnreadableForm('the form has not the fields that our pages send')
}
