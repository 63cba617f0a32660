import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { Broken, DiskTrouble, NotFound, NotTaken } from '../views/error.tsx'
import { show } from '../views/show.tsx'
import { alertsSection } from './alerts/alerts-section.ts'
import { changeMailAddress, sendTestMail } from './alerts/mail-pages.tsx'
import { bringAlertsBack, putAlertAside, putAlertsAside } from './alerts/pages.ts'
import { alertSettings, sendTestAlert } from './alerts/settings-pages.tsx'
import type { Appliance } from './appliance.ts'
import {
  changeDays,
  changeRegion,
  daysSection,
  dropDay,
  oneDay,
  specialDays,
  switchHoliday,
} from './bookings/days-pages.tsx'
import { changeFeed, feedSettings } from './bookings/feed-pages.tsx'
import { feedSection } from './bookings/feed-section.ts'
import { cancelJob, finishJob, job, moveJob, noteJob, restoreJob, rewordJob } from './bookings/job-pages.tsx'
import { addOneJob, newJob } from './bookings/new-job-pages.tsx'
import { calendar } from './bookings/pages.tsx'
import { changeRules, rules, rulesSection } from './bookings/rules-pages.tsx'
import { calendarsSection } from './calendars/calendars-section.ts'
import { keepFound } from './calendars/found.ts'
import { keepGrants } from './calendars/google-grants.ts'
import { askGoogleClient, connectAgain, connectGoogle, showGrant, takeGrant } from './calendars/google-pages.tsx'
import {
  acceptForNew,
  addCalendar,
  calendarList,
  changeCertificate,
  changeOneCalendar,
  changePassword,
  chooseFound,
  oneCalendar,
  readNow,
  removeCalendar,
  showFound,
  takeBackRemoval,
} from './calendars/settings-pages.tsx'
import { callbackQueue, callThem, callWasVoicemail, closeCallback, openCallbackAgain } from './callbacks/pages.tsx'
import { changeShownNumber } from './callbacks/shown-pages.tsx'
import { addNumber, changePlan, lines } from './calls/line-pages.tsx'
import { changeRoad } from './calls/line-road-pages.tsx'
import { callLog, rescue } from './calls/pages.tsx'
import { changeUnwanted, unwanted, unwantedSection } from './calls/unwanted-pages.tsx'
import { companiesSection } from './companies/companies-section.ts'
import { changeCompanyAccount, companies, company, leadCompanyHere } from './companies/pages.tsx'
import { inbox } from './conversations/inbox-pages.tsx'
import { photo } from './conversations/media-pages.ts'
import { close, conversation, countText, reopen, writeMessage, writeToCaller } from './conversations/pages.tsx'
import { releaseHeld, restore } from './conversations/restore-pages.tsx'
import { changeLanguage, changeOpener, texts } from './conversations/texts-pages.tsx'
import { textsSection } from './conversations/texts-section.ts'
import { crewSection } from './crew/crew-section.ts'
import { makeDepartures } from './crew/departures.ts'
import { acceptInvited, askInvited } from './crew/invitation-pages.tsx'
import { people, revokeOne, takeBackRevocation } from './crew/pages.tsx'
import { addOne, changeOne, inviteOne, newPerson, person, textOne } from './crew/person-pages.tsx'
import { changeRota, dropRota, rota, swapOneDay, takeBackSwap } from './crew/rota-pages.tsx'
import { caller, nameCaller, switchCaller } from './directory/card-pages.tsx'
import { askForgetting, forget } from './directory/forget-pages.tsx'
import { addContact, callers } from './directory/pages.tsx'
import { repliesAndNext } from './follow-ups/in-conversation.ts'
import { onMyWay } from './follow-ups/on-my-way-pages.tsx'
import { changeFollowUps, followUps, followUpsSection } from './follow-ups/settings-pages.tsx'
import { privateHealth, trustClock, warnings } from './health/pages.ts'
import { modelSection } from './language-model/model-section.ts'
import { changeModel, endPull, modelSettings, pullModel, tryModel } from './language-model/pages.tsx'
import { listen } from './live/pages.ts'
import { openDictations } from './own-voice/dictations.ts'
import { recordByPhone, sentence, sentences, soundOfSentence, switchVoice } from './own-voice/pages.tsx'
import { sendAsOwner } from './practice/answer-pages.ts'
import { handlePhone } from './practice/crew-pages.ts'
import { endCall, placeCall, practice, pressKeys, sayWords } from './practice/pages.tsx'
import { handlePlaced } from './practice/placed-pages.ts'
import { sendAsCaller } from './practice/text-pages.tsx'
import { leaveVoicemail } from './practice/voicemail-pages.ts'
import { sound } from './recordings/pages.ts'
import { answers, changeAnswers, switchBookingLink } from './replies/answers-pages.tsx'
import { answersSection } from './replies/answers-section.ts'
import { approve, discard, edit, give, keep, restoreDiscarded, take } from './replies/pages.tsx'
import { tellCustomer } from './replies/tell-customer.ts'
import { carrier, practiseOnly } from './set-up/carrier-pages.tsx'
import {
  askCall,
  changeAccount,
  changeAddress,
  changeNumber,
  checkAgain,
  chooseCompany,
  connect,
  sendText,
} from './set-up/company-pages.tsx'
import { askForwarded, changeForwarding, forwarding, sayHeard } from './set-up/forwarding-pages.tsx'
import { setUp, setUpStep } from './set-up/pages.tsx'
import { carrierSection, forwardingSection, setUpSection } from './set-up/sections.ts'
import { changeOpenerStep, changeShopStep } from './set-up/shop-pages.tsx'
import { backup, makeCopy } from './settings/backup-pages.tsx'
import { openCopyMaker } from './settings/make-copy.ts'
import { settings } from './settings/pages.tsx'
import { backupSection, linesSection, shopSection } from './settings/sections.ts'
import { changeShop, shopForm } from './settings/shop-pages.tsx'
import { firstRunLine, ownersLine, refuseForeignPages, refuseUnknownHosts, signInLine } from './sign-in/gates.tsx'
import { makeGuesses } from './sign-in/guess.ts'
import { askPassword, signIn, signOut } from './sign-in/pages.tsx'
import { replacePassword, revoke, security } from './sign-in/security-pages.tsx'
import { securitySection } from './sign-in/security-section.ts'
import { sessions } from './sign-in/session.ts'
import { askClaim, claim } from './sign-in/setup-pages.tsx'
import { changeSpeech, speechSettings } from './speech/pages.tsx'
import { speechSection } from './speech/speech-section.ts'
import { campaignSection } from './texting/campaign-section.ts'
import { campaign } from './texting/settings-pages.tsx'
import { closeFromToday, today } from './today/pages.tsx'

/** The first page of an owner's settings, from top to bottom. */
const settingsSections = [
  shopSection,
  linesSection,
  forwardingSection,
  unwantedSection,
  carrierSection,
  companiesSection,
  campaignSection,
  textsSection,
  answersSection,
  followUpsSection,
  rulesSection,
  daysSection,
  calendarsSection,
  feedSection,
  modelSection,
  speechSection,
  alertsSection,
  crewSection,
  securitySection,
  backupSection,
  setUpSection,
]

/** Every way in for the people of the shop, from top to bottom: everybody's, then the crew's, then the owners'. */
export function openPrivateDoor(appliance: Appliance): express.Express {
  const door = express()
  door.disable('etag')
  door.use(headers())
  door.use(refuseUnknownHosts(appliance))

  door.use('/assets', assets(appliance))
  door.get('/healthz', privateHealth(appliance))

  door.use(express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 200 }))
  door.use(refuseForeignPages)

  const guesses = makeGuesses(() => appliance.now())
  door.use(sessions(appliance))
  door.use(firstRunLine(appliance))
  door.get('/setup', askClaim(appliance))
  door.post('/setup', claim(appliance, guesses))
  door.get('/sign-in', askPassword(appliance))
  door.post('/sign-in', signIn(appliance, guesses))
  // Apart from the passwords, so that who holds a link gets no free guesses at those by opening it.
  const links = makeGuesses(() => appliance.now())
  door.get('/invitations/:token', askInvited(appliance, links))
  door.post('/invitations/:token', acceptInvited(appliance, links))

  door.use(signInLine(appliance))
  // Everything below is for who has signed in.

  door.get('/live', listen(appliance))
  door.use(warnings(appliance))

  door.get('/', today(appliance))
  door.post('/today/conversations/:id/closing', closeFromToday(appliance))
  door.post('/alerts/seen', putAlertsAside(appliance))
  door.post('/alerts/unseen', bringAlertsBack(appliance))
  door.post('/alerts/:id/seen', putAlertAside(appliance))

  door.get('/conversations', inbox(appliance))
  door.get('/conversations/:id', conversation(appliance, repliesAndNext))
  door.post('/conversations/:id/messages', writeMessage(appliance, repliesAndNext))
  door.post('/conversations/:id/segments', countText(appliance))
  door.post('/conversations/:id/closing', close(appliance))
  door.post('/conversations/:id/reopening', reopen(appliance))
  door.post('/conversations/:id/drafts/:draft/approval', approve(appliance))
  door.post('/conversations/:id/drafts/:draft/editing', edit(appliance))
  door.post('/conversations/:id/drafts/:draft/discarding', discard(appliance))
  door.post('/conversations/:id/drafts/:draft/restoring', restoreDiscarded(appliance))
  door.post('/conversations/:id/drafts/:draft/keeping', keep(appliance))
  door.post('/conversations/:id/taking', take(appliance))
  door.post('/conversations/:id/giving-back', give(appliance))
  door.get('/media/:id', photo(appliance))
  door.get('/recordings/:id', sound(appliance))

  door.get('/calendar', calendar(appliance))
  door.post('/bookings', addOneJob(appliance, tellCustomer))
  door.get('/bookings/new', newJob(appliance))
  door.get('/bookings/:id', job(appliance))
  door.post('/bookings/:id/move', moveJob(appliance, tellCustomer))
  door.post('/bookings/:id/cancellation', cancelJob(appliance, tellCustomer))
  door.post('/bookings/:id/restoration', restoreJob(appliance, tellCustomer))
  door.post('/bookings/:id/completion', finishJob(appliance, true))
  door.post('/bookings/:id/reopening', finishJob(appliance, false))
  door.post('/bookings/:id/words', rewordJob(appliance))
  door.post('/bookings/:id/note', noteJob(appliance))
  door.post('/bookings/:id/on-my-way', onMyWay(appliance))

  door.get('/callers', callers(appliance))
  door.post('/callers', addContact(appliance))
  door.get('/callers/:id', caller(appliance))
  door.post('/callers/:id/conversation', writeToCaller(appliance))
  door.post('/callers/:id/name', nameCaller(appliance))
  door.post('/callers/:id/personal-contact', switchCaller(appliance, 'personal'))
  door.post('/callers/:id/blocking', switchCaller(appliance, 'blocked'))

  door.get('/calls', callLog(appliance))
  door.post('/calls/:id/rescue', rescue(appliance))

  door.get('/callbacks', callbackQueue(appliance))
  door.post('/callbacks/:id/calls', callThem(appliance))
  door.post('/callbacks/:id/voicemail', callWasVoicemail(appliance))
  door.post('/callbacks/:id/closing', closeCallback(appliance))
  door.post('/callbacks/:id/reopening', openCallbackAgain(appliance))

  door.get('/settings', settings(appliance, { owner: settingsSections, crew: [securitySection] }))
  door.get('/settings/security', security(appliance))
  door.post('/settings/security/password', replacePassword(appliance, guesses))
  door.post('/settings/security/revocations', revoke(appliance))

  door.get('/practice', practice(appliance))
  door.post('/practice/calls', placeCall(appliance))
  door.post('/practice/calls/:id/end', endCall(appliance))
  door.post('/practice/calls/:id/keys', pressKeys(appliance))
  door.post('/practice/calls/:id/voicemail', leaveVoicemail(appliance))
  door.post('/practice/calls/:id/words', sayWords(appliance))
  door.post('/practice/calls/:id/phones/:leg', handlePhone(appliance))
  door.post('/practice/placed/:bridge', handlePlaced(appliance))
  door.post('/practice/messages', sendAsCaller(appliance))
  door.post('/practice/answers', sendAsOwner(appliance))

  // A refused form leaves its action in the address bar: opened again, that is the page the form stood on.
  door.get('/conversations/:id/messages', toPageAbove(1))
  door.get('/conversations/:id/drafts/:draft/approval', toPageAbove(3))
  door.get('/conversations/:id/drafts/:draft/editing', toPageAbove(3))
  door.get('/bookings', (_req, res) => res.redirect(303, '/bookings/new'))
  for (const form of ['move', 'cancellation', 'restoration', 'completion', 'reopening', 'words', 'note', 'on-my-way'])
    door.get(`/bookings/:id/${form}`, toPageAbove(1))
  door.get('/callers/:id/name', toPageAbove(1))
  door.get('/settings/security/password', toPageAbove(1))
  door.get('/practice/messages', toPageAbove(1))
  door.get('/practice/answers', toPageAbove(1))

  door.get('/security', (_req, res) => res.redirect(301, '/settings/security'))
  door.post('/sign-out', signOut)

  door.use(ownersLine)
  // Everything below is for owners alone; a new way in that stands here is theirs until it is moved up.

  const copies = openCopyMaker(appliance)
  door.get('/settings/shop', shopForm(appliance))
  door.post('/settings/shop', changeShop(appliance))
  door.get('/settings/lines', lines(appliance))
  door.post('/settings/lines', addNumber(appliance))
  door.post('/settings/lines/:id/plan', changePlan(appliance))
  door.post('/settings/lines/:id/road', changeRoad(appliance))
  door.post('/settings/lines/shown-number', changeShownNumber(appliance))
  door.get('/settings/companies', companies(appliance))
  door.get('/settings/companies/:key', company(appliance))
  door.post('/settings/companies/:key', changeCompanyAccount(appliance))
  door.post('/settings/companies/:key/way-here', leadCompanyHere(appliance))
  const dictations = openDictations(appliance)
  door.get('/settings/sentences', sentences(appliance))
  door.get('/settings/sentences/:id', sentence(appliance, dictations))
  door.get('/settings/sentences/:id/sound', soundOfSentence(appliance))
  door.post('/settings/sentences/:id/calls', recordByPhone(appliance, dictations))
  door.post('/settings/sentences/:id/removal', switchVoice(appliance, false))
  door.post('/settings/sentences/:id/return', switchVoice(appliance, true))
  door.get('/settings/forwarding', forwarding(appliance))
  door.get('/settings/texts', texts(appliance))
  door.post('/settings/texts', changeOpener(appliance))
  door.post('/settings/texts/language', changeLanguage(appliance))
  door.get('/settings/texting', campaign(appliance))
  door.get('/settings/model', modelSettings(appliance))
  door.post('/settings/model', changeModel(appliance))
  door.post('/settings/model/try', tryModel(appliance))
  door.post('/settings/model/pull', pullModel(appliance))
  door.post('/settings/model/pull/end', endPull(appliance))
  door.get('/settings/speech', speechSettings(appliance))
  door.post('/settings/speech', changeSpeech(appliance))
  door.get('/settings/replies', answers(appliance))
  door.post('/settings/replies', changeAnswers(appliance))
  door.post('/settings/replies/link', switchBookingLink(appliance))
  door.get('/settings/unwanted', unwanted(appliance))
  door.post('/settings/unwanted', changeUnwanted(appliance))
  door.get('/settings/follow-ups', followUps(appliance))
  door.post('/settings/follow-ups', changeFollowUps(appliance))
  door.get('/settings/feed', feedSettings(appliance))
  door.post('/settings/feed', changeFeed(appliance))
  const found = keepFound(() => appliance.now())
  door.get('/settings/calendars', calendarList(appliance))
  door.post('/settings/calendars', addCalendar(appliance, found))
  door.get('/settings/calendars/found/:token', showFound(appliance, found))
  door.post('/settings/calendars/found/:token', chooseFound(appliance, found))
  const google = { found, grants: keepGrants(appliance) }
  door.get('/settings/calendars/google', askGoogleClient(appliance))
  door.post('/settings/calendars/google', connectGoogle(appliance, google))
  door.get('/settings/calendars/google/:token', showGrant(appliance, google))
  door.post('/settings/calendars/google/:token', takeGrant(appliance, google))
  door.post('/settings/calendars/certificates/:token', acceptForNew(appliance, found))
  door.get('/settings/calendars/:id', oneCalendar(appliance))
  door.post('/settings/calendars/:id', changeOneCalendar(appliance))
  door.post('/settings/calendars/:id/reading', readNow(appliance))
  door.post('/settings/calendars/:id/password', changePassword(appliance))
  door.post('/settings/calendars/:id/permission', connectAgain(appliance, google))
  door.post('/settings/calendars/:id/certificate', changeCertificate(appliance))
  door.post('/settings/calendars/:id/removal', removeCalendar(appliance))
  door.post('/settings/calendars/:id/return', takeBackRemoval(appliance))
  door.get('/settings/bookings', rules(appliance))
  door.post('/settings/bookings', changeRules(appliance))
  door.get('/settings/days', specialDays(appliance))
  door.post('/settings/days', changeDays(appliance))
  door.get('/settings/days/one', oneDay(appliance))
  door.post('/settings/days/removal', dropDay(appliance))
  door.post('/settings/days/holidays', switchHoliday(appliance))
  door.post('/settings/days/region', changeRegion(appliance))
  door.get('/settings/alerts', alertSettings(appliance))
  door.post('/settings/alerts/test', sendTestAlert(appliance))
  door.post('/settings/alerts/mail', changeMailAddress(appliance))
  door.post('/settings/alerts/test-mail', sendTestMail(appliance))
  const departures = makeDepartures(() => appliance.now())
  door.get('/settings/crew', people(appliance, departures))
  door.post('/settings/crew', addOne(appliance))
  door.get('/settings/crew/new', newPerson())
  door.get('/settings/crew/:id', person(appliance))
  door.post('/settings/crew/:id', changeOne(appliance))
  door.post('/settings/crew/:id/invitations', inviteOne(appliance))
  door.post('/settings/crew/:id/texts', textOne(appliance))
  door.post('/settings/crew/:id/revocation', revokeOne(appliance, departures))
  door.post('/settings/crew/:id/return', takeBackRevocation(appliance, departures))
  door.get('/settings/rota', rota(appliance))
  door.post('/settings/rota', changeRota(appliance))
  door.post('/settings/rota/swaps', swapOneDay(appliance))
  door.post('/settings/rota/swaps/removal', takeBackSwap(appliance))
  door.post('/settings/rota/end', dropRota(appliance))
  door.get('/settings/backup', backup(appliance, copies))
  door.post('/settings/backup', makeCopy(copies))
  door.get('/settings/carrier', carrier(appliance))
  door.post('/settings/carrier/practice', practiseOnly(appliance))

  door.get('/set-up', setUp(appliance))
  door.get('/set-up/:step', setUpStep(appliance))
  door.post('/set-up/shop', changeShopStep(appliance, 'shop'))
  door.post('/set-up/zone', changeShopStep(appliance, 'zone'))
  door.post('/set-up/trade', changeShopStep(appliance, 'trade'))
  door.post('/set-up/hours', changeShopStep(appliance, 'hours'))
  door.post('/set-up/opener', changeOpenerStep(appliance))
  door.post('/set-up/company', chooseCompany(appliance))
  door.post('/set-up/account', changeAccount(appliance))
  door.post('/set-up/number', changeNumber(appliance))
  door.post('/set-up/address', changeAddress(appliance))
  door.post('/set-up/connection', connect(appliance))
  door.post('/set-up/text', sendText(appliance))
  door.post('/set-up/call', askCall(appliance))
  door.post('/set-up/forwarding', changeForwarding(appliance))
  door.post('/set-up/forwarding/test', askForwarded(appliance))
  door.post('/set-up/forwarding/heard', sayHeard(appliance))
  door.post('/set-up/checks/:step', checkAgain(appliance))

  door.get('/callers/:id/forgetting', askForgetting(appliance))
  door.post('/callers/:id/forgetting', forget(appliance))

  door.get('/restore', restore(appliance))
  door.post('/restore/release', releaseHeld(appliance))
  door.post('/clock/trust', trustClock(appliance))

  door.get('/settings/lines/:id/plan', toPageAbove(2))
  door.get('/settings/lines/:id/road', toPageAbove(2))
  door.get('/settings/lines/shown-number', toPageAbove(1))
  for (const form of ['password', 'permission', 'certificate'])
    door.get(`/settings/calendars/:id/${form}`, toPageAbove(1))
  door.get('/settings/calendars/certificates/:token', toPageAbove(2))
  door.get('/settings/days/removal', toPageAbove(1))
  door.get('/settings/rota/swaps', toPageAbove(1))
  door.get('/settings/rota/swaps/removal', toPageAbove(2))
  door.get('/settings/rota/end', toPageAbove(1))
  door.get('/settings/days/holidays', toPageAbove(1))
  door.get('/settings/days/region', toPageAbove(1))
  door.get('/settings/crew/:id/invitations', toPageAbove(1))
  door.get('/settings/crew/:id/revocation', toPageAbove(2))

  door.use(showNotFound)
  door.use(showSurprise(appliance))
  return door
}

function headers(): RequestHandler {
  const self = ["'self'"]
  const none = ["'none'"]
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        mediaSrc: self,
        connectSrc: self,
        formAction: self,
        frameAncestors: none,
        baseUri: none,
      },
    },
    // Plain http in the shop's own network would be locked out by it.
    strictTransportSecurity: false,
    // With no-referrer a browser sends `Origin: null` with every form, and over plain http that is all we have to go by.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

function assets({ config }: Appliance): RequestHandler {
  return express.static(join(config.root, 'dist/assets'), { fallthrough: false, index: false, redirect: false })
}

function toPageAbove(levels: number): RequestHandler {
  return (req, res) => {
    const [path = '', ...query] = req.originalUrl.split('?')
    const above = path.split('/').slice(0, -levels).join('/')
    res.redirect(303, [above, ...query].join('?'))
  }
}

function showNotFound(req: Request, res: Response): void {
  res.status(404)
  show(req, res, 'Not found', NotFound())
}

/** The one place where a surprise on a page is caught: the log gets the details, the owner a calm page. */
function showSurprise({ log }: Appliance): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error, method: req.method, route: req.route?.path }, 'a page failed')
    if (res.headersSent) return res.writableEnded ? undefined : void res.destroy()
    const trouble = diskTrouble(error)
    res.status(trouble ? 503 : status)
    if (trouble) return show(req, res, 'The disk needs you', DiskTrouble({ trouble }))
    if (status === 404) return show(req, res, 'Not found', NotFound())
    if (status < 500) return show(req, res, 'Not taken', NotTaken({ words: notTakenWords(status) }))
    show(req, res, 'Something went wrong', Broken())
  }
}

/** Express and its parsers put a status on what a visitor sent wrongly; all else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function diskTrouble(error: unknown): 'full' | 'read-only' | 'failing' | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'full'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read-only'
  if (code.startsWith('SQLITE_IOERR')) return 'failing'
  return diskTrouble(error.cause)
}

function notTakenWords(status: number): string {
  if (status === 413) return 'That was too long. Shorten it and try again.'
  return 'The box could not read what your browser sent. Go back and try again.'
}
