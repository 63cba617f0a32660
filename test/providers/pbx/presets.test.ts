import { expect, test } from 'vitest'
import { presets } from '../../../server/providers/pbx/presets.ts'
import { type FakeCall, sentBy } from '../../pbx/fake-pbx.ts'
import { accountOf, caller, callIn, now, ours, read } from './shop.ts'

const startedAt = now.epochMilliseconds / 1000 - 60
const call: FakeCall = { id: '1763650985.42', from: caller, to: ours, how: 'missed', startedAt }
const kinds = (Object.keys(presets) as (keyof typeof presets)[]).filter((kind) => kind !== 'own')
const ofSystems = ['asterisk', 'freeswitch', '3cx', 'grandstream-ucm'] as const

test.each(kinds)('a call that %s missed is a missed call to the shop', (kind) => {
  const request = sentBy(kind, call)
  expect(request && callIn(accountOf(kind), request)).toMatchObject({
    ...{ kind: 'ended', from: caller, to: ours, how: 'no-answer', isAnswered: false },
  })
})

test.each(ofSystems)('a call that was answered at %s was answered', (kind) => {
  const request = sentBy(kind, { ...call, how: 'answered' })
  expect(request && callIn(accountOf(kind), request)).toMatchObject({ how: 'completed', isAnswered: true })
})

test.each(ofSystems.flatMap((kind) => (['busy', 'gave-up', 'voicemail'] as const).map((how) => [kind, how] as const)))(
  'at %s a call that ended %s was missed',
  (kind, how) => {
    const request = sentBy(kind, { ...call, how })
    expect(request && callIn(accountOf(kind), request)).toMatchObject({ isAnswered: false })
  },
)

test.each(kinds)('who hides the number stays hidden at %s', (kind) => {
  const request = sentBy(kind, { ...call, from: null })
  expect(request && callIn(accountOf(kind), request).from).toMatch(/^$|^anonymous$/)
})

test.each(['freeswitch', '3cx', 'grandstream-ucm'] as const)('what the shop itself calls is ignored at %s', (kind) => {
  const request = sentBy(kind, { ...call, direction: 'out' })
  expect(request && read(accountOf(kind), request).reading).toEqual({ ok: true, events: [] })
})

test.each([...ofSystems, 'httpsms'] as const)('%s says when the call began, however late it tells', (kind) => {
  const request = sentBy(kind, { ...call, startedAt: startedAt - 3600 })
  expect(request && callIn(accountOf(kind), request).startedAt?.toString()).toMatch(/^2026-11-20T14:03:05/)
})

test.each(['asterisk', 'freeswitch', 'grandstream-ucm', 'httpsms'] as const)(
  '%s names the call, and so does the repetition',
  (kind) => {
    const request = sentBy(kind, call)
    expect(request && callIn(accountOf(kind), request).callId).toBe(call.id)
  },
)

test.each(kinds)('nobody is believed who does not know the secret of %s', (kind) => {
  const request = sentBy(kind, call)
  const account = accountOf(kind)
  const other = { ...account, proof: { ...account.proof, secret: 'another-secret-of-22-letters' } }
  expect(request && read(other, request).reading).toEqual({ ok: false, because: 'bad-signature' })
})

test('a number that is known but hidden is not taken from an Asterisk that trusts its trunk', () => {
  const request = sentBy('asterisk', call)!
  const body = request.body.replace(/pres=[^&]*/, 'pres=prohib_passed_screen')
  expect(callIn(accountOf('asterisk'), { ...request, body }).from).toBe('')
})
