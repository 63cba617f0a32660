import * as z from 'zod'
import { loadDataFile } from '../../config/data-file.ts'
import type { Forwarding } from './forwarding-codes.ts'

/** What to dial at each phone company; throws one sentence that names file, line and reason. */
export function loadForwarding(folder?: string): Forwarding {
  return loadDataFile('forwarding.yaml', forwardingFile, folder)
}

const dialled = z.string().regex(/^[*#\d]+$/, 'must be a code of digits, * and #')
const dialledWithNumber = z
  .string()
  .regex(/^[*#\d]+\{(?:full|national)\}[*#\d]*(?:\{seconds\})?#?$/, 'must be a code with {full} or {national} in it')
const code = z.strictObject({ on: dialledWithNumber, off: dialled })
const way = z
  .strictObject({
    seconds: z.array(z.int().min(1).max(60)).min(1).optional(),
    codes: z.strictObject({
      'no-answer': code,
      busy: code.optional(),
      unreachable: code.optional(),
      all: code.optional(),
    }),
    check: dialled.optional(),
  })
  .check(({ value, issues }) => {
    const isTimed = value.codes['no-answer'].on.includes('{seconds}')
    if (isTimed === (value.seconds !== undefined)) return
    const message = isTimed ? 'needs `seconds` to choose from' : 'has no {seconds} to fill in'
    issues.push({ code: 'custom', input: value, path: ['codes', 'no-answer', 'on'], message })
  })

const company = z.strictObject({
  name: z.string().min(1).max(60),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two letters such as US'),
  phone: z.enum(['mobile', 'landline']),
  way: z.string(),
  sure: z.enum(['company', 'others', 'nobody']),
  source: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
})

const key = z.string().regex(/^[a-z0-9-]+$/, 'must be a word of small letters')

const forwardingFile = z
  .strictObject({
    asOf: z.iso.date(),
    ways: z.record(key, way),
    companies: z.record(key, company),
    anyMobile: z.string(),
  })
  .check(({ value, issues }) => {
    if (issues.length > 0) return
    const wrong = (path: string[], message: string) => issues.push({ code: 'custom', input: value, path, message })
    if (!value.ways[value.anyMobile]) wrong(['anyMobile'], 'is no way of `ways`')
    for (const [name, { way: used, sure, source }] of Object.entries(value.companies)) {
      if (!value.ways[used]) wrong(['companies', name, 'way'], 'is no way of `ways`')
      if (sure !== 'nobody' && !source) wrong(['companies', name, 'sure'], 'needs a `source` that says so')
    }
  })
