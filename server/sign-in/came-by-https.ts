import type { Request } from 'express'

/** Whether the browser spoke https, to us or to a proxy before us; whoever lies here only harms his own cookies. */
export function cameByHttps(req: Request): boolean {
  return req.secure || req.get('X-Forwarded-Proto') === 'https'
}
