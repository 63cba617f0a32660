import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { ConflictProps } from '../../views/settings/conflict.tsx'
import { hoursInWords } from '../../views/settings/hours.tsx'
import { ShopPage } from '../../views/settings/shop-page.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { versionOf } from './change-settings.ts'
import { showConflict, toSettings } from './conflict-pages.tsx'
import { countryName } from './country-name.ts'
import { asTyped, type shopNames, type TypedShop } from './shop-form.ts'
import { changeableNames, shopProps, tradeName } from './shop-props.ts'
import { type ShopTaken, takeShopForm } from './take-shop-form.ts'

const path = '/settings/shop'
const title = 'The shop'
const whatIsDone = z.enum(['saved']).optional().catch(undefined)

/** Who the shop is, where, and when it is open. */
export function shopForm(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done) && 'The shop is saved.'
    res.locals.back = toSettings
    show(req, res, title, <ShopPage done={done} form={{ ...shopProps(appliance), action: path }} />)
  }
}

export function changeShop(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const taken = takeShopForm(appliance, req.body)
    if (taken.do === 'saved') return res.redirect(303, `${path}?done=saved`)
    if (taken.do === 'refused') return showConflict(req, res, shopConflict(appliance, taken, path))
    res.locals.back = toSettings
    const form = { ...shopProps(appliance, taken.unsaved), action: path }
    show(req, res.status(taken.status), title, <ShopPage form={form} />)
  }
}

function shopConflict(
  appliance: Appliance,
  { standing, yours }: Extract<ShopTaken, { do: 'refused' }>,
  action: string,
): ConflictProps {
  const names = changeableNames(appliance)
  const now = inWords(asTyped(standing), appliance.trades)
  const then = inWords(asTyped(yours), appliance.trades)
  const differences = names
    .filter((name) => now[name] !== then[name])
    .map((name) => ({ what: labels[name], standing: now[name], yours: then[name] }))
  return { action, keep: action, fields: { ...flat(asTyped(yours)), seen: versionOf(standing, names) }, differences }
}

const labels: Record<(typeof shopNames)[number], string> = {
  businessName: 'Name of the shop',
  ownerName: 'Your name',
  ownerMobile: 'Your mobile number',
  trade: 'Trade',
  country: 'Country',
  zone: 'Time zone',
  hours: 'Opening hours',
}

function inWords(
  { hours, country, trade, ...fields }: TypedShop,
  trades: Appliance['trades'],
): Record<(typeof shopNames)[number], string> {
  return {
    ...fields,
    trade: tradeName(trade, trades),
    country: country && countryName(country),
    hours: hoursInWords(hours),
  }
}

function flat({ hours, ...fields }: TypedShop): Record<string, string> {
  const days = Object.entries(hours).flatMap(([day, { opens, closes }]) => [
    [`${day}-opens`, opens],
    [`${day}-closes`, closes],
  ])
  return { ...fields, ...Object.fromEntries(days) }
}
