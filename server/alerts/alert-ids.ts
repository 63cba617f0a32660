import * as z from 'zod'

/** Alerts as a page names those that it shows: `3,4,7`, a hundred at most. */
export const readAlertIds = z
  .string()
  .regex(/^\d{1,15}(,\d{1,15}){0,99}$/)
  .transform((given) => given.split(',').map(Number))
