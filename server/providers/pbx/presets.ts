// What each telephone system calls things, as data.
import type { PbxAccount, PbxMapping, PbxProof } from './account.ts'

type Preset = { name: string; proof: PbxProof['by']; mapping: PbxMapping }

const nothing: PbxMapping = {
  ...{ caller: [], hidden: [], line: [], callId: [], outcome: [], missed: [], answered: [], noCall: [] },
  ...{ opened: [], part: [], phone: [], spoken: [], seconds: [], direction: [], time: [] },
}

/** The words of most systems, in the languages that they are sold in; in which case and with which hyphens is all the same. */
const missedWords = [
  ...['missed', 'no answer', 'unanswered', 'not answered', 'busy', 'cancel', 'canceled', 'cancelled', 'failed'],
  ...['abandoned', 'abandon', 'chanunavail', 'congestion', 'donotcall', 'timeout', 'declined', 'rejected', 'voicemail'],
  ...['joinempty', 'leaveempty', 'joinunavail', 'leaveunavail', 'full', 'dontcall', 'torture', 'invalidargs'],
  ...['perdida', 'no contestada', 'no atendida', 'ocupado', 'manqué', 'non répondu', 'occupé', 'verpasst', 'besetzt'],
]
const answeredWords = [
  ...['answered', 'answer', 'completed', 'connected', 'success'],
  ...['contestada', 'atendida', 'respondida', 'répondu', 'décroché', 'beantwortet', 'angenommen'],
]
/** A call that goes out or stays in the house, or one that is not over. */
const noCallWords = [
  ...['outbound*', 'outgoing*', 'internal', 'saliente', 'sortant', 'ausgehend'],
  ...['ring', 'ringing', 'trying', 'calling', 'dialing', 'alerting', 'proceeding', 'progress', 'in progress', 'early*'],
  ...['new', 'setup', 'start', 'started', 'initiated', 'created', 'incoming', 'inbound', 'queued', 'waiting', 'hold'],
  ...['on hold', 'parked', 'active', 'talking', 'connecting', 'transferring', 'sonando', 'sonnerie', 'klingelt'],
]

const usual = { missed: missedWords, answered: answeredWords, noCall: noCallWords }

export const presets: Record<PbxAccount['kind'], Preset> = {
  asterisk: {
    name: 'FreePBX or Asterisk',
    proof: 'bearer',
    mapping: {
      ...nothing,
      ...usual,
      ...{ caller: ['from'], hidden: ['pres'], line: ['to'], callId: ['call'], time: ['start'], seconds: ['seconds'] },
      ...{ spoken: ['spoke'], opened: ['disposition'], part: ['app'], phone: ['phone'] },
      // `Dial` says ANSWER; the record says ANSWERED of a line that a menu or a queue has opened, too.
      ...{ outcome: ['status', 'queue', 'disposition'], missed: [...missedWords, 'answered'], answered: ['answer'] },
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
      ...{ caller: ['number'], outcome: ['type'], time: ['start'], seconds: ['duration'] },
      // `Notanswered` is somebody outside whom the shop called.
      ...{ missed: ['missed'], answered: ['inbound'], noCall: [...noCallWords, 'notanswered'] },
    },
  },
  'grandstream-ucm': {
    name: 'Grandstream UCM',
    proof: 'bearer',
    mapping: {
      ...nothing,
      ...usual,
      ...{ caller: ['src'], line: ['did', 'dst'], callId: ['uniqueid', 'session', 'acctid', 'AcctId'] },
      ...{ outcome: ['disposition'], opened: ['disposition'], part: ['lastapp', 'action_type'], phone: ['dstchannel'] },
      ...{ direction: ['userfield'], time: ['start'], seconds: ['duration'] },
    },
  },
  // The numbers that telephones give to calls are short and come again.
  'grandstream-phone': {
    name: 'Grandstream telephone',
    proof: 'path',
    mapping: { ...nothing, caller: ['remote'], line: ['local'] },
  },
  yealink: {
    name: 'Yealink telephone',
    proof: 'path',
    mapping: { ...nothing, caller: ['remote'], line: ['local'] },
  },
  httpsms: {
    name: 'httpSMS on an Android phone',
    proof: 'path',
    mapping: {
      ...nothing,
      ...{ caller: ['data.contact'], line: ['data.owner'], callId: ['data.message_id', 'id'], outcome: ['type'] },
      ...{ missed: ['message.call.missed'], noCall: ['message.*', 'phone.*'], time: ['data.timestamp', 'time'] },
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
