// Kills the box at the planned moments and starts it again.
import { closeSync, openSync, readSync, watch } from 'node:fs'
import { setTimeout as passes } from 'node:timers/promises'
import type { SeenPost } from '../../twilio/account.ts'
import type { SpawnedFakeTwilio } from '../../twilio/spawn-fake-twilio.ts'
import type { Box } from '../box.ts'
import type { PlannedKill } from './plan.ts'
import { untilHeard } from './ring.ts'

/** Calls back once at the next such event; what happens at once happens in the same turn. */
export type Occasions = {
  next2xx(then: () => void): void
  nextPost(then: (post: SeenPost) => void): void
  close(): void
  on2xx(): void
}

/** An occasion that does not come is not waited for longer. */
const patienceMs = 4000

export type Killed = { kill: PlannedKill; startMs: number; codes: (number | null)[] }

type At = { fake: SpawnedFakeTwilio; occasions: Occasions }

export async function killAndStart(box: Box, kill: PlannedKill, at: At): Promise<Killed> {
  const codes: Killed['codes'] = []
  const end = async () => void codes.push(await (kill.signal === 'SIGKILL' ? box.kill() : box.stop()))
  await untilMoment(kill, at, () => void end())
  await end()
  await passes(kill.down)
  if (kill.moment === 'during-start') {
    box.launch()
    await passes(kill.delay)
    await end()
  }
  const began = performance.now()
  await box.start()
  return { kill, startMs: performance.now() - began, codes }
}

/** `end` is called in the same turn as the event that makes the moment: a little later the box would have moved on. */
async function untilMoment(kill: PlannedKill, { fake, occasions }: At, end: () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isOver = false
  const now = () => {
    // One that comes later would end a box that nobody meant.
    if (isOver) return
    end()
    resolve()
  }
  if (kill.moment === 'any-moment' || kill.moment === 'during-start') return passes(kill.delay)
  if (kill.moment === 'after-2xx') occasions.next2xx(now)
  if (kill.moment === 'text-accepted') occasions.nextPost(now)
  if (kill.moment === 'text-on-its-way') {
    await untilHeard(() => fake.next(kill.delay % 2 ? { slowMs: 1500 } : 'hang'))
    occasions.nextPost(now)
  }
  await Promise.race([promise, passes(patienceMs)])
  isOver = true
}

/** Follows the messenger's journal, which gets a line the moment a post arrives. */
export function watchOccasions(journal: string): Occasions {
  const file = openSync(journal, 'a+')
  const chunk = Buffer.alloc(64 * 1024)
  let position = 0
  let rest = ''
  let after2xx: (() => void) | null = null
  let afterPost: ((post: SeenPost) => void) | null = null
  const read = () => {
    for (let bytes = readSync(file, chunk, 0, chunk.length, position); bytes > 0; ) {
      position += bytes
      rest += chunk.toString('utf8', 0, bytes)
      bytes = readSync(file, chunk, 0, chunk.length, position)
    }
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(JSON.parse(line))
  }
  const take = (post: SeenPost) => {
    const then = afterPost
    afterPost = null
    then?.(post)
  }
  const watcher = watch(journal, read)
  return {
    next2xx(then) {
      after2xx = then
    },
    nextPost(then) {
      afterPost = then
    },
    on2xx() {
      const then = after2xx
      after2xx = null
      then?.()
    },
    close() {
      watcher.close()
      closeSync(file)
    },
  }
}
