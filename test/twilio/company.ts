import { newSid, type SidPrefix } from './sids.ts'
import type { Params } from './signed-post.ts'
import type { FinalCallStatus } from './webhooks.ts'

/** A company of Twilio's kind: what its API and its webhooks have of their own. */
export type Company = {
  /** What stands before `/Accounts/…` in its addresses. */
  root: string
  signatureHeader: string
  newSid(prefix: SidPrefix): string
  /** What it says of Twilio's fields in the end of a `<Dial>`. */
  dialFields(params: Params): Params
  /** What the number's own callback calls the end of a call. */
  endOf(status: FinalCallStatus): FinalCallStatus
}

export const twilio: Company = {
  root: '/2010-04-01',
  signatureHeader: 'X-Twilio-Signature',
  newSid,
  dialFields: (params) => params,
  endOf: (status) => status,
}
