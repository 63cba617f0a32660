// The account itself and our phone numbers with the URLs Twilio calls for them.
import type { Account, OwnNumber } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import type { Company } from './company.ts'
import { pageFields } from './pages.ts'

/** A number of ours whose webhooks go to the appliance at `publicUrl`, or nowhere yet. */
export function newNumber(company: Company, phoneNumber: string, publicUrl?: string): OwnNumber {
  const hook = (name: string) => (publicUrl === undefined ? '' : `${publicUrl}/webhooks/twilio/${name}`)
  return {
    sid: company.newSid('PN'),
    phoneNumber,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    voiceUrl: hook('voice'),
    voiceMethod: 'POST',
    smsUrl: hook('message'),
    statusCallback: hook('call-status'),
    voiceFallbackUrl: '',
    voiceFallbackMethod: 'POST',
    smsFallbackUrl: '',
    voiceApplicationSid: '',
    smsApplicationSid: '',
    trunkSid: '',
  }
}

export function fetchAccount({ account, authorization = '' }: Asked): Answer {
  // Standard API keys may use the account, but not look at it.
  if (
    Buffer.from(authorization.replace(/^Basic /i, ''), 'base64')
      .toString()
      .startsWith('SK')
  )
    return twilioError(401, 20003)
  return json(200, {
    auth_token: account.authToken,
    date_created: 'Fri, 02 Jan 2026 10:00:00 +0000',
    date_updated: 'Fri, 02 Jan 2026 10:00:00 +0000',
    friendly_name: 'A shop',
    owner_account_sid: account.sid,
    sid: account.sid,
    status: account.status,
    subresource_uris: {},
    type: account.type,
    uri: `${account.company.root}/Accounts/${account.sid}.json`,
  })
}

export function listNumbers({ account, url }: Asked): Answer {
  const wanted = url.searchParams.get('PhoneNumber')
  const found = account.numbers.filter(({ phoneNumber }) => wanted === null || phoneNumber.includes(wanted))
  return json(200, {
    incoming_phone_numbers: found.map((number) => numberResource(account, number)),
    ...pageFields(url, found.length, 50, null),
  })
}

export function fetchNumber({ account }: Asked, sid: string): Answer {
  const number = account.numbers.find((each) => each.sid === sid)
  return number ? json(200, numberResource(account, number)) : twilioError(404, 20404)
}

export function updateNumber({ account, form }: Asked, sid: string): Answer {
  const number = account.numbers.find((each) => each.sid === sid)
  if (!number) return twilioError(404, 20404)
  const wrong = [...form].find(([name, value]) => name.endsWith('Url') && !isAddress(value))
  if (wrong) return twilioError(400, wrong[0] === 'SmsUrl' ? 21502 : 21402)
  number.voiceUrl = form.get('VoiceUrl') ?? number.voiceUrl
  number.voiceMethod = form.get('VoiceMethod') ?? number.voiceMethod
  number.smsUrl = form.get('SmsUrl') ?? number.smsUrl
  number.statusCallback = form.get('StatusCallback') ?? number.statusCallback
  number.voiceFallbackUrl = form.get('VoiceFallbackUrl') ?? number.voiceFallbackUrl
  number.voiceFallbackMethod = form.get('VoiceFallbackMethod') ?? number.voiceFallbackMethod
  number.smsFallbackUrl = form.get('SmsFallbackUrl') ?? number.smsFallbackUrl
  number.voiceApplicationSid = form.get('VoiceApplicationSid') ?? number.voiceApplicationSid
  number.smsApplicationSid = form.get('SmsApplicationSid') ?? number.smsApplicationSid
  return json(200, numberResource(account, number))
}

function isAddress(value: string): boolean {
  return value === '' || /^https?:\/\/[^\s/]+/.test(value)
}

function numberResource(account: Account, number: OwnNumber): Record<string, unknown> {
  return {
    account_sid: account.sid,
    api_version: '2010-04-01',
    beta: false,
    capabilities: number.capabilities,
    date_created: 'Fri, 02 Jan 2026 10:00:00 +0000',
    date_updated: 'Fri, 02 Jan 2026 10:00:00 +0000',
    friendly_name: number.phoneNumber,
    origin: 'twilio',
    phone_number: number.phoneNumber,
    sid: number.sid,
    sms_application_sid: number.smsApplicationSid,
    sms_fallback_method: 'POST',
    sms_fallback_url: number.smsFallbackUrl,
    sms_method: 'POST',
    sms_url: number.smsUrl,
    status: 'in-use',
    status_callback: number.statusCallback,
    status_callback_method: 'POST',
    trunk_sid: number.trunkSid || null,
    uri: `${account.company.root}/Accounts/${account.sid}/IncomingPhoneNumbers/${number.sid}.json`,
    voice_application_sid: number.voiceApplicationSid || null,
    voice_caller_id_lookup: false,
    voice_fallback_method: number.voiceFallbackMethod,
    voice_fallback_url: number.voiceFallbackUrl,
    voice_method: number.voiceMethod,
    voice_receive_mode: 'voice',
    voice_url: number.voiceUrl,
  }
}
