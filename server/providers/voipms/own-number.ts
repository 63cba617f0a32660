import * as z from 'zod'
import { NoSuchNumber, Refused } from '../request.ts'
import { type Line, read } from './ask.ts'
import { asE164, tenDigits } from './number.ts'

const flag = z.union([z.string(), z.number()]).transform(String).optional()
const words = z.string().nullish()

const dids = z.object({
  dids: z.array(
    z.object({
      did: z.union([z.string(), z.number()]).transform(String),
      ...{ sms_enabled: flag, sms_url_callback: words, sms_url_callback_enabled: flag },
      ...{ sms_email: words, sms_email_enabled: flag, sms_forward: words, sms_forward_enabled: flag },
      ...{ sms_sipaccount: words, sms_sipaccount_enabled: flag },
    }),
  ),
})

/** Our number as VoIP.ms keeps it. */
export type OwnNumber = z.infer<typeof dids>['dids'][number]

const list = { method: 'getDIDsInfo', shape: dids, empty: 'no_did' }

/** It throws NoSuchNumber, Unreachable or Refused. */
export async function ownNumber(line: Line): Promise<OwnNumber> {
  const { number } = line.account
  const did = tenDigits(number)
  const own = did && (await didNamed(line, did))
  if (!own) throw new NoSuchNumber(`VoIP.ms: the account has no number ${number}`)
  return own
}

async function didNamed(line: Line, did: string): Promise<OwnNumber | undefined> {
  try {
    return (await read(line, { ...list, fields: { did } }))?.dids[0]
  } catch (error) {
    if (error instanceof Refused && error.code === 'invalid_did') return undefined
    throw error
  }
}

export async function numbersOf(line: Line): Promise<string[]> {
  const found = await read(line, { ...list, fields: {} })
  return (found?.dids ?? []).map(({ did }) => asE164(did))
}
