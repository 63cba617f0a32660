import type { Request, RequestHandler, Response } from 'express'
import { ConnectGoogle, type GoogleForm } from '../../views/calendars/google.tsx'
import { GoogleGrant } from '../../views/calendars/google-grant.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { CalendarError } from '../providers/calendar/calendar.ts'
import type { GoogleClient } from '../providers/calendar/google/consent.ts'
import { readForm } from '../read-form.ts'
import { googleAccountOf } from './account.ts'
import { addCalendars } from './add-calendars.ts'
import { googleClientForm, pastedForm } from './calendar-form.ts'
import type { Found } from './found.ts'
import { freshen } from './freshen.ts'
import type { Grant, Grants } from './google-grants.ts'
import { grantProps } from './grant-props.ts'
import { pullSoon } from './pull-soon.ts'
import { usedCalendar, usedCalendars } from './store.ts'
import { takePermission } from './take-permission.ts'

const path = '/settings/calendars'
const googlePath = `${path}/google`
const toCalendars = { href: path, words: 'Calendars' }

type Memory = { grants: Grants; found: Found }

/** How to get a client of one's own at Google, and where to enter it. */
export function askGoogleClient(appliance: Appliance): RequestHandler {
  return (req, res) => showForm(appliance, req, res, {})
}

/** Asks Google for a code or, where it gives none for calendars, for an address to go to. */
export function connectGoogle(appliance: Appliance, { grants }: Memory): RequestHandler {
  return async (req, res) => {
    const typed = readForm(googleClientForm, req.body)
    const known = knownClient(appliance)
    const isKnown = typed.clientSecret === '' && typed.clientId === known?.clientId
    const client = isKnown ? known : typed
    const fault = faultOf(client)
    // A secret in the wrong field is not shown again either.
    if (fault) return showForm(appliance, req, res.status(422), { typed: fault.idFault ? undefined : typed, ...fault })
    const begun = await begin(grants, client, null)
    if ('fault' in begun) return showForm(appliance, req, res.status(422), { typed, idFault: begun.fault })
    res.redirect(303, `${googlePath}/${begun.token}`)
  }
}

/** The same for a calendar whose permission ended. */
export function connectAgain(appliance: Appliance, { grants }: Memory): RequestHandler {
  return async (req, res) => {
    const calendar = usedCalendar(appliance.db, rowIn(req.params.id))
    const client = calendar && googleAccountOf(calendar)
    if (!calendar || !client) throw new NoSuchPage('no calendar at Google')
    const begun = await begin(grants, { clientId: client.clientId, clientSecret: client.clientSecret }, calendar.id)
    if ('token' in begun) return res.redirect(303, `${googlePath}/${begun.token}`)
    showForm(appliance, req, res.status(422), { typed: client, idFault: begun.fault })
  }
}

/** What the owner is to do at Google; goes on by itself once that is done. */
export function showGrant(_appliance: Appliance, { grants }: Memory): RequestHandler {
  return (req, res) => {
    const grant = grants.get(String(req.params.token))
    // The box began anew, or it was long ago.
    if (!grant) return res.redirect(303, googlePath)
    showOne(req, res, grant, null)
  }
}

/** Takes what the owner brings back, where something is to be brought back, and looks what it opens. */
export function takeGrant(appliance: Appliance, { grants, found }: Memory): RequestHandler {
  return async (req, res) => {
    const token = String(req.params.token)
    const grant = grants.get(token)
    if (!grant) return res.redirect(303, googlePath)
    const { pasted } = readForm(pastedForm, req.body)
    const isToBring = grant.way.by === 'address' && grant.outcome.is === 'open'
    const refused = isToBring ? await grants.bring(grant, pasted) : null
    if (refused) return showOne(req, res.status(422), grant, refused.fault)
    if (grant.outcome.is !== 'granted') return res.redirect(303, `${googlePath}/${token}`)
    const taken = await takePermission(appliance, grant, grant.outcome.refreshToken)
    if (taken.do === 'fault') return showOne(req, res.status(422), grant, taken.words)
    grants.drop(token)
    if (taken.do === 'renewed') {
      await pullSoon(appliance, taken.calendar.id)
      return res.redirect(303, `${path}/${taken.calendar.id}?done=permission`)
    }
    if (taken.calendars.length > 1) return res.redirect(303, `${path}/found/${found.keep(taken)}`)
    const added = addCalendars(appliance, taken.account, taken.calendars)
    await freshen(appliance)
    res.redirect(303, `${path}?done=${added.length > 0 ? 'added' : 'there'}`)
  }
}

async function begin(
  grants: Grants,
  client: GoogleClient,
  calendarId: number | null,
): Promise<{ token: string } | { fault: string }> {
  try {
    return { token: await grants.begin(client, calendarId) }
  } catch (error) {
    if (error instanceof CalendarError) return { fault: error.detail }
    throw error
  }
}

function faultOf({ clientId, clientSecret }: GoogleClient): Pick<GoogleForm, 'idFault' | 'secretFault'> | null {
  if (!/^[\w.-]+\.apps\.googleusercontent\.com$/.test(clientId))
    return { idFault: 'A client ID ends in .apps.googleusercontent.com.' }
  return clientSecret === '' ? { secretFault: 'Copy the client secret too; it stands beside the ID at Google.' } : null
}

/** The client of a calendar that is used already. */
function knownClient({ db }: Appliance): GoogleClient | null {
  const [known] = usedCalendars(db).flatMap((calendar) => googleAccountOf(calendar) ?? [])
  return known ? { clientId: known.clientId, clientSecret: known.clientSecret } : null
}

type Said = Pick<GoogleForm, 'idFault' | 'secretFault'> & { typed?: GoogleClient }

function showForm(appliance: Appliance, req: Request, res: Response, { typed, ...faults }: Said): void {
  const known = knownClient(appliance)
  const clientId = typed?.clientId ?? known?.clientId ?? ''
  res.locals.back = toCalendars
  show(req, res, 'Google Calendar', <ConnectGoogle {...{ clientId, isKnown: known !== null, ...faults }} />)
}

function showOne(req: Request, res: Response, grant: Grant, fault: string | null): void {
  res.locals.back = { href: googlePath, words: 'Google Calendar' }
  show(
    req,
    res,
    'Permission from Google',
    <GoogleGrant {...grantProps(grant, String(req.params.token))} fault={fault} />,
  )
}
