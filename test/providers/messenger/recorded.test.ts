import { Temporal } from 'temporal-polyfill'
import { describe } from 'vitest'
import { androidGatewayMessenger } from '../../../server/providers/messenger/android-gateway.ts'
import { httpMessenger } from '../../../server/providers/messenger/http.ts'
import type { Messenger } from '../../../server/providers/messenger/messenger.ts'
import { voipmsMessenger } from '../../../server/providers/messenger/voipms.ts'
import { messengerRequests, recordedAt } from '../recorded/record-messengers.ts'
import { holdsOfRecorded } from '../recorded/recorded-contract.ts'

const number = '+15550001111'
const terms = {
  now: () => Temporal.Instant.from(recordedAt),
  sendTimeoutSeconds: 1,
  guard: { doors: { ports: [], names: [], origin: null } },
}

const messengers: Record<keyof typeof messengerRequests, (key: string) => Messenger> = {
  'android-gateway': (signingKey) =>
    androidGatewayMessenger(
      {
        mode: 'phone',
        address: 'http://192.168.1.20:8080',
        user: 'sms',
        password: 'x',
        signingKey,
        number,
        sim: 1,
        device: null,
        publicUrl: null,
      },
      terms,
    ),
  voipms: (callbackToken) =>
    voipmsMessenger({ user: 'x', apiPassword: 'x', number, callbackToken, publicUrl: null }, terms),
  http: (inboundToken) =>
    httpMessenger(
      {
        number,
        method: 'POST',
        url: 'https://gateway.example',
        headers: '',
        body: '',
        bodyKind: 'form',
        numberForm: 'e164',
        success: { by: 'status' },
        idField: null,
        knowsReference: false,
        inboundToken,
        inbound: { from: 'from', to: 'to', body: 'text', id: 'id', time: null },
        zone: null,
        publicUrl: null,
      },
      terms,
    ),
}

const text = { kind: 'received', from: '+15550002222', to: number, consent: null }
const receipt = { kind: 'receipt', reference: '0123456789abcdef01234567' }
const words = 'Can you come tomorrow?'

const meanings: Record<string, Record<string, object[]>> = {
  'android-gateway': {
    'sms-received': [{ ...text, body: 'Can you come tomorrow? It\'s 50% & "urgent" 💧' }],
    'sms-received-older': [{ ...text, body: 'From an older app' }],
    'sms-sent': [{ ...receipt, status: 'sent' }],
    'sms-delivered': [{ ...receipt, status: 'delivered' }],
    'sms-failed': [{ ...receipt, status: 'failed', because: 'not-delivered' }],
    'sms-cancelled': [{ ...receipt, status: 'failed', because: 'not-delivered' }],
    'mms-received': [{ ...text, body: '', media: [] }],
    'mms-downloaded': [
      {
        ...text,
        body: 'This is the leak',
        media: [{ url: 'http://192.168.1.20:8080/inbox/18A4F2C0/attachments/2', contentType: 'image/jpeg' }],
      },
    ],
    ping: [],
  },
  voipms: {
    text: [{ ...text, body: words, media: [] }],
    unicode: [{ ...text, body: 'Für 2 Personen, 日本語 💧\n"50%" & a+b=c' }],
    photos: [
      { ...text, body: '', media: [{ url: 'https://voip.ms/mms/1.jpg' }, { url: 'https://voip.ms/mms/2.png' }] },
    ],
  },
  http: {
    form: [{ ...text, messageId: '77', body: `${words} 50% & "now"` }],
    json: [{ ...text, messageId: '77', body: `${words} 50% & "now"` }],
    query: [{ ...text, messageId: '77', body: `${words} 50% & "now"` }],
  },
}

const because: Record<string, string> = { 'unusable-other-number': 'not-ours' }

describe.each(Object.keys(messengerRequests) as (keyof typeof messengerRequests)[])('%s', (company) => {
  const written = messengerRequests[company]()
  const unusable = written.filter(({ verdict }) => verdict === 'unusable')
  holdsOfRecorded(company, {
    reading: ({ method, path: target, headers, body, authToken }) =>
      messengers[company](authToken).readMessage({ method, target, headers, body }),
    meanings: meanings[company] ?? {},
    unusable: unusable.map(({ name }): [string, string] => [name, because[name] ?? 'unreadable']),
    written,
  })
})
