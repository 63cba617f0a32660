import type { Temporal } from 'temporal-polyfill'
import type { JambonzAccount, JambonzPlace } from '../jambonz/account.ts'
import { openJambonzApi } from '../jambonz/api.ts'
import { checkAccount } from '../jambonz/check-account.ts'
import { callsSince } from '../jambonz/list-calls.ts'
import { placeCall } from '../jambonz/place-call.ts'
import { readCall } from '../jambonz/read-call.ts'
import { hooksOf, verbs } from '../jambonz/verbs.ts'
import type { Carrier, CarrierCan } from './carrier.ts'
import { onlyTells } from './only-tells.ts'

/** By its pages and its source; not tried live. It keeps no recordings that a hook would name, and rings no phones in turn. */
export const jambonzCan: CarrierCan = {
  steersCalls: true,
  hearsWords: true,
  ringsInTurn: false,
  talksOpenLine: false,
  placesCalls: true,
  listsCalls: true,
  keepsRecordings: false,
  playsRecordings: false,
  showsOwnNumber: false,
  tellsByItself: true,
  repeatsUnderNewIds: false,
  followsDocument: false,
}

type Terms = JambonzPlace & { now(): Temporal.Instant }

/** Calls by a jambonz, the shop's own or somebody's: verbs in answer to signed hooks. */
export function jambonzCarrier(account: JambonzAccount | null, { now, ...place }: Terms): Carrier {
  const { publicUrl } = place
  const api = openJambonzApi(account, place)
  const hookOf = hooksOf(account, publicUrl)
  return {
    name: 'jambonz',
    can: jambonzCan,
    ...onlyTells,
    readCall: (request) => readCall(account, request, now()),
    answer: (steps) => verbs(steps, hookOf),
    callsSince: (since, lines) => callsSince(api, lines ?? (account?.number ? [account.number] : []), since),
    placeCall: (call) => placeCall(api, call, { account, hookOf, publicUrl }),
    check: () => checkAccount(account, api, publicUrl),
  }
}
