import type { Params } from '../../twilio/signed-post.ts'
import { incomingCall } from '../../twilio/webhooks.ts'
import type { RecordedRequest } from './recorded-request.ts'
import { encoded, genuine, mobile, paths, publicUrl, shop, sid, signed, withBody } from './sign-recording.ts'

/** One true request, changed in one place each. */
export function forgedRequests(): RecordedRequest[] {
  const params = incomingCall({ callSid: sid('CA', 'forged'), from: mobile, to: shop })
  const { CallStatus, ...without } = params
  const { From: _from, ...withoutFrom } = params
  const change = (name: string, changed: Partial<RecordedRequest>): RecordedRequest => ({
    ...genuine(`forged-${name}`, paths.voice, params),
    ...changed,
    verdict: 'forged',
  })
  const rewritten = (name: string, form: Params) => withBody(change(name, {}), encoded(form))
  const base = genuine('forged', paths.voice, params)
  const signature = (value: string) => ({ headers: { ...base.headers, 'x-twilio-signature': value } })
  const { 'x-twilio-signature': own = '', ...unsigned } = base.headers
  const otherToken = signed('other', { baseUrl: publicUrl, path: paths.voice, params, authToken: 'another-token' })
  const plainHttp = signed('http', {
    baseUrl: 'http://shop.example',
    path: paths.voice,
    params,
    authToken: base.authToken,
  })
  return [
    change('url', { path: `${paths.voice}?` }),
    change('url-byte', { path: paths.voice.replace('voice', 'voicf') }),
    rewritten('key', { ...without, CallStatut: CallStatus ?? '' }),
    rewritten('value', { ...params, From: '+15550002223' }),
    rewritten('added-parameter', { ...params, Added: 'x' }),
    rewritten('dropped-parameter', withoutFrom),
    rewritten('doubled-parameter', { ...params, From: [mobile, '+15550002223'] }),
    change('signature-missing', { headers: unsigned }),
    change('signature-empty', signature('')),
    change('signature-cut', signature(own.slice(0, -1))),
    change('signature-not-base64', signature('ÿ'.repeat(28))),
    change('signature-of-other-token', { headers: otherToken.headers }),
    change('signature-of-plain-http', { headers: plainHttp.headers }),
    change('body-empty', { body: '', headers: { ...base.headers, 'content-length': '0' } }),
  ]
}
