import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { Enquiry } from './enquiry.ts'
import { asEnquiry, asRow, beginRun, changeEnquiry, type EnquiryRow, heardColumn, heardIn } from './enquiry-store.ts'
import { raiseEmergency } from './raise-emergency.ts'
import { type ReadScene, readScene } from './read-scene.ts'
import { latestTexts } from './text-store.ts'

/** What a machine may mishear without harm: what is written counts more, and the owner sees which is which. */
const hearable = ['service', 'need', 'address', 'name', 'urgency', 'wanted', 'phone'] as const

/**
 * Keeps what a voicemail tells, as a machine wrote it down, beside what the caller wrote: words of their own go before it. Nothing
 * is answered: its text is the one that said that it is here. Danger in it raises everybody, as a text's would.
 */
export function keepHeard(tx: Tx, appliance: Appliance, messageId: number): 'kept' | 'emergency' {
  const read = readScene(tx, appliance, messageId)
  if (!read || read.caller.blockedAt) return 'kept'
  const now = appliance.now()
  const row = read.row ?? begun(tx, read, { messageId, now })
  if (read.scene.understanding.safety !== 'none') {
    raiseEmergency(tx, appliance, { ...read, row })
    return 'emergency'
  }
  keep(tx, read, row)
  return 'kept'
}

/** The text that said that the voicemail is here begins no run of its own: what they write next goes on with this one. */
function begun(tx: Tx, read: ReadScene, { messageId, now }: { messageId: number; now: Temporal.Instant }): EnquiryRow {
  const row = beginRun(tx, read, now)
  const since = latestTexts(tx, read.conversation.id, mostSince).filter(({ id }) => id > messageId)
  const theirs = since.findIndex(({ direction }) => direction === 'inbound')
  const ours = (theirs === -1 ? since : since.slice(0, theirs)).at(-1)
  if (!ours) return row
  changeEnquiry(tx, row.id, { answeredThrough: ours.id })
  return { ...row, answeredThrough: ours.id }
}

const mostSince = 20

function keep(tx: Tx, { scene }: ReadScene, row: EnquiryRow): void {
  const known = asEnquiry(row)
  const heard = hearable.filter((what) => isUnknown(known[what]) && !isUnknown(scene.enquiry[what]))
  if (heard.length === 0) return
  const pairs = heard.map((what) => [what, scene.enquiry[what]] as const)
  const taken: Partial<Enquiry> = Object.fromEntries(pairs)
  changeEnquiry(tx, row.id, { ...asRow({ ...known, ...taken }), heard: heardColumn([...heardIn(row), ...pairs]) })
}

function isUnknown(value: Enquiry[(typeof hearable)[number]]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
