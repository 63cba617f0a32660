import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Figure, Reading } from '../figure.ts'
import { fireAtOnce, fireSteadily } from '../fire.ts'
import { callerNumber, missedCall } from '../shop.ts'
import { burst, mixedShots, perSecond, readingsOf, seconds } from './webhooks.ts'

/** The same webhooks at a bare Express that writes each into one table: what this machine allows at all. */
export const bareExpress: Figure = { name: 'bare-express', measure }

async function measure(): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  const script = join(import.meta.dirname, '../bare-express-process.ts')
  const child = spawn(process.execPath, [script, join(folder, 'bare.db')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [origin] = (await once(createInterface(child.stdout), 'line')) as [string]
  await fireSteadily(origin, mixedShots(0, 300), perSecond)
  const steady = await fireSteadily(origin, mixedShots(1000, perSecond * seconds), perSecond)
  const shots = Array.from({ length: burst }, (_, n) => missedCall(callerNumber(50_000 + n)).rings)
  const atOnce = await fireAtOnce(origin, shots)
  child.kill()
  rmSync(folder, { recursive: true })
  return readingsOf('the limit here: bare Express and one insert', steady, atOnce).map(({ what, unit, values }) => ({
    what,
    unit,
    values,
  }))
}
