import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Calendars } from '../../views/calendars/calendars.tsx'
import type { CertificateProps } from '../../views/calendars/certificate.tsx'
import { FoundCalendars } from '../../views/calendars/found.tsx'
import { OneCalendar } from '../../views/calendars/one-calendar.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { crewMembers } from '../crew/store.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { readShop } from '../settings/store.ts'
import { columnsOf, type LoginAccount, loginOf } from './account.ts'
import { addCalendars } from './add-calendars.ts'
import { accountForm, calendarForm, chosenForm, passwordForm, type TypedAccount } from './calendar-form.ts'
import { calendarProps, warningWords } from './calendar-props.ts'
import { certificateToAccept } from './certificate.ts'
import type { Found } from './found.ts'
import { freshen } from './freshen.ts'
import { pullSoon } from './pull-soon.ts'
import { reach } from './reach.ts'
import { type Calendar, changeCalendar, removedCalendar, usedCalendar, usedCalendars } from './store.ts'
import { takeBackCalendar } from './take-back-calendar.ts'
import { writeInto } from './write-into.ts'

const path = '/settings/calendars'
const toCalendars = { href: path, words: 'Calendars' }
const nothingTyped: TypedAccount = { kind: 'caldav', address: '', username: '' }
const whatIsDone = z.enum(['added', 'there', 'forgotten']).optional().catch(undefined)
const doneWords = {
  added: 'The calendar is added.',
  there: 'That calendar is there already.',
  forgotten: 'What opens that calendar is forgotten by now: add it anew.',
}

/** What takes time besides the jobs booked here. */
export function calendarList(appliance: Appliance): RequestHandler {
  return (req, res) => showList(appliance, req, res, { typed: nothingTyped })
}

/** Tries an account; the only calendar of it is added at once, of several the owner chooses. */
export function addCalendar(appliance: Appliance, found: Found): RequestHandler {
  return (req, res) => tryAccount({ appliance, found, req, res }, readForm(accountForm, req.body))
}

/** Tries the account once more, with the certificate that the owner was shown and says is theirs. */
export function acceptForNew(appliance: Appliance, found: Found): RequestHandler {
  return async (req, res) => {
    const token = String(req.params.token)
    const tried = found.get(token)
    if (!tried || tried.account.kind === 'google') return res.redirect(303, path)
    found.drop(token)
    await tryAccount({ appliance, found, req, res }, tried.account)
  }
}

type Try = { appliance: Appliance; found: Found; req: Request; res: Response }

async function tryAccount({ appliance, found, req, res }: Try, account: LoginAccount): Promise<void> {
  const { password: _, certificate: __, ...typed } = account
  const report = await (await reach(appliance, account)).probe()
  if (!report.ok) {
    const shown = await certificateToAccept(appliance, account, report.problem)
    const kept = shown && found.keep({ account: { ...account, certificate: shown.pem }, calendars: [], words: '' })
    const certificate = shown ? { ...shown, action: `${path}/certificates/${kept}` } : undefined
    return showList(appliance, req, res.status(422), { typed, fault: report.words, certificate })
  }
  const { calendars, words } = report
  if (calendars.length === 0) return showList(appliance, req, res.status(422), { typed, fault: words })
  if (calendars.length > 1) return res.redirect(303, `${path}/found/${found.keep({ account, calendars, words })}`)
  await finish(appliance, res, addCalendars(appliance, account, calendars))
}

export function showFound(appliance: Appliance, found: Found): RequestHandler {
  return (req, res) => {
    const token = String(req.params.token)
    const tried = found.get(token)
    // The box began anew, or it was long ago.
    if (!tried) return res.redirect(303, path)
    const used = new Set(usedCalendars(appliance.db).map(({ remoteId }) => remoteId))
    const calendars = tried.calendars.map(({ id, name }) => ({ id, name, isThere: used.has(id) }))
    res.locals.back = toCalendars
    show(req, res, 'Calendars found', <FoundCalendars words={tried.words} token={token} calendars={calendars} />)
  }
}

export function chooseFound(appliance: Appliance, found: Found): RequestHandler {
  return async (req, res) => {
    const token = String(req.params.token)
    const tried = found.get(token)
    if (!tried) return res.redirect(303, path)
    const { chosen } = readForm(chosenForm, req.body)
    const added = addCalendars(
      appliance,
      tried.account,
      tried.calendars.filter(({ id }) => chosen.includes(id)),
    )
    found.drop(token)
    await finish(appliance, res, added)
  }
}

/** A calendar that was just added is read while the owner looks, if that is soon done. */
async function finish(appliance: Appliance, res: Response, added: Calendar[]): Promise<void> {
  await freshen(appliance)
  res.redirect(303, `${path}?done=${added.length > 0 ? 'added' : 'there'}`)
}

export function oneCalendar(appliance: Appliance): RequestHandler {
  return (req, res) => showOne(appliance, req, res, { done: onePageWords[doneOnPage.parse(req.query.done)] })
}

const doneOnPage = z.enum(['saved', 'read', 'password', 'permission', 'certificate', 'none']).catch('none')
const onePageWords = {
  saved: 'The calendar is saved.',
  read: 'The calendar was asked.',
  password: 'The password is changed.',
  permission: 'The calendar is connected again.',
  certificate: 'The certificate is accepted.',
  none: undefined,
}

export function changeOneCalendar(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const calendar = calendarIn(appliance, req)
    const { name, crewId, allDayBlocks: blocks, isWritten } = readForm(calendarForm, req.body)
    const allDayBlocks = blocks === 'yes'
    const isSame = allDayBlocks === calendar.allDayBlocks
    const shop = readShop(appliance.db, appliance.config)
    const whose = crewMembers(appliance.db, shop).find(({ id }) => id === crewId)
    changeCalendar(appliance.db, calendar.id, {
      name: name || calendar.name,
      crewId: whose?.id ?? null,
      allDayBlocks,
      ...(isSame ? {} : { expandedTo: null }),
    })
    if (isWritten) writeInto(appliance, calendar, isWritten === 'yes')
    if (!isSame) await pullSoon(appliance, calendar.id)
    res.redirect(303, `${path}/${calendar.id}?done=saved`)
  }
}

/** Asks a calendar at once, however it failed before. */
export function readNow(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { id } = calendarIn(appliance, req)
    await pullSoon(appliance, id)
    res.redirect(303, `${path}/${id}?done=read`)
  }
}

/** Another password for the same calendars: all of the account get it. */
export function changePassword(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const calendar = calendarIn(appliance, req)
    const { password } = readForm(passwordForm, req.body)
    const standing = loginOf(calendar)
    if (!standing) throw new NoSuchPage('no such calendar')
    const account = { ...standing, password }
    const report = await (await reach(appliance, account)).probe()
    if (!report.ok) return showOne(appliance, req, res.status(422), { passwordFault: report.words })
    changeAccount(appliance, calendar, account)
    await pullSoon(appliance, calendar.id)
    res.redirect(303, `${path}/${calendar.id}?done=password`)
  }
}

const acceptedForm = z.object({ fingerprint: z.string().max(200).optional() })

/** Shows the certificate of a calendar that cannot be read for want of a good one; with its fingerprint it is accepted, for all calendars of the account. */
export function changeCertificate(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const calendar = calendarIn(appliance, req)
    const account = loginOf(calendar)
    if (!account) throw new NoSuchPage('no such calendar')
    const { fingerprint } = readForm(acceptedForm, req.body)
    const shown = await certificateToAccept(appliance, account, 'tls')
    if (!shown) return showOne(appliance, req, res.status(422), { certificateFault: nothingToAccept })
    const certificate = { ...shown, action: `${path}/${calendar.id}/certificate` }
    if (shown.fingerprint !== fingerprint) return showOne(appliance, req, res, { certificate })
    changeAccount(appliance, calendar, { ...account, certificate: shown.pem })
    await pullSoon(appliance, calendar.id)
    res.redirect(303, `${path}/${calendar.id}?done=certificate`)
  }
}

const nothingToAccept =
  'There is no certificate that you could accept: it is good or has expired, or the machine is not in your own network.'

/** All calendars of the account get it. */
function changeAccount({ db }: Appliance, calendar: Calendar, account: LoginAccount): void {
  const { secret } = columnsOf(account)
  for (const each of usedCalendars(db))
    if (each.secret === calendar.secret && each.url === calendar.url && each.username === calendar.username)
      changeCalendar(db, each.id, { secret, notBefore: null, askedAt: null })
}

export function removeCalendar(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { id } = calendarIn(appliance, req)
    changeCalendar(appliance.db, id, { removedAt: appliance.now() })
    res.redirect(303, `${path}?removed=${id}`)
  }
}

export function takeBackRemoval(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const id = rowIn(req.params.id)
    const taken = takeBackCalendar(appliance, id)
    if (taken === 'unknown') throw new NoSuchPage('no such calendar')
    if (taken !== 'back') return res.redirect(303, `${path}?done=${taken}`)
    await pullSoon(appliance, id)
    res.redirect(303, path)
  }
}

type Said = { typed: TypedAccount; fault?: string; certificate?: CertificateProps }

function showList(appliance: Appliance, req: Request, res: Response, said: Said): void {
  const calendars = usedCalendars(appliance.db).map((calendar) => calendarProps(appliance, calendar))
  const done = whatIsDone.parse(req.query.done)
  const removed = z.coerce.number().int().positive().safeParse(req.query.removed)
  const undo = removed.success && removedCalendar(appliance.db, removed.data)
  const toast = undo
    ? { words: `${undo.name} is removed.`, undo: { action: `${path}/${undo.id}/return` } }
    : done && { words: doneWords[done] }
  res.locals.back = toSettings
  show(req, res, 'Calendars', <Calendars calendars={calendars} {...said} done={toast} />)
}

function showOne(
  appliance: Appliance,
  req: Request,
  res: Response,
  said: { done?: string; passwordFault?: string; certificate?: CertificateProps; certificateFault?: string },
): void {
  const calendar = calendarIn(appliance, req)
  const { url: address, username, crewId, allDayBlocks, isWritten } = calendar
  const people = crewMembers(appliance.db, readShop(appliance.db, appliance.config)).map(({ id, name }) => ({
    id,
    name,
  }))
  const props = {
    address,
    username,
    crewId,
    allDayBlocks,
    isWritten,
    people,
    warnings: warningWords(appliance, calendar),
  }
  res.locals.back = toCalendars
  show(req, res, calendar.name, <OneCalendar {...calendarProps(appliance, calendar)} {...props} {...said} />)
}

function calendarIn({ db }: Appliance, req: Request): Calendar {
  const calendar = usedCalendar(db, rowIn(req.params.id))
  if (!calendar) throw new NoSuchPage('no such calendar')
  return calendar
}
