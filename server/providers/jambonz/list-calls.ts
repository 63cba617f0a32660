import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { CallEnded } from '../carrier/carrier.ts'
import { Unreachable } from '../request.ts'
import type { JambonzApi } from './api.ts'

const instant = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((at) => {
    const milliseconds = at === null || at === undefined ? Number.NaN : new Date(at).getTime()
    return Number.isNaN(milliseconds) ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
  })

const row = z.object({
  call_sid: z.string().min(1),
  from: z.coerce.string().default(''),
  to: z.coerce.string().default(''),
  direction: z.string().nullish(),
  answered: z.union([z.boolean(), z.string()]).transform((value) => value === true || value === 'true'),
  sip_status: z.coerce.number().nullish(),
  duration: z.coerce.number().int().nonnegative().nullish().catch(null),
  attempted_at: instant,
  terminated_at: instant,
})
type Row = z.infer<typeof row>

const page = z.object({ data: z.array(row) })

const rowsToAPage = 500
const mostPages = 50

/** Inbound calls that ended since then, oldest first. The list is asked from a day before: it goes by when a call began. */
export async function callsSince(api: JambonzApi, lines: string[], since: Temporal.Instant): Promise<CallEnded[]> {
  const rows: Row[] = []
  for (let n = 1, isLast = false; !isLast; n++) {
    if (n > mostPages) throw new Unreachable(`jambonz: the list has more than ${mostPages} pages`)
    const start = since.subtract({ hours: 24 }).toString()
    const query = { page: String(n), count: String(rowsToAPage), direction: 'inbound', start }
    const { data } = await api.get('/RecentCalls', query, page)
    rows.push(...data)
    isLast = data.length < rowsToAPage
  }
  const fresh = rows.filter((each) => each.direction !== 'outbound' && isOf(lines, each) && endedSince(each, since))
  return fresh.sort((one, other) => startOf(one) - startOf(other)).map(endedOf)
}

/** Trunks write numbers with and without a plus, as they are dialled at home, and as sip addresses; which line it is the box reads again. */
function isOf(lines: string[], { to }: Row): boolean {
  const called = digitsOf(to.replace(/^.*?(?:sips?|tel):/i, '').split(/[@;:?>]/)[0] ?? '').replace(/^0+/, '')
  const isWhole = called.length >= fewestDigits
  return lines.length === 0 || lines.some((line) => isWhole && digitsOf(line).endsWith(called))
}

/** Fewer are an extension, or no number with its area. */
const fewestDigits = 8

function digitsOf(number: string): string {
  return number.replaceAll(/%2b/gi, '').replaceAll(/\D/g, '')
}

function endedSince({ terminated_at, attempted_at }: Row, since: Temporal.Instant): boolean {
  const at = terminated_at ?? attempted_at
  return at !== null && Temporal.Instant.compare(at, since) >= 0
}

function startOf({ attempted_at }: Row): number {
  return attempted_at?.epochMilliseconds ?? 0
}

function endedOf(each: Row): CallEnded {
  const { call_sid: callId, from, to, duration, attempted_at: startedAt } = each
  return {
    kind: 'ended',
    callId,
    from,
    to,
    forwardedFrom: null,
    how: howOf(each),
    seconds: duration ?? null,
    startedAt,
  }
}

/** By SIP's own numbers: 487 is a caller who gave up before anybody answered. */
function howOf({ answered, sip_status }: Row): CallEnded['how'] {
  if (answered) return 'completed'
  if (sip_status === 487) return 'canceled'
  if (sip_status === 486 || sip_status === 600) return 'busy'
  return sip_status === 480 || sip_status === 408 ? 'no-answer' : 'failed'
}
