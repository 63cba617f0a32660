// `GATEWAY_KILLS=100` is the long run.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { build } from 'esbuild'
import { expect, inject, test } from 'vitest'
import { openFakeGateway } from '../android-gateway/fake-gateway.ts'

/** `stands`: it is ready, or was killed before it was. */
type Box = { child: ChildProcess; ended: Promise<null>; stands: Promise<void> }

const kills = Number(process.env.GATEWAY_KILLS ?? 20)

test('killed between the send and its answer, a box whose texts a phone carries texts every caller once', {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-gateway-'))
  const fake = await openFakeGateway({ mode: 'phone', now: () => 0 })
  const start = await program({ GATEWAY_URL: fake.url, DATABASE: join(folder, 'box.db') })
  const callers: string[] = []
  const killed = { boxes: 0, ofText: new Map<string, number>() }
  let box = start()
  await box.stands
  // Each text meets one kill, every third of them two, and one more is in flight beside it: a fifth crash would park it for the owner.
  fake.world.dies = (id) => {
    const times = killed.ofText.get(id) ?? 0
    if (times >= (killed.ofText.size % 3 === 0 ? 2 : 1)) return false
    killed.ofText.set(id, times + 1)
    killed.boxes++
    box.child.kill('SIGKILL')
    return true
  }
  const states = async (): Promise<string[]> => {
    const { child, ended } = box
    child.send('states', () => {})
    const told = await Promise.race([once(child, 'message'), ended])
    return told?.[0].states ?? []
  }
  while (killed.boxes < kills) {
    // Each from another exchange: many from one block would be suspected of spam and not be texted.
    const two = [0, 1].map((more) => `+1416${200 + callers.length + more}0100`)
    callers.push(...two)
    box.child.send({ from: two })
    for (let sent = 0; sent < callers.length; await passes(100)) {
      if (box.child.signalCode !== null) {
        box = start()
        await box.stands
      }
      sent = (await states()).filter((state) => state === 'sent').length
    }
  }
  box.child.kill('SIGKILL')
  console.log(`${killed.boxes} kills, ${callers.length} callers, ${fake.world.posts} sends, ${fake.texts.length} texts`)
  expect(fake.texts.map(({ to }) => to).toSorted()).toEqual(callers.toSorted())
  expect(fake.world.posts).toBeGreaterThan(callers.length)
  await fake.close()
  rmSync(folder, { recursive: true })
})

/** Built beside the program, whose files it reads. */
async function program(env: Record<string, string>): Promise<() => Box> {
  const folder = inject('program')
  // As deep as the sources, from where migrations are looked for; the files of config/ are looked for one floor up.
  const outfile = join(folder, 'dist/gateway/box.js')
  symlinkSync(join(folder, 'config'), join(folder, 'dist/config'))
  await build({
    entryPoints: [join(import.meta.dirname, 'gateway-crash/box-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['better-sqlite3'],
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  return () => {
    const child = fork(outfile, {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      stdio: 'inherit',
      execArgv: [],
    })
    const ended = once(child, 'exit').then(() => null)
    const stands = Promise.race([once(child, 'message'), ended]).then(() => {
      if (child.exitCode !== null) throw new Error('the box ended before it was ready')
    })
    return { child, ended, stands }
  }
}
