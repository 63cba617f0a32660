import type { Temporal } from 'temporal-polyfill'
import type { TwilioAccount } from '../twilio/account.ts'
import { checkAccount } from '../twilio/check-account.ts'
import { twilioCompany } from '../twilio/company.ts'
import { checkLookUp, lineType } from '../twilio/line-type.ts'
import { textLines } from '../twiml/check-number.ts'
import { linesOf } from '../twiml/company.ts'
import { receiptsSince } from '../twiml/list-messages.ts'
import { twimlMessages } from '../twiml/messages.ts'
import { companyRest } from '../twiml/rest.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

export const twilioCan: MessengerCan = {
  listsSent: true,
  listsReceived: true,
  repeatsSafely: false,
  sendsReceipts: true,
  dropsLate: true,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: true,
  refusesNumbers: true,
  refusesOptedOut: true,
  answersStop: true,
  repeatsUnderNewIds: false,
}

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number }

/** Texts by Twilio, from a number of the account; Twilio answers STOP, START and HELP itself. */
export function twilioMessenger(account: TwilioAccount, { now, sendTimeoutSeconds }: Terms): Messenger {
  const company = twilioCompany(account)
  const rest = companyRest(company, now)
  return {
    name: 'twilio',
    can: twilioCan,
    ...twimlMessages(company, rest, { now, sendTimeoutSeconds }),
    receiptsSince: (since, lines) => receiptsSince({ rest, company }, linesOf(company, lines), since),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      if (!own) return lines
      const about = textLines(company, own)
      return [...lines, ...(account.mode === 'polling' ? about.slice(0, 1) : about)]
    },
    lineType: (number, timeoutMs) => lineType(account, number, timeoutMs),
    checkLookUp: () => checkLookUp(account),
  }
}
