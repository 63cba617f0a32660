import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { isZone } from '../../config/config.ts'
import type { Situation } from '../understanding/understanding.ts'
import { countryOfZone } from './country-of-zone.ts'

/** One line of `understand --jsonl`: a text, when and where it came in, and what we had said. */
export type Question = Situation & { id: unknown; text: string }

const wallTime = z.string().transform((words, context) => {
  try {
    return Temporal.PlainDateTime.from(words)
  } catch {
    context.addIssue('must be a wall time such as 2026-01-14T08:20:00')
    return z.NEVER
  }
})

const zone = z.string().refine(isZone, 'must be a time zone such as America/Toronto')

const line = z.object({
  id: z.unknown().optional(),
  text: z.string(),
  now: wallTime,
  timezone: zone,
  context: z.string().nullish(),
  offered: z.array(z.object({ n: z.int(), start: wallTime, end: wallTime })).nullish(),
  language: z.enum(['en', 'es', 'fr']).nullish().catch(null),
})

/** Reads a line; one that cannot be read says what is wrong with it, under its id where it has one. */
export function readQuestion(json: string): Question | { id: unknown; wrong: string } {
  const parsed = parse(json)
  const read = line.safeParse(parsed)
  if (!read.success) return { id: idOf(parsed), wrong: wordsFor(read.error) }
  const { id = null, text, now, timezone, context, offered, language } = read.data
  return {
    id,
    text,
    now,
    zone: timezone,
    country: countryOfZone(timezone),
    said: context ?? '',
    offered: offered ?? [],
    language: language ?? null,
  }
}

function idOf(parsed: unknown): unknown {
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function wordsFor({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? 'is not a JSON object' : `${path.join('.')}: ${message}`))
    .join('; ')
}
