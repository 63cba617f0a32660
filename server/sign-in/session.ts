import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import session from 'express-session'
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { cameByHttps } from './came-by-https.ts'
import { type Device, newDevice, readDevice } from './device.ts'
import { nameBrowser } from './name-browser.ts'
import { storedId, TableStore } from './session-store.ts'
import { findSession, personWithPassword, sessionSecret } from './store.ts'

declare module 'express-session' {
  interface SessionData {
    crewId: number
    address: string
    browser: string
  }
}

/** How long a browser stays signed in without a visit. */
const sessionDays = 30
const deviceDays = 400
const sessionCookie = 'firstring'
const deviceCookie = 'firstring-device'

/** Sessions of those who signed in; a visitor without one leaves no trace. Rooms read `res.locals.person`, never the session. */
export function sessions(appliance: Appliance): RequestHandler {
  return session({
    name: sessionCookie,
    secret: sessionSecret(appliance.db),
    store: new TableStore(appliance, sessionDays),
    genid: () => randomBytes(32).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: milliseconds(sessionDays) },
  })
}

/** Begins a session under a new id, and makes this browser a known device. */
export async function beginSession(appliance: Appliance, req: Request, res: Response, crewId: number): Promise<void> {
  await settled((done) => req.session.regenerate(done))
  Object.assign(req.session, { crewId, address: addressOf(req), browser: nameBrowser(req.get('User-Agent')) })
  await settled((done) => req.session.save(done))
  const secret = sessionSecret(appliance.db)
  const value = knownDevice(req, secret)?.value ?? newDevice(secret, crewId)
  const secure = cameByHttps(req)
  res.cookie(deviceCookie, value, { httpOnly: true, sameSite: 'lax', secure, maxAge: milliseconds(deviceDays) })
}

/** Asks anew whether who sent this request, maybe long ago, is still signed in: sessions end while answers are under way. */
export function isStillSignedIn({ db }: Pick<Appliance, 'db'>, req: Request): boolean {
  const session = findSession(db, storedId(req.sessionID))
  return session?.crewId != null && personWithPassword(db, session.crewId) !== undefined
}

export async function endSession(req: Request, res: Response): Promise<void> {
  await settled((done) => req.session.destroy(done))
  res.clearCookie(sessionCookie)
}

/** The known device that sent this request, if it is one. */
export function knownDevice(req: Request, secret: string): (Device & { value: string }) | undefined {
  const cookies = (req.get('Cookie') ?? '').split(/; */)
  const value = cookies.find((cookie) => cookie.startsWith(`${deviceCookie}=`))?.slice(deviceCookie.length + 1)
  const device = value ? readDevice(value, secret) : undefined
  return device && value ? { ...device, value } : undefined
}

export function addressOf(req: Request): string {
  return req.socket.remoteAddress ?? 'unknown'
}

function milliseconds(days: number): number {
  return Temporal.Duration.from({ hours: 24 * days }).total('milliseconds')
}

function settled(ask: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())))
}
