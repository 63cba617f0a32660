import { randomBytes } from 'node:crypto'

export type SidPrefix = 'AC' | 'CA' | 'ME' | 'MG' | 'MM' | 'PN' | 'RE' | 'SK' | 'SM'

/** The account every builder and fake uses unless told otherwise. */
export const exampleAccountSid = 'AC00000000000000000000000000000001'

/** A Twilio identifier: two letters and 32 hex digits. */
export function newSid(prefix: SidPrefix): string {
  return prefix + randomBytes(16).toString('hex')
}
