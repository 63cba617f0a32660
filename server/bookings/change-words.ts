import { Temporal } from 'temporal-polyfill'
import type { BookingChange } from './changes-store.ts'
import { jobTimes } from './clock-words.ts'
import { type Noted, noted } from './note-change.ts'

type Around = { zone: string | null; now: Temporal.Instant; names: Map<number, string> }

const deeds: Record<Exclude<BookingChange['deed'], 'reworded'>, string> = {
  added: 'Booked',
  moved: 'Moved',
  'moved-there': 'Moved in the calendar',
  cancelled: 'Cancelled',
  restored: 'Brought back',
  finished: 'Marked done',
  reopened: 'Marked as not done',
}

/** One change in words: who did what, and from what to what, which may be empty. */
export function changeWords(change: BookingChange, around: Around): { deed: string; steps: string } {
  const { deed, madeBy } = change
  const [before, after] = [change.before, change.after].map((kept) => noted.parse(JSON.parse(kept)))
  const parts = before && after ? wordParts(before, after) : []
  const what = deed === 'reworded' ? `${listed(parts.map(([word]) => word)) || 'Words'} changed` : deeds[deed]
  const who = deed === 'moved-there' ? '' : ` by ${names(madeBy, around)}`
  const steps = [
    ...(before && after ? [timeStep(before, after, around), personStep(before, after, around)] : []),
    ...parts.map(([, step]) => step),
  ].filter((step) => step !== null)
  return { deed: what + who, steps: steps.join('; ') }
}

function names(id: number | null, { names: known }: Around): string {
  return id === null ? 'hand' : (known.get(id) ?? 'the shop')
}

function timeStep(before: Noted, after: Noted, around: Around): string | null {
  const [from, to] = [before, after].map(({ startsAt, endsAt }) => {
    if (!startsAt || !endsAt) return null
    return jobTimes({ startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) }, around)
  })
  return from && to ? `${from} → ${to}` : null
}

function personStep({ crewId: from }: Noted, { crewId: to }: Noted, { names: known }: Around): string | null {
  if (from === undefined || to === undefined) return null
  const [one, other] = [from, to].map((id) => (id === null ? 'nobody in particular' : (known.get(id) ?? 'somebody')))
  return `${one} → ${other}`
}

const fields = { name: 'name', need: 'work', address: 'address', email: 'mail address', note: 'note' } as const
const most = 80

/** What was written anew; a note may be long, and is read where it stands. */
function wordParts(before: Noted, after: Noted): [word: string, step: string | null][] {
  const keys = Object.keys(fields) as (keyof typeof fields)[]
  return keys.flatMap((key): [string, string | null][] => {
    const [from, to] = [before[key], after[key]]
    if (from === undefined || to === undefined) return []
    return [[fields[key], key === 'note' ? null : `${clipped(from)} → ${clipped(to)}`]]
  })
}

function clipped(words: string | null): string {
  if (words === null) return 'nothing'
  return words.length > most ? `${words.slice(0, most - 1)}…` : words
}

function listed(words: string[]): string {
  const all = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return all.slice(0, 1).toUpperCase() + all.slice(1)
}
