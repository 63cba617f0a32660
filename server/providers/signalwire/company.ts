import { basic, type TwimlCompany } from '../twiml/company.ts'
import { type SignalwireAccount, type SignalwirePlace, signalwirePaths } from './account.ts'
import { meaningOf } from './error-codes.ts'
import { readSigned } from './signature.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * SignalWire among those that speak TwiML, which it calls cXML. By its pages: names are UUIDs, a `<Dial>` wants whole addresses,
 * tells nothing of `DialBridged` and knows no `sequential`; there is no ConversationRelay. Not tried live.
 */
export function signalwireCompany(account: SignalwireAccount | null, place: SignalwirePlace): TwimlCompany {
  const { space, projectId, apiToken, number } = account ?? {}
  return {
    name: 'SignalWire',
    number: number ?? undefined,
    publicUrl: place.publicUrl ?? undefined,
    paths: signalwirePaths,
    apiBase: place.apiBase ?? `https://${space ?? 'unknown'}.signalwire.com`,
    root: `/api/laml/2010-04-01/Accounts/${projectId ?? ''}`,
    calls: { list: '/Calls.json', place: `/api/laml/2010-04-01/Accounts/${projectId ?? ''}/Calls.json` },
    authorization: space && projectId && apiToken ? basic(projectId, apiToken) : null,
    ids: { call: uuid, message: uuid, recording: uuid },
    // That photos lie there is not written anywhere: its page says only that their addresses are open and not to be guessed.
    storageHosts: /^(?:[\w-]+\.)*signalwire\.com$|^(?:[\w.-]+\.)?s3(?:[.-][\w-]+)*\.amazonaws\.com$/,
    dialect: { ringsInTurn: false, tellsSilence: true, relay: null },
    addressOf: (path) => (place.publicUrl ?? '') + path,
    meaningOf,
    readSigned: (request) => readSigned(account, place.publicUrl, request),
  }
}
