import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { show } from '../../views/show.tsx'
import { ForeignPage, UnknownName } from '../../views/sign-in/refused.tsx'
import type { Appliance } from '../appliance.ts'
import { isAllowedHost, nameInHost } from './allowed-host.ts'
import { comesFromOwnPage } from './own-page.ts'

/** Answers 421 unless the request names this box by one host that is allowed; see allowed-host.ts. */
export function refuseUnknownHosts({ config }: Appliance): RequestHandler {
  return (req, res, next) => {
    const hosts = req.headersDistinct.host ?? []
    const host = hosts.length === 1 ? (hosts[0] ?? '') : ''
    // A target in absolute form (`GET http://elsewhere/`) names a host of its own.
    if (req.originalUrl.startsWith('/') && isAllowedHost(host, config.PRIVATE_HOSTS)) return next()
    res.status(421)
    show(req, res, 'Not known by this name', <UnknownName name={nameInHost(host)} />)
  }
}

/** Answers 403 to every change that was not sent by one of our own pages; see own-page.ts. */
export function refuseForeignPages(req: Request, res: Response, next: NextFunction): void {
  const sent = {
    method: req.method,
    secFetchSite: req.get('Sec-Fetch-Site'),
    origin: req.get('Origin'),
    ownOrigin: `${cameByHttps(req) ? 'https' : 'http'}://${req.get('Host')}`,
  }
  if (comesFromOwnPage(sent)) {
    next()
    return
  }
  res.status(403)
  show(req, res, 'Not from this box', <ForeignPage />)
}

/** Whether the browser spoke https, to us or to a proxy before us; whoever lies here only harms his own cookies. */
export function cameByHttps(req: Request): boolean {
  return req.secure || req.get('X-Forwarded-Proto') === 'https'
}
