// How far the set-up is, by what is on record: a step that was skipped is open, wherever and by whomever it is looked at.
import type { Message } from '../conversations/store.ts'
import { type Company, isPractice, type StorableCompany } from '../settings/company.ts'
import type { Shop } from '../settings/settings.ts'
import type { Found } from './found.ts'

/** The steps in their order. */
export const stepNames = [
  'shop',
  'zone',
  'trade',
  'hours',
  'opener',
  'company',
  'account',
  'number',
  'address',
  'connection',
  'text',
  'call',
  'forwarding',
] as const
export type StepName = (typeof stepNames)[number]

/** `not-needed`: the owner practises only, and nothing has to be connected. */
export type Progress = Record<StepName, 'done' | 'open' | 'not-needed'>

export type ProgressFacts = {
  shop: Shop
  company: Company
  chosenCompany: StorableCompany['chosenCompany']
  found: Found
  /** What became of the last test text; null when there was none. */
  testText: Message['state'] | null
  /** A call came in after one was asked for. */
  hasCalled: boolean
  /** A call to the shop's own number came in, or customers call the box's number. */
  isForwarded: boolean
}

export function progressOf(facts: ProgressFacts): Progress {
  const { shop, company, chosenCompany, found } = facts
  const isConnected = !isPractice(company)
  const isDone: Record<StepName, boolean> = {
    shop: shop.businessName !== null && shop.ownerName !== null && shop.ownerMobile !== null,
    zone: shop.zone !== null,
    trade: shop.trade !== null,
    hours: shop.hours !== null,
    opener: shop.opener !== null || found.opener !== null,
    company: chosenCompany !== null || isConnected,
    account: found.account?.ok === true,
    number: isNumberChosen(facts),
    address: company.twilio.publicUrl !== undefined && found.address?.probed === 'this-box',
    connection: isConnected && leadsHere(found.connection),
    text: facts.testText === 'delivered',
    call: facts.hasCalled,
    forwarding: facts.isForwarded,
  }
  const isNeeded = isConnected || chosenCompany !== 'simulated'
  const states = stepNames.map((step, place) => {
    const isOfCompany = place > stepNames.indexOf('company')
    return [step, isOfCompany && !isNeeded ? 'not-needed' : isDone[step] ? 'done' : 'open'] as const
  })
  return Object.fromEntries(states) as Progress
}

/** Where to go on: the first open step, or the first after this one; null when none is open. */
export function nextStep(progress: Progress, after: StepName | null = null): StepName | null {
  const from = after === null ? 0 : stepNames.indexOf(after) + 1
  return stepNames.slice(from).find((step) => progress[step] === 'open') ?? null
}

/** Whether all that the company calls for our number is what it should be. */
function leadsHere(connection: Found['connection']): boolean {
  return connection?.ok === true && !connection.overruledBy && connection.addresses.every(({ isRight }) => isRight)
}

function isNumberChosen({ company, found }: ProgressFacts): boolean {
  const { number } = company.twilio
  const listed = found.number?.ok ? found.number.numbers : []
  return listed.some((own) => own.number === number && own.canCall && own.canText)
}
