import type { Check } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import { type OwnNumber, withoutFragment } from './number.ts'

/** What our number can do for calls and where they lead. */
export function callLines(company: TwimlCompany, own: OwnNumber): Check[] {
  const { name, paths } = company
  return [
    callLine(company, own),
    addressLine(company, `${name} voice address`, { path: paths.voice, set: own.voice_url }),
    addressLine(company, `${name} call status address`, { path: paths.callStatus, set: own.status_callback }),
  ]
}

/** What our number can do for texts and where they lead. */
export function textLines(company: TwimlCompany, own: OwnNumber): Check[] {
  const { name, paths } = company
  return [
    textLine(company, own),
    addressLine(company, `${name} message address`, { path: paths.message, set: own.sms_url }),
  ]
}

/** Whether it takes calls. */
export function callLine({ name }: TwimlCompany, { capabilities, phone_number }: OwnNumber): Check {
  const canCall = Boolean(capabilities?.voice)
  return { name: `${name} calls`, ok: canCall, words: `${phone_number} ${canCall ? 'takes' : 'cannot take'} calls.` }
}

/** Whether it takes texts. */
export function textLine({ name }: TwimlCompany, { capabilities, phone_number }: OwnNumber): Check {
  const canText = Boolean(capabilities?.sms)
  return { name: `${name} texts`, ok: canText, words: `${phone_number} ${canText ? 'takes' : 'cannot take'} texts.` }
}

/** Compares an address that the company calls with ours; what follows a # is the company's own business. */
function addressLine(
  { name: company, publicUrl }: TwimlCompany,
  name: string,
  at: { path: string; set?: string | null },
): Check {
  if (!publicUrl) return { name, ok: false, words: `The public address is not set, so ${company} cannot reach us.` }
  const ours = publicUrl + at.path
  const set = withoutFragment(at.set)
  if (set === ours) return { name, ok: true, words: `${company} calls ${ours}.` }
  const words = `${company} calls ${set || 'nothing'}; set it to ${ours}, in the set-up or in the ${company} console.`
  return { name, ok: false, words }
}
