import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Figure, Reading } from '../figure.ts'
import { spread } from '../percentiles.ts'

const events = 5_000
const runs = 5

/** How long the command takes over a large calendar and a year ahead, and the most memory that it has meanwhile. */
export const busy: Figure = { name: 'busy', measure }

async function measure(): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  const file = join(folder, 'large.ics')
  writeFileSync(file, largeCalendar())
  const taken: { seconds: number; megabytes: number }[] = []
  for (let run = 0; run < runs; run += 1) taken.push(await runOnce(file))
  rmSync(folder, { recursive: true })
  const { p50, max } = spread(taken.map(({ seconds }) => seconds))
  const most = Math.max(...taken.map(({ megabytes }) => megabytes))
  return [
    { what: `busy times of ${events} events, 400 days`, unit: 's', values: { p50, max }, goals: { p50: 5 } },
    { what: `memory while reading ${events} events`, unit: 'MB', values: { '': most }, goals: { '': 300 } },
  ]
}

async function runOnce(file: string): Promise<{ seconds: number; megabytes: number }> {
  const words = ['busy', file, '--zone', 'Europe/Madrid', '--from', '2026-11-21', '--to', '2027-12-26']
  const begun = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../dist/cli.js'), ...words], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  let megabytes = 0
  let isRunning = true
  void ended.then(() => {
    isRunning = false
  })
  while (isRunning) {
    megabytes = Math.max(megabytes, mostResident(child.pid))
    await pause(10)
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`busy ended with ${code}`)
  return { seconds: (performance.now() - begun) / 1000, megabytes }
}

// What is gone has no memory to tell of.
function mostResident(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Half of the events repeat; the zones are such as they come: known, Windows', the file's own, UTC. */
function largeCalendar(): string {
  const rules = ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=DAILY', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY']
  const blocks = Array.from({ length: events }, (_, n) => {
    const rule = n % 2 === 1 ? [`RRULE:${rules[(n >> 1) % rules.length]}`] : []
    const lines = [
      `UID:event-${n}@shop.example`,
      'DTSTAMP:20260101T000000Z',
      `SUMMARY:Job number ${n}`,
      ...timesOf(n),
      ...rule,
    ]
    return ['BEGIN:VEVENT', ...lines, `DESCRIPTION:${'Bring the ladder. '.repeat(8)}`, 'END:VEVENT'].join('\r\n')
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ownZone, ...blocks, 'END:VCALENDAR', ''].join('\r\n')
}

function timesOf(n: number): string[] {
  const zone =
    [';TZID=Europe/Madrid', ';TZID=America/Toronto', ';TZID=Romance Standard Time', ';TZID=Custom', ''][n % 5] ?? ''
  const day = `20${20 + (n % 7)}${twoDigits(1 + (n % 12))}${twoDigits(1 + (n % 28))}`
  const at = (hour: number) => `${zone}:${day}T${twoDigits(hour)}0000${zone === '' ? 'Z' : ''}`
  return [`DTSTART${at(7 + (n % 10))}`, `DTEND${at(8 + (n % 10))}`]
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

const ownZone = `BEGIN:VTIMEZONE
TZID:Custom
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`
