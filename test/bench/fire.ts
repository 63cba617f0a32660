// The load: requests made ready beforehand, each sent at its own moment, whether or not the ones before it were answered.
import { Agent, request } from 'node:http'
import { sharedNow } from './shared-clock.ts'

export type Shot = { path: string; headers: Record<string, string>; body: string }

/** `sentAt` on the shared clock; status 0 when nothing answered. */
export type Hit = { sentAt: number; tookMs: number; status: number }

/** One shot after the other, so many a second; an answer that is late delays none. */
export async function fireSteadily(origin: string, shots: Shot[], perSecond: number): Promise<Hit[]> {
  return fireAt(
    origin,
    shots.map((shot, n) => ({ shot, afterMs: (n * 1000) / perSecond })),
  )
}

/** All in one moment. */
export async function fireAtOnce(origin: string, shots: Shot[]): Promise<Hit[]> {
  return fireAt(
    origin,
    shots.map((shot) => ({ shot, afterMs: 0 })),
  )
}

export async function fireAt(origin: string, plan: { shot: Shot; afterMs: number }[]): Promise<Hit[]> {
  const agent = new Agent({ keepAlive: true })
  const begun = sharedNow()
  const hits = plan.map(async ({ shot, afterMs }) => {
    const wait = begun + afterMs - sharedNow()
    if (wait > 0) await new Promise((due) => setTimeout(due, wait))
    return fireOne(origin, shot, agent)
  })
  const all = await Promise.all(hits)
  agent.destroy()
  return all
}

function fireOne(origin: string, { path, headers, body }: Shot, agent?: Agent): Promise<Hit> {
  const { promise, resolve } = Promise.withResolvers<Hit>()
  const sentAt = sharedNow()
  const hit = (status: number) => resolve({ sentAt, tookMs: sharedNow() - sentAt, status })
  const asking = request(
    origin + path,
    { method: 'POST', headers: { ...headers, 'Content-Length': Buffer.byteLength(body) }, agent, timeout: 60_000 },
    (answer) => answer.resume().on('end', () => hit(answer.statusCode ?? 0)),
  )
  asking.on('error', () => hit(0)).on('timeout', () => asking.destroy())
  asking.end(body)
  return promise
}
