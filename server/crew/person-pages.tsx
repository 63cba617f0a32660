import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { LinkOnce } from '../../views/crew/link-once.tsx'
import { NewPerson, Person } from '../../views/crew/person.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { seenField } from '../settings/shop-form.ts'
import { readShop } from '../settings/store.ts'
import { cameByHttps } from '../sign-in/came-by-https.ts'
import { changePerson, type PersonChanged } from './change-person.ts'
import { showPersonConflict } from './conflict-pages.tsx'
import { invitationDays } from './invitation.ts'
import { addPerson, type Invited, inviteAgain } from './invite.ts'
import { viewerOf } from './pages.tsx'
import { typedPerson } from './person-form.ts'
import { newPersonProps, personProps, type UnsavedPerson } from './person-props.ts'
import { type PrivateAddress, privateAddress } from './private-address.ts'
import { crewMembers } from './store.ts'
import { textInvitation, whyNotTexted } from './text-invitation.ts'

const path = '/settings/crew'
const toPeople = { href: path, words: 'People' }
const addTitle = 'Add a person'

export function newPerson(): RequestHandler {
  return (req, res) => {
    res.locals.back = toPeople
    show(req, res, addTitle, <NewPerson {...newPersonProps()} />)
  }
}

/** Adds somebody; the link for them is shown in the answer to this, and never again. */
export function addOne(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const typed = typedPerson(req.body)
    const added = addPerson(appliance, { by: viewerOf(res), typed })
    res.locals.back = toPeople
    if (added.do === 'invited') return showLink(appliance, req, res, added)
    show(req, res.status(422), addTitle, <NewPerson {...newPersonProps({ typed, faults: added.faults })} />)
  }
}

export function person(appliance: Appliance): RequestHandler {
  return (req, res) => showPerson(appliance, req, res)
}

const seenForm = z.object({ seen: seenField })

export function changeOne(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const typed = typedPerson(req.body)
    const { seen } = readForm(seenForm, req.body)
    const changed = changePerson(appliance, { by: viewerOf(res), id, typed, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=saved&person=${id}`)
    showRefused(appliance, req, res, { changed, unsaved: { typed, seen } })
  }
}

/** A new link for somebody; the one before leads nowhere any more. */
export function inviteOne(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const invited = inviteAgain(appliance, { by: viewerOf(res), id: rowIn(req.params.id) })
    if (invited.do === 'refused') throw new NoSuchPage('nobody who could be invited has that number')
    res.locals.back = toPeople
    showLink(appliance, req, res, invited)
  }
}

const linkForm = z.object({ token: z.string().max(100) })

/** Texts the link that the page before showed. */
export function textOne(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const { token } = readForm(linkForm, req.body)
    const isTexted = textInvitation(appliance, { id, token, address: addressOf(appliance, req) })
    res.redirect(303, `${path}?done=${isTexted ? 'texted' : 'not-texted'}&person=${id}`)
  }
}

type Refused = { changed: Extract<PersonChanged, { do: 'refused' }>; unsaved: Omit<UnsavedPerson, 'faults'> }

function showRefused(appliance: Appliance, req: Request, res: Response, { changed, unsaved }: Refused): void {
  if (changed.because === 'gone') throw new NoSuchPage('nobody works here by that number')
  if (changed.because === 'changed-meanwhile')
    return showPersonConflict(req, res, { ...changed, path: `${path}/${rowIn(req.params.id)}` })
  showPerson(appliance, req, res.status(422), { ...unsaved, faults: changed.faults })
}

function showPerson(appliance: Appliance, req: Request, res: Response, unsaved?: UnsavedPerson): void {
  const props = personProps(appliance, { id: rowIn(req.params.id), viewerId: viewerOf(res) }, unsaved)
  if (!props) throw new NoSuchPage('nobody works here by that number')
  res.locals.back = toPeople
  show(req, res, props.name, <Person {...props} />)
}

function showLink(appliance: Appliance, req: Request, res: Response, { person, token }: Invited): void {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const address = addressOf(appliance, req)
  const mobile = crewMembers(db, shop).find(({ id }) => id === person.id)?.mobile ?? null
  const props = {
    id: person.id,
    name: person.name,
    token,
    link: `${address.origin}/invitations/${token}`,
    days: invitationDays,
    mobile: mobile && showNumber(mobile, shop.country),
    whyNotTexted: whyNotTexted(appliance, { mobile, address }),
  }
  show(req, res, 'Their link', <LinkOnce {...props} />)
}

function addressOf({ config }: Appliance, req: Request): PrivateAddress {
  return privateAddress({ host: req.get('Host') ?? '', isHttps: cameByHttps(req) }, config)
}
