import type { Storable } from '../../server/settings/settings.ts'

type Trade = NonNullable<Storable['trade']>

/** The trades as their people call them. */
export const trades: Record<Trade, string> = {
  plumber: 'Plumber',
  electrician: 'Electrician',
  hvac: 'Heating and cooling',
  'junk-removal': 'Junk removal',
  locksmith: 'Locksmith',
  salon: 'Hair or beauty salon',
  'auto-repair': 'Auto repair',
  general: 'Another trade',
}

export function tradeName(trade: string): string {
  return trade in trades ? trades[trade as Trade] : trade
}
