import type { Db } from '../../database/open.ts'
import type { Check } from '../../providers/request.ts'
import { fixedBy, type Shop } from '../../settings/settings.ts'
import { firstLine, readShop } from '../../settings/store.ts'
import { isClaimed } from '../../sign-in/store.ts'
import type { Operator } from '../operator.ts'

const wanted = [
  ['businessName', "Shop's name"],
  ['ownerName', "Owner's name"],
  ['ownerMobile', "Owner's mobile"],
  ['zone', 'Time zone'],
] as const

/** What the shop has told of itself. */
export function checkShop(db: Db, { config }: Operator): Check[] {
  const shop = readShop(db, config)
  const line = firstLine(db)
  return [
    ...wanted.map(([setting, name]) => settingLine(shop, { setting, name })),
    {
      name: "Shop's number",
      ok: Boolean(line),
      words: line ? `${line.number}.` : 'not known: choose it in the set-up, or set TWILIO_NUMBER.',
    },
    isClaimed(db)
      ? { name: 'Sign-in', ok: true, words: 'the owner has a password.' }
      : {
          name: 'Sign-in',
          ok: false,
          words: 'nobody has claimed this box: open the link in the log, or set OWNER_PASSWORD.',
        },
  ]
}

function settingLine(shop: Shop, { setting, name }: { setting: (typeof wanted)[number][0]; name: string }): Check {
  const value = shop[setting]
  if (value) return { name, ok: true, words: `${value}.` }
  return { name, ok: false, words: `not set: set it on the settings page, or ${fixedBy[setting]}.` }
}
