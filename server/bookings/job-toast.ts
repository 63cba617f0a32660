import * as z from 'zod'
import type { ToastProps } from '../../views/parts/toast.tsx'
import type { Appliance } from '../appliance.ts'
import { textsAbout } from './history-store.ts'
import { bookingById } from './store.ts'

const deeds = {
  added: 'Added to the calendar',
  moved: 'Moved',
  cancelled: 'Cancelled',
  restored: 'It stands again',
  finished: 'Done',
  reopened: 'Not done yet',
  reworded: 'Saved',
  noted: 'Note saved',
  'on-my-way': 'On the way',
} as const

const whatWasDone = z.object({
  done: z.enum(Object.keys(deeds) as [keyof typeof deeds]),
  told: z.string().max(40).optional().catch(undefined),
})

const forSeconds = 60

/** What was just done to a job, with its way back; null when that was a while ago. */
export function jobToast({ db, now }: Pick<Appliance, 'db' | 'now'>, id: number, query: unknown): ToastProps | null {
  const read = whatWasDone.safeParse(query)
  const booking = bookingById(db, id)
  if (!read.success || !booking) return null
  const { done, told } = read.data
  const isRefused = done === 'on-my-way' && told !== 'texted'
  const at = done === 'on-my-way' ? textsAbout(db, id).at(-1)?.createdAt : booking.changedAt
  if (!isRefused && (!at || now().epochMilliseconds - at.epochMilliseconds > forSeconds * 1000)) return null
  const words = `${deeds[done]}${toldWords(told)}`
  if (done === 'cancelled' && booking.state === 'cancelled') {
    const fields: Record<string, string> = told === 'texted' || told === 'later' ? { tell: 'on' } : {}
    return { words, undo: { action: `/bookings/${id}/restoration`, fields } }
  }
  if (done === 'finished' && booking.state === 'done') return { words, undo: { action: `/bookings/${id}/reopening` } }
  return { words }
}

/** Why somebody was not texted stands on the card; here that they were not. */
function toldWords(told: string | undefined): string {
  if (told === undefined) return ''
  if (told === 'texted') return ', and they are texted'
  if (told === 'later') return ', and they are texted in the morning'
  if (told === 'not-near') return '? The job is not near, and nobody was texted'
  return ', but they could not be texted: call them'
}
