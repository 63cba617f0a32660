// A job that a person of the shop writes down: for a caller who is known, for a number, or for somebody without one.
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { newCaller } from '../callers/meet-caller.ts'
import { readCallerNumber } from '../callers/phone-number.ts'
import { callerById, callerByNumber, updateCaller } from '../callers/store.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { crewMobiles, numbersOf, readShop } from '../settings/store.ts'
import { field } from '../sign-in/form.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import { addByHand, type Done, type Hand } from './by-hand.ts'
import { type JobTime, readJobTime, type TimeFaults, timeForm } from './job-time.ts'
import { readWords, type WordFaults, wordsForm } from './job-words.ts'
import { presentCrew } from './people-store.ts'

const tells = z.literal('on').optional().catch(undefined)

/** `caller`: the number of a row, or empty for who is typed in `number`. */
export const newJobForm = timeForm.extend({
  ...wordsForm.shape,
  ...{ caller: field, number: field, service: field, tell: tells, insist: z.string().max(60).optional() },
})
export type TypedJob = z.infer<typeof newJobForm>
export type JobFaults = TimeFaults & WordFaults & { number?: string }

export type Added =
  | Done
  | { do: 'refused'; because: 'faults'; faults: JobFaults }
  | { do: 'refused'; because: 'conflicts'; conflicts: { words: string[] }; insist: string }

/** Of a job of no known kind. */
const usualMinutes = 60

type Customer = { callerId: number } | { number: string } | { nobody: true }

export function addJob(appliance: Appliance, typed: TypedJob, hand: Hand): Added {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  const service = servicesOf(appliance).find(({ key }) => key === typed.service) ?? null
  const minutes = typed.minutes.trim() || `${service?.minutes ?? usualMinutes}`
  const time = readJobTime({ ...typed, minutes }, { zone: shop.zone ?? 'UTC', now: now(), people: presentCrew(db) })
  const words = readWords(typed)
  const customer = readCustomer(appliance, typed)
  const nobody = 'nobody' in customer && words.ok && words.words.name === null
  if (!time.ok || !words.ok || 'fault' in customer || nobody) {
    const missing = nobody ? { name: 'Write who it is for: a name or a number.' } : {}
    const of = (read: { ok: boolean; faults?: object }) => ('faults' in read ? read.faults : {})
    const number = 'fault' in customer ? { number: customer.fault } : {}
    return { do: 'refused', because: 'faults', faults: { ...of(time), ...of(words), ...missing, ...number } }
  }
  const insist = wishOf(time.time)
  const job = { ...time.time, insists: typed.insist === insist }
  const done = addByHand(
    appliance,
    {
      ...job,
      customer: (tx) => ({ ...words.words, ...about(service), ...meet(tx, appliance, customer, words.words.name) }),
    },
    hand,
  )
  return done.do === 'refused' && done.because === 'conflicts' ? { ...done, insist } : done
}

/** What can be chosen from: the services of the shop's own trade, or of all as long as that is not known. */
export function servicesOf({ db, config, trades }: Appliance): Service[] {
  const { trade } = readShop(db, config)
  const own = trades.find(({ key }) => key === trade)
  return own ? own.services : []
}

function wishOf({ start, end, crewId }: JobTime): string {
  return `${start}-${end}-${crewId}`
}

function about(service: Service | null) {
  return {
    service: service?.key ?? null,
    place: service?.at ?? 'customer',
    beforeMinutes: service?.before ?? 0,
    afterMinutes: service?.after ?? 0,
  } as const
}

function readCustomer({ db, config }: Appliance, { caller, number }: TypedJob): Customer | { fault: string } {
  const known = /^\d{1,15}$/.test(caller) ? callerById(db, Number(caller)) : undefined
  if (known?.number != null) return { callerId: known.id }
  if (number.trim() === '') return { nobody: true }
  const shop = readShop(db, config)
  const read = readCallerNumber(number, shop.country)
  if (read.kind !== 'number')
    return { fault: 'That is no phone number. Write it as you would dial it, or leave it empty.' }
  if (numbersOf(db).includes(read.e164)) return { fault: 'That is the number of your own shop.' }
  if ([shop.ownerMobile, ...crewMobiles(db)].includes(read.e164))
    return { fault: 'That is a number of your own people.' }
  return { number: read.e164 }
}

/** Who was not known is from now on, and by the name that was typed where there was none. */
function meet(tx: Tx, { now, hashKey }: Appliance, customer: Customer, name: string | null) {
  if ('nobody' in customer) return { callerId: null, conversationId: null, name }
  const known = 'callerId' in customer ? callerById(tx, customer.callerId) : callerByNumber(tx, customer.number)
  const caller = known ?? newCaller(tx, 'number' in customer ? customer.number : '', { now: now(), hashKey })
  if (name && caller.name === null) updateCaller(tx, caller.id, { name })
  const conversationId = conversationWith(tx, caller.id)?.id ?? null
  return { callerId: caller.id, conversationId, name: name ?? caller.name }
}
