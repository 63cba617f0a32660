import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from '../twilio/fake-twilio.ts'
import { exampleAccountSid } from '../twilio/sids.ts'
import { authToken, type Box, newBox, publicUrl, shopNumber, shopOf } from './box.ts'
import { comesTrue } from './records.ts'

test('a stop that is ordered while the box opens is heard, and leaves everything in order', async () => {
  const { box } = await newShop({ OWNER_PASSWORD: 'a password for the stop' })
  box.launch()
  // The database is open, and the owner's password is just being hashed.
  await comesTrue(() => existsSync(join(box.dataDir, 'epoch')), 20)
  expect(await box.stop()).toBe(0)
  await expectInOrder(box)
})

test('a stop that is ordered while the catch-up hangs on a list ends at once and in order', async () => {
  const { box, fake } = await newShop()
  await box.start()
  await box.stop()
  fake.modes.listFaults = [{ fault: 'hang', chance: 1 }]
  await box.start()
  expect(await box.stop()).toBe(0)
  fake.modes.listFaults = []
  await expectInOrder(box)
})

test('why a stop failed stands in the log', async () => {
  const { box } = await newShop()
  await box.start()
  rmSync(join(box.dataDir, 'epoch'))
  mkdirSync(join(box.dataDir, 'epoch'))
  expect(await box.stop()).toBe(1)
  expect(logOf(box)).toContainEqual(
    expect.objectContaining({ msg: 'the stop failed', err: expect.objectContaining({ code: 'EISDIR' }) }),
  )
})

async function newShop(env: Record<string, string> = {}): Promise<{ box: Box; fake: FakeTwilio }> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-stop-'))
  const fake = await startFakeTwilio({ accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl })
  const box = await newBox({ program: inject('program'), folder, env: { ...shopOf(fake), ...env } })
  onTestFinished(async () => {
    await box.kill()
    await fake.close()
    rmSync(folder, { recursive: true })
  })
  return { box, fake }
}

/** The next start finds nothing that it would have to search. */
async function expectInOrder(box: Box): Promise<void> {
  await box.start()
  expect(logOf(box).map(({ msg }) => msg)).not.toContainEqual(expect.stringContaining('the last stop was not in order'))
}

function logOf({ logFile }: Box): { msg?: string; err?: object }[] {
  const lines = readFileSync(logFile, 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
}
