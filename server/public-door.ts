import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Appliance } from './appliance.ts'
import { callReported } from './calls/webhooks.ts'
import { messageReported } from './conversations/webhooks.ts'
import { publicHealth } from './health/pages.ts'
import { formBody, throttleRefusals } from './webhook.ts'

/** Every way in from the internet. Machines sign what they send; all else is met with silence. */
export function openPublicDoor(appliance: Appliance): Express {
  const door = express()
  door.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing')
  door.use(throttleRefusals())

  door.get('/healthz', publicHealth(appliance))

  door.post('/webhooks/twilio/voice', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/call-status', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/message', formBody, messageReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/message-status', formBody, messageReported(appliance, 'twilio'))

  door.use((_req, res) => void res.status(404).end())
  door.use(surprise(appliance))
  return door
}

/** Nothing is acknowledged that could not be kept: the company takes its fallback then, and comes again. */
function surprise({ log }: Appliance): ErrorRequestHandler {
  return (err, req, res, _next) => {
    if (res.headersSent) return void res.destroy()
    const status = typeof err?.status === 'number' && err.status < 500 ? err.status : 503
    if (status === 503) log.error({ err, route: req.route?.path }, 'a webhook failed')
    res.status(status).end()
  }
}
