import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { CallEnded } from '../carrier/carrier.ts'
import { finalCallStatus } from './call-status.ts'
import { date, dateOrNull } from './dates.ts'
import { readPages, wholeSecond } from './pages.ts'
import type { Rest } from './rest.ts'

const callRow = z.object({
  sid: z.string().min(1),
  parent_call_sid: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  status: z.string(),
  direction: z.string().nullish(),
  forwarded_from: z.string().nullish(),
  duration: z.coerce.number().int().nonnegative().nullish().catch(null),
  date_created: date,
  start_time: dateOrNull,
  end_time: dateOrNull,
})

const callPage = z
  .object({ calls: z.array(callRow), next_page_uri: z.string().nullish() })
  .transform(({ calls, next_page_uri }) => ({ rows: calls, next: next_page_uri ?? null }))

type Row = z.infer<typeof callRow>

type Source = { rest: Rest; path: string }

type Asked = {
  lines: (string | undefined)[]
  isKnown?: (callId: string) => boolean
  /** Nobody was asked what to do with a call, so it is looked up whether a phone of the shop spoke, as of now. */
  polledAt?: Temporal.Instant
}

/** Calls that people made to our line and that ended since then. The list goes by the day a call began, in UTC. */
export async function callsSince(
  { rest, path }: Source,
  { lines, isKnown, polledAt }: Asked,
  since: Temporal.Instant,
): Promise<CallEnded[]> {
  const rows: Row[] = []
  for (const line of lines) {
    const query = { ...(line ? { To: line } : {}), 'StartTime>': dayBefore(since), PageSize: '200' }
    rows.push(...(await readPages(rest, { path, query, shape: callPage }, () => false)))
  }
  const inbound = rows.filter((row) => row.direction === 'inbound' && !row.parent_call_sid && endedSince(row, since))
  const fresh = inbound.filter(({ sid }) => !isKnown?.(sid)).sort(oldestFirst)
  const ended = fresh.flatMap(endedOf)
  if (!polledAt) return ended
  const told: CallEnded[] = []
  for (const each of ended) {
    const talk = each.how === 'completed' ? await talkIn({ rest, path }, each, polledAt) : 'none'
    if (talk !== 'not-listed-yet') told.push({ ...each, isAnswered: talk === 'spoken' })
  }
  return told
}

/** Shorter than that it was a voicemail that gave up, or somebody who put the phone down at once: there is no key to prove a person. */
const leastTalkSeconds = 15
/** Lists run up to three seconds behind; a phone that is listed as speaking still is waited for as long as anything can lag. */
const listLagSeconds = { unlisted: 4, unfinished: 60 }

/** Whether a phone of the shop was rung by the document at the company, and spoke; a phone may be listed a moment after its caller. */
async function talkIn(
  { rest, path }: Source,
  { callId, seconds, startedAt }: CallEnded,
  now: Temporal.Instant,
): Promise<'spoken' | 'none' | 'not-listed-yet'> {
  const query = { ParentCallSid: callId, PageSize: '50' }
  const legs = await readPages(rest, { path, query, shape: callPage }, () => false)
  if (legs.some(({ status, duration }) => status === 'completed' && (duration ?? 0) >= leastTalkSeconds))
    return 'spoken'
  if ((seconds ?? 0) < leastTalkSeconds) return 'none'
  const lacks = legs.length === 0 ? 'unlisted' : legs.some(isUnfinished) && 'unfinished'
  if (!lacks || !startedAt) return 'none'
  const patience = startedAt.add({ seconds: (seconds ?? 0) + listLagSeconds[lacks] })
  return Temporal.Instant.compare(now, patience) < 0 ? 'not-listed-yet' : 'none'
}

function isUnfinished({ status }: Row): boolean {
  return !finalCallStatus.safeParse(status).success
}

/** A call may begin before midnight and end after it. */
function dayBefore(since: Temporal.Instant): string {
  return since.toZonedDateTimeISO('UTC').subtract({ days: 1 }).toPlainDate().toString()
}

function endedSince(row: Row, since: Temporal.Instant): boolean {
  return Temporal.Instant.compare(row.end_time ?? startOf(row), wholeSecond(since)) >= 0
}

function oldestFirst(one: Row, other: Row): number {
  return Temporal.Instant.compare(startOf(one), startOf(other))
}

function endedOf(row: Row): CallEnded[] {
  const how = finalCallStatus.safeParse(row.status).data
  if (!how) return []
  const ended: CallEnded = {
    kind: 'ended',
    callId: row.sid,
    from: row.from ?? '',
    to: row.to ?? '',
    forwardedFrom: row.forwarded_from || null,
    how,
    seconds: row.duration ?? null,
    startedAt: startOf(row),
  }
  return [ended]
}

function startOf(row: Row): Temporal.Instant {
  return row.start_time ?? row.date_created
}
