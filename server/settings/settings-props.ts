import { getCountries } from 'libphonenumber-js/max'
import type { Settings as SettingsView } from '../../views/settings/settings.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { versionOf } from './change-settings.ts'
import { composeShop, fixedBy, type Shop } from './settings.ts'
import { asTyped, type ShopFaults, shopNames, type TypedShop } from './shop-form.ts'
import { allLines, firstLine, readShop, readStored } from './store.ts'

export type Props = Parameters<typeof SettingsView>[0]

/** What the page adds to what is stored: the forms as they were typed and refused, and what was just done. */
export type Said = {
  done?: string
  shop?: { typed: TypedShop; faults: ShopFaults; seen: string }
  number?: { typed: string; fault: string }
}

/** Everything that the settings page shows. */
export function settingsProps(appliance: Appliance, said: Said): Props {
  const { db, config } = appliance
  const shop = readShop(db, config)
  return {
    done: said.done,
    shop: shopProps(appliance, said.shop),
    lines: {
      lines: allLines(db).map(({ id, plan, number }) => ({ id, plan, number: showNumber(number, shop.country) })),
      typed: said.number?.typed ?? '',
      fault: said.number?.fault,
    },
    limits: limitsOf(shop),
  }
}

export function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code
}

/** The settings of the shop's form that no variable of the environment fixes. */
export function changeableNames({ config }: Pick<Appliance, 'config'>): (typeof shopNames)[number][] {
  return shopNames.filter((name) => name === 'hours' || config[fixedBy[name]] === undefined)
}

function shopProps({ db, config }: Appliance, refused: Said['shop']): Props['shop'] {
  const stored = readStored(db)
  const own = composeShop(
    { ...stored, country: null },
    { ...config, SHOP_COUNTRY: undefined },
    firstLine(db)?.number ?? null,
  )
  const seen = versionOf(stored, changeableNames({ config }))
  const shown = refused ?? { typed: asTyped(stored), faults: {}, seen }
  return {
    ...shown,
    fixed: fixed(config),
    countries: countries(),
    zones: zonesWith(shown.typed.zone),
    ownCountry: countryName(own.country),
  }
}

function fixed(config: Appliance['config']): Props['shop']['fixed'] {
  const changeable = new Set<string>(changeableNames({ config }))
  const given = Object.entries(fixedBy).filter(([name]) => !changeable.has(name))
  return Object.fromEntries(
    given.map(([name, variable]) => {
      const value = String(config[variable])
      return [name, { value: name === 'country' ? countryName(value) : value, variable }]
    }),
  )
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

function limitsOf(shop: Shop): Props['limits'] {
  return [
    {
      words: `At most ${shop.textBacksPerHour} missed calls are texted back in an hour`,
      variable: 'TEXTBACKS_PER_HOUR',
    },
    { words: `At most ${shop.textBacksPerDay} in a day`, variable: 'TEXTBACKS_PER_DAY' },
    { words: `One caller gets one first text in ${shop.episodeHours} hours`, variable: 'EPISODE_HOURS' },
    { words: `Texts go to ${shop.allowedCountries.map(countryName).join(', ')}`, variable: 'ALLOWED_COUNTRIES' },
  ]
}
