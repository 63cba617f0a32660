import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { icsUrlCalendar } from '../../../server/providers/calendar/ics-url.ts'
import { kindOf, newEvent, theirEvent } from './calendar-contract.ts'

let server: Server
let origin: string
let answer: RequestListener

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
})

const ics = theirEvent('one').replace('VERSION', 'X-WR-CALNAME:Shop\r\nVERSION')
const doors = { ports: [3000], names: [], origin: null }
const connect = (address = `${origin}/secret/basic.ics`, timeoutMs = 5000) =>
  icsUrlCalendar({ address }, { doors, timeoutMs, maxBytes: 100_000 })
const saying =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

test('each pull is all there is', async () => {
  answer = saying(ics)
  expect(await connect().pull('ics', null)).toEqual({
    upserts: [{ ref: 'ics', uid: null, version: null, body: { ics } }],
    deletedRefs: [],
    cursor: null,
    isComplete: true,
    isSnapshot: true,
  })
})

test.each([
  ['ETag', '"v1"', 'if-none-match'],
  ['Last-Modified', 'Fri, 20 Nov 2026 08:00:00 GMT', 'if-modified-since'],
])('where nothing changed by its %s, nothing comes, and nothing is thought gone', async (header, value, condition) => {
  answer = (request, response) => {
    if (request.headers[condition] === value) response.writeHead(304).end()
    else response.writeHead(200, { [header]: value }).end(ics)
  }
  const { cursor, isSnapshot } = await connect().pull('ics', null)
  expect(isSnapshot).toBe(true)
  expect(await connect().pull('ics', cursor)).toEqual({
    upserts: [],
    deletedRefs: [],
    cursor,
    isComplete: true,
    isSnapshot: false,
  })
})

test('what is no 200 and no calendar from its first line to its last is no empty calendar', async () => {
  const kind = (listener: RequestListener) => {
    answer = listener
    return kindOf(connect().pull('ics', null))
  }
  expect(await kind(saying(''))).toBe('bad-data')
  expect(await kind(saying(ics.slice(0, -20)))).toBe('bad-data')
  expect(await kind(saying('{"error":"gone"}'))).toBe('bad-data')
  expect(await kind(saying('<!DOCTYPE html><p>BEGIN:VCALENDAR END:VCALENDAR</p>'))).toBe('not-caldav')
  expect(await kind(saying('', {}, 304))).toBe('bad-data')
  expect(await kind(saying(ics, {}, 404))).toBe('not-found')
  expect(await kind(saying(ics, {}, 401))).toBe('auth')
  expect(await kind(saying(ics, {}, 500))).toBe('server')
  expect(await kind(saying(ics + '\r\n'.repeat(60_000)))).toBe('too-large')
  expect(await kind((_, response) => void response.writeHead(200, { 'Content-Length': '9999' }).end(ics))).toBe(
    'network',
  )
  expect(await kind((_, response) => void response.writeHead(302, { Location: 'http://169.254.169.254/' }).end())).toBe(
    'address-refused',
  )
})

test('a calendar that never ends is no calendar', async () => {
  answer = (_, response) => void response.write(ics)
  expect(await kindOf(connect(undefined, 200).pull('ics', null))).toBe('timeout')
})

test('a calendar with a mark at its start or in an old encoding is read', async () => {
  answer = saying(Buffer.from(`\uFEFF${ics}`))
  expect(await connect().listCalendars()).toEqual([{ id: 'ics', name: 'Shop', isWritable: false, color: null }])
  answer = saying(Buffer.from(ics.replace('Shop', 'Größe'), 'latin1'), {
    'Content-Type': 'text/calendar; charset=iso-8859-1',
  })
  expect(await connect().probe()).toMatchObject({ ok: true, words: 'It works: “Größe”.' })
})

test('an address of webcal is one of https', async () => {
  const report = await connect(`webcal://127.0.0.1:${new URL(origin).port}/x.ics`).probe()
  expect(report).toMatchObject({ ok: false, problem: 'tls' })
})

test('the secret part of an address is told to nobody', async () => {
  for (const status of [401, 404, 410, 500]) {
    answer = saying('', {}, status)
    expect(JSON.stringify(await connect().probe())).not.toContain('secret')
  }
})

test('it is never written to', async () => {
  expect(connect().caps).toEqual({ write: false, createIfAbsent: false, cursor: 'none' })
  expect(await kindOf(connect().create('ics', newEvent()))).toBe('unsupported')
  expect(await kindOf(connect().update('ics', newEvent(), 'v'))).toBe('unsupported')
  expect(await kindOf(connect().remove('ics', 'v'))).toBe('unsupported')
})
