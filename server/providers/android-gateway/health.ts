import * as z from 'zod'

const observed = z.object({ observedValue: z.number() }).optional().catch(undefined)

/** How the app says it is. */
export const health = z.object({
  status: z.string().catch(''),
  version: z.string().catch(''),
  checks: z
    .object({
      'battery:level': observed,
      'battery:charging': observed,
      'messages:failed': observed,
      'connection:status': observed,
    })
    .catch({}),
})
export type Health = z.infer<typeof health>

const lowBattery = 25

/** What is told of a phone: whether it is well, and in words. */
export function tellHealth({ status, checks }: Health): { ok: boolean; words: string } {
  const battery = checks['battery:level']?.observedValue
  const isCharging = (checks['battery:charging']?.observedValue ?? 0) > 0
  const failed = checks['messages:failed']?.observedValue ?? 0
  const isLow = battery !== undefined && battery < lowBattery && !isCharging
  const said = [
    battery === undefined ? [] : `Its battery is at ${battery} %${isCharging ? ', charging' : ''}.`,
    isLow ? 'Plug it in.' : [],
    failed > 0 ? `${failed} of its texts failed in the last hour.` : [],
    status === 'fail' && failed === 0 ? 'It says itself that it is not well: open the app.' : [],
  ].flat()
  return { ok: !isLow && failed === 0 && status !== 'fail', words: said.join(' ') }
}
