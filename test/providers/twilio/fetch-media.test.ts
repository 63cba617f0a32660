import { afterEach, expect, test } from 'vitest'
import { Refused, Unreachable } from '../../../server/providers/request.ts'
import { twilioCompany } from '../../../server/providers/twilio/company.ts'
import { fetchMedia, headersFor } from '../../../server/providers/twiml/fetch-media.ts'
import { type Api, startApi } from './api.ts'
import { shop } from './shop.ts'

let apis: Api[] = []
afterEach(async () => {
  await Promise.all(apis.map((api) => api.close()))
  apis = []
})

type Reply = { status?: number; location?: string; body?: string }

async function answering(reply: (target: string) => Reply): Promise<Api> {
  const api = await startApi((request, response) => {
    const { status = 200, location, body = '' } = reply(request.url ?? '')
    response.writeHead(status, location ? { Location: location } : {}).end(body)
  })
  apis.push(api)
  return api
}

const fetched = async (api: Api, target = '/photo', maxBytes = 100) =>
  Buffer.from(
    await fetchMedia(
      twilioCompany({ ...shop, apiBase: api.url }),
      target.includes(':') ? target : api.url + target,
      maxBytes,
    ),
  ).toString()

test('a photo is asked of the API with our credentials and of the storage without', async () => {
  const api = await answering((target) =>
    target === '/photo' ? { status: 307, location: '/stored' } : { body: 'photo' },
  )
  expect(await fetched(api)).toBe('photo')
  expect(api.asked.map((each) => [each.target, Boolean(each.authorization)])).toEqual([
    ['/photo', true],
    ['/stored', false],
  ])
})

test('three redirects are followed and no fourth', async () => {
  const api = await answering((target) => {
    const n = Number(target.slice(1))
    return n > 0 ? { status: 302, location: `/${n - 1}` } : { body: 'photo' }
  })
  expect(await fetched(api, '/3')).toBe('photo')
  await expect(fetched(api, '/4')).rejects.toThrow(Refused)
})

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://192.168.1.1/',
  'http://[::1]:1/',
  'http://localhost:1/',
  'https://evil.example/photo',
  'https://twilio.com.evil.example/photo',
  'https://eviltwilio.com/photo',
  'https://api.twilio.com/photo',
  'https://media.twiliocdn.com/photo',
  'file:///etc/passwd',
  'ftp://127.0.0.1/photo',
  'http://user:pass@127.0.0.1/photo',
  'javascript:alert(1)',
  '//evil.example/photo',
])('under a stand-in no photo leads to %s', async (location) => {
  const api = await answering(() => ({ status: 302, location }))
  await expect(fetched(api)).rejects.toThrow(Refused)
  expect(api.asked).toHaveLength(1)
  if (location.includes(':')) await expect(fetched(api, location)).rejects.toThrow(Refused)
})

// The closed network of the tests throws where a connection is tried, so what is allowed shows as an attempt.
const attempt = (address: string) =>
  fetchMedia(twilioCompany({ ...shop, apiBase: 'https://api.twilio.com' }), address, 100).catch((error: Error) =>
    error instanceof Refused ? 'refused' : 'tried',
  )

test.each([
  'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1',
  'https://mcs.us1.twilio.com/photo',
  'https://media.twiliocdn.com/photo',
  'https://s3-external-1.amazonaws.com/media.twiliocdn.com/photo',
  'https://s3.amazonaws.com/photo',
  'https://com-twilio-media.s3.us-west-2.amazonaws.com/photo',
])('under Twilio itself a photo may lie at %s', async (address) => {
  expect(await attempt(address)).toBe('tried')
})

test.each([
  'http://api.twilio.com/photo',
  'https://api.twilio.com:8443/photo',
  'https://twilio.com.evil.example/photo',
  'https://eviltwilio.com/photo',
  'https://ec2-1-2-3-4.compute-1.amazonaws.com/photo',
  'https://s3.evil.example/amazonaws.com',
  'https://s3amazonaws.com/photo',
  'https://127.0.0.1/photo',
  'https://169.254.169.254/photo',
  'https://user@api.twilio.com/photo',
])('under Twilio itself no photo lies at %s', async (address) => {
  expect(await attempt(address)).toBe('refused')
})

test('a storage that is addressed at once gets no credentials', () => {
  const account = { ...shop, apiBase: 'https://api.twilio.com' }
  expect(headersFor(twilioCompany(account), new URL('https://api.twilio.com/photo'))).toHaveProperty('Authorization')
  for (const host of ['https://media.twiliocdn.com', 'https://mcs.us1.twilio.com', 'https://s3.amazonaws.com'])
    expect(headersFor(twilioCompany(account), new URL('/photo', host))).toEqual({})
})

test('a photo that is too large is refused, whatever it claimed', async () => {
  const api = await answering(() => ({ body: 'x'.repeat(101) }))
  await expect(fetched(api)).rejects.toThrow(Refused)
})

test.each([
  [404, Refused],
  [403, Refused],
  [204, Refused],
  [302, Refused],
  [429, Unreachable],
  [500, Unreachable],
])('a status of %i is no photo', async (status, failure) => {
  const api = await answering(() => ({ status }))
  await expect(fetched(api)).rejects.toThrow(failure)
})
