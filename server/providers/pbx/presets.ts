// What each telephone system calls things, as data.
import type { PbxAccount, PbxMapping, PbxProof } from './account.ts'

type Preset = { name: string; proof: PbxProof['by']; mapping: PbxMapping }

const nothing: PbxMapping = {
  ...{ caller: [], hidden: [], line: [], callId: [], outcome: [], missed: [], answered: [] },
  ...{ spoken: [], seconds: [], direction: [], time: [] },
}

/** The words of most systems, in the languages that they are sold in. */
const missedWords = [
  ...['missed', 'no answer', 'no-answer', 'noanswer', 'unanswered', 'not answered', 'notanswered', 'busy', 'cancel'],
  ...['canceled', 'cancelled', 'failed', 'abandoned', 'abandon', 'chanunavail', 'congestion', 'donotcall', 'timeout'],
  ...['declined', 'rejected', 'voicemail'],
]
const answeredWords = ['answered', 'answer', 'completed', 'connected', 'inbound', 'incoming', 'success']

const usual = { missed: missedWords, answered: answeredWords.filter((each) => !['inbound', 'incoming'].includes(each)) }

export const presets: Record<PbxAccount['kind'], Preset> = {
  asterisk: {
    name: 'FreePBX or Asterisk',
    proof: 'bearer',
    mapping: {
      ...nothing,
      ...usual,
      ...{ caller: ['from'], hidden: ['pres'], line: ['to'], callId: ['call'], time: ['start'], seconds: ['seconds'] },
      outcome: ['status', 'queue', 'disposition'],
    },
  },
  freeswitch: {
    name: 'FusionPBX or FreeSWITCH',
    proof: 'path',
    mapping: {
      ...nothing,
      caller: ['variables.caller_id_number', 'variables.sip_from_user', 'callflow.0.caller_profile.caller_id_number'],
      line: ['variables.sip_to_user', 'variables.sip_req_user', 'variables.caller_destination'],
      ...{
        callId: ['variables.uuid', 'variables.call_uuid'],
        direction: ['variables.call_direction', 'variables.direction'],
      },
      // A voicemail answers as a person does; only who was bridged spoke with one.
      ...{ spoken: ['variables.bridge_epoch'], seconds: ['variables.duration'], time: ['variables.start_epoch'] },
      hidden: ['variables.privacy_hide_number'],
    },
  },
  '3cx': {
    name: '3CX',
    proof: 'bearer',
    mapping: {
      ...nothing,
      ...{ caller: ['number'], outcome: ['type'], missed: ['missed'], answered: ['inbound'], time: ['start'] },
      ...{ seconds: ['duration'] },
    },
  },
  'grandstream-ucm': {
    name: 'Grandstream UCM',
    proof: 'bearer',
    mapping: {
      ...nothing,
      ...usual,
      ...{ caller: ['src'], line: ['did', 'dst'], callId: ['uniqueid', 'session', 'acctid'], outcome: ['disposition'] },
      ...{ direction: ['userfield'], time: ['start'], seconds: ['duration'] },
    },
  },
  'grandstream-phone': {
    name: 'Grandstream telephone',
    proof: 'path',
    mapping: { ...nothing, caller: ['remote'], line: ['local'], callId: ['call'] },
  },
  yealink: {
    name: 'Yealink telephone',
    proof: 'path',
    mapping: { ...nothing, caller: ['remote'], line: ['local'], callId: ['call'] },
  },
  httpsms: {
    name: 'httpSMS on an Android phone',
    proof: 'path',
    mapping: {
      ...nothing,
      ...{ caller: ['data.contact'], line: ['data.owner'], callId: ['data.message_id', 'id'], outcome: ['type'] },
      ...{ missed: ['message.call.missed'], time: ['data.timestamp', 'time'] },
    },
  },
  tasker: {
    name: 'Tasker on an Android phone',
    proof: 'bearer',
    mapping: { ...nothing, caller: ['from'], time: ['at'] },
  },
  macrodroid: {
    name: 'MacroDroid on an Android phone',
    proof: 'bearer',
    mapping: { ...nothing, caller: ['from'] },
  },
  own: {
    name: 'Another system',
    proof: 'signature',
    mapping: {
      ...nothing,
      ...usual,
      ...{ caller: ['from', 'caller'], line: ['to', 'called'], callId: ['id', 'call_id'] },
      ...{ outcome: ['status', 'outcome'], direction: ['direction'], time: ['time', 'start'], seconds: ['seconds'] },
    },
  },
}

/** Which field holds what in the shop's own system. */
export function mappingOf({ kind, mapping }: PbxAccount): PbxMapping {
  return { ...presets[kind].mapping, ...mapping }
}
