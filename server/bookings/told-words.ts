// Whether the customer was told, as an action puts it into the address of the page it leads back to.
import type { CustomerTold } from './tell-customer.ts'

/** `texted`, `later` for who is asleep, or why not; empty where nobody was to be told. */
export function toldParam(told: CustomerTold | null): string {
  if (!told) return ''
  if (told.do === 'refused') return told.because
  return told.waitsUntil ? 'later' : 'texted'
}
