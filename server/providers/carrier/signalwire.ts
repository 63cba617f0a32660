import type { Temporal } from 'temporal-polyfill'
import type { SignalwireAccount, SignalwirePlace } from '../signalwire/account.ts'
import { checkAccount } from '../signalwire/check-account.ts'
import { signalwireCompany } from '../signalwire/company.ts'
import { signatureOf } from '../signalwire/signature.ts'
import { ledBy } from '../signalwire/way-here.ts'
import { twimlCalls } from '../twiml/calls.ts'
import { callLine } from '../twiml/check-number.ts'
import { companyRest } from '../twiml/rest.ts'
import { checkWayIn } from '../twiml/way-in.ts'
import { ledLine } from '../way-here.ts'
import type { Carrier, CarrierCan } from './carrier.ts'

/** By its pages; not tried live. */
export const signalwireCarrierCan: CarrierCan = {
  steersCalls: true,
  hearsWords: true,
  ringsInTurn: false,
  talksOpenLine: false,
  placesCalls: true,
  listsCalls: true,
  keepsRecordings: true,
  playsRecordings: false,
  showsOwnNumber: false,
  tellsByItself: true,
  repeatsUnderNewIds: false,
  followsDocument: false,
}

type Terms = SignalwirePlace & { now(): Temporal.Instant }

/** Calls by SignalWire: cXML, its name for TwiML, in answer to signed webhooks. */
export function signalwireCarrier(account: SignalwireAccount | null, { now, ...place }: Terms): Carrier {
  const company = signalwireCompany(account, place)
  const rest = companyRest(company, now)
  return {
    name: 'signalwire',
    can: signalwireCarrierCan,
    ...twimlCalls(company, rest),
    // Numbers are verified in its own console, and its pages tell of no list that we could rely on.
    verifiedNumbers: async () => [],
    verifyNumber: async () => ({ outcome: 'refused', because: 'refused', code: null }),
    check: async () => {
      const { lines, own } = await checkAccount(account, company, rest)
      if (!own) return lines
      const led = ledBy(own, place.publicUrl).filter(({ what }) => what !== 'texts')
      return [...lines, callLine(company, own), ...led.map((each) => ledLine(company.name, each))]
    },
    checkWayIn: () => checkWayIn(company, signer(account)),
  }
}

function signer(account: SignalwireAccount | null) {
  const sign = (key: string) => (url: string, form: Record<string, string>) => ({
    'X-SignalWire-Signature': signatureOf(key, url, form),
  })
  return {
    account: account?.projectId,
    callId: '00000000-0000-0000-0000-000000000000',
    sign: account?.signingKey ? sign(account.signingKey) : null,
  }
}
