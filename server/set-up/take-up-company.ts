import type { Appliance } from '../appliance.ts'
import { leaveMessenger } from '../conversations/leave-messenger.ts'
import type { Tx } from '../database/open.ts'
import { forgetSweeps } from '../outbox/store.ts'
import { leaveReplies } from '../replies/leave-replies.ts'
import { type Company, identityOf, isPractice, kindIn } from '../settings/company.ts'
import { type LivedWith, readLivedWith, storeLivedWith } from '../settings/company-store.ts'
import { practiceLine, takeUpNumber } from '../settings/take-up-number.ts'
import { endOpenCalls, endPractice } from './store.ts'

/** Sees to what was left for other companies before the appliance lives with these, at a start and at a change alike. Call it with the worker at rest. */
export function takeUpCompany(appliance: Appliance, company: Company): void {
  const { db, log } = appliance
  const left = db.transaction((tx) => takeUp(tx, appliance, company), { behavior: 'immediate' })
  if (left) log.warn({ ...left, carrier: company.carrier, messenger: company.messenger }, 'company changed')
}

function takeUp(tx: Tx, { now, config }: Appliance, company: Company): ReturnType<typeof leaveMessenger> | null {
  const at = now()
  const before = readLivedWith(tx)
  const carrier = identityOf(company.carrier, company)
  const messenger = identityOf(company.messenger, company)
  const practises = isPractice(company)
  const isChanged = before !== null && (before.carrier !== carrier || before.messenger !== messenger)
  const left = before && !textsBy(company).includes(before.messenger) ? leave(tx, before, at) : null
  if (before && before.messenger !== messenger) forgetSweeps(tx, 'messages')
  if (before && before.carrier !== carrier) leaveCarrier(tx, at)
  if (before && !practises && wasPractice(before)) endPractice(tx, at)
  const ours = (practises ? config.TWILIO_NUMBER : company.twilio.number) ?? null
  const known = isChanged ? before.number : null
  takeUpNumber(tx, { ours, before: known ?? practiceLine, isPractice: practises, now: at })
  storeLivedWith(tx, { carrier, messenger, number: ours ?? before?.number ?? null }, at)
  return left
}

function leaveCarrier(tx: Tx, now: ReturnType<Appliance['now']>): void {
  forgetSweeps(tx, 'calls')
  endOpenCalls(tx, now)
}

/** Everybody who carries texts by now: whom the shop chose for all its lines may live on as one that single lines name. */
function textsBy(company: Company): string[] {
  return [company.messenger, ...company.others.messengers].map((kind) => identityOf(kind, company))
}

function leave(tx: Tx, before: LivedWith, now: ReturnType<Appliance['now']>) {
  const left = { left: kindIn(before.messenger), now }
  leaveReplies(tx, left)
  return leaveMessenger(tx, left)
}

function wasPractice({ carrier, messenger }: LivedWith): boolean {
  return carrier === 'simulated' && messenger === 'simulated'
}
