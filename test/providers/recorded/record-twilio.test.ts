import { parse } from 'node:querystring'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import { expect, test } from 'vitest'
import { twilioRequests } from './record-twilio.ts'
import { type RecordedRequest, recordedRequests } from './recorded-request.ts'

test('the files are what the script writes', () => {
  const byName = (a: RecordedRequest, b: RecordedRequest) => (a.name < b.name ? -1 : 1)
  expect(recordedRequests('twilio').toSorted(byName)).toEqual(twilioRequests().toSorted(byName))
})

test.each(recordedRequests('twilio'))('$name is $verdict for the real package', (recorded) => {
  const { verdict, method, path, headers, body, publicUrl, authToken } = recorded
  const signature = headers['x-twilio-signature'] ?? ''
  const params = method === 'GET' ? {} : parse(body, '&', '=', { maxKeys: 0 })
  expect(validateRequest(authToken, signature, publicUrl + path, params)).toBe(verdict !== 'forged')
})
