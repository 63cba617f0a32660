import type { Express } from 'express'
import { changeMailAddress, sendTestMail } from './alerts/mail-pages.tsx'
import { alertSettings, sendTestAlert } from './alerts/settings-pages.tsx'
import type { Appliance } from './appliance.ts'
import { changeDays, changeRegion, dropDay, oneDay, specialDays, switchHoliday } from './bookings/days-pages.tsx'
import { changeFeed, feedSettings } from './bookings/feed-pages.tsx'
import { changeRules, rules } from './bookings/rules-pages.tsx'
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
import { changeShownNumber } from './callbacks/shown-pages.tsx'
import { addNumber, changePlan, lines } from './calls/line-pages.tsx'
import { changeRoad } from './calls/line-road-pages.tsx'
import { changeUnwanted, unwanted } from './calls/unwanted-pages.tsx'
import { removeCompanyAccount, removeShopNumber, renewCompanySecret, textByCompany } from './companies/leave-pages.tsx'
import { changeCompanyAccount, companies, company, leadCompanyHere } from './companies/pages.tsx'
import { releaseHeld, restore } from './conversations/restore-pages.tsx'
import { changeLanguage, changeOpener, texts } from './conversations/texts-pages.tsx'
import { makeDepartures } from './crew/departures.ts'
import { people, revokeOne, takeBackRevocation } from './crew/pages.tsx'
import { addOne, changeOne, inviteOne, newPerson, person, textOne } from './crew/person-pages.tsx'
import { changeRota, dropRota, rota, swapOneDay, takeBackSwap } from './crew/rota-pages.tsx'
import { askForgetting, forget } from './directory/forget-pages.tsx'
import { changeFollowUps, followUps } from './follow-ups/settings-pages.tsx'
import { trustClock } from './health/pages.ts'
import { changeModel, endPull, modelSettings, pullModel, tryModel } from './language-model/pages.tsx'
import { openDictations } from './own-voice/dictations.ts'
import { recordByPhone, sentence, sentences, soundOfSentence, switchVoice } from './own-voice/pages.tsx'
import { answers, changeAnswers, switchBookingLink } from './replies/answers-pages.tsx'
import { carrier, practiseOnly } from './set-up/carrier-pages.tsx'
import {
  askCall,
  changeAccount,
  changeAddress,
  changeMode,
  changeNumber,
  checkAgain,
  chooseCompany,
  connect,
  sendText,
} from './set-up/company-pages.tsx'
import { askForwarded, changeForwarding, forwarding, sayHeard } from './set-up/forwarding-pages.tsx'
import { setUp, setUpStep } from './set-up/pages.tsx'
import { changeOpenerStep, changeShopStep } from './set-up/shop-pages.tsx'
import { backup, makeCopy } from './settings/backup-pages.tsx'
import { openCopyMaker } from './settings/make-copy.ts'
import { changeShop, shopForm } from './settings/shop-pages.tsx'
import { changeSpeech, speechSettings } from './speech/pages.tsx'
import { campaign } from './texting/settings-pages.tsx'
import { toPageAbove } from './to-page-above.ts'

/** The ways in for owners alone: how the shop wants it, whom it lives with, whom it forgets. */
export function openOwnerWays(door: Express, appliance: Appliance): void {
  const copies = openCopyMaker(appliance)
  door.get('/settings/shop', shopForm(appliance))
  door.post('/settings/shop', changeShop(appliance))
  door.get('/settings/lines', lines(appliance))
  door.post('/settings/lines', addNumber(appliance))
  door.post('/settings/lines/:id/plan', changePlan(appliance))
  door.post('/settings/lines/:id/road', changeRoad(appliance))
  door.post('/settings/lines/:id/removal', removeShopNumber(appliance))
  door.post('/settings/lines/shown-number', changeShownNumber(appliance))
  door.get('/settings/companies', companies(appliance))
  door.get('/settings/companies/:key', company(appliance))
  door.post('/settings/companies/:key', changeCompanyAccount(appliance))
  door.post('/settings/companies/:key/way-here', leadCompanyHere(appliance))
  door.post('/settings/companies/:key/text', textByCompany(appliance))
  door.post('/settings/companies/:key/secret', renewCompanySecret(appliance))
  door.post('/settings/companies/:key/remove', removeCompanyAccount(appliance))
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
  door.post('/set-up/connection/mode', changeMode(appliance))
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

  door.get('/set-up/connection/mode', toPageAbove(1))
  door.get('/settings/lines/:id/plan', toPageAbove(2))
  door.get('/settings/lines/:id/road', toPageAbove(2))
  door.get('/settings/lines/:id/removal', toPageAbove(2))
  door.get('/settings/lines/shown-number', toPageAbove(1))
  for (const form of ['way-here', 'text', 'secret', 'remove'])
    door.get(`/settings/companies/:key/${form}`, toPageAbove(1))
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
}
