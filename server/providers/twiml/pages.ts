import type { Temporal } from 'temporal-polyfill'
import type * as z from 'zod'
import { Unreachable } from '../request.ts'
import type { Rest } from './rest.ts'

type Page<Row> = { rows: Row[]; next: string | null }

export type List<Row> = { path: string; query: Record<string, string>; shape: z.ZodType<Page<Row>> }

/** Half a list proves nothing about what is missing in it, so a longer one is as good as none. */
const mostPages = 50

/** The rows of a list, page after page until one is the last needed. Throws Unreachable or Refused. */
export async function readPages<Row>(
  rest: Rest,
  { path, query, shape }: List<Row>,
  isLastNeeded: (rows: Row[]) => boolean,
): Promise<Row[]> {
  let page = await rest.get(path, query, shape)
  const rows = [...page.rows]
  for (let n = 1; page.next && !isLastNeeded(page.rows); n++) {
    if (n === mostPages) throw new Unreachable(`${path} has more than ${mostPages} pages`)
    page = await rest.getNext(page.next, shape)
    rows.push(...page.rows)
  }
  return rows
}

/** The companies' dates have no fractions of a second, so what happened within the second of `since` still counts. */
export function wholeSecond(since: Temporal.Instant): Temporal.Instant {
  return since.round({ smallestUnit: 'second', roundingMode: 'floor' })
}
