import type { Temporal } from 'temporal-polyfill'
import type { SignalwireAccount, SignalwirePlace } from '../signalwire/account.ts'
import { checkAccount } from '../signalwire/check-account.ts'
import { signalwireCompany } from '../signalwire/company.ts'
import { ledBy } from '../signalwire/way-here.ts'
import { textLine } from '../twiml/check-number.ts'
import { twimlMessages } from '../twiml/messages.ts'
import { companyRest } from '../twiml/rest.ts'
import { ledLine } from '../way-here.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

/** By its pages; that it answers STOP itself is not written there, only that it refuses whoever said it (21610). */
const signalwireCan: MessengerCan = {
  listsSent: true,
  listsReceived: true,
  repeatsSafely: false,
  sendsReceipts: true,
  dropsLate: true,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: false,
  refusesNumbers: false,
  refusesOptedOut: true,
  answersStop: true,
  repeatsUnderNewIds: false,
}

type Terms = SignalwirePlace & { now(): Temporal.Instant; sendTimeoutSeconds: number }

/** Texts by SignalWire, from a number of the project, in the shape of Twilio's. */
export function signalwireMessenger(
  account: SignalwireAccount | null,
  { now, sendTimeoutSeconds, ...place }: Terms,
): Messenger {
  const company = signalwireCompany(account, place)
  const rest = companyRest(company, now)
  return {
    name: 'signalwire',
    can: signalwireCan,
    ...twimlMessages(company, rest, { now, sendTimeoutSeconds }),
    lineType: async () => null,
    check: async () => {
      const { lines, own } = await checkAccount(account, company, rest)
      if (!own) return lines
      const led = ledBy(own, place.publicUrl).filter(({ what }) => what === 'texts')
      return [...lines, textLine(company, own), ...led.map((each) => ledLine(company.name, each))]
    },
  }
}
