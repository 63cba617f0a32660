import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { businessName } from '../conversations/texts.ts'
import { connectSetUp } from '../providers/connect.ts'
import type { AddressesSeen, Failed } from '../providers/set-up.ts'
import { readCompany, storeCompany } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { carryLine, readShop } from '../settings/store.ts'
import { changeable } from './change-company.ts'
import { reconnect } from './reconnect.ts'
import { storeCheck } from './store.ts'

/** `seen`: where its calls and texts lead; null where the box asks for them. */
export type Connected =
  | { do: 'connected'; seen: AddressesSeen | Failed | null }
  | { do: 'refused'; because: 'practice-fixed' | 'account-missing' | 'number-missing' | 'address-missing' }

/** From here on the company carries the shop's calls and texts, and its number leads here. `fallback`: an address of the owner's own for while the box is away. */
export async function connectNumber(
  appliance: Appliance,
  { fallback }: { fallback: string | null },
): Promise<Connected> {
  const { db, config, now } = appliance
  const because = whyNot(appliance)
  if (because) return { do: 'refused', because }
  // First we listen, then it speaks: a call that comes at once is taken.
  const values = { chosenCompany: 'twilio', carrier: 'twilio', messenger: 'twilio' } as const
  db.transaction(
    (tx) => {
      storeCompany(tx, changeable(values, appliance), now())
      // Whoever carried the number before carries it no more.
      carryLine(tx, readCompany(tx, config).twilio.number ?? '', { carrier: null, messenger: null })
    },
    { behavior: 'immediate' },
  )
  await reconnect(appliance)
  if (readCompany(db, config).twilio.mode === 'polling') return { do: 'connected', seen: null }
  const setUp = await connectSetUp(readCompany(db, config), { now })
  const seen = await setUp.setAddresses({ sentence: whileAway(readShop(db, config)), address: fallback })
  storeCheck(db, 'connection', seen, now())
  return { do: 'connected', seen }
}

function whyNot({ db, config }: Appliance): Extract<Connected, { do: 'refused' }>['because'] | null {
  // Its callers would find a closed door.
  if ([config.CARRIER, config.MESSENGER].includes('simulated')) return 'practice-fixed'
  const { accountSid, authToken, number, publicUrl, mode } = readCompany(db, config).twilio
  if (!accountSid || !authToken) return 'account-missing'
  if (!number) return 'number-missing'
  return publicUrl || mode === 'polling' ? null : 'address-missing'
}

/** What the company itself says to callers while this box is away. */
export function whileAway(shop: Shop): string {
  const emergency = [...emergencyNumberOf(shop.country)].join(' ')
  return `If someone's life is in danger, hang up and call ${emergency}. You've reached ${businessName(shop)}. Nobody can pick up right now, and we cannot text you back at the moment. Please call again a little later, or send us a text. Goodbye.`
}
