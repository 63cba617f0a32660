// One shop's telephone system, as the tests of its provider see it.
import { Temporal } from 'temporal-polyfill'
import type { CallEnded } from '../../../server/providers/carrier/carrier.ts'
import type { PbxAccount } from '../../../server/providers/pbx/account.ts'
import { presets } from '../../../server/providers/pbx/presets.ts'
import { readPbxCall } from '../../../server/providers/pbx/read-call.ts'
import type { RawRequest } from '../../../server/providers/request.ts'
import { token } from '../../pbx/fake-pbx.ts'

export const ours = '+14165550100'
export const caller = '+14165550134'
export const now = Temporal.Instant.from('2026-11-20T15:04:05Z')

export function accountOf(kind: PbxAccount['kind'], more: Partial<PbxAccount> = {}): PbxAccount {
  const by = presets[kind].proof
  const proof: PbxAccount['proof'] =
    by === 'signature' ? { by, secret: token, header: 'X-Signature' } : { by, secret: token }
  return { kind, proof, line: ours, country: 'CA', zone: 'America/Toronto', mapping: {}, ...more }
}

export function read(account: PbxAccount, request: RawRequest) {
  return readPbxCall(account, request, now)
}

/** The one call that is told of; an error where there is none. */
export function callIn(account: PbxAccount, request: RawRequest): CallEnded {
  const { reading } = read(account, request)
  const [event] = reading.ok ? reading.events : []
  if (event?.kind !== 'ended') throw new Error(`no call was told of: ${JSON.stringify(reading)}`)
  return event
}

/** What anybody's own system sends, signed by nothing but the path. */
export function form(fields: Record<string, string>): RawRequest {
  const body = new URLSearchParams(fields).toString()
  return { method: 'POST', target: `/webhooks/pbx/${token}`, headers: {}, body }
}

export const ownByPath = accountOf('own', { proof: { by: 'path', secret: token } })
