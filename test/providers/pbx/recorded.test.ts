import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mostPbxBytes } from '../../../server/providers/fields.ts'
import type { PbxAccount } from '../../../server/providers/pbx/account.ts'
import type { RawRequest } from '../../../server/providers/request.ts'
import { accountOf, caller, form, ours, ownByPath, read } from './shop.ts'

/** `ignored`: the shop's own word, about no call that came in. */
type Recorded = {
  name: string
  verdict: 'genuine' | 'ignored' | 'forged' | 'unreadable'
  kind: PbxAccount['kind']
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

const folder = new URL('../recorded/pbx/', import.meta.url)
const recorded = readdirSync(folder).map((file): Recorded => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
const of = (verdict: Recorded['verdict']) => recorded.filter((each) => each.verdict === verdict)

function reading({ kind, method, path: target, headers, body }: Recorded) {
  const request: RawRequest = { method, target, headers, body }
  return read(accountOf(kind), request).reading
}

const isAnswered = ({ name }: Recorded) => name.includes('-answered')
const isWithheld = ({ name }: Recorded) => name.includes('-withheld')

test.each(of('genuine'))('$name is read', (each) => {
  const from = isWithheld(each) ? expect.stringMatching(/^$|anonymous/i) : caller
  expect(reading(each)).toMatchObject({ ok: true, events: [{ from, to: ours, isAnswered: isAnswered(each) }] })
})

test.each(of('ignored'))('$name is taken, and no call', (each) => {
  expect(reading(each)).toEqual({ ok: true, events: [] })
})

test.each(of('forged'))('$name is turned away', (each) => {
  expect(reading(each)).toEqual({ ok: false, because: 'bad-signature' })
})

test.each(of('unreadable'))('$name is unreadable although it is the shop’s own', (each) => {
  expect(reading(each)).toEqual({ ok: false, because: 'unreadable' })
})

test('what comes twice is the same call twice', () => {
  for (const each of of('genuine').filter(
    ({ kind }) => !['tasker', 'macrodroid', '3cx', 'grandstream-phone', 'yealink'].includes(kind),
  ))
    expect(reading(each), each.name).toEqual(reading(each))
})

test('what is larger than any record is not read', () => {
  const body = JSON.stringify({ from: caller, status: 'missed', more: 'x'.repeat(mostPbxBytes) })
  expect(read(ownByPath, { ...form({}), body }).reading).toEqual({ ok: false, because: 'unreadable' })
})
