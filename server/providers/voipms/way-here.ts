import * as z from 'zod'
import { Refused } from '../request.ts'
import { type Led, type LedSeen, orFailed, type WayHere } from '../way-here.ts'
import { callbackAddress, type VoipmsAccount, voipmsBase } from './account.ts'
import { type Line, read } from './ask.ts'
import { numbersOf, type OwnNumber, ownNumber } from './own-number.ts'

/** How texts to a number of the account come here: by its URL callback. */
export function voipmsWayHere(account: VoipmsAccount | null, base: string = voipmsBase): WayHere {
  const asked = (): Line => {
    if (!account) throw new Refused('VoIP.ms: no account is set up')
    return { account, base }
  }
  return {
    numbers: () => orFailed(async () => ({ ok: true, numbers: await numbersOf(asked()) })),
    addresses: () => orFailed(async () => ({ ok: true, addresses: [ledBy(asked(), await ownNumber(asked()))] })),
    setAddresses: () => orFailed(() => setAddresses(asked())),
  }
}

/** A callback with our secret in it; in which order its fields stand is the same to us. */
export function ledBy({ account }: Line, { sms_url_callback, sms_url_callback_enabled }: OwnNumber): Led {
  const ours = callbackAddress(account)
  const [place = ''] = ours?.split('?') ?? []
  const isOn = sms_url_callback_enabled !== '0'
  const set = isOn ? sms_url_callback || null : null
  return { what: 'texts', set, ours, isRight: ours !== null && Boolean(set?.startsWith(`${place}?`)) }
}

const done = z.object({ status: z.literal('success') })

async function setAddresses(line: Line): Promise<LedSeen> {
  const ours = callbackAddress(line.account)
  if (!ours) throw new Refused('VoIP.ms: there is no public address to lead texts to')
  const own = await ownNumber(line)
  const fields = {
    ...{ did: own.did, enable: '1' },
    ...{ url_callback_enable: '1', url_callback: ours, url_callback_retry: '1' },
    // Whatever else is done with texts there goes on.
    ...ifSet({ email_enabled: own.sms_email_enabled, email_address: own.sms_email }),
    ...ifSet({ sms_forward_enable: own.sms_forward_enabled, sms_forward: own.sms_forward }),
    ...ifSet({ sms_sipaccount_enabled: own.sms_sipaccount_enabled, sms_sipaccount: own.sms_sipaccount }),
  }
  await read(line, { method: 'setSMS', fields, shape: done, empty: '' })
  return { ok: true, addresses: [ledBy(line, await ownNumber(line))] }
}

function ifSet(fields: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
