import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PbxAccount } from '../../../server/providers/pbx/account.ts'
import { outcomeOf } from '../../../server/providers/pbx/outcome.ts'
import { mappingOf } from '../../../server/providers/pbx/presets.ts'
import { token } from '../../pbx/fake-pbx.ts'
import { accountOf, callIn, form, ours, read } from './shop.ts'

const byPath = { by: 'path', secret: token } as const
const asterisk = accountOf('asterisk', { proof: byPath })
const ucm = accountOf('grandstream-ucm', { proof: byPath })

function isAnswered(account: PbxAccount, fields: Record<string, string>): boolean | undefined {
  return callIn(account, form({ from: '4165550134', src: '4165550134', to: ours, ...fields })).isAnswered
}

describe('by the lines that are pasted into an Asterisk', () => {
  const none = { status: '', queue: '', spoke: '0', disposition: 'ANSWERED', app: 'Hangup', phone: '' }
  const phone = 'PJSIP/101-0000002a'

  test.each([
    ['a phone took it', { status: 'ANSWER', spoke: '03', app: 'Dial', phone }],
    ['a phone of a group took it', { status: 'ANSWER', spoke: '03', disposition: 'NO ANSWER', app: 'Dial', phone }],
    ['somebody in a queue took it', { spoke: '01', app: 'Queue', phone }],
    ['somebody in a queue of an older Asterisk took it', { spoke: '0', app: 'Queue', phone }],
    ['nobody, and then somebody in a queue', { status: 'NOANSWER', spoke: '06', app: 'Queue', phone }],
    ['somebody in a queue, which let the caller go on', { queue: 'CONTINUE', spoke: '02', app: 'Queue', phone }],
  ])('%s: answered', (_how, fields) => {
    expect(isAnswered(asterisk, { ...none, ...fields })).toBe(true)
  })

  test.each([
    ['nobody took it', { status: 'NOANSWER', disposition: 'FAILED', app: 'Dial' }],
    ['the caller gave up', { status: 'CANCEL', disposition: 'NO ANSWER', app: 'Dial', phone }],
    ['nobody took it, and a voicemail did', { status: 'NOANSWER', app: 'VoiceMail' }],
    ['the voicemail of a mobile took it and pressed no key', { status: 'ANSWER', disposition: 'NO ANSWER', phone }],
    ['a menu took it', { app: 'Background' }],
    ['the queue was empty', { queue: 'JOINEMPTY' }],
    ['the queue was full', { queue: 'FULL' }],
    ['the queue gave up', { queue: 'TIMEOUT', spoke: '00' }],
    ['the caller gave up in the queue', { spoke: '00', disposition: 'NO ANSWER', app: 'Queue', phone }],
    ['nothing is said of it', { disposition: '', app: '' }],
  ])('%s: missed', (_how, fields) => {
    expect(isAnswered(asterisk, { ...none, ...fields })).toBe(false)
  })
})

describe('by the lines that were pasted before they told who took it', () => {
  test.each([
    ['ANSWER', '', 'ANSWERED', true],
    ['NOANSWER', '', 'ANSWERED', false],
    ['', '', 'ANSWERED', false],
    ['', 'JOINEMPTY', 'ANSWERED', false],
    ['TORTURE', '', 'NO ANSWER', false],
  ])('%s, %s and %s', (status, queue, disposition, wanted) => {
    expect(isAnswered(asterisk, { status, queue, disposition })).toBe(wanted)
  })
})

describe('by the record of a Grandstream UCM', () => {
  const record = { disposition: 'ANSWERED', userfield: 'Inbound' }
  const dstchannel = 'PJSIP/1000-0000002a'

  test.each([
    ['a phone took it', { lastapp: 'Dial', action_type: 'DIAL', dstchannel }],
    ['somebody in a queue took it', { lastapp: 'Queue', action_type: 'QUEUE[6500]', dstchannel }],
    ['a menu led to a phone', { lastapp: 'Dial', action_type: 'IVR[7000]NAME[IVR]', dstchannel }],
    ['a phone took it, of which nothing is said', { lastapp: 'Dial', action_type: 'DIAL' }],
    ['nothing is said of who took it', {}],
  ])('%s: answered', (_how, fields) => {
    expect(isAnswered(ucm, { ...record, ...fields })).toBe(true)
  })

  test.each([
    ['a voicemail took it', { lastapp: 'VoiceMail', action_type: 'VM[6500]' }],
    ['a phone rang, and its voicemail took it', { lastapp: 'VoiceMail', action_type: 'VM[6500]', dstchannel }],
    ['a voicemail took it, by the action alone', { action_type: 'VM' }],
    ['a menu took it', { lastapp: 'Background', action_type: 'IVR[7000]' }],
    ['a menu took it, and named itself as the phone', { lastapp: 'Set', action_type: 'IVR[7000]', dstchannel }],
    ['a queue took it, and nobody in it', { lastapp: 'Queue', action_type: 'QUEUE[6600]' }],
    ['a queue took it, and no phone', { lastapp: 'Queue', action_type: 'QUEUE[6600]', dstchannel: '' }],
    ['nobody took it', { disposition: 'NO ANSWER', lastapp: 'Dial', dstchannel }],
  ])('%s: missed', (_how, fields) => {
    expect(isAnswered(ucm, { ...record, ...fields })).toBe(false)
  })

  const part = (fields: object) => ({
    ...{ src: '4165550134', did: ours, userfield: 'Inbound', start: '2026-11-20 10:00:00', duration: '10' },
    ...fields,
  })
  const told = (record: object) =>
    callIn(ucm, { ...form({}), headers: { 'content-type': 'application/json' }, body: JSON.stringify(record) })
  const menu = part({ disposition: 'ANSWERED', lastapp: 'Background', action_type: 'IVR[7000]', uniqueid: '1763.1' })
  const taken = part({ disposition: 'ANSWERED', lastapp: 'Dial', dstchannel, start: '2026-11-20 10:00:10' })

  test.each([
    ['a menu and then nobody', { main_cdr: menu, sub_cdr_1: { ...taken, disposition: 'NO ANSWER' } }, false],
    ['a menu and then a phone', { main_cdr: menu, sub_cdr_1: taken }, true],
    ['the same below a root', { cdr_root: [{ cdr: '1763.1', main_cdr: menu, sub_cdr_1: taken }] }, true],
    ['a whole record below a root', { cdr_root: [menu] }, false],
  ])('a call of several parts, %s', (_how, record, wanted) => {
    expect(told(record)).toMatchObject({ from: '4165550134', to: ours, callId: '1763.1', isAnswered: wanted })
  })

  test('several calls at once are several', () => {
    const other = { main_cdr: { ...menu, src: '4165550135', uniqueid: '1763.2' }, sub_cdr_1: taken }
    const body = JSON.stringify({ cdr_root: [menu, { ...menu, userfield: 'Outbound' }, other] })
    const { reading } = read(ucm, { ...form({}), headers: { 'content-type': 'application/json' }, body })
    expect(reading).toMatchObject({
      ok: true,
      events: [
        { callId: '1763.1', from: '4165550134', isAnswered: false },
        { callId: '1763.2', from: '4165550135', isAnswered: true },
      ],
    })
  })

  test('a call of several parts goes from the beginning of the first to the end of the last', () => {
    expect(told({ sub_cdr_1: taken, main_cdr: menu })).toMatchObject({ seconds: 20 })
    expect(told({ sub_cdr_1: taken, main_cdr: menu }).startedAt?.toString()).toBe('2026-11-20T15:00:00Z')
  })
})

test('whatever a system says of how a call ended, it is one of three things, and never nothing', () => {
  const mapping = mappingOf(accountOf('own'))
  fc.assert(
    fc.property(fc.string(), (status) => {
      const { outcome } = outcomeOf([new Map([['status', status.trim()]])], mapping)
      const isUnfilled = /^[$%{[]/.test(status.trim())
      if (!isUnfilled) expect(['missed', 'answered', 'no-call']).toContain(outcome)
    }),
  )
})

test('a word that nobody has listed is said of a missed call', () => {
  const mapping = { ...mappingOf(accountOf('own')), missed: [], answered: ['yes'], noCall: ['not*'] }
  fc.assert(
    fc.property(fc.stringMatching(/^[a-mo-xz][a-z]{0,12}$/), (status) => {
      expect(outcomeOf([new Map([['status', status]])], mapping)).toMatchObject({ outcome: 'missed', isKnown: false })
    }),
  )
})
