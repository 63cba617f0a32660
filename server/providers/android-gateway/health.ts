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

/** Null where it does not say. */
export function batteryOf({ checks }: Health): { percent: number; isCharging: boolean } | null {
  const percent = checks['battery:level']?.observedValue
  const isCharging = (checks['battery:charging']?.observedValue ?? 0) > 0
  return percent === undefined ? null : { percent, isCharging }
}

/** What is told of a phone: whether it is well, and in words. */
export function tellHealth(state: Health): { ok: boolean; words: string } {
  const { status, checks } = state
  const battery = batteryOf(state)
  const failed = checks['messages:failed']?.observedValue ?? 0
  const isLow = battery !== null && battery.percent < lowBattery && !battery.isCharging
  const said = [
    battery ? `Its battery is at ${battery.percent} %${battery.isCharging ? ', charging' : ''}.` : [],
    isLow ? 'Plug it in.' : [],
    failed > 0 ? `${failed} of its texts failed in the last hour.` : [],
    status === 'fail' && failed === 0 ? 'It says itself that it is not well: open the app.' : [],
  ].flat()
  return { ok: !isLow && failed === 0 && status !== 'fail', words: said.join(' ') }
}
