import type { Request, RequestHandler, Response } from 'express'
import { Carrier } from '../../views/set-up/carrier.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { backToPractice } from './back-to-practice.ts'
import { carrierProps } from './carrier-props.ts'
import { newToken } from './pages.tsx'

/** Who carries the shop's calls and texts, with each step of it proved anew at any time. */
export function carrier(appliance: Appliance): RequestHandler {
  return (req, res) => showCarrier(appliance, req, res, {})
}

export function showCarrier(appliance: Appliance, req: Request, res: Response, said: { alert?: string }): void {
  res.locals.back = toSettings
  show(req, res, 'Carrier and messenger', <Carrier {...carrierProps(appliance, { ...said, token: newToken() })} />)
}

/** Nothing leaves the box from here on. */
export function practiseOnly(appliance: Appliance): RequestHandler {
  return async (_req, res) => {
    await backToPractice(appliance)
    res.redirect(303, '/settings/carrier')
  }
}
