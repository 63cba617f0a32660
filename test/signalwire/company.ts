import { randomUUID } from 'node:crypto'
import type { Company } from '../twilio/company.ts'

/** SignalWire by its pages: UUIDs, no word of who was bridged, and a number's calls that only end `completed` or `failed`. */
export const signalwire: Company = {
  root: '/api/laml/2010-04-01',
  signatureHeader: 'X-SignalWire-Signature',
  newSid: () => randomUUID(),
  dialFields: ({ DialBridged: _bridged, ...params }) => params,
  endOf: (status) => (status === 'completed' ? 'completed' : 'failed'),
}
