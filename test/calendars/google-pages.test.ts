import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test, vi } from 'vitest'
import { forgetRemoved } from '../../server/calendars/forget-removed.ts'
import { changeCalendar, removedCalendar, usedCalendars } from '../../server/calendars/store.ts'
import { exportTo } from '../../server/database/export.ts'
import { calendarObjects } from '../../server/database/schema.ts'
import { client, newCalendar, permission, startGoogleFake } from '../providers/calendar/google-fake.ts'
import { openClaimedDoor } from '../sign-in/door.ts'

const path = '/settings/calendars'

async function openPage() {
  const fake = await startGoogleFake()
  onTestFinished(async () => void (await fake.close()))
  const times = { start: { dateTime: '2026-03-03T12:00:00Z' }, end: { dateTime: '2026-03-03T13:00:00Z' } }
  fake.ownerAdds({ id: 'dentist1', summary: 'Dentist', ...times })
  const opened = await openClaimedDoor({ google: fake.google })
  const owner = opened.visitor()
  await owner.signIn()
  const used = () => usedCalendars(opened.appliance.db)
  const begins = async () => (await owner.post(`${path}/google`, client)).headers.location ?? ''
  /** The page, once it says that. */
  const shows = (at: string, words: string) =>
    vi.waitFor(async () => expect((await owner.get(at)).body).toContain(words), { timeout: 20_000 })
  const connects = async () => {
    fake.consent.says = 'yes'
    const grant = await begins()
    await shows(grant, 'Google said yes')
    return owner.post(grant)
  }
  return { ...opened, fake, owner, used, begins, shows, connects }
}

test('by a code: the page shows it, waits at the pace that Google wishes, and goes on when the owner said yes', async () => {
  const { fake, owner, used, begins, shows } = await openPage()
  fake.consent.hurried = 2
  const grant = await begins()
  expect(grant).toMatch(/^\/settings\/calendars\/google\/[\da-f]{32}$/)
  await shows(grant, fake.consent.userCode)
  expect((await owner.get(grant)).body).toContain('href="https://www.google.com/device"')
  expect(fake.tokens).toEqual([])
  await vi.waitFor(() => expect(fake.paused.slice(0, 4)).toEqual([5000, 10_000, 15_000, 15_000]), { timeout: 20_000 })
  fake.consent.says = 'yes'
  await shows(grant, 'Google said yes')
  const added = await owner.post(grant)
  expect(added.headers.location).toBe(`${path}?done=added`)
  expect(used()).toMatchObject([
    { kind: 'google', name: 'Mike', username: 'mike@example.com', remoteId: 'mike@example.com', problem: null },
  ])
  expect(used()[0]?.freshAt).not.toBeNull()
  expect((await owner.get(grant)).headers.location).toBe(`${path}/google`)
})

test('of several calendars the owner chooses', async () => {
  const { fake, owner, used, connects } = await openPage()
  fake.calendars.set('van', newCalendar({ id: 'van', summary: 'Van', accessRole: 'owner' }))
  const found = (await connects()).headers.location ?? ''
  expect(found).toMatch(/\/found\//)
  expect((await owner.get(found)).body).toMatch(/Mike[\s\S]*Van/)
  await owner.post(found, { chosen: 'van' })
  expect(used()).toMatchObject([{ kind: 'google', remoteId: 'van' }])
})

test.each([
  ['no', 'At Google the answer was no.'],
  ['too late', 'The time to answer at Google is over.'],
  ['yes, but less', 'leave every box marked'],
] as const)('where the answer at Google is %s, the page says so and nothing is added', async (says, words) => {
  const { fake, used, begins, shows, owner } = await openPage()
  fake.consent.says = says
  const grant = await begins()
  await shows(grant, words)
  expect((await owner.post(grant)).headers.location).toBe(grant)
  expect(used()).toEqual([])
})

test('a client that gets calendars by a code only all together gets them so', async () => {
  const { fake, connects } = await openPage()
  fake.faults.add('only-all-calendars-by-code')
  expect((await connects()).headers.location).toBe(`${path}?done=added`)
})

test.each(['no-calendar-by-code', 'wants-desktop-client'] as const)(
  'where Google gives no code (%s), the owner brings back the address that it leads to',
  async (fault) => {
    const { fake, owner, used, begins } = await openPage()
    fake.faults.add(fault)
    const grant = await begins()
    const { body } = await owner.get(grant)
    const link = /href="(https:\/\/accounts\.google\.com[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
      ...{ client_id: client.clientId, response_type: 'code', access_type: 'offline', prompt: 'consent' },
      ...{ redirect_uri: 'http://127.0.0.1:48123/', code_challenge_method: 'S256', state: expect.stringMatching(/./) },
    })
    const back = fake.visits(link)
    const wrong: [string, RegExp][] = [
      ['', /copy the whole address/],
      ['https://accounts.google.com/', /copy the whole address/],
      ['http://127.0.0.1:48123/?error=access_denied&state=x', /the answer was no/],
      [back.replace(/state=[\da-f]+/, 'state=another'), /of another try/],
      [back.replace(/code=[^&]+/, 'code=4%2Fguessed'), /is over\. Start again/],
    ]
    for (const [pasted, words] of wrong) {
      const refused = await owner.post(grant, { pasted })
      expect(refused.status).toBe(422)
      expect(refused.body).toMatch(words)
    }
    expect(used()).toEqual([])
    expect((await owner.post(grant, { pasted: ` ${back} ` })).headers.location).toBe(`${path}?done=added`)
    expect(used()).toMatchObject([{ kind: 'google', username: 'mike@example.com' }])
  },
)

test('what is wrong with the client is told in a sentence, and its secret never comes back', async () => {
  const { fake, owner, used } = await openPage()
  const refuse = async (form: Record<string, string>) => {
    const answer = await owner.post(`${path}/google`, form)
    expect(answer.status).toBe(422)
    expect(answer.body).not.toContain('GOCSPX')
    return answer.body
  }
  expect(await refuse({ clientId: client.clientSecret, clientSecret: client.clientId })).toContain(
    'A client ID ends in',
  )
  expect(await refuse({ ...client, clientSecret: '' })).toContain('Copy the client secret too')
  fake.faults.add('unknown-client')
  expect(await refuse(client)).toContain('Google does not know this client')
  fake.faults.clear()
  fake.faults.add('resets')
  expect(await refuse(client)).toContain('broke before the answer was whole')
  expect(used()).toEqual([])
})

test('where the calendars are not to be had yet, the permission waits for another try', async () => {
  const { fake, owner, used, begins, shows } = await openPage()
  fake.consent.says = 'yes'
  fake.faults.add('api-disabled')
  const grant = await begins()
  await shows(grant, 'Google said yes')
  const refused = await owner.post(grant)
  expect([refused.status, used()]).toEqual([422, []])
  expect(refused.body).toContain('The Google Calendar API is not switched on')
  fake.faults.clear()
  expect((await owner.post(grant)).headers.location).toBe(`${path}?done=added`)
})

test('a permission that ended says so on the page, and is given again with the client that is known', async () => {
  const { fake, owner, used, connects, shows, pass } = await openPage()
  await connects()
  const { id = 0 } = used()[0] ?? {}
  fake.faults.add('invalid-grant')
  pass(3600)
  await owner.post(`${path}/${id}/reading`)
  expect((await owner.get(`${path}/${id}`)).body).toContain('Google no longer accepts our permission: connect again.')
  fake.faults.clear()
  const again = await owner.post(`${path}/${id}/permission`)
  const grant = again.headers.location ?? ''
  await shows(grant, 'Google said yes')
  expect((await owner.post(grant)).headers.location).toBe(`${path}/${id}?done=permission`)
  expect(used()).toMatchObject([{ id, problem: null, failingSince: null }])
})

test('a calendar is connected again only by an account that shows it', async () => {
  const { fake, owner, used, connects, shows, appliance } = await openPage()
  await connects()
  const { id = 0, secret } = used()[0] ?? {}
  changeCalendar(appliance.db, id, { remoteId: 'of-another-account', name: 'Van' })
  const grant = (await owner.post(`${path}/${id}/permission`)).headers.location ?? ''
  await shows(grant, 'Google said yes')
  const refused = await owner.post(grant)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('That Google account does not show “Van”.')
  expect([used()[0]?.secret, fake.tokens.includes('revoke')]).toEqual([secret, false])
})

test('a second calendar of the account needs no secret, and brings the first its new permission', async () => {
  const { fake, owner, used, connects, appliance, shows } = await openPage()
  await connects()
  const [first] = used()
  const old = JSON.stringify({ ...client, refreshToken: '1//old' })
  changeCalendar(appliance.db, first?.id ?? 0, { secret: old })
  fake.calendars.set('van', newCalendar({ id: 'van', summary: 'Van', accessRole: 'owner' }))
  expect((await owner.get(`${path}/google`)).body).toContain(`value="${client.clientId}"`)
  const begun = await owner.post(`${path}/google`, { clientId: client.clientId, clientSecret: '' })
  const grant = begun.headers.location ?? ''
  await shows(grant, 'Google said yes')
  await owner.post((await owner.post(grant)).headers.location ?? '', { chosen: 'van' })
  expect(used().map(({ secret }) => secret)).toEqual(Array(2).fill(first?.secret))
})

test('what opens a removed calendar is kept for a minute, then given back and forgotten', async () => {
  const { fake, owner, used, connects, appliance, pass } = await openPage()
  await connects()
  const { id = 0 } = used()[0] ?? {}
  await owner.post(`${path}/${id}/removal`)
  pass(59)
  await forgetRemoved(appliance)
  await owner.post(`${path}/${id}/return`)
  expect([used()[0]?.problem, fake.tokens.includes('revoke')]).toEqual([null, false])
  await owner.post(`${path}/${id}/removal`)
  pass(60)
  fake.faults.add('resets')
  await forgetRemoved(appliance)
  expect(removedCalendar(appliance.db, id)?.secret).toContain(permission)
  fake.faults.clear()
  await forgetRemoved(appliance)
  await forgetRemoved(appliance)
  expect(fake.tokens.filter((kind) => kind === 'revoke')).toHaveLength(1)
  expect(removedCalendar(appliance.db, id)?.secret).toBeNull()
  expect(appliance.db.select().from(calendarObjects).all()).toEqual([])
  expect((await owner.post(`${path}/${id}/return`)).headers.location).toBe(`${path}?done=forgotten`)
  expect((await owner.get(`${path}?done=forgotten`)).body).toContain('add it anew')
})

test('a permission that another calendar uses is not given back, and one that cannot be given back is forgotten in a day', async () => {
  const { fake, owner, used, connects, appliance, pass } = await openPage()
  await connects()
  fake.calendars.set('van', newCalendar({ id: 'van', summary: 'Van', accessRole: 'owner' }))
  await owner.post((await connects()).headers.location ?? '', { chosen: 'van' })
  const [one, other] = used()
  await owner.post(`${path}/${one?.id}/removal`)
  pass(61)
  await forgetRemoved(appliance)
  expect(removedCalendar(appliance.db, one?.id ?? 0)?.secret).toBeNull()
  expect(fake.tokens).not.toContain('revoke')
  await owner.post(`${path}/${other?.id}/removal`)
  fake.faults.add('resets')
  pass(Temporal.Duration.from({ hours: 25 }).total('seconds'))
  await forgetRemoved(appliance)
  expect(removedCalendar(appliance.db, other?.id ?? 0)?.secret).toBeNull()
})

test('neither the permission nor the client is shown, exported or logged', async () => {
  const { owner, used, connects, appliance, folder, logged } = await openPage()
  await connects()
  const { id = 0 } = used()[0] ?? {}
  const out = join(folder, 'out')
  exportTo(out, { db: appliance.db, dataDir: folder, zone: null })
  const files = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
  const pages = await Promise.all(
    [path, `${path}/${id}`, `${path}/google`].map(async (at) => (await owner.get(at)).body),
  )
  for (const text of [...pages, ...files, ...logged]) {
    expect(text).not.toContain(permission)
    expect(text).not.toContain(client.clientSecret)
  }
  expect(pages[1]).toContain('mike@example.com')
})
