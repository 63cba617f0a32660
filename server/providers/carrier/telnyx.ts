import type { Temporal } from 'temporal-polyfill'
import type { TelnyxAccount, TelnyxPlace } from '../telnyx/account.ts'
import { openTelnyxApi } from '../telnyx/api.ts'
import { checkAccount } from '../telnyx/check-account.ts'
import { telnyxCompany } from '../telnyx/company.ts'
import { fetchRecording } from '../telnyx/recordings.ts'
import { isSealedHandshake } from '../telnyx/signature.ts'
import { twimlCalls } from '../twiml/calls.ts'
import { relayLine } from '../twiml/relay-line.ts'
import { companyRest } from '../twiml/rest.ts'
import type { Carrier, CarrierCan } from './carrier.ts'

/** By its pages; not tried live. */
export const telnyxCarrierCan: CarrierCan = {
  steersCalls: true,
  hearsWords: true,
  ringsInTurn: false,
  talksOpenLine: true,
  placesCalls: true,
  listsCalls: true,
  keepsRecordings: true,
  playsRecordings: false,
  showsOwnNumber: false,
  tellsByItself: true,
  repeatsUnderNewIds: false,
  followsDocument: false,
}

type Terms = TelnyxPlace & { now(): Temporal.Instant }

/** Calls by Telnyx: TeXML, its name for TwiML, in answer to signed webhooks. */
export function telnyxCarrier(account: TelnyxAccount | null, { now, ...place }: Terms): Carrier {
  const company = telnyxCompany(account, { now, ...place })
  const rest = companyRest(company, now)
  const api = openTelnyxApi(account, place.apiBase)
  return {
    name: 'telnyx',
    // A call of ours is placed in the name of the application, and calls are listed by the account.
    can: {
      ...telnyxCarrierCan,
      placesCalls: !account || account.applicationId !== null,
      listsCalls: !account || account.accountId !== null,
    },
    ...twimlCalls(company, rest),
    fetchRecording: (recording, maxBytes) => fetchRecording({ company, rest }, recording, maxBytes),
    openLine: relayLine(company, ({ target }) => isSealedHandshake(account, target)),
    // Numbers are verified in its own portal, by a code that comes as a text or is spoken.
    verifiedNumbers: async () => [],
    verifyNumber: async () => ({ outcome: 'refused', because: 'refused', code: null }),
    check: () => checkAccount(account, { for: 'calls', company, api }),
  }
}
