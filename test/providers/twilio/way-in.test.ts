import { createServer, request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { checkWayIn } from '../../../server/providers/twilio/way-in.ts'
import { openAppliance } from '../../appliance.ts'
import { openListener } from '../../twilio/listener.ts'
import { shop as account } from './shop.ts'

/** What stands between the internet and the shop: it may change the path, or answer in the shop's place. */
type Between = { path?: (path: string) => string; answers?: number }

/** A shop behind a proxy that may do something else with a request first. */
async function shopBehind({ path = (same) => same, answers }: Between = {}, token = account.authToken) {
  let door = ''
  const proxy = createServer((req, res) => {
    if (answers) return void res.writeHead(answers).end()
    const { method, headers, url = '' } = req
    const on = request(door + path(url), { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(res)
    })
    req.pipe(on)
  })
  await new Promise<void>((open) => proxy.listen(0, '127.0.0.1', open))
  const address = proxy.address()
  const publicUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { accountSid, number } = account
  const shop = await openAppliance({
    env: {
      ...{ CARRIER: 'twilio', MESSENGER: 'twilio', PUBLIC_URL: publicUrl, TWILIO_ACCOUNT_SID: accountSid! },
      ...{ TWILIO_AUTH_TOKEN: token!, TWILIO_NUMBER: number! },
    },
  })
  door = shop.publicOrigin
  onTestFinished(async () => {
    await shop.close()
    await new Promise((closed) => proxy.close(closed))
  })
  return { shop, publicUrl, check: () => checkWayIn({ ...account, publicUrl }) }
}

test('a signed webhook that comes in says that the way in is right, and leaves nothing behind', async () => {
  const { shop, publicUrl, check } = await shopBehind()
  expect(await check()).toEqual({
    name: 'Way in',
    ok: true,
    words: `a signed webhook sent to ${publicUrl} came in and was taken.`,
  })
  const rows = shop.db.$client
    .prepare('select (select count(*) from calls) + (select count(*) from callers) as n')
    .get()
  expect(rows).toEqual({ n: 0 })
})

test.each<[string, Between, RegExp]>([
  ['drops a part of the path', { path: (path) => path.replace('/webhooks', '') }, /leads to something else/],
  ['changes the query', { path: (path) => `${path}?utm=1` }, /changes what is sent/],
  ['asks for a login', { answers: 403 }, /asks for a login/],
  ['sends on elsewhere', { answers: 301 }, /redirect/],
  ['is another machine', { answers: 502 }, /answers with 502/],
])('a proxy that %s is named', async (_, between, words) => {
  const { check } = await shopBehind(between)
  expect(await check()).toMatchObject({ ok: false, words: expect.stringMatching(words) })
})

test('a server that was started with another token is named', async () => {
  const { check } = await shopBehind(undefined, 'another-token-of-the-same-account')
  expect(await check()).toMatchObject({ ok: false, words: expect.stringContaining('another token') })
})

test('an address that nobody answers at, and one that is not known, are told', async () => {
  const listener = await openListener(() => undefined, 0)
  await listener.close()
  expect(await checkWayIn({ ...account, publicUrl: listener.url })).toMatchObject({
    ok: false,
    words: expect.stringContaining('was not reached'),
  })
  expect(await checkWayIn({ ...account, publicUrl: undefined })).toMatchObject({ ok: false })
})
