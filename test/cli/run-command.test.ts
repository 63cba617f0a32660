import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { programWith } from '../database/changed-program.ts'
import { emptyFolder, noon, root } from '../database/folder.ts'
import { firstring, runningShop, stoppedShop } from './firstring.ts'

test('without a command there is a short help, and nothing is wrong', async () => {
  const { code, out, err } = await firstring(emptyFolder(), [])
  expect(code).toBe(0)
  expect(err).toBe('')
  for (const name of ['doctor', 'backup', 'restore FILE', 'release', 'export', 'forget NUMBER', 'reset-password']) {
    expect(out).toContain(`  ${name}`)
  }
})

test.each(['nonsense', 'toString', '__proto__'])(
  'the unknown command %s is told, with the help, and fails',
  async (name) => {
    const { code, err } = await firstring(emptyFolder(), [name])
    expect(code).toBe(1)
    expect(err).toMatch(`There is no command "${name}".`)
    expect(err).toContain('  doctor')
  },
)

test('a wrong setting is one sentence that names the variable', async () => {
  const { code, out, err } = await firstring(emptyFolder(), ['backup'], { env: { CARRIER: 'pigeon' } })
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: 'CARRIER must be one of simulated, twilio, signalwire, telnyx, jambonz, asterisk, pbx.',
  })
})

const commands = [['backup'], ['release'], ['export'], ['forget', '4165550134'], ['reset-password']]

test.each(commands)('%s on an empty folder is one sentence, and makes nothing', async (...words) => {
  const dataDir = join(emptyFolder(), 'data')
  const { code, out, complaints } = await firstring(dataDir, words)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(complaints).toEqual([expect.stringMatching(/^There is no database at [^\n]*\.$/)])
})

test.each(commands)('%s on a damaged database is one sentence', async (...words) => {
  const dataDir = stoppedShop()
  writeFileSync(databaseFile(dataDir), 'Dear diary')
  const { code, complaints } = await firstring(dataDir, words)
  expect(code).toBe(1)
  expect(complaints).toEqual([expect.stringMatching(/not a database[^\n]*\.$/)])
})

test('a command never changes the tables beside a server of another version', async () => {
  const dataDir = stoppedShop()
  const newer = programWith('0001_photos', 'CREATE TABLE photos (id integer) STRICT')
  openDataFolder(dataDir, { root: newer, now: () => noon }).close()
  expect((await firstring(dataDir, ['release'])).err).toMatch(/made by a newer FirstRing: update this one/)
})

test('the program itself takes its words from the command line and ends with the code', () => {
  const { dataDir, close } = runningShop()
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'server/cli.ts'), ...words], {
      env: { DATA_DIR: dataDir },
      input: 'a password for mike\n',
      encoding: 'utf8',
    })
  expect(run('reset-password')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/has a new password/),
  })
  const refused = run('restore', databaseFile(dataDir))
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^[^\n]* is the database itself: name a backup[^\n]*\.\n$/)
  close()
})
