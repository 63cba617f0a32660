import type { RequestHandler } from 'express'
import type { Appliance } from '../appliance.ts'
import { beatAlive } from '../database/epoch.ts'
import { setClockTrust } from '../outbox/store.ts'
import { proofHeader } from '../providers/probe-address.ts'
import { readHealth } from './health.ts'
import { proveBox } from './prove-box.ts'

/** For a watchdog outside: well or not, and nothing else. The set-up finds out by it whether an address leads to this box. */
export function publicHealth(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { ok } = readHealth(appliance)
    const proof = proveBox(req.query.riddle, appliance.hashKey)
    if (proof) res.set(proofHeader, proof)
    res.status(ok ? 200 : 503).json({ ok })
  }
}

/** For the owner's own watchdog: all of it, with the age of the last verified backup. */
export function privateHealth(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    const health = readHealth(appliance)
    res.status(health.ok ? 200 : 503).json(health)
  }
}

/** Puts what troubles the box on top of every page below. */
export function warnings(appliance: Appliance): RequestHandler {
  return (_req, res, next) => {
    res.locals.warnings = readHealth(appliance).troubles
    next()
  }
}

/** The owner says that the clock is right, whatever made the box doubt it. */
export function trustClock({ db, now, wake, log }: Appliance): RequestHandler {
  return (_req, res) => {
    db.transaction((tx) => {
      setClockTrust(tx, null)
      // The box had been seen alive at a later time than this, or it would not doubt.
      beatAlive(tx, now())
    })
    log.warn('the owner says that the clock is right')
    wake()
    res.redirect(303, '/')
  }
}
