import { expect, test } from 'vitest'
import { openPublicDoor } from '../server/public-door.ts'
import { openAppliance } from './appliance.ts'
import { openClaimedDoor, openDoor, routesOf } from './sign-in/door.ts'

const fromTheInternet = [
  'GET /healthz',
  'POST /webhooks/twilio/voice',
  'POST /webhooks/twilio/call-status',
  'POST /webhooks/twilio/message',
  'POST /webhooks/twilio/message-status',
]

const beforeTheSignInLine = ['GET /healthz', 'GET /setup', 'POST /setup', 'GET /sign-in', 'POST /sign-in']

const behindTheSignInLine = [
  'GET /live',
  'GET /',
  'POST /today/conversations/:id/closing',
  'POST /alerts/seen',
  'POST /alerts/unseen',
  'POST /alerts/:id/seen',
  'GET /conversations',
  'GET /conversations/:id',
  'POST /conversations/:id/messages',
  'POST /conversations/:id/segments',
  'POST /conversations/:id/closing',
  'POST /conversations/:id/reopening',
  'GET /media/:id',
  'GET /callers',
  'POST /callers',
  'GET /callers/:id',
  'POST /callers/:id/conversation',
  'POST /callers/:id/name',
  'POST /callers/:id/personal-contact',
  'POST /callers/:id/blocking',
  'GET /callers/:id/forgetting',
  'POST /callers/:id/forgetting',
  'GET /calls',
  'GET /callbacks',
  'POST /callbacks/:id/closing',
  'POST /callbacks/:id/reopening',
  'GET /settings',
  'GET /settings/shop',
  'POST /settings/shop',
  'GET /settings/lines',
  'POST /settings/lines',
  'POST /settings/lines/:id/plan',
  'GET /settings/texts',
  'POST /settings/texts',
  'GET /settings/alerts',
  'POST /settings/alerts/test',
  'GET /settings/crew',
  'GET /settings/security',
  'POST /settings/security/password',
  'POST /settings/security/revocations',
  'GET /settings/backup',
  'POST /settings/backup',
  'GET /settings/carrier',
  'POST /settings/carrier/practice',
  'GET /set-up',
  'GET /set-up/:step',
  'POST /set-up/shop',
  'POST /set-up/zone',
  'POST /set-up/trade',
  'POST /set-up/hours',
  'POST /set-up/opener',
  'POST /set-up/company',
  'POST /set-up/account',
  'POST /set-up/number',
  'POST /set-up/address',
  'POST /set-up/connection',
  'POST /set-up/text',
  'POST /set-up/call',
  'POST /set-up/checks/:step',
  'GET /practice',
  'POST /practice/calls',
  'POST /practice/calls/:id/end',
  'POST /practice/messages',
  'GET /conversations/:id/messages',
  'GET /callers/:id/name',
  'GET /settings/lines/:id/plan',
  'GET /settings/security/password',
  'GET /practice/messages',
  'GET /restore',
  'POST /restore/release',
  'POST /clock/trust',
  'GET /security',
  'POST /sign-out',
]

test('the private door has the ways in that are written here, and no other', async () => {
  const { door } = await openDoor()
  expect(routesOf(door).map(({ method, path }) => `${method} ${path}`)).toEqual([
    ...beforeTheSignInLine,
    ...behindTheSignInLine,
  ])
})

test('whoever has not signed in gets no further than the sign-in page', async () => {
  const { visitor } = await openClaimedDoor()
  for (const route of behindTheSignInLine) {
    const [method = '', path = ''] = route.split(' ')
    const answer = await visitor().ask(path.replaceAll(/:\w+/g, '1'), {
      method,
      headers: method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin' },
    })
    expect([answer.status, answer.headers.location?.split('?')[0]], route).toEqual([303, '/sign-in'])
  }
})

test('the public door has the ways in that are written here, and no other', async () => {
  const shop = await openAppliance()
  const ways = routesOf(openPublicDoor(shop)).map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(ways)]).toEqual(fromTheInternet)
  await shop.close()
})

test('no way in of the owner exists on the public door', async () => {
  const ways = [...beforeTheSignInLine.slice(1), ...behindTheSignInLine]
  // A door that refused forty at once answers otherwise.
  for (let first = 0; first < ways.length; first += 30) {
    const shop = await openAppliance()
    for (const route of ways.slice(first, first + 30)) {
      const [method = '', path = ''] = route.split(' ')
      const answer = await fetch(shop.publicOrigin + path.replaceAll(/:\w+/g, '1'), { method })
      expect([answer.status, await answer.text()], route).toEqual([404, ''])
    }
    await shop.close()
  }
})
