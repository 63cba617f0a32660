import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible'
import type { Answer, RawRequest, Reading } from './providers/request.ts'

/** What the public door hands to a company's reader: the request exactly as it came. */
export function rawRequest(req: Request): RawRequest {
  const body = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : ''
  return { method: req.method, target: req.originalUrl, headers: req.headers, body }
}

const statuses = { 'not-configured': 503, 'bad-signature': 403, 'not-ours': 403, unreadable: 400 } satisfies Record<
  Extract<Reading<never>, { ok: false }>['because'],
  number
>

/** Refuses without a word: who may not come in learns nothing. */
export function refuse(res: Response, because: keyof typeof statuses): void {
  res.locals.isSigned = because === 'unreadable' || because === 'not-ours'
  res.status(statuses[because]).end()
}

export function reply(res: Response, answer: Answer): void {
  res.status(answer.status).type(answer.type).send(answer.body)
}

// A text of 1,600 Chinese characters with ten photos takes 18 KiB as a form, and must not be lost.
const mostBytes = 32 * 1024
const mostFields = 100

const readBytes = express.raw({ type: () => true, limit: mostBytes, inflate: false })

/** Takes a form of modest size as raw bytes, which signatures are checked over; anything else is refused unread. */
export function formBody(req: Request, res: Response, next: NextFunction): void {
  if (!req.is('application/x-www-form-urlencoded')) return void res.status(415).end()
  readBytes(req, res, (error?: unknown) => {
    if (error) return next(error)
    if (!Buffer.isBuffer(req.body) || fieldsIn(req.body) > mostFields) return void res.status(413).end()
    next()
  })
}

/** Takes JSON of modest size, unread: signatures are checked over the bytes. */
export function jsonBody(req: Request, res: Response, next: NextFunction): void {
  if (!req.is('application/json')) return void res.status(415).end()
  readBytes(req, res, next)
}

/** Takes what a system of the shop's own sends, whatever it calls it, as bytes. */
export const anyBody = express.raw({ type: () => true, limit: 256 * 1024, inflate: false })

function fieldsIn(body: Buffer): number {
  let fields = 1
  for (const byte of body) if (byte === 0x26) fields++
  return fields
}

/**
 * Counts what is refused, per address, and answers 429 past ten a second with a burst of forty. A rightly signed request is
 * never refused, so it is never throttled, however many others come from its address: behind a tunnel all come from one.
 */
export function throttleRefusals(): RequestHandler {
  const steady = new RateLimiterMemory({ points: 10, duration: 1 })
  const limiter = new BurstyRateLimiter(steady, new RateLimiterMemory({ points: 30, duration: 3, keyPrefix: 'burst' }))
  return (req, res, next) => {
    const end = res.end.bind(res)
    res.end = ((...rest: unknown[]) => {
      const isRefused = res.statusCode >= 400 && res.statusCode < 500 && !res.locals.isSigned
      if (!isRefused) return Reflect.apply(end, res, rest)
      limiter.consume(req.socket.remoteAddress ?? 'unknown').then(
        () => Reflect.apply(end, res, rest),
        () => {
          res.statusCode = 429
          Reflect.apply(end, res, rest)
        },
      )
      return res
    }) as typeof res.end
    next()
  }
}
