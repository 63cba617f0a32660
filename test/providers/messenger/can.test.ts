import { describe, expect, test } from 'vitest'
import { androidGatewayAccount } from '../../../server/providers/android-gateway/account.ts'
import { httpTemplateAccount } from '../../../server/providers/http-template/account.ts'
import { androidGatewayCan } from '../../../server/providers/messenger/android-gateway.ts'
import { httpCan } from '../../../server/providers/messenger/http.ts'
import type { MessengerCan } from '../../../server/providers/messenger/messenger.ts'
import { simulatedCan } from '../../../server/providers/messenger/simulated.ts'
import { twilioCan } from '../../../server/providers/messenger/twilio.ts'
import { voipmsCan } from '../../../server/providers/messenger/voipms.ts'
import { voipmsAccount } from '../../../server/providers/voipms/account.ts'

const cans: Record<string, MessengerCan> = {
  simulated: simulatedCan,
  Twilio: twilioCan,
  'an Android phone': androidGatewayCan('phone'),
  'an Android phone by its server': androidGatewayCan('server'),
  'VoIP.ms': voipmsCan,
  HTTP: httpCan(null),
}

test.each(Object.entries(cans))(
  '%s: who answers STOP itself refuses those who said it, and nobody needs to repeat what it lists',
  (_, can) => {
    if (can.answersStop) expect(can.refusesOptedOut).toBe(true)
    expect(can.listsSent && can.repeatsSafely).toBe(false)
  },
)

test.each(['VoIP.ms', 'an Android phone', 'HTTP'])('with %s the box alone honours STOP', (name) => {
  expect(cans[name]).toMatchObject({ answersStop: false })
})

describe('an account as it is stored', () => {
  const gateway = {
    mode: 'phone',
    address: 'http://192.168.1.20:8080',
    user: 'sms',
    password: 'secret',
    signingKey: null,
    number: null,
    sim: null,
    device: null,
    publicUrl: null,
  }
  const voipms = {
    user: 'mike@shop.example',
    apiPassword: 'x',
    number: '+14165550100',
    callbackToken: null,
    publicUrl: null,
  }
  const template = {
    number: '+14165550100',
    method: 'POST',
    url: 'https://gateway.example',
    headers: '',
    body: '',
    bodyKind: 'form',
    numberForm: 'e164',
    success: { by: 'field', field: 'ok', is: 'true' },
    idField: null,
    knowsReference: false,
    inboundToken: null,
    inbound: { from: 'from', to: null, body: 'text', id: null, time: null },
    zone: null,
    publicUrl: null,
  }

  test('is read as it was written', () => {
    expect(androidGatewayAccount.parse(gateway)).toEqual(gateway)
    expect(voipmsAccount.parse(voipms)).toEqual(voipms)
    expect(httpTemplateAccount.parse(template)).toEqual(template)
  })

  test.each([
    ['a card that no phone has', androidGatewayAccount, { ...gateway, sim: 0 }],
    ['another way to the phone', androidGatewayAccount, { ...gateway, mode: 'cloud' }],
    ['no password', voipmsAccount, { ...voipms, apiPassword: undefined }],
    ['a method that sends nothing', httpTemplateAccount, { ...template, method: 'DELETE' }],
    ['success by nothing', httpTemplateAccount, { ...template, success: { by: 'word', word: '' } }],
  ])('is refused with %s', (_, schema, account) => {
    expect(schema.safeParse(account).success).toBe(false)
  })
})
