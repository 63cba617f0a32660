// `FUZZ_REQUESTS=1000000` is the long run; `FUZZ_SEED` repeats one.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from '../twilio/fake-twilio.ts'
import { exampleAccountSid } from '../twilio/sids.ts'
import { callEnded, incomingCall, newCallSid, signedPost } from '../twilio/webhooks.ts'
import { authToken, type Box, newBox, publicUrl, shopNumber, shopOf } from './box.ts'
import { forgedCallers, markedBodies, markedCallers, markedNames } from './fuzz-models.ts'
import { drawRequest } from './fuzz-requests.ts'
import { type Course, fuzz } from './fuzz-run.ts'
import { ask, comesTrue } from './records.ts'

const { FUZZ_REQUESTS = '12000', FUZZ_SEED = String(Date.now() % 1_000_000) } = process.env
const requests = Number(FUZZ_REQUESTS)
const seed = Number(FUZZ_SEED)

const limits = { TEXTBACKS_PER_HOUR: '1000000', TEXTBACKS_PER_DAY: '1000000' }
// Where memory is plenty, V8 lets garbage lie; kept short, what still grows is a leak.
const shortHeap = { NODE_OPTIONS: '--max-semi-space-size=2 --max-old-space-size=512' }
// Node says once each that Express reads odd paths with an old function of Node, and that a path is odd.
const nodesOwnWords = /^\(node:\d+\) \[DEP01(69|70)\]|^\(Use `node --trace-deprecation/

const folder = mkdtempSync(join(tmpdir(), 'firstring-fuzz-'))
let fake: FakeTwilio
let box: Box
let course: Course

beforeAll(
  async () => {
    console.log(`fuzzer: ${requests} requests, FUZZ_SEED=${seed}`)
    fake = await startFakeTwilio({ accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl })
    const env = { ...shopOf(fake), ...limits, ...shortHeap, LOG_LEVEL: 'trace' }
    box = await newBox({ program: inject('program'), folder, env })
    await box.start()
    fake.modes.applianceOrigin = box.publicOrigin
    course = await fuzz({ box, requests, seed })
    console.log(JSON.stringify({ ...course, broken: course.broken.length }))
  },
  60_000 + requests * 30,
)

afterAll(async () => {
  await box.kill()
  await fake.close()
  rmSync(folder, { recursive: true })
})

test('nothing that anybody sends breaks it: no answer of 500 or above, none that takes five seconds', () => {
  const sent = (n: number) => drawRequest(seed, n).bytes.toString('latin1')
  expect(course.broken.map(({ n, heard }) => ({ ...heard, request: sent(n) }))).toEqual([])
  expect(course.slow.map(sent)).toEqual([])
  expect(box.surprises).toEqual([])
})

test('the fuzzer reached the code behind the signature, and was kept out where it could not sign', () => {
  expect(course.answers['signed 200'] ?? 0).toBeGreaterThan(requests * 0.25)
  expect(course.answers['forged 403'] ?? 0).toBeGreaterThan(requests * 0.05)
  expect(course.answers['forged 200'] ?? 0).toBe(0)
})

test('it does not grow', () => {
  // The first quarter makes the rules ready, each at its first use.
  const [, second = 0, , last = Infinity] = course.megabytes
  expect(last - second).toBeLessThan(30)
})

test('what was not rightly signed left no row', () => {
  expect(tablesWith(forgedCallers)).toEqual([])
  expect(tablesWith(markedCallers)).toContain('messages')
})

test('the log holds no number, no name, no word of a text and no secret, and tells of no failure', async () => {
  const numbers = [...markedCallers, ...forgedCallers].map(withoutCountry)
  const marks = new RegExp([...numbers, ...markedNames, ...markedBodies, authToken].join('|'))
  const found: string[] = []
  for await (const line of linesOf(box.logFile)) {
    if (marks.test(line) || !isCalm(line)) found.push(line)
  }
  expect(found.slice(0, 10)).toEqual([])
})

test('after all that a missed call is texted, once', async () => {
  const from = '+16465550177'
  const call = { callSid: newCallSid(), from, to: shopNumber }
  const tell = (path: string, params: ReturnType<typeof incomingCall>) =>
    signedPost({ baseUrl: publicUrl, origin: box.publicOrigin, authToken, path: `/webhooks/twilio/${path}`, params })
  await tell('voice', incomingCall(call))
  await tell('call-status', callEnded({ ...call, status: 'completed' }))
  const texts = () => fake.messages.filter(({ to }) => to === from)
  expect(await comesTrue(() => texts().length > 0, 30)).toBe(true)
  await fake.settled()
  expect(texts()).toHaveLength(1)
  expect(await box.stop()).toBe(0)
})

/** Not by readline, which also ends a line where a stranger's text holds a separator of its own. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

function isCalm(line: string): boolean {
  return nodesOwnWords.test(line) || (line.startsWith('{') && JSON.parse(line).level < 50)
}

/** Every table that holds one of the numbers in any of its texts. */
function tablesWith(numbers: string[]): string[] {
  const sought = new RegExp(numbers.map(withoutCountry).join('|'))
  const tables = ask(box.dataDir, "select name from sqlite_schema where type = 'table'") as { name: string }[]
  return tables.flatMap(({ name }) => {
    const rows = ask(box.dataDir, `select * from "${name}"`) as Record<string, unknown>[]
    return rows.some((row) => sought.test(JSON.stringify(Object.values(row)))) ? [name] : []
  })
}

function withoutCountry(number: string): string {
  return number.slice(2)
}
