// `CRASH_CALLS=10000 CRASH_KILLS=1000` is the long run; `CRASH_SEED` repeats one.
import { rmSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { drawPlan } from './crash/plan.ts'
import { type Course, runStorm } from './crash/run-storm.ts'

const {
  CRASH_CALLS: calls = '300',
  CRASH_KILLS: kills = '30',
  CRASH_SEED: seed = String(Date.now() % 1_000_000),
} = process.env
const size = { seed: Number(seed), calls: Number(calls), kills: Number(kills) }

test('killed at any moment, with the worst of messengers, no missed call is lost and nobody is texted twice', {
  timeout: size.calls * 2_000 + size.kills * 10_000,
}, async () => {
  console.log(`crash driver: ${calls} calls, ${kills} kills, CRASH_SEED=${seed}`)
  const course = await runStorm(drawPlan(size), { program: inject('program') })
  tell(course)
  const { verdict, answers, surprises, stopCodes } = course
  expect({
    lost: verdict.lost,
    double: verdict.double,
    untrue: verdict.untrue,
    surprises,
    stopCodes: new Set(stopCodes),
  }).toEqual({
    lost: [],
    double: [],
    untrue: [],
    surprises: [],
    stopCodes: new Set([0]),
  })
  expect(answers).toMatchObject({ unheard: [], untold: [], toldTwice: [] })
  expect(killsOf(course)).toHaveLength(size.kills)
  // Without calls that nobody heard of, or all of them texted, the storm was none.
  expect(course.foundBySweep).toBeGreaterThan(0)
  rmSync(course.folder, { recursive: true })
})

function killsOf({ kills }: Course) {
  return kills.filter(({ kill }) => kill.signal === 'SIGKILL')
}

function tell(course: Course): void {
  const { verdict, rung, foundBySweep, folder } = course
  const { texted, withReason, lost, double, reasons } = verdict
  const sum = (count: (each: (typeof rung)[number]) => number) => rung.reduce((total, each) => total + count(each), 0)
  const starts = course.kills.map(({ startMs }) => startMs).sort((a, b) => a - b)
  console.log(
    `webhooks: ${sum((each) => each.acknowledged)} answered 2xx, ${sum((each) => each.refused)} refused, ${sum((each) => each.unanswered)} unanswered`,
  )
  console.log(
    `${foundBySweep} calls found by the sweep, ${course.answers.answers} answers of callers; reasons: ${JSON.stringify(reasons)}`,
  )
  console.log(
    `${course.stopCodes.length} stops in order; start after an end: median ${middle(starts, 0.5)} ms, 95 % within ${middle(starts, 0.95)} ms; ${folder}`,
  )
  console.log(
    `${calls} calls, ${killsOf(course).length} kills (seed ${seed}): ${texted} texted, ${withReason} with a reason, ${lost.length} lost, ${double.length} double`,
  )
}

function middle(sorted: number[], share: number): number {
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
}
