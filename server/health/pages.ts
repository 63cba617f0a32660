import type { RequestHandler } from 'express'
import type { Appliance } from '../appliance.ts'
import { readHealth } from './health.ts'

/** For a watchdog outside: well or not, and nothing else. */
export function publicHealth(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    const { ok } = readHealth(appliance)
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
