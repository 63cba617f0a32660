import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { crew } from '../server/database/schema.ts'
import { openPublicDoor } from '../server/public-door.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { openAppliance } from './appliance.ts'
import { openClaimedDoor, openDoor, ownerPassword, routesOf, type Visitor } from './sign-in/door.ts'

const fromTheInternet = [
  'GET /healthz',
  'GET /texting',
  'GET /book/:token',
  'POST /book/:token',
  'GET /feed/:token.ics',
  'POST /webhooks/twilio/voice',
  'POST /webhooks/twilio/call-status',
  'POST /webhooks/twilio/ring-ended',
  'POST /webhooks/twilio/screen',
  'POST /webhooks/twilio/accept',
  'POST /webhooks/twilio/leg-status',
  'POST /webhooks/twilio/gather',
  'POST /webhooks/twilio/voicemail',
  'POST /webhooks/twilio/recording',
  'POST /webhooks/twilio/relay-ended',
  'POST /webhooks/twilio/message',
  'POST /webhooks/twilio/message-status',
  'POST /webhooks/signalwire/voice',
  'POST /webhooks/signalwire/call-status',
  'POST /webhooks/signalwire/ring-ended',
  'POST /webhooks/signalwire/screen',
  'POST /webhooks/signalwire/accept',
  'POST /webhooks/signalwire/leg-status',
  'POST /webhooks/signalwire/gather',
  'POST /webhooks/signalwire/voicemail',
  'POST /webhooks/signalwire/recording',
  'POST /webhooks/signalwire/relay-ended',
  'POST /webhooks/telnyx/voice',
  'POST /webhooks/telnyx/call-status',
  'POST /webhooks/telnyx/ring-ended',
  'POST /webhooks/telnyx/screen',
  'POST /webhooks/telnyx/accept',
  'POST /webhooks/telnyx/leg-status',
  'POST /webhooks/telnyx/gather',
  'POST /webhooks/telnyx/voicemail',
  'POST /webhooks/telnyx/recording',
  'POST /webhooks/telnyx/relay-ended',
  'POST /webhooks/signalwire/message',
  'POST /webhooks/signalwire/message-status',
  'POST /webhooks/telnyx/message',
  'POST /webhooks/jambonz/call',
  'POST /webhooks/jambonz/call-status',
  'POST /webhooks/jambonz/ring-ended',
  'POST /webhooks/jambonz/screen',
  'POST /webhooks/jambonz/accept',
  'POST /webhooks/jambonz/leg-status',
  'POST /webhooks/jambonz/gather',
  'POST /webhooks/jambonz/voicemail',
  'POST /webhooks/jambonz/relay-ended',
  'GET /webhooks/pbx/:token',
  'POST /webhooks/pbx/:token',
  'POST /webhooks/android-gateway',
  'GET /webhooks/voipms/:token',
  'GET /webhooks/http/:token',
  'POST /webhooks/http/:token',
  'GET /webhooks/asterisk/sounds/:name',
]

const beforeTheSignInLine = [
  'GET /healthz',
  'GET /setup',
  'POST /setup',
  'GET /sign-in',
  'POST /sign-in',
  'GET /invitations/:token',
  'POST /invitations/:token',
]

const forTheCrew = [
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
  'POST /conversations/:id/drafts/:draft/approval',
  'POST /conversations/:id/drafts/:draft/editing',
  'POST /conversations/:id/drafts/:draft/discarding',
  'POST /conversations/:id/drafts/:draft/restoring',
  'POST /conversations/:id/drafts/:draft/keeping',
  'POST /conversations/:id/taking',
  'POST /conversations/:id/giving-back',
  'GET /media/:id',
  'GET /recordings/:id',
  'GET /calendar',
  'POST /bookings',
  'GET /bookings/new',
  'GET /bookings/:id',
  'POST /bookings/:id/move',
  'POST /bookings/:id/cancellation',
  'POST /bookings/:id/restoration',
  'POST /bookings/:id/completion',
  'POST /bookings/:id/reopening',
  'POST /bookings/:id/words',
  'POST /bookings/:id/note',
  'POST /bookings/:id/on-my-way',
  'GET /callers',
  'POST /callers',
  'GET /callers/:id',
  'POST /callers/:id/conversation',
  'POST /callers/:id/name',
  'POST /callers/:id/personal-contact',
  'POST /callers/:id/blocking',
  'GET /calls',
  'POST /calls/:id/rescue',
  'GET /callbacks',
  'POST /callbacks/:id/calls',
  'POST /callbacks/:id/voicemail',
  'POST /callbacks/:id/closing',
  'POST /callbacks/:id/reopening',
  'GET /settings',
  'GET /settings/security',
  'POST /settings/security/password',
  'POST /settings/security/revocations',
  'GET /practice',
  'POST /practice/calls',
  'POST /practice/calls/:id/end',
  'POST /practice/calls/:id/keys',
  'POST /practice/calls/:id/voicemail',
  'POST /practice/calls/:id/words',
  'POST /practice/calls/:id/phones/:leg',
  'POST /practice/placed/:bridge',
  'POST /practice/messages',
  'POST /practice/answers',
  'GET /conversations/:id/messages',
  'GET /conversations/:id/drafts/:draft/approval',
  'GET /conversations/:id/drafts/:draft/editing',
  'GET /bookings',
  'GET /bookings/:id/move',
  'GET /bookings/:id/cancellation',
  'GET /bookings/:id/restoration',
  'GET /bookings/:id/completion',
  'GET /bookings/:id/reopening',
  'GET /bookings/:id/words',
  'GET /bookings/:id/note',
  'GET /bookings/:id/on-my-way',
  'GET /callers/:id/name',
  'GET /settings/security/password',
  'GET /practice/messages',
  'GET /practice/answers',
  'GET /security',
  'POST /sign-out',
]

const forOwners = [
  'GET /settings/shop',
  'POST /settings/shop',
  'GET /settings/lines',
  'POST /settings/lines',
  'POST /settings/lines/:id/plan',
  'POST /settings/lines/:id/road',
  'POST /settings/lines/:id/removal',
  'POST /settings/lines/shown-number',
  'GET /settings/companies',
  'GET /settings/companies/:key',
  'POST /settings/companies/:key',
  'POST /settings/companies/:key/way-here',
  'POST /settings/companies/:key/text',
  'POST /settings/companies/:key/secret',
  'POST /settings/companies/:key/remove',
  'GET /settings/sentences',
  'GET /settings/sentences/:id',
  'GET /settings/sentences/:id/sound',
  'POST /settings/sentences/:id/calls',
  'POST /settings/sentences/:id/removal',
  'POST /settings/sentences/:id/return',
  'GET /settings/forwarding',
  'GET /settings/texts',
  'POST /settings/texts',
  'POST /settings/texts/language',
  'GET /settings/texting',
  'GET /settings/model',
  'POST /settings/model',
  'POST /settings/model/try',
  'POST /settings/model/pull',
  'POST /settings/model/pull/end',
  'GET /settings/speech',
  'POST /settings/speech',
  'GET /settings/replies',
  'POST /settings/replies',
  'POST /settings/replies/link',
  'GET /settings/unwanted',
  'POST /settings/unwanted',
  'GET /settings/follow-ups',
  'POST /settings/follow-ups',
  'GET /settings/feed',
  'POST /settings/feed',
  'GET /settings/calendars',
  'POST /settings/calendars',
  'GET /settings/calendars/found/:token',
  'POST /settings/calendars/found/:token',
  'GET /settings/calendars/google',
  'POST /settings/calendars/google',
  'GET /settings/calendars/google/:token',
  'POST /settings/calendars/google/:token',
  'POST /settings/calendars/certificates/:token',
  'GET /settings/calendars/:id',
  'POST /settings/calendars/:id',
  'POST /settings/calendars/:id/reading',
  'POST /settings/calendars/:id/password',
  'POST /settings/calendars/:id/permission',
  'POST /settings/calendars/:id/certificate',
  'POST /settings/calendars/:id/removal',
  'POST /settings/calendars/:id/return',
  'GET /settings/bookings',
  'POST /settings/bookings',
  'GET /settings/days',
  'POST /settings/days',
  'GET /settings/days/one',
  'POST /settings/days/removal',
  'POST /settings/days/holidays',
  'POST /settings/days/region',
  'GET /settings/alerts',
  'POST /settings/alerts/test',
  'POST /settings/alerts/mail',
  'POST /settings/alerts/test-mail',
  'GET /settings/crew',
  'POST /settings/crew',
  'GET /settings/crew/new',
  'GET /settings/crew/:id',
  'POST /settings/crew/:id',
  'POST /settings/crew/:id/invitations',
  'POST /settings/crew/:id/texts',
  'POST /settings/crew/:id/revocation',
  'POST /settings/crew/:id/return',
  'GET /settings/rota',
  'POST /settings/rota',
  'POST /settings/rota/swaps',
  'POST /settings/rota/swaps/removal',
  'POST /settings/rota/end',
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
  'POST /set-up/connection/mode',
  'POST /set-up/text',
  'POST /set-up/call',
  'POST /set-up/forwarding',
  'POST /set-up/forwarding/test',
  'POST /set-up/forwarding/heard',
  'POST /set-up/checks/:step',
  'GET /callers/:id/forgetting',
  'POST /callers/:id/forgetting',
  'GET /restore',
  'POST /restore/release',
  'POST /clock/trust',
  'GET /set-up/connection/mode',
  'GET /settings/lines/:id/plan',
  'GET /settings/lines/:id/road',
  'GET /settings/lines/:id/removal',
  'GET /settings/lines/shown-number',
  'GET /settings/companies/:key/way-here',
  'GET /settings/companies/:key/text',
  'GET /settings/companies/:key/secret',
  'GET /settings/companies/:key/remove',
  'GET /settings/calendars/:id/password',
  'GET /settings/calendars/:id/permission',
  'GET /settings/calendars/:id/certificate',
  'GET /settings/calendars/certificates/:token',
  'GET /settings/days/removal',
  'GET /settings/rota/swaps',
  'GET /settings/rota/swaps/removal',
  'GET /settings/rota/end',
  'GET /settings/days/holidays',
  'GET /settings/days/region',
  'GET /settings/crew/:id/invitations',
  'GET /settings/crew/:id/revocation',
]

const behindTheSignInLine = [...forTheCrew, ...forOwners]

const danasPassword = 'office window plant'
const dana = { name: 'Dana', role: 'crew', createdAt: Temporal.Instant.from('2026-03-02T15:00:00Z') } as const

function ask(visitor: Visitor, route: string) {
  const [method = '', path = ''] = route.split(' ')
  const headers: Record<string, string> = method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin' }
  return visitor.ask(path.replaceAll(/:\w+/g, '1'), { method, headers })
}

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
    const answer = await ask(visitor(), route)
    expect([answer.status, answer.headers.location?.split('?')[0]], route).toEqual([303, '/sign-in'])
  }
})

test('the crew comes to the daily work and no further, an owner to everything', async () => {
  const opened = await openClaimedDoor()
  const { appliance, visitor } = opened
  appliance.db
    .insert(crew)
    .values({ ...dana, passwordHash: await hashPassword(danasPassword) })
    .run()
  const [owner, hand] = [visitor(), visitor({ from: '127.0.0.2' })]
  await owner.signIn(ownerPassword, 'Mike')
  await hand.signIn(danasPassword, 'Dana')
  for (const route of forOwners) {
    const answer = await ask(hand, route)
    expect([answer.status, /Only an owner may change this/.test(answer.body)], route).toEqual([403, true])
    expect((await ask(owner, route)).status, route).not.toBe(403)
  }
  expect((await ask(hand, 'HEAD /live')).status).toBe(200)
  // What signs out or throws other browsers out comes last.
  for (const route of forTheCrew.filter((route) => !/^POST .*(revocations|sign-out)|live$/.test(route)))
    expect((await ask(hand, route)).status, route).not.toBe(403)
  expect((await hand.post('/settings/security/revocations', { session: 'others' })).status).toBe(303)
  expect((await hand.post('/sign-out')).status).toBe(303)
  expect((await owner.get('/settings/crew')).status).toBe(200)
})

test('the public door has the ways in that are written here, and no other', async () => {
  const shop = await openAppliance()
  const ways = routesOf(openPublicDoor(shop)).map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(ways)]).toEqual(fromTheInternet)
  await shop.close()
})

test('who asks for the head of an address alone has told of no call and of no text', async () => {
  const shop = await openAppliance()
  const ways = fromTheInternet.flatMap((way) => (way.startsWith('GET /webhooks') ? [way.slice(4)] : []))
  expect(ways).toContain('/webhooks/pbx/:token')
  for (const path of ways) {
    const address = shop.publicOrigin + path.replaceAll(/:\w+/g, 'secret')
    expect((await fetch(address, { method: 'HEAD' })).status, path).toBe(405)
    expect((await fetch(address)).status, path).not.toBe(405)
  }
  expect((await fetch(`${shop.publicOrigin}/texting`, { method: 'HEAD' })).status).not.toBe(405)
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
