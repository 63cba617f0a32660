import type { Kind } from './reach.ts'

/** What people call those who may carry calls and texts. */
export const companyNames: Record<Kind, string> = {
  simulated: 'The practice phone',
  twilio: 'Twilio',
  signalwire: 'SignalWire',
  telnyx: 'Telnyx',
  jambonz: 'jambonz',
  asterisk: 'Asterisk, on a SIP trunk',
  pbx: 'Your own phone system',
  'android-gateway': 'An old Android phone',
  voipms: 'VoIP.ms',
  http: 'Any gateway over HTTP',
}

/** By the name of its provider, as it stands on record. */
export function companyNamed(kind: string): string {
  return Object.hasOwn(companyNames, kind) ? companyNames[kind as Kind] : kind
}
