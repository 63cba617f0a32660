// The messenger of the bench: the loopback Twilio beside us, answering in 50 ms, with the arrival of every text on our clock.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SeenPost } from '../twilio/account.ts'
import type { FakeTwilioOptions } from '../twilio/fake-twilio.ts'
import type { Modes } from '../twilio/modes.ts'
import { sharedNow } from './shared-clock.ts'

export type FakeMessenger = {
  url: string
  /** Texts as they arrived, `at` in milliseconds of `sharedNow`; `since` leaves out the first ones. */
  texts(since?: number): Promise<{ to: string; at: number }[]>
  /** Resolves with all texts once no new one has come for a second. */
  quiet(): Promise<{ to: string; at: number }[]>
  setModes(modes: Partial<Modes>): Promise<void>
  close(): Promise<void>
}

const answersInMs = 50

export async function startFakeMessenger(options: FakeTwilioOptions): Promise<FakeMessenger> {
  const clockOffset = Date.now() - sharedNow()
  const given = { ...options, modes: { answerAfterMs: answersInMs, ...options.modes }, clockOffset }
  const script = join(import.meta.dirname, 'fake-messenger-process.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(child.stdout), 'line')
  const url = String(line).replace('listening ', '')
  const texts = async (since = 0) => {
    const posts: SeenPost[] = await control(url, `posts?since=${since}`)
    return posts.map(({ to = '', atMs }) => ({ to, at: atMs - clockOffset }))
  }
  return {
    url,
    texts,
    async quiet() {
      for (let seen = -1; ; await new Promise((done) => setTimeout(done, 1000))) {
        const all = await texts()
        if (all.length === seen) return all
        seen = all.length
      }
    },
    setModes: async (modes) => void (await control(url, 'modes', modes)),
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

async function control<Answer>(url: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${url}/__control/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  return (await answer.json()) as Answer
}
