import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepFound } from '../../server/calendars/found.ts'
import { usedCalendars } from '../../server/calendars/store.ts'
import { exportTo } from '../../server/database/export.ts'
import { login, startFakeCaldav } from '../providers/calendar/fake-caldav.ts'
import { openClaimedDoor } from '../sign-in/door.ts'
import { calendarOf, event, publish } from './calendar-shop.ts'

const path = '/settings/calendars'

async function openPage() {
  const opened = await openClaimedDoor()
  const owner = opened.visitor()
  await owner.signIn()
  return { ...opened, owner, used: () => usedCalendars(opened.appliance.db) }
}

async function openWithAccount() {
  const fake = await startFakeCaldav()
  onTestFinished(async () => void (await fake.close()))
  fake.ownerPuts('a.ics', calendarOf(event('dentist', ['20260303T120000Z', '20260303T130000Z'])))
  return { fake, form: { kind: 'caldav', address: fake.url, ...login }, ...(await openPage()) }
}

test('the only calendar of an account is added and read at once', async () => {
  const { owner, form, used } = await openWithAccount()
  const answer = await owner.post(path, form)
  expect(answer.headers.location).toBe(`${path}?done=added`)
  expect(used()).toMatchObject([{ kind: 'caldav', name: '007', crewId: null, allDayBlocks: true, problem: null }])
  expect(used()[0]?.freshAt).not.toBeNull()
  expect((await owner.post(path, form)).headers.location).toBe(`${path}?done=there`)
  expect(used()).toHaveLength(1)
})

test('what is wrong is told in one sentence, and what was typed stays, but for the password', async () => {
  const { owner, form, used } = await openWithAccount()
  const answer = await owner.post(path, { ...form, password: 'not-the-one' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('does not take this user name and password')
  expect(answer.body).toContain(`value="${form.address}"`)
  expect(answer.body).not.toContain('not-the-one')
  expect(used()).toEqual([])
  for (const address of ['', 'nextcloud', 'http://169.254.169.254/', 'ftp://example.com/']) {
    const refused = await owner.post(path, { ...form, address })
    expect([address, refused.status]).toEqual([address, 422])
  }
})

test('of several calendars the owner chooses, and the password never comes back', async () => {
  const { owner, appliance, used } = await openPage()
  const kept = keepFound(() => appliance.now())
  const account = { kind: 'caldav', address: 'https://c.example', username: 'a', password: 'p' } as const
  const calendars = ['x', 'y'].map((id) => ({ id, name: id, isWritable: true, color: null }))
  const token = kept.keep({ account, calendars, words: 'It works.' })
  expect(kept.get(token)?.calendars).toHaveLength(2)
  kept.drop(token)
  expect(kept.get(token)).toBeUndefined()
  expect((await owner.get(`${path}/found/${token}`)).headers.location).toBe(path)
  expect(used()).toEqual([])
})

test('whoever connects a calendar is told that no jobs are written into it, until they choose one', async () => {
  const { owner, form, used } = await openWithAccount()
  const words = 'not written into any of these calendars'
  expect((await owner.get(path)).body).not.toContain(words)
  await owner.post(path, form)
  const { id = 0 } = used()[0] ?? {}
  expect((await owner.get(path)).body).toContain(words)
  await owner.post(`${path}/${id}`, { name: '', crewId: '', allDayBlocks: 'yes', isWritten: 'yes' })
  const page = await owner.get(path)
  expect(page.body).not.toContain(words)
  expect(page.body).toContain('jobs are written into it')
})

test('whose time it takes, what all-day events mean and its name can be changed', async () => {
  const { owner, form, used } = await openWithAccount()
  await owner.post(path, form)
  const { id = 0 } = used()[0] ?? {}
  await owner.post(`${path}/${id}`, { name: 'Van 2', crewId: '1', allDayBlocks: 'no' })
  expect(used()).toMatchObject([{ name: 'Van 2', crewId: 1, allDayBlocks: false }])
  const page = await owner.get(`${path}/${id}`)
  expect(page.body).toContain('Van 2')
  expect(page.body).not.toContain(login.password)
  await owner.post(`${path}/${id}`, { name: '', crewId: '99', allDayBlocks: 'yes' })
  expect(used()).toMatchObject([{ name: 'Van 2', crewId: null, allDayBlocks: true }])
})

test('what was removed counts no more, and can be taken back', async () => {
  const { owner, form, used } = await openWithAccount()
  await owner.post(path, form)
  const { id = 0 } = used()[0] ?? {}
  const gone = await owner.post(`${path}/${id}/removal`)
  expect(used()).toEqual([])
  const page = await owner.get(gone.headers.location ?? '')
  expect(page.body).toContain(`${path}/${id}/return`)
  await owner.post(`${path}/${id}/return`)
  expect(used()).toMatchObject([{ id, problem: null }])
  expect(used()[0]?.freshAt).not.toBeNull()
})

test('a failing calendar says since when and why, and is read when the owner asks', async () => {
  const { owner, form, used, fake, pass } = await openWithAccount()
  await owner.post(path, form)
  const { id = 0 } = used()[0] ?? {}
  fake.faults.add('fails')
  pass(20 * 60)
  await owner.post(`${path}/${id}/reading`)
  expect((await owner.get(`${path}/${id}`)).body).toContain('has a problem of its own (500).')
  expect((await owner.get(path)).body).toContain('no times offered')
  expect((await owner.get('/settings')).body).toContain('Not read lately, so no times are offered: 007')
  fake.faults.clear()
  await owner.post(`${path}/${id}/reading`)
  expect((await owner.get(path)).body).not.toContain('no times offered')
})

test('another password is kept only where it opens the account', async () => {
  const { owner, form, used } = await openWithAccount()
  await owner.post(path, form)
  const [{ id, secret } = { id: 0, secret: null }] = used()
  const refused = await owner.post(`${path}/${id}/password`, { password: 'wrong-one' })
  expect(refused.status).toBe(422)
  expect(refused.body).not.toContain('wrong-one')
  expect(used()[0]?.secret).toBe(secret)
  expect((await owner.post(`${path}/${id}/password`, { password: login.password })).status).toBe(303)
})

test('the secret address of a published calendar is neither shown nor exported nor logged', async () => {
  const { owner, used, appliance, folder, logged } = await openPage()
  const file = await publish()
  file.answers = calendarOf(event('dentist', ['20260303T120000Z', '20260303T130000Z']))
  await owner.post(path, { kind: 'ics', address: file.url, username: '', password: '' })
  expect(used()).toMatchObject([{ kind: 'ics', name: 'Calendar', problem: null }])
  file.answers = '<html></html>'
  const { id = 0 } = used()[0] ?? {}
  await owner.post(`${path}/${id}/reading`)
  const pages = [(await owner.get(path)).body, (await owner.get(`${path}/${id}`)).body]
  const out = join(folder, 'out')
  exportTo(out, { db: appliance.db, dataDir: folder, zone: null })
  const files = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
  for (const text of [...pages, ...files, ...logged]) expect(text).not.toContain('private-0123456789')
  expect(pages.join()).toContain('a web page, not a calendar')
})
