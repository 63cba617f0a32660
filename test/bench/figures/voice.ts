import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openDataFolder } from '../../../server/database/open.ts'
import { addLine, lineByNumber, planLine, storeSettings } from '../../../server/settings/store.ts'
import { connectRelay, type RelayPeer } from '../../twilio/relay-peer.ts'
import type { Figure, Reading } from '../figure.ts'
import { fireSteadily } from '../fire.ts'
import { spread } from '../percentiles.ts'
import { authToken, callerNumber, line, missedCall, openShop, publicUrl, type Shop } from '../shop.ts'

/** A caller's last word on the telephone → the first word of the voice, without a model. */
export const voice: Figure = { name: 'voice', measure }

const words = [
  'My kitchen sink is leaking and the cabinet is wet',
  '28 Woodbine Crescent, Toronto',
  'the first one',
  'yes',
]
const calls = 40
const day = { opens: '08:00', closes: '17:00' }

async function measure(): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-voice-'))
  prepare(join(folder, 'data'))
  const shop = await openShop({ folder: join(folder, 'data'), env: { TRADE: 'plumber' } })
  await delaysOf(shop, { first: 0, count: 4 })
  const { p50, p95, max } = spread(await delaysOf(shop, { first: 4, count: calls }))
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
  const what = `a caller's last word → the first word of the voice, ${calls} calls, no model`
  return [{ what, unit: 'ms', values: { p50, p95, max }, goals: { p95: 150 } }]
}

/** A shop whose only line falls to the voice, with hours in which jobs may be. */
function prepare(dataDir: string): void {
  const now = Temporal.Now.instant()
  const { db, close } = openDataFolder(dataDir, { root: join(import.meta.dirname, '../../..'), now: () => now })
  storeSettings(db, { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: null } }, now)
  if (!lineByNumber(db, line)) addLine(db, line, now)
  planLine(db, lineByNumber(db, line)?.id ?? 0, { plan: 'always', fallsTo: 'voice' })
  close()
}

async function delaysOf(shop: Shop, { first, count }: { first: number; count: number }): Promise<number[]> {
  const delays: number[] = []
  for (let n = first; n < first + count; n++) {
    const call = missedCall(callerNumber(n))
    await fireSteadily(shop.appliance.publicOrigin, [call.rings], 100)
    const peer = await connectRelay({ publicUrl, origin: shop.appliance.publicOrigin, authToken })
    peer.setup(call.callSid, call.from, line)
    for (const each of words) delays.push(await delayOf(peer, each))
    peer.socket.terminate()
    await fireSteadily(shop.appliance.publicOrigin, [call.ends], 100)
  }
  return delays
}

async function delayOf(peer: RelayPeer, said: string): Promise<number> {
  const begun = performance.now()
  await peer.prompt(said)
  return performance.now() - begun
}
