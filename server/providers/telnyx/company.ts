import type { Temporal } from 'temporal-polyfill'
import type { TwimlCompany } from '../twiml/company.ts'
import { type TelnyxAccount, type TelnyxPlace, telnyxApi, telnyxPaths } from './account.ts'
import { meaningOf } from './error-codes.ts'
import { readSigned, sealedFor } from './signature.ts'

/**
 * Telnyx among those that speak TwiML, which it calls TeXML. By its pages: it answers a call before it asks us, so that every call
 * ends `completed`; it tells nothing of `DialBridged`. Not on its pages, so not relied on: `sequential`, `actionOnEmptyResult`, how
 * the handshake of ConversationRelay is signed. Not tried live.
 */
export function telnyxCompany(
  account: TelnyxAccount | null,
  { now, ...place }: TelnyxPlace & { now(): Temporal.Instant },
): TwimlCompany {
  const { apiKey, accountId, applicationId, number } = account ?? {}
  const publicUrl = place.publicUrl ?? undefined
  return {
    name: 'Telnyx',
    number: number ?? undefined,
    publicUrl,
    paths: telnyxPaths,
    apiBase: place.apiBase ?? telnyxApi,
    root: `/v2/texml/Accounts/${accountId ?? ''}`,
    calls: { list: '/Calls', place: `/v2/texml/calls/${applicationId ?? ''}` },
    authorization: apiKey ? `Bearer ${apiKey}` : null,
    ids: { call: /^v\d:[\w-]{8,190}$/, message: /^[\w-]{8,64}$/, recording: /^[\w-]{8,64}$/ },
    storageHosts:
      /^(?:[\w-]+\.)*(?:telnyx\.com|telnyxcloudstorage\.com)$|^(?:[\w.-]+\.)?s3(?:[.-][\w-]+)*\.amazonaws\.com$/,
    dialect: {
      ringsInTurn: false,
      tellsSilence: false,
      relay: {
        speech: { en: { language: 'en' }, es: { language: 'es' }, fr: { language: 'fr' } },
        query: sealedFor(account, telnyxPaths.relay).slice(telnyxPaths.relay.length),
      },
      record: { format: 'wav', channels: 'single' },
    },
    addressOf: (path) => (publicUrl ?? '') + sealedFor(account, path),
    meaningOf,
    readSigned: (request) => readSigned(account, request, now()),
  }
}
