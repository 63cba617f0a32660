import * as z from 'zod'

/** What a form about a caller puts into the address of the page that it leads back to, so that the page can say what was done. */
export const callerDone = z
  .enum(['blocked', 'unblocked', 'personal', 'not-personal', 'named', 'added'])
  .optional()
  .catch(undefined)

export type CallerDone = NonNullable<z.infer<typeof callerDone>>
