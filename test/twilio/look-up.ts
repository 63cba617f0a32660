import { type Answer, type Asked, json, twilioError } from './answers.ts'

/** Twilio Lookup v2: what kind of line a number is, where that is asked for; the rest of the answer is as it comes. */
export function lookUp({ account, url, method }: Asked, number: string): Answer {
  const { lineTypes, lookUpFault, lookUps } = account.modes
  if (method !== 'GET') return twilioError(405, 20004)
  const isPaid = url.searchParams.get('Fields') === 'line_type_intelligence'
  if (isPaid) lookUps.push(number)
  if (lookUpFault === 'silence' || lookUpFault === 'reset') return lookUpFault
  if (lookUpFault === 'broken-json') return { status: 200, body: '{"phone_number":' }
  if (lookUpFault !== null) return twilioError(lookUpFault, 60600)
  const type = lineTypes[number] ?? lineTypes['*']
  const line = { mobile_country_code: '302', mobile_network_code: null, carrier_name: 'Bell', type, error_code: null }
  return json(200, {
    ...{ calling_country_code: '1', country_code: 'CA', phone_number: number, national_format: number, valid: true },
    ...{ validation_errors: [], caller_name: null, sim_swap: null, line_type_intelligence: isPaid ? line : null },
    url: `https://lookups.twilio.com/v2/PhoneNumbers/${number}`,
  })
}
