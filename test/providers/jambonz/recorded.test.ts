import { Temporal } from 'temporal-polyfill'
import { jambonzAccount } from '../../../server/providers/jambonz/account.ts'
import { accountId, jambonzRequests, recordedAt } from '../recorded/record-jambonz.ts'
import { holdsOfRecorded } from '../recorded/recorded-contract.ts'
import type { RecordedRequest } from '../recorded/recorded-request.ts'
import { carrierOf } from './shop.ts'

function reading({ method, path: target, headers, body, authToken: webhookSecret }: RecordedRequest) {
  const account = jambonzAccount.parse({ accountId, webhookSecret })
  return carrierOf(account, () => Temporal.Instant.from(recordedAt)).readCall({ method, target, headers, body })
}

const parties = { from: '+15550002222', to: '+15550001111', forwardedFrom: null }
const call = { kind: 'incoming', ...parties, attestation: null }
const ended = { kind: 'ended', ...parties, startedAt: null }

/** None: heard, and nothing follows. */
const meanings: Record<string, object | object[]> = {
  'call-plain': call,
  'call-diverted': { ...call, forwardedFrom: '+15550007777' },
  'call-hidden': { ...call, from: 'anonymous' },
  'call-hidden-with-identity': { ...call, from: 'anonymous' },
  'status-ringing': [],
  'status-completed': { ...ended, how: 'completed', seconds: 61 },
  'status-caller-gave-up': { ...ended, how: 'no-answer', seconds: null },
  'status-failed': { ...ended, how: 'failed', seconds: null },
  'status-of-a-leg': [],
  'ring-ended-no-answer': { kind: 'ring-ended', ...parties, how: 'no-answer' },
  'ring-ended-completed': { kind: 'ring-ended', ...parties, how: 'bridged' },
  'ring-ended-busy': { kind: 'ring-ended', ...parties, how: 'busy' },
  'leg-picked-up': { kind: 'picked-up', leg: 7 },
  'leg-pressed': { kind: 'leg-pressed', leg: 7, digits: '1' },
  'leg-said-nothing': { kind: 'leg-pressed', leg: 7, digits: '' },
  'gather-keys': { kind: 'keyed', ...parties, about: 'mobile', digits: '4165550134', said: null },
  'gather-speech': { kind: 'heard', ...parties, turn: 3, words: 'The tap drips', digits: '' },
  'gather-nothing': { kind: 'heard', ...parties, turn: 4, words: '', digits: '' },
  'nothing-is-recorded': { kind: 'recorded', ...parties, recording: null },
  'no-line-is-open': { kind: 'talk-ended', ...parties, how: 'failed' },
  'bridge-picked-up': { kind: 'bridge-picked-up', bridge: 4 },
  'bridge-pressed': { kind: 'bridge-pressed', bridge: 4, about: 'outcome', digits: '2' },
  'bridge-rung': { kind: 'bridge-rung', bridge: 4, how: 'bridged', seconds: null },
  'bridge-ended': { kind: 'bridge-ended', bridge: 4, how: 'no-answer' },
}

holdsOfRecorded('jambonz', {
  ...{ reading, meanings, written: jambonzRequests() },
  unusable: [
    ['unusable-other-account', 'not-ours'],
    ['unusable-without-name', 'unreadable'],
    ['unusable-cut-off', 'unreadable'],
    ['unusable-turn', 'unreadable'],
  ],
})
