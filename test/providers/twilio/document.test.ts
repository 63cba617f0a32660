import { expect, test } from 'vitest'
import type { MetByDocument } from '../../../server/providers/carrier/document.ts'
import { documentFor } from '../../../server/providers/twilio/document.ts'

const base: MetByDocument = {
  ...{ plan: 'ring-crew-first', fallsTo: 'greeting', phones: ['+14165550001', '+14165550002'], isRungInTurn: false },
  ...{ ringSeconds: 20, words: 'You have reached Mike & Sons. We text you now.', language: 'en' },
}

/** The verbs in order, without what stands in them. */
function verbs(line: MetByDocument): string[] {
  const document = documentFor(line)
  if (!document.ok) throw new Error(document.because)
  return [...document.lines.matchAll(/<(Dial|Number|Say|Record|Reject|Hangup)\b/g)].map(([, verb = '']) => verb)
}

test.each([
  ['the crew is rung, then greeted', base, ['Dial', 'Number', 'Number', 'Say']],
  ['with nobody to ring it is greeted', { ...base, phones: [] }, ['Say']],
  ['Fallback rings nobody again', { ...base, plan: 'fallback' }, ['Say']],
  ['Always rings nobody', { ...base, plan: 'always' }, ['Say']],
  ['Off turns away', { ...base, plan: 'off', fallsTo: 'voice' }, ['Reject']],
] as [string, MetByDocument, string[]][])('%s', (_what, line, wanted) => {
  expect(verbs(line)).toEqual(wanted)
})

test.each([
  ['after-hours', 'greeting', 'depends-on-hours'],
  ['unknown-callers', 'greeting', 'depends-on-callers'],
  ['always', 'voice', 'needs-us'],
  ['always', 'voicemail', 'needs-us'],
] as const)('no document can meet calls by %s that fall to %s', (plan, fallsTo, because) => {
  expect(documentFor({ ...base, plan, fallsTo })).toEqual({ ok: false, because })
})

test('a call counts as unanswered until somebody picks up, ten phones ring at most, and names are written as XML', () => {
  const phones = Array.from({ length: 12 }, (_, n) => `+141655500${10 + n}`)
  const document = documentFor({ ...base, phones, isRungInTurn: true })
  expect(document).toMatchObject({ ok: true, lines: expect.stringContaining('answerOnBridge="true"') })
  expect(document).toMatchObject({ lines: expect.stringContaining('sequential="true"') })
  expect(document).toMatchObject({ lines: expect.stringContaining('Mike &amp; Sons') })
  expect(verbs({ ...base, phones }).filter((verb) => verb === 'Number')).toHaveLength(10)
})
