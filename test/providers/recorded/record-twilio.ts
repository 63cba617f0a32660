// Writes test/providers/recorded/twilio/*.json anew, signed by the real twilio package.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { exampleAccountSid } from '../../twilio/sids.ts'
import type { Params } from '../../twilio/signed-post.ts'
import { callEnded, type FinalCallStatus, inboundMessage, incomingCall, messageStatus } from '../../twilio/webhooks.ts'
import { forgedRequests } from './forge-twilio.ts'
import type { RecordedRequest } from './recorded-request.ts'
import { encoded, genuine, mobile, paths, publicUrl, shop, sid, signed, withBody } from './sign-recording.ts'

export function twilioRequests(): RecordedRequest[] {
  return [...voice(), ...callStatus(), ...messages(), ...messageStatuses(), ...unusable(), ...forgedRequests()]
}

function voice(): RecordedRequest[] {
  const arrives = (name: string, call: Partial<Parameters<typeof incomingCall>[0]> = {}) =>
    genuine(`voice-${name}`, paths.voice, incomingCall({ callSid: sid('CA', name), from: mobile, to: shop, ...call }))
  return [
    arrives('plain'),
    arrives('forwarded', { forwardedFrom: '+15550007777', stirVerstat: 'TN-Validation-Passed-C-Diverted' }),
    arrives('withheld-anonymous', { from: 'anonymous' }),
    arrives('withheld-keypad', { from: '+266696687', stirVerstat: 'No-TN-Validation' }),
    arrives('withheld-restricted', { from: '+7378742833' }),
    arrives('withheld-empty', { from: '' }),
    arrives('sip-caller', { from: 'sip:front-desk@pbx.example' }),
    arrives('unicode-name', { callerName: 'Zoë + Søn & 子 "100%"' }),
    arrives('abroad-with-empty-places', { from: '+442071838750' }),
    arrives('repeated-key', { extra: { 'SipHeader_X-Note': ['b', 'a', 'b'] } }),
    arrives('unknown-parameter', { extra: { TwilioAddedThisYesterday: '' } }),
    arrives('fallback', { extra: { ErrorCode: '11200', ErrorUrl: publicUrl + paths.voice } }),
    genuine('voice-get', paths.voice, incomingCall({ callSid: sid('CA', 'get'), from: mobile, to: shop }), 'GET'),
    genuine(
      'voice-with-query',
      `${paths.voice}?line=main%20street&x=%C3%A9`,
      incomingCall({ callSid: sid('CA', 'query'), from: mobile, to: shop }),
    ),
  ]
}

function callStatus(): RecordedRequest[] {
  const seconds: Record<FinalCallStatus, number> = { completed: 61, busy: 0, failed: 0, 'no-answer': 0, canceled: 0 }
  return Object.entries(seconds).map(([status, length]) => {
    const callSid = sid('CA', status)
    const at = 'Fri, 20 Nov 2026 15:04:05 +0000'
    const ended = callEnded({ callSid, from: mobile, to: shop, status: status as FinalCallStatus, seconds: length, at })
    return genuine(`call-status-${status}`, paths.callStatus, ended)
  })
}

function messages(): RecordedRequest[] {
  const arrives = (name: string, text: Partial<Parameters<typeof inboundMessage>[0]>, method?: 'GET') => {
    const messageSid = sid(text.media ? 'MM' : 'SM', name)
    const params = inboundMessage({ messageSid, from: mobile, to: shop, body: '', ...text })
    return genuine(`message-${name}`, paths.message, params, method)
  }
  const service = sid('MG', 'service')
  return [
    arrives('plain', { body: 'Can you come tomorrow?' }),
    arrives('two-photos', { body: 'This is the leak', media: photos('two-photos', ['image/jpeg', 'image/png']) }),
    arrives('photo-without-words', { media: photos('photo-without-words', ['image/heic']) }),
    arrives('stop', { body: 'STOP', optOutType: 'STOP', messagingServiceSid: service }),
    arrives('start', { body: 'Start', optOutType: 'START', messagingServiceSid: service }),
    arrives('help', { body: 'help', optOutType: 'HELP', messagingServiceSid: service }),
    arrives('stop-without-type', { body: ' stop ' }),
    arrives('unicode', { body: 'Für 2 Personen, 日本語, العربية 💧👩🏽‍🔧\n"50%" & a+b=c' }),
    arrives('longest', { body: 'é💧'.repeat(533).slice(0, 1599), segments: 24 }),
    arrives('from-whatsapp', { from: `whatsapp:${mobile}`, to: `whatsapp:${shop}`, body: 'Hello' }),
    arrives('from-short-code', { from: '72345', body: 'Your parcel is on its way' }),
    arrives('get', { body: 'By GET & signed' }, 'GET'),
  ]
}

function photos(name: string, types: string[]): { url: string; type: string }[] {
  const folder = `https://api.twilio.com/2010-04-01/Accounts/${exampleAccountSid}/Messages/${sid('MM', name)}/Media`
  return types.map((type, n) => ({ url: `${folder}/${sid('ME', name + n)}`, type }))
}

function messageStatuses(): RecordedRequest[] {
  const ends = { messageSid: sid('SM', 'ours'), from: shop, to: mobile }
  const arrives = (name: string, params: Params) => genuine(`message-status-${name}`, paths.messageStatus, params)
  return [
    arrives('sent', messageStatus({ ...ends, status: 'sent' })),
    arrives('delivered', messageStatus({ ...ends, status: 'delivered', extra: { RawDlrDoneDate: '2611201504' } })),
    arrives('undelivered-30006', messageStatus({ ...ends, status: 'undelivered', errorCode: 30006 })),
    arrives('failed-30007', messageStatus({ ...ends, status: 'failed', errorCode: 30007 })),
  ]
}

/** Rightly signed, and yet nothing to act on. */
function unusable(): RecordedRequest[] {
  const call = incomingCall({ callSid: sid('CA', 'unusable'), from: mobile, to: shop })
  const { From: from, ...rest } = call
  const shifted = encoded({ ...rest, Fr: `om${from}` })
  const foreign = { ...call, AccountSid: sid('AC', 'somebody else') }
  const vector = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309' }
  const published = signed('unusable-published-vector', {
    baseUrl: 'https://mycompany.com',
    path: '/myapp.php?foo=1&bar=2',
    params: { ...vector, To: '+18005551212' },
    authToken: '12345',
  })
  return [
    { ...genuine('unusable-other-account', paths.voice, foreign), verdict: 'unusable' },
    { ...withBody(genuine('unusable-shifted-field', paths.voice, call), shifted), verdict: 'unusable' },
    { ...published, verdict: 'unusable' },
  ]
}

if (import.meta.main) {
  const folder = new URL('twilio/', import.meta.url)
  for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
  for (const request of twilioRequests()) {
    writeFileSync(new URL(`${request.name}.json`, folder), `${JSON.stringify(request, null, 2)}\n`)
  }
}
