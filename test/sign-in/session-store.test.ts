import { expect, test } from 'vitest'
import { openClaimedDoor } from './door.ts'

type Row = { id: string; data: string; seen_at: number; expires_at: number }

async function openWithSession() {
  const opened = await openClaimedDoor()
  const owner = opened.visitor()
  await owner.signIn()
  const rows = () => opened.appliance.db.$client.prepare('select * from sessions order by seen_at').all() as Row[]
  return { ...opened, owner, rows }
}

const day = 86_400

test('a session ends after 30 days without a visit', async () => {
  const { owner, pass } = await openWithSession()
  pass(30 * day - 1)
  expect((await owner.get('/settings/security')).status).toBe(200)
  pass(30 * day - 1)
  expect((await owner.get('/settings/security')).status).toBe(200)
  pass(30 * day)
  expect((await owner.get('/settings/security')).status).toBe(303)
})

test('a visit is noted at most once a minute', async () => {
  const { owner, pass, rows } = await openWithSession()
  const [before] = rows()
  pass(60)
  await owner.get('/settings/security')
  expect(rows()).toEqual([before])
  pass(1)
  await owner.get('/settings/security')
  expect(rows()[0]?.seen_at).toBe((before?.seen_at ?? 0) + 61_000)
})

test('the table does not hold what would let a reader of it in', async () => {
  const { owner, rows } = await openWithSession()
  const id =
    decodeURIComponent(owner.cookies.get('firstring') ?? '')
      .slice(2)
      .split('.')[0] ?? ''
  expect(id.length).toBeGreaterThanOrEqual(43)
  expect(JSON.stringify(rows())).not.toContain(id)
})

test('a cookie whose seal was changed opens nothing', async () => {
  const { owner, visitor } = await openWithSession()
  const cookie = owner.cookies.get('firstring') ?? ''
  for (const changed of [cookie.slice(0, -3), cookie.replace('s%3A', ''), `${cookie}x`, 's%3A', 'x'.repeat(4000)]) {
    const thief = visitor()
    thief.cookies.set('firstring', changed)
    expect((await thief.get('/settings/security')).status, changed).toBe(303)
  }
})

test('signing in clears away what has expired', async () => {
  const { visitor, pass, rows } = await openWithSession()
  const [old] = rows()
  pass(31 * day)
  await visitor().signIn()
  expect(rows()).toHaveLength(1)
  expect(rows()[0]?.id).not.toBe(old?.id)
})

test('a full table makes room: whoever was away longest goes, the newcomer gets in', async () => {
  const { appliance, visitor, rows, owner, pass } = await openWithSession()
  const at = appliance.now().epochMilliseconds
  const add = appliance.db.$client.prepare('insert into sessions values (?, 1, ?, null, null, ?, ?, ?)')
  for (let i = 0; i < 999; i++) add.run(`filler ${i}`, '{}', at - 5000 + i, at - 5000 + i, at + 1e9)
  pass(1)
  const newcomer = visitor()
  expect((await newcomer.signIn()).status).toBe(303)
  expect(rows()).toHaveLength(1000)
  expect(rows().map(({ id }) => id)).not.toContain('filler 0')
  expect(rows().map(({ id }) => id)).toContain('filler 1')
  expect((await newcomer.get('/settings/security')).status).toBe(200)
  expect((await owner.get('/settings/security')).status).toBe(200)
})

test('a session that was ended during a request does not come back with its answer', async () => {
  const { owner, rows, appliance, pass } = await openWithSession()
  pass(120)
  const asked = owner.get('/settings/security')
  appliance.db.$client.exec('delete from sessions')
  await asked
  expect(rows()).toEqual([])
})

test('a full table is shown calmly: this browser first, then the latest, and how many more there are', async () => {
  const { appliance, owner, pass, rows } = await openWithSession()
  const at = appliance.now().epochMilliseconds
  const add = appliance.db.$client.prepare("insert into sessions values (?, 1, '{}', null, ?, ?, ?, ?)")
  for (let i = 0; i < 999; i++) add.run(`filler-${i}`, `Browser ${i}`, at, at + 1000 + i, at + 1e9)
  pass(1)
  const { body } = await owner.get('/settings/security')
  expect(body).toContain('Signed in now<span class="count"> 1000</span>')
  expect(body.match(/<li id="session-/g)).toHaveLength(50)
  expect(body.indexOf('this one')).toBeLessThan(body.indexOf('Browser 998'))
  expect(body).toContain('And 950 more that were seen longer ago.')
  expect(body).not.toContain('Browser 100<')
  expect((await owner.get('/settings')).body).toContain('1000 browsers signed in')
  await owner.post('/settings/security/revocations', { session: 'others' })
  expect(rows()).toHaveLength(1)
  expect((await owner.get('/settings/security')).status).toBe(200)
})

test('a session that is over is neither shown nor counted', async () => {
  const { appliance, owner } = await openWithSession()
  const at = appliance.now().epochMilliseconds
  const add = appliance.db.$client.prepare("insert into sessions values ('over', 1, '{}', null, 'Old', ?, ?, ?)")
  add.run(at - 5000, at - 5000, at)
  const { body } = await owner.get('/settings/security')
  expect(body).toContain('<span class="count"> 1</span>')
  expect(body).not.toContain('Old')
})
