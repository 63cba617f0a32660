// What a caller wants, gathered from what they wrote: what was said once is kept, and nothing that is known is asked for.
import { Temporal } from 'temporal-polyfill'
import type { Understanding, Urgency, WantedTime } from '../understanding/understanding.ts'
import { joined, type Turn } from './wish.ts'

export const questions = ['need', 'address', 'name', 'time'] as const
export type Question = (typeof questions)[number]

export type Enquiry = {
  service: string | null
  /** In the caller's own words. */
  need: string | null
  address: string | null
  name: string | null
  urgency: Urgency | null
  wanted: WantedTime[]
  phone: string | null
  email: string | null
  /** Asked already, whether it was answered or not. */
  asked: Question[]
  /** Asked, and kept to themselves. */
  withheld: Question[]
  /** Texts in a row of which nothing was understood. */
  misses: number
}

export const nothingKnown: Enquiry = {
  ...{ service: null, need: null, address: null, name: null, urgency: null },
  ...{ wanted: [], phone: null, email: null, asked: [], withheld: [], misses: 0 },
}

/** What was just said; `need` holds the caller's words where they say what is wanted. */
export type Said = Pick<Understanding, 'service' | 'address' | 'name' | 'urgency' | 'windows' | 'phone' | 'email'> & {
  need: string | null
  /** One more thing that they need beside the first. */
  more?: string | null
  /** What they do not want to tell. */
  withholds?: Question | null
  /** How the times that they name stand to those before them. */
  turn?: Turn
}

/** What is known now, and whether anything of it is new. New words go before old ones; the need keeps its first that named a service. */
export function learn(known: Enquiry, said: Said): { enquiry: Enquiry; isNew: boolean } {
  const enquiry: Enquiry = {
    ...known,
    service: said.service ?? known.service,
    need: withMore(
      known.service === null && said.service !== null ? (said.need ?? known.need) : (known.need ?? said.need),
      said.more,
    ),
    address: said.address ?? known.address,
    name: said.name ?? known.name,
    urgency: moreUrgent(known.urgency, said.urgency),
    wanted: joined(known.wanted, said.windows, said.turn),
    phone: said.phone ?? known.phone,
    email: said.email ?? known.email,
    withheld: [...new Set([...known.withheld, ...(said.withholds ? [said.withholds] : [])])],
  }
  return { enquiry, isNew: learnables.some((what) => JSON.stringify(enquiry[what]) !== JSON.stringify(known[what])) }
}

function withMore(need: string | null, more: string | null | undefined): string | null {
  if (!more || need?.includes(more)) return need
  return need === null ? more : `${need}${more.startsWith('(') ? ' ' : '; '}${more}`.slice(0, longestNeed)
}

/** What was asked for first, and what was asked for beside it. */
export function needsIn(need: string): string[] {
  return need.split('; ')
}

const longestNeed = 280

/** Times that are over are asked for no more. `now` is the shop's wall clock. */
export function stillAhead(wanted: readonly WantedTime[], now: Temporal.PlainDateTime): WantedTime[] {
  return wanted.filter(({ date, dateEnd }) => {
    const last = dateEnd ?? date
    return last === null || Temporal.PlainDate.compare(Temporal.PlainDate.from(last), now.toPlainDate()) >= 0
  })
}

const learnables = ['service', 'need', 'address', 'name', 'urgency', 'wanted', 'phone', 'email', 'withheld'] as const
const ranks = [null, 'flexible', 'soon', 'emergency'] as const

function moreUrgent(one: Urgency | null, other: Urgency | null): Urgency | null {
  return ranks.indexOf(one) > ranks.indexOf(other) ? one : other
}
