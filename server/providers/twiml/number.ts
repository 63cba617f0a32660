import * as z from 'zod'
import type { AddressesSeen, AddressSeen } from '../set-up.ts'
import type { TwimlCompany } from './company.ts'
import type { Rest } from './rest.ts'

const address = z.string().nullish()

export const numberShape = z.object({
  sid: z.string().regex(/^[\w-]{1,64}$/),
  phone_number: z.string(),
  capabilities: z
    .object({ voice: z.boolean().nullish(), sms: z.boolean().nullish(), mms: z.boolean().nullish() })
    .nullish(),
  voice_url: address,
  voice_method: address,
  voice_fallback_url: address,
  sms_url: address,
  sms_method: address,
  status_callback: address,
  status_callback_method: address,
  voice_application_sid: address,
  sms_application_sid: address,
  trunk_sid: address,
})

/** Our number as the company keeps it. */
export type OwnNumber = z.infer<typeof numberShape>

const numbersShape = z
  .object({ incoming_phone_numbers: z.array(numberShape), next_page_uri: address })
  .transform((page) => ({ rows: page.incoming_phone_numbers, next: page.next_page_uri ?? null }))

export const numbersList = { path: '/IncomingPhoneNumbers.json', query: { PageSize: '200' }, shape: numbersShape }

/** Undefined when the account has no such number. Throws Unreachable or Refused. */
export async function ownNumber({ number }: Pick<TwimlCompany, 'number'>, rest: Rest): Promise<OwnNumber | undefined> {
  if (!number) return undefined
  const { path, shape } = numbersList
  const { rows } = await rest.get(path, { PhoneNumber: number, PageSize: '50' }, shape)
  return rows.find((each) => each.phone_number === number)
}

/** Where calls and texts to the number lead, beside where they should. */
export function addressesOf(own: OwnNumber, { publicUrl, paths }: TwimlCompany): AddressesSeen {
  const here = (what: AddressSeen['what'], path: string, set: string | null | undefined): AddressSeen => {
    const ours = publicUrl ? publicUrl + path : null
    return { what, set: set || null, ours, isRight: ours !== null && withoutFragment(set) === ours }
  }
  const fallback = own.voice_fallback_url || null
  return {
    ok: true,
    addresses: [
      here('calls', paths.voice, own.voice_url),
      here('call-ends', paths.callStatus, own.status_callback),
      here('texts', paths.message, own.sms_url),
      { what: 'fallback', set: fallback, ours: null, isRight: answersWhileAway(fallback, publicUrl) },
    ],
    overruledBy: own.trunk_sid ? 'trunk' : own.voice_application_sid || own.sms_application_sid ? 'application' : null,
  }
}

/** An address of this box is none: it is asked only while the box is away. */
export function answersWhileAway(fallback: string | null, publicUrl: string | undefined): fallback is string {
  if (!fallback || !URL.canParse(fallback)) return false
  return !publicUrl || new URL(fallback).host !== new URL(publicUrl).host
}

/** What follows a # in an address is for the company alone. */
export function withoutFragment(address: string | null | undefined): string | undefined {
  return address?.split('#')[0]
}
