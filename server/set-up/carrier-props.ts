import type { Carrier } from '../../views/set-up/carrier.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { isPractice } from '../settings/company.ts'
import {
  accountProps,
  addressProps,
  callProps,
  connectionProps,
  lookAtCompany,
  numberProps,
  textProps,
} from './company-props.ts'
import { fixedValue } from './company-step-props.ts'
import { othersProps } from './others-props.ts'

/** What stands, and what each step last proved. */
export function carrierProps(
  appliance: Appliance,
  { alert, token }: { alert?: string; token: string },
): Parameters<typeof Carrier>[0] {
  const sight = lookAtCompany(appliance, { place: 'settings', token })
  const { accountSid, number } = sight.company.twilio
  const { calls, texts } = othersProps(appliance)
  return {
    isConnected: !isPractice(sight.company),
    others: sight.way === 'others' ? { calls, texts } : null,
    fixedBy: (fixedValue(appliance, 'carrier') ?? fixedValue(appliance, 'messenger'))?.variable ?? null,
    sid: accountSid ? `AC…${accountSid.slice(-4)}` : null,
    number: number ? showNumber(number, sight.shop.country) : null,
    account: accountProps(sight),
    numbers: numberProps(sight),
    address: addressProps(sight),
    connection: connectionProps(sight),
    text: { ...textProps(sight), alert },
    call: callProps(sight),
  }
}
