import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

type Import = { from: string; to: string; isTypeOnly: boolean }

const root = join(import.meta.dirname, '..')
const files = globSync('{server,views,config}/**/*.{ts,tsx}', { cwd: root, exclude: ['views/assets/**'] })
const imports = files.flatMap(importsOf)
const rooms = files.flatMap((file) => roomOf(file) ?? [])

/** From the top of the house to its ground floor: a room imports only rooms that stand below it, or its neighbours on its floor. */
const floors = [
  ['companies'],
  ['set-up'],
  ['booking-page', 'practice', 'directory', 'owner-texts', 'texting', 'today'],
  ['follow-ups'],
  ['own-voice'],
  ['calls', 'replies', 'voice', 'voicemail'],
  ['bookings'],
  ['callbacks'],
  ['calendars'],
  ['alerts'],
  ['crew'],
  ['conversations', 'recordings'],
  ['health'],
  ['callers', 'language-model', 'live', 'mails', 'outbox', 'settings', 'sign-in', 'speech', 'understanding'],
]

test('only stores and the database room speak SQL', () => {
  const speakers = imports.filter(
    ({ to }) => /^(drizzle-orm|better-sqlite3)/.test(to) || to.startsWith('server/database/schema'),
  )
  expect(strangers(speakers, /^server\/(database\/.*|([^/]+\/)?([a-z-]+-)?store\.ts)$|^config\//)).toEqual([])
})

test('only webhooks, pages and doors know HTTP', () => {
  const listeners = imports.filter(
    ({ from, to }) => /^(express|node:http|helmet|express-session)/.test(to) && !from.startsWith('server/providers/'),
  )
  expect(
    strangers(
      listeners,
      /\/(webhooks|[a-z-]*pages)\.tsx?$|^server\/(main|webhook|public-door|private-door)\.ts$|^server\/sign-in\/|^views\/show/,
    ),
  ).toEqual([])
})

test('only pages and the private door know views', () => {
  const lookers = imports.filter(({ from, to }) => to.startsWith('views/') && !from.startsWith('views/'))
  // The build asks for the icons' names.
  expect(strangers(lookers, /pages\.tsx$|gates\.tsx$|^server\/private-door\.tsx?$|^config\/build\.ts$/)).toEqual([])
})

test('views import types, nothing else from the server', () => {
  expect(
    lines(
      imports.filter(
        ({ from, to, isTypeOnly }) => from.startsWith('views/') && to.startsWith('server/') && !isTypeOnly,
      ),
    ),
  ).toEqual([])
})

test('a provider imports nothing of the appliance', () => {
  const reaching = imports.filter(
    ({ from, to }) =>
      /^server\/providers\/[^/]+\//.test(from) && to.startsWith('server/') && !to.startsWith('server/providers/'),
  )
  expect(lines(reaching)).toEqual([])
})

test('no room reads the clock, the environment or the network by itself', () => {
  const asking = rooms.filter((file) =>
    /\bDate\.now\(|\bnew Date\(|\bprocess\.env\b|[^.\w]fetch\(|Temporal\.Now/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  )
  expect(asking).toEqual([])
})

test('rooms import downward only, and never the webhooks or pages of another', () => {
  const upward = imports.filter(({ from, to }) => {
    const [above, below] = [floorOf(from), floorOf(to)]
    if (above === null || below === null || nameOf(from) === nameOf(to)) return false
    return below < above || /\/(webhooks|pages)\.tsx?$/.test(to)
  })
  expect(lines(upward.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([])
})

test('every room stands on a floor', () => {
  expect([...new Set(rooms.filter((file) => floorOf(file) === null))]).toEqual([])
})

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    ([, type, named, lazy]) => {
      const target = named ?? lazy ?? ''
      const to = target.startsWith('.') ? normalize(join(dirname(file), target)) : target
      return { from: file, to, isTypeOnly: Boolean(type) }
    },
  )
}

function nameOf(file: string): string | null {
  const name = /^server\/([^/]+)\//.exec(file)?.[1]
  return name === undefined || ['providers', 'database', 'cli'].includes(name) ? null : name
}

function roomOf(file: string): string | null {
  return nameOf(file) && file
}

function floorOf(file: string): number | null {
  const floor = floors.findIndex((names) => names.includes(nameOf(file) ?? ''))
  return floor === -1 ? null : floor
}

function strangers(found: Import[], allowed: RegExp): string[] {
  return lines(found.filter(({ from, isTypeOnly }) => !allowed.test(from) && !isTypeOnly))
}

function lines(found: Import[]): string[] {
  return found.map(({ from, to }) => `${from} imports ${to}`)
}
