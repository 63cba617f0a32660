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

const kills = Number(process.env.GATEWAY_KILLS ?? 20)

test('killed between the send and its answer, a box whose texts a phone carries texts every caller once', {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-gateway-'))
  const fake = await openFakeGateway({ mode: 'phone', now: () => 0 })
  const start = await program({ GATEWAY_URL: fake.url, DATABASE: join(folder, 'box.db') })
  const callers: string[] = []
  const killed = { boxes: 0, afterPosts: new Map<string, number>() }
  let child: ChildProcess | null = null
  let isKilling = true
  // Each text meets one kill, every third of them two and every ninth three; a fifth would park it for the owner.
  fake.world.dies = (id) => {
    const times = killed.afterPosts.get(id) ?? 0
    const due = callers.length % 9 === 0 ? 3 : callers.length % 3 === 0 ? 2 : 1
    if (!isKilling || times >= due) return false
    killed.afterPosts.set(id, times + 1)
    killed.boxes++
    child?.kill('SIGKILL')
    return true
  }
  while (killed.boxes < kills) {
    child = await start()
    const ended = once(child, 'exit')
    const from = `+1416555${1000 + callers.length}`
    callers.push(from)
    child.send({ from })
    await ended
  }
  isKilling = false
  child = await start()
  let states: string[] = []
  for (
    let second = 0;
    second < 120 && !(states.length === callers.length && states.every((one) => one === 'sent'));
    second++
  ) {
    await passes(1000)
    child.send('states')
    states = (await once(child, 'message'))[0].states
  }
  child.kill('SIGKILL')
  console.log(`${killed.boxes} kills, ${callers.length} callers, ${fake.world.posts} sends, ${fake.texts.length} texts`)
  expect(states).toEqual(callers.map(() => 'sent'))
  expect(fake.texts.map(({ to }) => to).toSorted()).toEqual(callers.toSorted())
  expect(fake.world.posts).toBeGreaterThan(callers.length)
  await fake.close()
  rmSync(folder, { recursive: true })
})

/** Built beside the program, whose files it reads. */
async function program(env: Record<string, string>): Promise<() => Promise<ChildProcess>> {
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
  return async () => {
    const child = fork(outfile, {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      stdio: 'inherit',
      execArgv: [],
    })
    const isReady = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)])
    if (!isReady) throw new Error('the box ended before it was ready')
    return child
  }
}
