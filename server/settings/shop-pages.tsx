import type { Request, RequestHandler, Response } from 'express'
import { isSupportedCountry } from 'libphonenumber-js/max'
import { z } from 'zod'
import { hoursInWords } from '../../views/settings/hours.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from './change-settings.ts'
import { showConflict, showSettings } from './pages.tsx'
import { composeShop, type Storable } from './settings.ts'
import { changeableNames, countryName } from './settings-props.ts'
import { asTyped, readShopForm, type ShopValues, type shopNames, type TypedShop, typedShop } from './shop-form.ts'
import { allLines, firstLine, readStored } from './store.ts'

const seenForm = z.object({ seen: z.string().regex(/^[0-9a-f]{16}$/) })

/** Takes the shop's form: saved as a whole or not at all. */
export function changeShop(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { seen } = readForm(seenForm, req.body)
    const typed = typedShop(req.body)
    const read = readShopForm(typed, surroundings(appliance, typed.country))
    if (!read.ok) return showSettings(appliance, req, res.status(422), { shop: { typed, faults: read.faults, seen } })
    const changed = changeSettings(appliance, { values: changeable(appliance, read.values), seen })
    if (changed.do === 'changed') return res.redirect(303, '/settings?done=shop')
    showShopConflict(appliance, req, res.status(409), { standing: changed.standing, yours: read.values })
  }
}

function surroundings({ db, config }: Appliance, typedCountry: string) {
  const stored = { ...readStored(db), country: isSupportedCountry(typedCountry) ? typedCountry : null }
  const { country } = composeShop(stored, config, firstLine(db)?.number ?? null)
  return { country, ownNumbers: allLines(db).map(({ number }) => number) }
}

function changeable(appliance: Appliance, values: ShopValues): Partial<ShopValues> {
  return Object.fromEntries(changeableNames(appliance).map((name) => [name, values[name]]))
}

function showShopConflict(
  appliance: Appliance,
  req: Request,
  res: Response,
  { standing, yours }: { standing: Storable; yours: ShopValues },
): void {
  const names = changeableNames(appliance)
  const [now, then] = [inWords(asTyped(standing)), inWords(asTyped(yours))]
  const differences = names
    .filter((name) => now[name] !== then[name])
    .map((name) => ({ what: labels[name], standing: now[name], yours: then[name] }))
  const fields = { ...flat(asTyped(yours)), seen: versionOf(standing, names) }
  showConflict(req, res, { action: '/settings/shop', fields, differences })
}

const labels = {
  businessName: 'Name of the shop',
  ownerName: 'Your name',
  ownerMobile: 'Your mobile number',
  country: 'Country',
  zone: 'Time zone',
  hours: 'Opening hours',
}

function inWords({ hours, country, ...fields }: TypedShop): Record<(typeof shopNames)[number], string> {
  return { ...fields, country: country && countryName(country), hours: hoursInWords(hours) }
}

function flat({ hours, ...fields }: TypedShop): Record<string, string> {
  const days = Object.entries(hours).flatMap(([day, { opens, closes }]) => [
    [`${day}-opens`, opens],
    [`${day}-closes`, closes],
  ])
  return { ...fields, ...Object.fromEntries(days) }
}
