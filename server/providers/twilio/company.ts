import type { TwimlCompany } from '../twiml/company.ts'
import { authorization, type TwilioAccount, twilioPaths } from './account.ts'
import { meaningOf } from './error-codes.ts'
import { readSigned } from './signature.ts'

/** Twilio among those that speak TwiML. */
export function twilioCompany(account: TwilioAccount): TwimlCompany {
  const { number, publicUrl, apiBase, accountSid } = account
  return {
    name: 'Twilio',
    ...{ number, publicUrl, apiBase },
    paths: twilioPaths,
    root: `/2010-04-01/Accounts/${accountSid ?? ''}`,
    calls: { list: '/Calls.json', place: `/2010-04-01/Accounts/${accountSid ?? ''}/Calls.json` },
    authorization: authorization(account),
    ids: {
      call: /^CA[0-9a-zA-Z]{32}$/,
      message: /^(?:SM|MM)[0-9a-zA-Z]{32}$/,
      recording: /^RE[0-9a-zA-Z]{32}$/,
    },
    storageHosts: /^(?:[\w-]+\.)*(?:twilio\.com|twiliocdn\.com)$|^(?:[\w.-]+\.)?s3(?:[.-][\w-]+)*\.amazonaws\.com$/,
    dialect: {
      ringsInTurn: true,
      tellsSilence: true,
      relay: {
        query: '',
        speech: {
          en: { language: 'en-US', ttsProvider: 'Amazon', voice: 'Joanna-Neural' },
          es: { language: 'es-US', ttsProvider: 'Amazon', voice: 'Lupe-Neural' },
          fr: { language: 'fr-CA', ttsProvider: 'Amazon', voice: 'Chantal-Neural' },
        },
      },
    },
    addressOf: (path) => path,
    meaningOf,
    readSigned: (request) => readSigned(account, request),
  }
}
