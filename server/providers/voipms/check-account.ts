import { type Check, NoSuchNumber, Refused, Unreachable } from '../request.ts'
import type { Line } from './ask.ts'
import { tenDigits } from './number.ts'
import { type OwnNumber, ownNumber } from './own-number.ts'
import { ledBy } from './way-here.ts'

const remedies: Record<string, string> = {
  ip_not_enabled: 'VoIP.ms does not let this box ask: add its address there under Main Menu, SOAP and REST/JSON API.',
  invalid_credentials: 'VoIP.ms refuses us: check the e-mail address and the API password.',
  api_not_enabled: 'The API is not enabled: do that at VoIP.ms under Main Menu, SOAP and REST/JSON API.',
}

/** The lines of the doctor's page. */
export async function checkAccount(line: Line | null): Promise<Check[]> {
  if (!line) return [said(false, 'No account is set up: no text goes out and none comes in.')]
  const { number } = line.account
  if (!tenDigits(number)) return [said(false, `${number} is no North American number, and VoIP.ms has no others.`)]
  try {
    const own = await ownNumber(line)
    return [textsLine(number, own), callbackLine(line, own)]
  } catch (error) {
    if (error instanceof Unreachable) return [said(false, `VoIP.ms could not be reached (${error.message}).`)]
    if (error instanceof NoSuchNumber) return [said(false, `The account has no number ${number}.`)]
    if (!(error instanceof Refused)) throw error
    return [said(false, remedies[error.code ?? ''] ?? `VoIP.ms refused us (${error.message}).`)]
  }
}

function textsLine(number: string, { sms_enabled }: OwnNumber): Check {
  const isOn = sms_enabled === '1'
  return said(isOn, isOn ? `${number} takes texts.` : `${number} takes no texts: enable SMS for it under Manage DIDs.`)
}

function callbackLine(line: Line, own: OwnNumber): Check {
  const name = 'VoIP.ms callback'
  const { ours, isRight } = ledBy(line, own)
  if (!ours)
    return { name, ok: false, words: 'The public address or the secret is not set, so VoIP.ms cannot reach us.' }
  // The address is a secret: it is shown where it is set up.
  if (isRight) return { name, ok: true, words: 'VoIP.ms calls this box when a text comes in.' }
  const words = 'VoIP.ms does not call this box. “Set them” on its page mends that.'
  return { name, ok: false, words }
}

function said(ok: boolean, words: string): Check {
  return { name: 'VoIP.ms', ok, words }
}
