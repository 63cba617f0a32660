import { getCountries } from 'libphonenumber-js/max'
import type { ShopFormProps } from '../../views/settings/shop-form.tsx'
import type { Appliance } from '../appliance.ts'
import { versionOf } from './change-settings.ts'
import { countryName } from './country-name.ts'
import { composeShop, fixedBy } from './settings.ts'
import { asTyped, type ShopFaults, shopNames, type TypedShop } from './shop-form.ts'
import { firstLine, readStored } from './store.ts'

/** The form as it was typed and not saved. */
export type UnsavedShop = { typed: TypedShop; faults: ShopFaults; seen: string }

/** Everything that the shop's form shows: what stands, or what was typed and not saved. */
export function shopProps(
  { db, config, trades }: Pick<Appliance, 'db' | 'config' | 'trades'>,
  unsaved?: UnsavedShop,
): Omit<ShopFormProps, 'action'> {
  const stored = readStored(db)
  const line = firstLine(db)?.number ?? null
  const own = composeShop({ ...stored, country: null }, { ...config, SHOP_COUNTRY: undefined }, line)
  const seen = versionOf(stored, changeableNames({ config }))
  const shown = unsaved ?? { typed: asTyped(stored), faults: {}, seen }
  return {
    ...shown,
    fixed: fixed(config, trades),
    trades: trades.map(({ key, name }): [string, string] => [key, name.en]),
    countries: countries(),
    zones: zonesWith(shown.typed.zone),
    ownCountry: countryName(own.country),
  }
}

/** The settings of the shop's form that no variable of the environment fixes. */
export function changeableNames({ config }: Pick<Appliance, 'config'>): (typeof shopNames)[number][] {
  return shopNames.filter((name) => name === 'hours' || config[fixedBy[name]] === undefined)
}

function fixed(config: Appliance['config'], trades: Appliance['trades']): ShopFormProps['fixed'] {
  const changeable = new Set<string>(changeableNames({ config }))
  const given = Object.entries(fixedBy).filter(([name]) => !changeable.has(name))
  return Object.fromEntries(
    given.map(([name, variable]) => {
      const value = String(config[variable])
      return [name, { value: shown(name, value, trades), variable }]
    }),
  )
}

function shown(name: string, value: string, trades: Appliance['trades']): string {
  if (name === 'country') return countryName(value)
  return name === 'trade' ? tradeName(value, trades) : value
}

/** As its people call it. */
export function tradeName(key: string, trades: Appliance['trades']): string {
  return trades.find((trade) => trade.key === key)?.name.en ?? key
}

function countries(): [string, string][] {
  return getCountries()
    .map((code): [string, string] => [code, countryName(code)])
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
}

/** All that the machine knows, such as `America/Toronto`, and the one that stands. */
function zonesWith(standing: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', standing])].filter(Boolean)
}
