import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { show } from '../../views/show.tsx'
import { ForeignPage, OwnersOnly, UnknownName } from '../../views/sign-in/refused.tsx'
import type { Appliance } from '../appliance.ts'
import { isAllowedHost, nameInHost } from './allowed-host.ts'
import { cameByHttps } from './came-by-https.ts'
import { comesFromOwnPage } from './own-page.ts'
import { isClaimed, personWithPassword } from './store.ts'

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

/** Sends every visitor to the set-up page as long as nobody can sign in. */
export function firstRunLine({ db }: Appliance): RequestHandler {
  return (req, res, next) => {
    if (req.path === '/setup' || isClaimed(db)) return next()
    res.redirect(303, '/setup')
  }
}

/** Lets through who is signed in, as `res.locals.person`; sends everybody else to the sign-in page. */
export function signInLine({ db }: Appliance): RequestHandler {
  return (req, res, next) => {
    const person = personWithPassword(db, req.session.crewId ?? 0)
    if (person) {
      res.locals.person = person
      return next()
    }
    const page = req.method === 'GET' && req.originalUrl !== '/' ? `?next=${encodeURIComponent(req.originalUrl)}` : ''
    // A part of a page cannot be replaced by the sign-in page: htmx is told to leave the page as a whole.
    if (req.get('HX-Request')) return void res.status(401).set('HX-Redirect', '/sign-in').end()
    res.redirect(303, `/sign-in${page}`)
  }
}

/** Lets owners through; answers everybody else with 403. It stands below the sign-in line. */
export function ownersLine(req: Request, res: Response, next: NextFunction): void {
  if (res.locals.person?.role === 'owner') {
    next()
    return
  }
  res.status(403)
  show(req, res, 'For owners', <OwnersOnly />)
}
