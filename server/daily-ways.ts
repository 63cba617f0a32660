import type { Express } from 'express'
import { bringAlertsBack, putAlertAside, putAlertsAside } from './alerts/pages.ts'
import type { Appliance } from './appliance.ts'
import { cancelJob, finishJob, job, moveJob, noteJob, restoreJob, rewordJob } from './bookings/job-pages.tsx'
import { addOneJob, newJob } from './bookings/new-job-pages.tsx'
import { calendar } from './bookings/pages.tsx'
import { callbackQueue, callThem, callWasVoicemail, closeCallback, openCallbackAgain } from './callbacks/pages.tsx'
import { callLog, rescue } from './calls/pages.tsx'
import { inbox } from './conversations/inbox-pages.tsx'
import { photo } from './conversations/media-pages.ts'
import { close, conversation, countText, reopen, writeMessage, writeToCaller } from './conversations/pages.tsx'
import { caller, nameCaller, switchCaller } from './directory/card-pages.tsx'
import { addContact, callers } from './directory/pages.tsx'
import { repliesAndNext } from './follow-ups/in-conversation.ts'
import { onMyWay } from './follow-ups/on-my-way-pages.tsx'
import { warnings } from './health/pages.ts'
import { listen } from './live/pages.ts'
import { sendAsOwner } from './practice/answer-pages.ts'
import { handlePhone } from './practice/crew-pages.ts'
import { endCall, placeCall, practice, pressKeys, sayWords } from './practice/pages.tsx'
import { handlePlaced } from './practice/placed-pages.ts'
import { sendAsCaller } from './practice/text-pages.tsx'
import { leaveVoicemail } from './practice/voicemail-pages.ts'
import { sound } from './recordings/pages.ts'
import { approve, discard, edit, give, keep, restoreDiscarded, take } from './replies/pages.tsx'
import { tellCustomer } from './replies/tell-customer.ts'
import { settings } from './settings/pages.tsx'
import { settingsSections } from './settings-sections.ts'
import type { Guesses } from './sign-in/guess.ts'
import { signOut } from './sign-in/pages.tsx'
import { replacePassword, revoke, security } from './sign-in/security-pages.tsx'
import { securitySection } from './sign-in/security-section.ts'
import { toPageAbove } from './to-page-above.ts'
import { closeFromToday, today } from './today/pages.tsx'

/** The ways in for everybody who works here, from top to bottom. */
export function openDailyWays(door: Express, appliance: Appliance, guesses: Guesses): void {
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
}
