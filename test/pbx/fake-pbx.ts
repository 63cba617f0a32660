// Telephone systems as they are: what each sends of a call when the lines that we give are pasted there.

import type { PbxAccount } from '../../server/providers/pbx/account.ts'
import { linesToPaste } from '../../server/providers/pbx/lines-to-paste.ts'
import type { RawRequest } from '../../server/providers/request.ts'

const address = 'https://shop.example'
export const token = 'Vq3mZ8c1Rk5tXw7yBn2pLs'

/** A call as it went; `from` is null where it is hidden. */
export type FakeCall = {
  id: string
  from: string | null
  to: string
  how: 'missed' | 'busy' | 'gave-up' | 'voicemail' | 'answered'
  /** Seconds since 1970. */
  startedAt: number
  direction?: 'in' | 'out'
}

type Systems = Exclude<PbxAccount['kind'], 'own'>

/** The request that it makes when the call is over. Telephones tell only of what they missed, and are null of all else. */
export function sentBy(kind: Systems, call: FakeCall): RawRequest | null {
  const [paste] = linesToPaste({ kind, proof: { by: 'bearer', secret: token } }, address)
  if (!paste) throw new Error(`nothing is pasted for ${kind}`)
  return systems[kind](paste.lines, call)
}

const systems: Record<Systems, (lines: string, call: FakeCall) => RawRequest | null> = {
  asterisk,
  freeswitch,
  '3cx': threeCx,
  'grandstream-ucm': ucm,
  'grandstream-phone': telephone,
  yealink: telephone,
  httpsms,
  tasker: (lines, call) => android(lines, '%CNUM', call),
  macrodroid: (lines, call) => android(lines, '{call_number}', call),
}

/** `Dial` says how it ended; a voicemail leaves that word as it was, and answers the channel all the same. */
function asterisk(lines: string, call: FakeCall): RawRequest {
  const said = { missed: 'NOANSWER', busy: 'BUSY', 'gave-up': 'CANCEL', voicemail: 'NOANSWER', answered: 'ANSWER' }
  const isPickedUp = call.how === 'answered' || call.how === 'voicemail'
  const isSpoken = call.how === 'answered'
  const values: Record<string, string> = {
    '${UNIQUEID}': call.id,
    '${CALLERID(num)}': call.from ?? 'anonymous',
    '${CALLERID(num-pres)}': call.from === null ? 'prohib_not_screened' : 'allowed_not_screened',
    '${FIRSTRING_TO}': call.to,
    '${DIALSTATUS}': said[call.how],
    '${QUEUESTATUS}': '',
    '${ANSWEREDTIME}': isSpoken ? '20' : '',
    '${CDR(disposition)}': isPickedUp ? 'ANSWERED' : 'NO ANSWER',
    '${CDR(lastapp)}': call.how === 'voicemail' ? 'VoiceMail' : 'Dial',
    '${CDR(dstchannel)}': call.how === 'voicemail' ? '' : 'PJSIP/101-0000002a',
    '${FIRSTRING_AT}': String(call.startedAt),
    '$[${EPOCH}-${FIRSTRING_AT}]': '25',
  }
  const [, url = '', form = ''] = /CURL\(([^,]*),(.*)\)\}\)/.exec(lines) ?? []
  const filled = form
    .replaceAll(/\$\{URIENCODE\((\$\{[^}]+\})\)\}/g, (_all, variable) => encodeURIComponent(values[variable] ?? ''))
    .replaceAll(/\$\[[^\]]*\]|\$\{\w+\}/g, (variable) => values[variable] ?? '')
  const [, authorization = ''] = /httpheader\)=Authorization: (.*)\)/.exec(lines) ?? []
  return posted(url, filled, { authorization, 'content-type': 'application/x-www-form-urlencoded' })
}

function freeswitch(lines: string, call: FakeCall): RawRequest {
  const url = /name="url" value="([^"]*)"/.exec(lines)?.[1] ?? ''
  const isPickedUp = call.how === 'answered' || call.how === 'voicemail'
  const cdr = {
    'core-uuid': 'b1a7c1a0-0000-4000-8000-000000000001',
    channel_data: { state: 'CS_REPORTING', direction: 'inbound' },
    variables: {
      direction: 'inbound',
      call_direction: call.direction === 'out' ? 'outbound' : 'inbound',
      uuid: call.id,
      caller_id_number: call.from ?? 'anonymous',
      sip_to_user: call.to,
      ...{
        start_epoch: String(call.startedAt),
        bridge_epoch: call.how === 'answered' ? String(call.startedAt + 5) : '0',
      },
      ...{ duration: '25', billsec: isPickedUp ? '20' : '0', hangup_cause: 'NORMAL_CLEARING' },
    },
    callflow: [{ caller_profile: { caller_id_number: call.from ?? '', destination_number: call.to } }],
  }
  const form = `cdr=${encodeURIComponent(JSON.stringify(cdr))}`
  return posted(url, form, { 'content-type': 'application/x-www-form-urlencoded' })
}

function threeCx(lines: string, call: FakeCall): RawRequest {
  const values: Record<string, string> = {
    '[Number]': call.from ?? '',
    '[CallType]': call.direction === 'out' ? 'Notanswered' : call.how === 'answered' ? 'Inbound' : 'Missed',
    '[CallStartTimeUTC]': new Date(call.startedAt * 1000).toISOString(),
    '[Duration]': '00:00:25',
  }
  const entries = [...lines.matchAll(/<Value Key="(\w+)" Passes="1" Type="String">([^<]*)</g)]
  const body = JSON.stringify(Object.fromEntries(entries.map(([, key, value = '']) => [key, values[value]])))
  const authorization = /Key="Authorization"[^>]*>([^<]*)</.exec(lines)?.[1] ?? ''
  return posted(/Url="([^"]*)"/.exec(lines)?.[1] ?? '', body, { authorization, 'content-type': 'application/json' })
}

/** Times without a zone, and a word of its own for each end. */
function ucm(lines: string, call: FakeCall): RawRequest {
  const said = {
    missed: 'NO ANSWER',
    busy: 'BUSY',
    'gave-up': 'NO ANSWER',
    voicemail: 'ANSWERED',
    answered: 'ANSWERED',
  }
  const isVoicemail = call.how === 'voicemail'
  const record = {
    ...{ acctid: '611', uniqueid: call.id, src: call.from ?? 'anonymous', dst: '1000', did: call.to },
    start: new Date((call.startedAt - 5 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' '),
    ...{ duration: '25', disposition: said[call.how], userfield: call.direction === 'out' ? 'Outbound' : 'Inbound' },
    ...{ lastapp: isVoicemail ? 'VoiceMail' : 'Dial', action_type: isVoicemail ? 'VM[6500]' : 'DIAL' },
    dstchannel: isVoicemail ? '' : 'PJSIP/1000-0000002a',
  }
  const authorization = /"Authorization: ([^"]*)"/.exec(lines)?.[1] ?? ''
  const url = /(https:\S+);/.exec(lines)?.[1] ?? ''
  return posted(url, JSON.stringify(record), { authorization, 'content-type': 'application/json' })
}

/** It fills in the variables, and escapes nothing. */
function telephone(lines: string, call: FakeCall): RawRequest | null {
  if (call.how === 'answered' || call.direction === 'out') return null
  const url = lines
    .replace('$remote', `sip:${call.from ?? 'anonymous'}@192.0.2.10:5060`)
    .replace('$local', 'sip:1000@192.0.2.10')
  return { method: 'GET', target: url.slice(address.length), headers: { 'user-agent': 'Yealink SIP-T46U' }, body: '' }
}

/** It signs with a token of its own making, which nobody has asked it to. */
function httpsms(lines: string, call: FakeCall): RawRequest | null {
  if (call.how === 'answered' || call.direction === 'out') return null
  const at = new Date(call.startedAt * 1000).toISOString()
  const data = {
    message_id: call.id,
    contact: call.from ?? '',
    owner: call.to,
    timestamp: at,
    sim: 'SIM1',
    user_id: 'u1',
  }
  const event = {
    specversion: '1.0',
    id: `event-${call.id}`,
    source: '/v1/messages',
    type: 'message.call.missed',
    time: at,
    data,
  }
  return posted(lines, JSON.stringify(event), {
    authorization: 'Bearer eyJhbGciOi.eyJ.x',
    'content-type': 'application/json',
  })
}

function android(lines: string, variable: string, call: FakeCall): RawRequest | null {
  if (call.how === 'answered' || call.direction === 'out') return null
  const body = /Body: (.*)/.exec(lines)?.[1]?.replace(variable, call.from ?? '') ?? ''
  const authorization = /Header: Authorization: (.*)/.exec(lines)?.[1] ?? ''
  return posted(/URL: (.*)/.exec(lines)?.[1] ?? '', body, { authorization, 'content-type': 'application/json' })
}

function posted(url: string, body: string, headers: Record<string, string>): RawRequest {
  if (!url.startsWith(`${address}/`)) throw new Error(`it sends elsewhere: ${url}`)
  return { method: 'POST', target: url.slice(address.length), headers, body }
}
