import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { calendar, event } from '../calendars/reading/calendar.ts'
import { emptyFolder, root } from '../database/folder.ts'
import { firstring } from './firstring.ts'

const files = join(root, 'test/calendars/reading/files')
const april = ['--zone', 'Europe/Madrid', '--from', '2026-04-01', '--to', '2026-05-01']

function fileWith(content: string | Uint8Array): string {
  const file = join(emptyFolder(), 'shop.ics')
  writeFileSync(file, content)
  return file
}

const job = calendar(
  event(
    'DTSTART;TZID=Europe/Madrid:20260402T090000',
    'DURATION:PT1H',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:mike@shop.example',
  ),
)

test('the busy times of a file are one line of JSON, in UTC, and nothing is made in the folder', async () => {
  const { code, said, err } = await firstring(emptyFolder(), ['busy', join(files, 'outlook.ics'), ...april])
  expect({ code, said, err }).toEqual({
    code: 0,
    said: ['[["2026-04-01T09:00:00Z","2026-04-01T10:00:00Z"],["2026-04-06T06:30:00Z","2026-04-06T08:00:00Z"]]'],
    err: '',
  })
})

test('the options may stand anywhere, and instants cut to the second', async () => {
  const words = ['--from=2026-04-02T07:30:00Z', 'busy', '--to', '2026-04-02T09:45:30+02:00', '--zone=Europe/Madrid']
  const { said } = await firstring(emptyFolder(), ['busy', ...words.filter((word) => word !== 'busy'), fileWith(job)])
  expect(said).toEqual(['[["2026-04-02T07:30:00Z","2026-04-02T07:45:30Z"]]'])
})

test('what is piped in is read as a file is', async () => {
  const { said } = await firstring(emptyFolder(), ['busy', '-', ...april], { piped: job.split('\r\n') })
  expect(said).toEqual(['[["2026-04-02T07:00:00Z","2026-04-02T08:00:00Z"]]'])
})

const program = `'${process.execPath}' --import tsx '${join(root, 'server/cli.ts')}'`

test('a pipe with a name is read as a file is', async () => {
  const script = `${program} busy <(cat '${fileWith(job)}') ${april.join(' ')}`
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: root })
  expect(stdout).toBe('[["2026-04-02T07:00:00Z","2026-04-02T08:00:00Z"]]\n')
})

test('a reader that leaves early, as head does, breaks nothing', async () => {
  const rule = 'RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=2500'
  const often = fileWith(calendar(event('DTSTART:20260401T000000Z', 'DURATION:PT1M', rule)))
  const script = `set -o pipefail; ${program} busy '${often}' ${april.join(' ')} | head -c 20`
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { cwd: root })
  expect({ stdout, stderr }).toEqual({ stdout: '[["2026-04-01T00:00:', stderr: '' })
})

test('what the owner declined, by the address of the settings, is free', async () => {
  const env = { OWNER_EMAIL: 'mike@shop.example' }
  expect((await firstring(emptyFolder(), ['busy', fileWith(job), ...april], { env })).said).toEqual(['[]'])
})

test('what is readable in part is told, and what was not goes to standard error', async () => {
  const odd = event('UID:odd', 'SUMMARY:Odd', 'DTSTART:20260403T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=FORTNIGHTLY')
  const { code, said, err } = await firstring(emptyFolder(), ['busy', fileWith(calendar(odd)), ...april])
  expect(code).toBe(0)
  expect(said).toEqual(['[["2026-04-03T09:00:00Z","2026-04-03T10:00:00Z"]]'])
  expect(err).toBe('"Odd" (2026-04-03) has a repeat rule that nobody can read; only its first time is blocked.')
})

const two = calendar(
  event('UID:one', 'DTSTART:20260403T090000Z', 'DTEND:20260403T100000Z'),
  event('UID:two', 'SUMMARY:Two', 'DTSTART:20260404T090000Z', 'DTEND:20260404T093000Z'),
)
const before = (words: string) => two.slice(0, two.indexOf(words))
const one = ['2026-04-03T09:00:00Z', '2026-04-03T10:00:00Z']

test.each([
  ['within the end of the last event', two.slice(0, -20), [one, ['2026-04-04T09:00:00Z', '2026-04-04T09:30:00Z']]],
  [
    'before the end of an event is said',
    before('DTEND:20260404'),
    [one, ['2026-04-04T09:00:00Z', '2026-04-04T10:00:00Z']],
  ],
  ['before the beginning of an event is said', before('DTSTART:20260404'), [one]],
  ['between two events', before('BEGIN:VEVENT\r\nUID:two'), [one]],
])('of a calendar that is cut off %s the rest is told, and that it is cut off', async (_, content, times) => {
  const { code, said, err } = await firstring(emptyFolder(), ['busy', fileWith(content), ...april])
  expect({ code, said }).toEqual({ code: 0, said: [JSON.stringify(times)] })
  expect(err).toMatch(/^The calendar is cut off: what its missing end held is not known\.$/m)
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['an empty file', '', /^\S+shop\.ics is empty\.$/],
  ['a page to sign in', '<html>Sign in</html>', /is no calendar: it has no BEGIN:VCALENDAR\.$/],
  ['a calendar of which only the beginning is left', job.slice(0, 20), /is cut off: its END:VCALENDAR is missing\.$/],
  ['10 MB of nothing', new Uint8Array(10_000_001), /is too large: a calendar may have 10 MB\.$/],
])('%s ends with one sentence', async (_, content, sentence) => {
  const { code, said, err } = await firstring(emptyFolder(), ['busy', fileWith(content), ...april])
  expect({ code, said }).toEqual({ code: 1, said: [] })
  expect(err).toMatch(sentence)
})

test.each<[string, string[], RegExp]>([
  ['no file', april, /^One file is wanted/],
  ['two files', ['a', 'b', ...april], /^One file is wanted/],
  ['a file that is not there', ['/nowhere/a.ics', ...april], /^There is no file \/nowhere\/a\.ics\.$/],
  ['a folder', ['/', ...april], /^\/ is a folder, not a file\.$/],
  ['no zone', ['a', ...april.slice(2)], /^--zone must be a time zone/],
  ['a zone that is none', ['a', '--zone', 'Mars/North', ...april.slice(2)], /^--zone must be a time zone/],
  ['no start', ['a', ...april.slice(0, 2), ...april.slice(4)], /^--from must be an instant/],
  [
    'a start without a zone',
    ['a', ...april.slice(0, 2), '--from', '2026-04-01T00:00:00', '--to', '2026-05-01'],
    /^--from must be/,
  ],
  ['an end that is no day', ['a', ...april.slice(0, 4), '--to', '2026-02-30'], /^--to must be an instant/],
  ['an end without words', ['a', ...april.slice(0, 5)], /^--to must be an instant/],
  ['an end before the start', ['a', ...april.slice(0, 4), '--to', '2026-03-01'], /^--to must be later than --from\.$/],
  ['an option that is none', ['a', ...april, '--utc'], /^There is no option --utc/],
])('%s ends with one sentence', async (_, words, sentence) => {
  const { code, said, err } = await firstring(emptyFolder(), ['busy', ...words])
  expect({ code, said }).toEqual({ code: 1, said: [] })
  expect(err).toMatch(sentence)
})

test('the zone of the process changes nothing', async () => {
  const all = readdirTexts()
  const answers = await Promise.all(
    ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/Madrid'].map((zone) => busyInProcess(fileWith(all), zone)),
  )
  expect(JSON.parse(answers[0] ?? '').length).toBeGreaterThan(20)
  expect(new Set(answers).size).toBe(1)
})

/** All exports in one, with an event that only node-ical reads. */
function readdirTexts(): string {
  const lenient = event('UID:len', 'DTSTART:20260327T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,;COUNT=2')
  const names = ['outlook', 'office365', 'google', 'apple', 'evolution', 'thunderbird']
  return [...names.map((name) => readFileSync(join(files, `${name}.ics`), 'utf8')), calendar(lenient)].join('\r\n')
}

async function busyInProcess(file: string, zone: string): Promise<string> {
  const words = ['busy', file, '--zone', 'America/Toronto', '--from', '2026-03-01', '--to', '2026-05-01']
  const env = { ...process.env, TZ: zone }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(root, 'server/cli.ts'), ...words],
    { env, cwd: root },
  )
  return stdout
}
