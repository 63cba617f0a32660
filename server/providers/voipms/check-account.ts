import * as z from 'zod'
import { type Check, Refused, Unreachable } from '../request.ts'
import { callbackAddress } from './account.ts'
import { type Line, read } from './ask.ts'
import { tenDigits } from './number.ts'

const flag = z.union([z.string(), z.number()]).transform(String).optional()
const dids = z.object({
  dids: z.array(
    z.object({ sms_enabled: flag, sms_url_callback: z.string().nullish(), sms_url_callback_enabled: flag }),
  ),
})
type Did = z.infer<typeof dids>['dids'][number]

const remedies: Record<string, string> = {
  ip_not_enabled: 'VoIP.ms does not let this box ask: add its address there under Main Menu, SOAP and REST/JSON API.',
  invalid_credentials: 'VoIP.ms refuses us: check the e-mail address and the API password.',
  api_not_enabled: 'The API is not enabled: do that at VoIP.ms under Main Menu, SOAP and REST/JSON API.',
  invalid_did: 'The account has no such number.',
}

/** The lines of the doctor's page. */
export async function checkAccount(line: Line | null): Promise<Check[]> {
  if (!line) return [said(false, 'No account is set up: no text goes out and none comes in.')]
  const { number } = line.account
  const did = tenDigits(number)
  if (!did) return [said(false, `${number} is no North American number, and VoIP.ms has no others.`)]
  try {
    const found = await read(line, { method: 'getDIDsInfo', fields: { did }, shape: dids, empty: 'no_did' })
    const own = found?.dids[0]
    return own
      ? [textsLine(number, own), callbackLine(line, own)]
      : [said(false, `The account has no number ${number}.`)]
  } catch (error) {
    if (error instanceof Unreachable) return [said(false, `VoIP.ms could not be reached (${error.message}).`)]
    if (!(error instanceof Refused)) throw error
    return [said(false, remedies[error.code ?? ''] ?? `VoIP.ms refused us (${error.message}).`)]
  }
}

function textsLine(number: string, { sms_enabled }: Did): Check {
  const isOn = sms_enabled === '1'
  return said(isOn, isOn ? `${number} takes texts.` : `${number} takes no texts: enable SMS for it under Manage DIDs.`)
}

function callbackLine({ account }: Line, { sms_url_callback, sms_url_callback_enabled }: Did): Check {
  const name = 'VoIP.ms callback'
  const ours = callbackAddress(account)
  if (!ours)
    return { name, ok: false, words: 'The public address or the secret is not set, so VoIP.ms cannot reach us.' }
  const [place = ''] = ours.split('?')
  const isRight = sms_url_callback_enabled !== '0' && (sms_url_callback ?? '').startsWith(`${place}?`)
  // The address is a secret: it is shown where it is set up.
  if (isRight) return { name, ok: true, words: 'VoIP.ms calls this box when a text comes in.' }
  return { name, ok: false, words: 'VoIP.ms does not call this box: paste the SMS URL callback under Manage DIDs.' }
}

function said(ok: boolean, words: string): Check {
  return { name: 'VoIP.ms', ok, words }
}
