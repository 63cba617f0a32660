import { join } from 'node:path'
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import helmet from 'helmet'
import type { Appliance } from './appliance.ts'
import { bookingPage, takeByPage } from './booking-page/pages.tsx'
import { feed } from './bookings/feed-pages.tsx'
import { callReported, soundToHear } from './calls/webhooks.ts'
import { messageReported } from './conversations/webhooks.ts'
import { publicHealth } from './health/pages.ts'
import { texting } from './texting/public-pages.tsx'
import { anyBody, formBody, jsonBody, throttleRefusals } from './webhook.ts'

/** Every way in from the internet. Machines sign what they send; all else is met with silence. */
export function openPublicDoor(appliance: Appliance): Express {
  const door = express()
  door.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing')
  door.use(throttleRefusals())

  door.get('/healthz', publicHealth(appliance))
  door.use('/assets', assets(appliance))
  door.get('/texting', pageHeaders(), texting(appliance))
  const forms = pageHeaders({ hasForms: true })
  door.get('/book/:token', forms, bookingPage(appliance))
  door.post('/book/:token', forms, formBody, takeByPage(appliance))
  door.get('/feed/:token.ics', feed(appliance))

  door.use('/webhooks', onlyTold)
  door.post('/webhooks/twilio/voice', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/call-status', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/ring-ended', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/screen', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/accept', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/leg-status', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/gather', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/voicemail', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/recording', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/relay-ended', formBody, callReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/message', formBody, messageReported(appliance, 'twilio'))
  door.post('/webhooks/twilio/message-status', formBody, messageReported(appliance, 'twilio'))

  for (const company of ['signalwire', 'telnyx'] as const)
    for (const what of callsOfTwiml)
      door.post(`/webhooks/${company}/${what}`, formBody, callReported(appliance, company))
  door.post('/webhooks/signalwire/message', formBody, messageReported(appliance, 'signalwire'))
  door.post('/webhooks/signalwire/message-status', formBody, messageReported(appliance, 'signalwire'))
  door.post('/webhooks/telnyx/message', jsonBody, messageReported(appliance, 'telnyx'))
  for (const what of callsOfJambonz)
    door.post(`/webhooks/jambonz/${what}`, jsonBody, callReported(appliance, 'jambonz'))
  door.get('/webhooks/pbx/:token', callReported(appliance, 'pbx'))
  door.post('/webhooks/pbx/:token', anyBody, callReported(appliance, 'pbx'))
  door.post('/webhooks/android-gateway', jsonBody, messageReported(appliance, 'android-gateway'))
  door.get('/webhooks/voipms/:token', messageReported(appliance, 'voipms'))
  door.get('/webhooks/http/:token', messageReported(appliance, 'http'))
  door.post('/webhooks/http/:token', anyBody, messageReported(appliance, 'http'))
  door.get('/webhooks/asterisk/sounds/:name', soundToHear(appliance))

  door.use((_req, res) => void res.status(404).end())
  door.use(surprise(appliance))
  return door
}

/** A link checker or a proxy asks for the head of an address to see whether it is there: it tells of no call and of no text. */
function onlyTold(req: Request, res: Response, next: NextFunction): void {
  if (req.method === 'HEAD') return void res.status(405).set('Allow', 'GET, POST').end()
  next()
}

/** What companies that speak TwiML, or nearly, tell of calls, below an address of their own. */
const callsOfTwiml = [
  ...['voice', 'call-status', 'ring-ended', 'screen', 'accept', 'leg-status', 'gather', 'voicemail', 'recording'],
  'relay-ended',
]
const callsOfJambonz = [
  ...['call', 'call-status', 'ring-ended', 'screen', 'accept', 'leg-status', 'gather', 'voicemail', 'relay-ended'],
]

/** The style sheet and the pictures of the pages. */
function assets({ config }: Appliance): RequestHandler {
  return express.static(join(config.root, 'dist/assets'), { index: false, redirect: false })
}

/** For a page that shows words, and does nothing but perhaps send its own forms back. */
function pageHeaders({ hasForms = false } = {}): RequestHandler {
  const [self, none] = [["'self'"], ["'none'"]]
  const directives = { defaultSrc: none, styleSrc: self, imgSrc: self }
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, formAction: hasForms ? self : none, frameAncestors: none, baseUri: none },
    },
    // The tunnel speaks for its own address.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
}

/** Nothing is acknowledged that could not be kept: the company takes its fallback then, and comes again. */
function surprise({ log }: Appliance): ErrorRequestHandler {
  return (err, req, res, _next) => {
    if (res.headersSent) return void res.destroy()
    // What cannot even be read is no address of ours, and is told nothing else.
    if (err instanceof URIError) return void res.status(404).end()
    const status = typeof err?.status === 'number' && err.status < 500 ? err.status : 503
    if (status === 503) log.error({ err, route: req.route?.path }, 'a webhook failed')
    res.status(status).end()
  }
}
