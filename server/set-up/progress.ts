// How far the set-up is, by what is on record: a step that was skipped is open, wherever and by whomever it is looked at.
import type { Message } from '../conversations/store.ts'
import { type Company, isPractice, type StorableCompany } from '../settings/company.ts'
import { carriersIn, messengersIn, reachNeeded } from '../settings/reach.ts'
import type { Shop } from '../settings/settings.ts'
import type { CarriedLine } from './carried-lines.ts'
import type { Found } from './found.ts'

/** The steps in their order. */
export const stepNames = [
  'shop',
  'zone',
  'trade',
  'hours',
  'opener',
  'company',
  'others',
  'account',
  'number',
  'address',
  'connection',
  'text',
  'call',
  'forwarding',
] as const
export type StepName = (typeof stepNames)[number]

/** `not-needed`: the owner practises only, or goes another way than by this step. */
export type Progress = Record<StepName, 'done' | 'open' | 'not-needed'>

export type ProgressFacts = {
  shop: Shop
  company: Company
  chosenCompany: StorableCompany['chosenCompany']
  carried: CarriedLine[]
  found: Found
  /** What became of the last test text; null when there was none. */
  testText: Message['state'] | null
  /** A call came in after one was asked for. */
  hasCalled: boolean
  /** A call to the shop's own number came in, or customers call the box's number. */
  isForwarded: boolean
}

export function progressOf(facts: ProgressFacts): Progress {
  const { shop, company, chosenCompany, carried, found } = facts
  const isConnected = !isPractice(company)
  const isDone: Record<StepName, boolean> = {
    shop: shop.businessName !== null && shop.ownerName !== null && shop.ownerMobile !== null,
    zone: shop.zone !== null,
    trade: shop.trade !== null,
    hours: shop.hours !== null,
    opener: shop.opener !== null || found.opener !== null,
    company: chosenCompany !== null || isConnected,
    others: carried.length > 0 && carried.every(({ isTexted }) => isTexted),
    account: found.account?.ok === true,
    number: isNumberChosen(facts),
    address: company.twilio.publicUrl !== undefined && found.address?.probed === 'this-box',
    connection: isConnected && (company.twilio.mode === 'polling' ? isAsked(company) : leadsHere(found.connection)),
    text: facts.testText === 'delivered',
    call: facts.hasCalled,
    forwarding: facts.isForwarded,
  }
  const states = stepNames.map((step) => {
    const isNeeded = isOnTheWay(step, facts)
    return [step, !isNeeded ? 'not-needed' : isDone[step] ? 'done' : 'open'] as const
  })
  return Object.fromEntries(states) as Progress
}

/** `practice`: nothing is connected; `others`: by companies and devices that have pages of their own. */
export type Way = 'practice' | 'twilio' | 'others'

/** Which way the shop goes, or wants to go. Who has said nothing yet is shown the way by Twilio. */
export function wayOf({ company, chosenCompany }: Pick<ProgressFacts, 'company' | 'chosenCompany'>): Way {
  if (carriersIn(company).includes('twilio') || messengersIn(company).includes('twilio')) return 'twilio'
  if (!isPractice(company)) return chosenCompany === 'twilio' ? 'twilio' : 'others'
  return chosenCompany === 'simulated' ? 'practice' : (chosenCompany ?? 'twilio')
}

/** Where to go on: the first open step, or the first after this one; null when none is open. */
export function nextStep(progress: Progress, after: StepName | null = null): StepName | null {
  const from = after === null ? 0 : stepNames.indexOf(after) + 1
  return stepNames.slice(from).find((step) => progress[step] === 'open') ?? null
}

function isOnTheWay(step: StepName, facts: ProgressFacts): boolean {
  if (stepNames.indexOf(step) <= stepNames.indexOf('company')) return true
  const way = wayOf(facts)
  if (way === 'practice') return false
  if (step === 'others') return way === 'others'
  if (step === 'account' || step === 'number' || step === 'connection') return way === 'twilio'
  const isReached = reachNeeded(facts.company).reach !== 'nobody'
  if (way === 'twilio') return step !== 'address' || facts.company.twilio.mode !== 'polling' || isReached
  if (step === 'address') return isReached
  // What only tells of the shop's own calls has nothing sent on to it.
  return step !== 'forwarding' || carriersIn(facts.company).some((kind) => kind !== 'simulated' && kind !== 'pbx')
}

/** Whether Twilio carries calls here, so that it is asked for them. */
export function isAsked(company: Pick<Company, 'carrier' | 'others'>): boolean {
  return carriersIn(company).includes('twilio')
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
