// The owner with a calendar program of their own, and now and then at the pages: events come, move and go, and so do jobs.
import { setTimeout as passes } from 'node:timers/promises'
import { drawFault } from '../../twilio/dice.ts'
import type { Chance } from '../../twilio/modes.ts'
import { ask } from '../records.ts'
import type { World } from './world.ts'

/** An event of the owner's own, from when it stood there until it was changed or deleted; milliseconds by the world's clock. */
type OwnEvent = {
  uid: string
  calendar: 'shop' | 'van'
  start: number
  end: number
  from: number
  until: number
}

export type OwnersDeeds = {
  events: OwnEvent[]
  /** Uids of copies to which the owner gave, or may have given, another time. */
  movedThere: Set<string>
  deletedThere: Set<string>
  /** Ids of jobs that were moved at the page, or may have been. */
  movedHere: Set<number>
  counts: Record<string, number>
}

type Owner = { world: World; random: () => number; deeds: OwnersDeeds }

const half = 30 * 60_000
const day = 24 * 60 * 60_000
const mostEvents = 40

export function newDeeds(): OwnersDeeds {
  return { events: [], movedThere: new Set(), deletedThere: new Set(), movedHere: new Set(), counts: {} }
}

/** Until it is said to be enough. */
export async function liveAsOwner(owner: Owner, isOver: () => boolean): Promise<void> {
  const { random, world, deeds } = owner
  const ways: Chance<{ name: string; act: (owner: Owner) => Promise<boolean> }>[] = [
    { chance: 0.26, fault: { name: 'add', act: addEvent } },
    { chance: 0.16, fault: { name: 'move', act: moveEvent } },
    { chance: 0.14, fault: { name: 'delete', act: deleteEvent } },
    { chance: 0.16, fault: { name: 'move-job-there', act: moveJobThere } },
    { chance: 0.05, fault: { name: 'delete-job-there', act: deleteJobThere } },
    { chance: 0.06, fault: { name: 'note-job-there', act: noteJobThere } },
    { chance: 0.09, fault: { name: 'move-job-here', act: moveJobHere } },
    { chance: 0.08, fault: { name: 'cancel-job-here', act: cancelJobHere } },
  ]
  while (!isOver()) {
    await passes(world.lasts(4 + random() * 25))
    const { name, act } = drawFault(ways, random) ?? { name: 'add', act: addEvent }
    // The box may be dead, and a calendar that is in the middle of something says so.
    const isDone = await act(owner).catch(() => false)
    if (isDone) deeds.counts[name] = (deeds.counts[name] ?? 0) + 1
  }
}

async function addEvent({ world, random, deeds }: Owner): Promise<boolean> {
  const standing = deeds.events.filter(({ until }) => until === Number.POSITIVE_INFINITY)
  if (standing.length >= mostEvents) return false
  const calendar = random() < 0.4 ? 'shop' : 'van'
  const uid = `own-${deeds.events.length}-${Math.floor(random() * 1e9)}`
  const event = {
    uid,
    calendar,
    ...someTime(world, random),
    from: Number.POSITIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  } as OwnEvent
  const { status } = await put(world, event)
  if (status !== 201) return false
  deeds.events.push({ ...event, from: world.now() })
  return true
}

async function moveEvent({ world, random, deeds }: Owner): Promise<boolean> {
  const event = someStanding(deeds, random)
  if (!event) return false
  const next = { ...event, ...someTime(world, random) }
  // It may count from either moment on.
  event.until = world.now()
  const { status } = await put(world, next)
  if (status >= 300) return false
  deeds.events.push({ ...next, from: world.now(), until: Number.POSITIVE_INFINITY })
  return true
}

async function deleteEvent({ world, random, deeds }: Owner): Promise<boolean> {
  const event = someStanding(deeds, random)
  if (!event) return false
  event.until = world.now()
  return (await world.radicale.ask('DELETE', placeOf(world, event))).ok
}

function someStanding({ events }: OwnersDeeds, random: () => number): OwnEvent | undefined {
  const standing = events.filter(({ until }) => until === Number.POSITIVE_INFINITY)
  return standing[Math.floor(random() * standing.length)]
}

function someTime(world: World, random: () => number): { start: number; end: number } {
  const from = Math.ceil(world.now() / day) * day + 12 * 60 * 60_000
  const start = from + Math.floor(random() * 14) * day + Math.floor(random() * 18) * half
  return { start, end: start + (1 + Math.floor(random() * 5)) * half }
}

function put(world: World, event: OwnEvent): Promise<Response> {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Owner//EN', 'BEGIN:VEVENT', `UID:${event.uid}`],
    ...[`DTSTAMP:${utc(world.now())}`, `DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`, 'SUMMARY:Own thing'],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ]
  return world.radicale.ask('PUT', placeOf(world, event), lines.join('\r\n'))
}

function placeOf({ calendars }: World, { calendar, uid }: Pick<OwnEvent, 'calendar' | 'uid'>): string {
  return `${calendars[calendar]}${uid}.ics`
}

export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

async function moveJobThere(owner: Owner): Promise<boolean> {
  const { world, random, deeds } = owner
  const there = await someJobThere(owner)
  const [, from = ''] = /^DTSTART:(\d{8}T\d{6}Z)/m.exec(there?.ics ?? '') ?? []
  const [, to = ''] = /^DTEND:(\d{8}T\d{6}Z)/m.exec(there?.ics ?? '') ?? []
  if (!there || !from || !to) return false
  const by = (random() < 0.3 ? day : 0) + (1 + Math.floor(random() * 5)) * half * (random() < 0.5 ? 1 : -1)
  const moved = there.ics.replace(from, utc(timeOf(from) + by)).replace(`DTEND:${to}`, `DTEND:${utc(timeOf(to) + by)}`)
  deeds.movedThere.add(there.uid)
  return writeBack(world, there, moved)
}

async function noteJobThere(owner: Owner): Promise<boolean> {
  const there = await someJobThere(owner)
  if (!there) return false
  return writeBack(owner.world, there, there.ics.replace(/END:VEVENT/, 'COLOR:teal\r\nEND:VEVENT'))
}

async function deleteJobThere(owner: Owner): Promise<boolean> {
  const there = await someJobThere(owner)
  if (!there) return false
  owner.deeds.deletedThere.add(there.uid)
  const answer = await request(owner.world, 'DELETE', there.place, { 'If-Match': there.version })
  return answer.ok
}

type There = { place: string; uid: string; ics: string; version: string }

async function someJobThere({ world, random }: Owner): Promise<There | null> {
  const all = await (await world.radicale.ask('GET', world.calendars.shop)).text()
  const uids = [...all.matchAll(/^UID:(job-[\w-]+)/gm)].map(([, uid]) => uid ?? '')
  const uid = uids[Math.floor(random() * uids.length)]
  if (!uid) return null
  const place = `${world.calendars.shop}${uid}.ics`
  const answer = await request(world, 'GET', place, {})
  const version = answer.headers.get('etag')
  return answer.ok && version ? { place, uid, version, ics: await answer.text() } : null
}

/** As programs do: on what was seen, and not on what came since. */
async function writeBack(world: World, { place, version }: There, ics: string): Promise<boolean> {
  const headers = { 'If-Match': version, 'Content-Type': 'text/calendar; charset=utf-8' }
  return (await request(world, 'PUT', place, headers, ics)).ok
}

function request(world: World, method: string, url: string, more: Record<string, string>, body?: string) {
  const { username, password } = world.radicale.login
  const proof = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return fetch(url, { method, body, headers: { Authorization: proof, ...more } })
}

function timeOf(written: string): number {
  return Date.parse(written.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'))
}

async function moveJobHere({ world, random, deeds }: Owner): Promise<boolean> {
  const job = someJobHere(world, random)
  if (!job) return false
  const page = await world.desk.get(`/bookings/${job.id}`)
  const field = (name: string) =>
    new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page.body)?.[1] ??
    new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(page.body)?.[1] ??
    ''
  const date = new Date(Date.parse(`${field('date')}T12:00:00Z`) + Math.floor(random() * 4) * day)
    .toISOString()
    .slice(0, 10)
  const time = `${String(8 + Math.floor(random() * 9)).padStart(2, '0')}:${random() < 0.5 ? '00' : '30'}`
  const [, person = 'anybody'] = /<option value="(\d+)"[^>]*selected/.exec(page.body) ?? []
  deeds.movedHere.add(job.id)
  const form = { date, time, minutes: field('minutes'), person, seen: field('seen'), tell: 'on' }
  return (await world.desk.post(`/bookings/${job.id}/move`, form)).status === 303
}

async function cancelJobHere({ world, random }: Owner): Promise<boolean> {
  const job = someJobHere(world, random)
  if (!job) return false
  const { status } = await world.desk.post(`/bookings/${job.id}/cancellation`, { tell: 'on' })
  if (status !== 303 || random() < 0.5) return status === 303
  await passes(world.lasts(10 + random() * 100))
  await world.desk.post(`/bookings/${job.id}/restoration`, { tell: 'on' })
  return true
}

function someJobHere({ box }: World, random: () => number): { id: number } | undefined {
  const jobs = ask(box.dataDir, `select id from bookings where state = 'booked'`) as { id: number }[]
  return jobs[Math.floor(random() * jobs.length)]
}
