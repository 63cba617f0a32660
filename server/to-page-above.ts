import type { RequestHandler } from 'express'

/** A refused form leaves its action in the address bar: opened again, that is the page the form stood on. */
export function toPageAbove(levels: number): RequestHandler {
  return (req, res) => {
    const [path = '', ...query] = req.originalUrl.split('?')
    const above = path.split('/').slice(0, -levels).join('/')
    res.redirect(303, [above, ...query].join('?'))
  }
}
