import { X509Certificate } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { columnsOf } from '../../server/calendars/account.ts'
import { changeCalendar, usedCalendars } from '../../server/calendars/store.ts'
import { sentenceOf } from '../../server/calendars/trouble.ts'
import { isOwnNetwork, presentedCertificate } from '../../server/providers/presented-certificate.ts'
import { selfSigned, tlsBefore } from '../providers/calendar/certificates.ts'
import { login, startFakeCaldav } from '../providers/calendar/fake-caldav.ts'
import { openClaimedDoor } from '../sign-in/door.ts'
import { calendarOf, event, openWithCaldav } from './calendar-shop.ts'

const path = '/settings/calendars'

/** A calendar on a machine that signed its own certificate. */
async function openSelfSigned() {
  const fake = await startFakeCaldav()
  onTestFinished(async () => void (await fake.close()))
  fake.ownerPuts('a.ics', calendarOf(event('dentist', ['20260303T120000Z', '20260303T130000Z'])))
  const nas = selfSigned()
  const front = await tlsBefore(fake.url, nas)
  const { appliance, visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const form = { kind: 'caldav', address: front.address(fake.url), ...login }
  return { fake, nas, front, owner, form, used: () => usedCalendars(appliance.db) }
}

function offered(body: string): { action: string; fingerprint: string } {
  const [, action = ''] = /action="([^"]*certificate[^"]*)"/.exec(body.replace(/[\s\S]*?id="certificate"/, '')) ?? []
  const [, fingerprint = ''] = /name="fingerprint" value="([^"]*)"/.exec(body) ?? []
  return { action, fingerprint }
}

test('of a machine that signed its own certificate the owner accepts exactly that one, by its fingerprint', async () => {
  const { fake, nas, front, owner, form, used } = await openSelfSigned()
  const refused = await owner.post(path, form)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('shows a certificate that it signed itself')
  const { action, fingerprint } = offered(refused.body)
  expect(fingerprint).toBe(new X509Certificate(nas.cert).fingerprint256)
  expect(refused.body).not.toContain(login.password)
  // Nothing was told to whoever it is.
  expect([front.bytesHeard(), fake.asked.length, used().length]).toEqual([0, 0, 0])
  const accepted = await owner.post(action, { fingerprint })
  expect(accepted.headers.location).toBe(`${path}?done=added`)
  expect(used()).toMatchObject([{ name: '007', problem: null }])
  expect(used()[0]?.freshAt).not.toBeNull()
  // What was accepted once is not accepted by its address again.
  expect((await owner.post(action, { fingerprint })).headers.location).toBe(path)
})

test('any other certificate is refused then, until the owner accepts it as well', async () => {
  const { front, nas, owner, form, used } = await openSelfSigned()
  const { action, fingerprint } = offered((await owner.post(path, form)).body)
  await owner.post(action, { fingerprint })
  const id = used()[0]?.id
  const before = front.bytesHeard()
  // Also one that the accepted one vouches for.
  front.show(selfSigned({ by: nas }))
  await owner.post(`${path}/${id}/reading`)
  expect(sentenceOf(used()[0]?.problem ?? '')).toMatch(/another certificate than the one that was accepted/)
  const renewed = selfSigned()
  front.show(renewed)
  await owner.post(`${path}/${id}/reading`)
  expect(sentenceOf(used()[0]?.problem ?? '')).toMatch(/another certificate than the one that was accepted/)
  expect(front.bytesHeard()).toBe(before)
  const look = await owner.post(`${path}/${id}/certificate`)
  const next = offered(look.body)
  expect(next.fingerprint).toBe(new X509Certificate(renewed.cert).fingerprint256)
  // Whoever says another fingerprint has seen another one.
  await owner.post(`${path}/${id}/certificate`, { fingerprint })
  expect(used()[0]?.problem).not.toBeNull()
  const answer = await owner.post(`${path}/${id}/certificate`, next)
  expect(answer.headers.location).toBe(`${path}/${id}?done=certificate`)
  expect(used()[0]?.problem).toBeNull()
})

test('a machine outside of the own network is vouched for by authorities alone, and a good or no certificate is none to accept', async () => {
  const { front, form, fake } = await openSelfSigned()
  const doors = { ports: [], names: [], origin: null }
  const at = (address: string) => presentedCertificate(new URL(address), { doors })
  expect(await at(form.address)).not.toBeNull()
  expect(await at(fake.url)).toBeNull()
  expect(await at(fake.url.replace('http:', 'https:'))).toBeNull()
  expect(await at('https://169.254.169.254/')).toBeNull()
  expect(front.bytesHeard()).toBe(0)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.9', '172.31.255.1', '192.168.1.20', '100.64.3.2', '::1', 'fd12:3456::1'].map(
    (address) => [address, true] as const,
  ),
  ...['8.8.8.8', '172.32.0.1', '192.169.1.1', '100.128.0.1', '2001:db8::1', 'fe80::1', 'nas.local', ''].map(
    (address) => [address, false] as const,
  ),
])('%s is of the own network: %s', (address, isOwn) => {
  expect(isOwnNetwork(address)).toBe(isOwn)
})

test.each([
  ['an authority would have to vouch for', false],
  ['was accepted while it was good', true],
])(
  'of a server whose expired certificate %s the last times stay, and the owner has one sentence',
  async (_, isAccepted) => {
    const { fake, pulls, taken, row, shop, id } = await openWithCaldav()
    fake.ownerPuts('a.ics', calendarOf(event('dentist', ['20260514T120000Z', '20260514T133000Z'])))
    await pulls()
    const readAt = shop.now()
    const expired = selfSigned({ from: '2019-01-01', to: '2020-01-01' })
    const front = await tlsBefore(fake.url, expired)
    const certificate = isAccepted ? expired.cert : undefined
    const account = { kind: 'caldav', address: front.address(fake.url), ...login, certificate } as const
    changeCalendar(shop.db, id, { ...columnsOf(account), remoteId: front.address(fake.calendarId) })
    await pulls({ minutes: 2 })
    expect(taken()).toEqual(['05-14T12:00 13:30 dentist'])
    expect(row()).toMatchObject({ freshAt: readAt, failingSince: shop.now() })
    expect(sentenceOf(row().problem ?? '')).toMatch(
      /^(The certificate of \S+ has expired\. It must be renewed there\.|\S+ shows a certificate that it signed itself, [^.]+\. It needs [^.]+\.)$/,
    )
    expect(front.bytesHeard()).toBe(0)
  },
)
