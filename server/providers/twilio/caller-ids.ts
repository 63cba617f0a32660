// Numbers that are not of the account and that calls may show all the same, once somebody proved that they are theirs.
import * as z from 'zod'
import type { VerifyAnswer } from '../carrier/carrier.ts'
import { readPages } from '../twiml/pages.ts'
import { bodyAs, codeOf, type Rest } from '../twiml/rest.ts'

const path = '/OutgoingCallerIds.json'
const timeoutMs = 15_000

const list = z
  .object({
    outgoing_caller_ids: z.array(z.object({ phone_number: z.string() })),
    next_page_uri: z.string().nullish(),
  })
  .transform((page) => ({ rows: page.outgoing_caller_ids, next: page.next_page_uri ?? null }))

const asked = z.object({ validation_code: z.string().regex(/^\d{4,10}$/) })

/** Twilio's word for a number that was proved before. */
const alreadyVerified = '21450'

/** Throws Unreachable or Refused. */
export async function verifiedNumbers(rest: Rest): Promise<string[]> {
  const rows = await readPages(rest, { path, query: { PageSize: '200' }, shape: list }, () => false)
  return rows.map((row) => row.phone_number)
}

/** Twilio rings the number at once and waits for the code that it gave us. */
export async function verifyNumber(
  { rest, root }: { rest: Rest; root: string },
  number: string,
): Promise<VerifyAnswer> {
  const answer = await rest.post(root + path, { PhoneNumber: number, FriendlyName: number }, timeoutMs)
  if (!answer) return { outcome: 'refused', because: 'wrong-credentials', code: null }
  if (!answer.answered) return { outcome: 'refused', because: 'unreachable', code: null }
  const { status, body } = answer
  const read = status >= 200 && status < 300 ? bodyAs(body, asked) : null
  if (read) return { outcome: 'rings', code: read.validation_code }
  const code = codeOf(body)
  if (code === alreadyVerified) return { outcome: 'verified' }
  if (status >= 500 || status < 400 || status === 429) return { outcome: 'refused', because: 'unreachable', code }
  return { outcome: 'refused', because: [401, 403].includes(status) ? 'wrong-credentials' : 'refused', code }
}
