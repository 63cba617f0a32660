import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupName } from '../../server/database/backup-folder.ts'
import { databaseFile } from '../../server/database/open.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/backup'
const noon = Temporal.Instant.from('2026-11-26T12:00:00Z')

async function openWithFolder({ env = {} }: { env?: Record<string, string> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-copies-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const opened = await openShop({ at: noon, file: databaseFile(folder), env: { DATA_DIR: folder, ...env } })
  return { ...opened, folder, copies: join(folder, 'backups') }
}

function putCopy(folder: string, madeAt: Temporal.Instant, bytes = 5000): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, backupName(madeAt)), Buffer.alloc(bytes))
}

type Owner = Awaited<ReturnType<typeof openShop>>['owner']

/** Asks for a copy and waits for its end, on however busy a machine. */
async function askForCopy(owner: Owner, token?: string) {
  const answer = await owner.post(path, { token: token ?? fieldIn(await owner.get(path), 'token') })
  await vi.waitUntil(async () => !wordsOf(await owner.get(path)).includes('A copy is being made'), { timeout: 60_000 })
  return answer
}

test('a copy is made when the owner asks for one, verified, and shown with its age and place', async () => {
  const { owner, copies } = await openWithFolder()
  const page = await owner.get(path)
  expect(wordsOf(page)).toContain('Last verified copynone yet')
  const answer = await askForCopy(owner, fieldIn(page, 'token'))
  expect(answer.status).toBe(303)
  expect([path, `${path}?done=made`]).toContain(answer.location)
  expect(readdirSync(copies)).toEqual(['firstring-20261126T120000Z.db'])
  const after = await owner.get(`${path}?done=made`)
  expect(wordsOf(after)).toContain('Last verified copyjust now')
  expect(wordsOf(after)).toContain('The copy is made and verified.')
  expect(wordsOf(after)).toContain(copies)
  expect(wordsOf(after)).toContain('firstring-20261126T120000Z.db')
})

test('one form makes one copy, and two who ask at once get the same', async () => {
  const { shop, owner, copies } = await openWithFolder()
  const [one, two] = [fieldIn(await owner.get(path), 'token'), fieldIn(await owner.get(path), 'token')]
  await Promise.all([one, one, two].map((token) => askForCopy(owner, token)))
  expect(readdirSync(copies)).toHaveLength(1)
  shop.pass({ hours: 1 })
  await askForCopy(owner, one)
  expect(readdirSync(copies)).toEqual(['firstring-20261126T120000Z.db'])
})

test('a copy that could not be made says why, and what stood before stands', async () => {
  const { owner, folder, copies } = await openWithFolder()
  writeFileSync(copies, 'a file where the folder should be')
  await askForCopy(owner)
  expect(wordsOf(await owner.get(path))).toContain('The last try made no copy.')
  expect(readdirSync(folder)).toContain('firstring.db')
})

test('an old copy is told of, on the page and on the first page of the settings', async () => {
  const { owner, copies } = await openWithFolder()
  putCopy(copies, noon.subtract({ hours: 72 }))
  expect(wordsOf(await owner.get(path))).toContain('It is more than two days old.')
  expect(wordsOf(await owner.get('/settings'))).toContain('BackupLast verified copy 3 days agoto do')
})

test('every copy that stands is listed, the newest first, with its size and its kind', async () => {
  const { owner, copies } = await openWithFolder()
  putCopy(copies, noon.subtract({ hours: 30 }), 2_500_000)
  putCopy(copies, noon.subtract({ hours: 6 }), 3_000_000)
  writeFileSync(join(copies, 'before-0001_set-up-checks-20261101T120000Z.db'), 'x')
  writeFileSync(join(copies, 'firstring-20261126T110000Z.db.new'), 'half')
  const words = wordsOf(await owner.get(path))
  expect(words).toContain('Copies 3')
  expect(words).toContain('Last verified copy6 hours ago')
  const order = ['2.9 MBverified', '2.4 MBverified', '1 bytesbefore an update'].map((part) => words.indexOf(part))
  expect(order.every((at) => at > 0)).toBe(true)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('whether there is a second copy on another disk is said in words', async () => {
  const bare = await openWithFolder()
  expect(wordsOf(await bare.owner.get(path))).toContain('All copies are on the disk of the data.')
  const gone = await openWithFolder({ env: { BACKUP_DIR: '/not/mounted' } })
  expect(wordsOf(await gone.owner.get(path))).toContain('BACKUP_DIR is /not/mounted, which is not there')
  const elsewhere = mkdtempSync(join(tmpdir(), 'firstring-second-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true }))
  const same = await openWithFolder({ env: { BACKUP_DIR: elsewhere } })
  expect(wordsOf(await same.owner.get(path))).toContain('BACKUP_DIR is on the disk of the data')
  await askForCopy(same.owner)
  expect(readdirSync(elsewhere)).toEqual(['firstring-20261126T120000Z.db'])
  expect(wordsOf(await same.owner.get(path))).toContain(`On the same disk${elsewhere}just now`)
})

test('a first copy without its second one is told of', async () => {
  const { owner } = await openWithFolder({ env: { BACKUP_DIR: '/not/mounted' } })
  await askForCopy(owner)
  expect(wordsOf(await owner.get(path))).toMatch(/It is made, but there is no second one\. .*mount its disk/)
})

test('how to put a copy back stands there in two sentences', async () => {
  const { owner } = await openWithFolder()
  expect(wordsOf(await owner.get(path))).toContain('Stop FirstRing and run firstring restore FILE')
})
