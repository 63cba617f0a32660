// `SOAK_CALLERS=200 SOAK_MINUTES=10` is the long run; `SOAK_SEED` draws the same callers, deeds and faults once more, and a machine
// with other work to do wants a lower `SOAK_SPEED`.
import { rmSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { type Course, runStorm } from './soak/storm.ts'

const {
  SOAK_CALLERS: callers = '24',
  SOAK_MINUTES: minutes = '0.5',
  SOAK_SPEED: speed = '12',
  SOAK_SEED: seed = String(Date.now() % 1_000_000),
} = process.env
const size = {
  seed: Number(seed),
  callers: Number(callers),
  speed: Number(speed),
  stormSeconds: Number(minutes) * 60,
  settleSeconds: 120 + Number(minutes) * 30,
}

test('whatever callers, the owner, the calendar server and the power do: no two jobs at once, and each stands in the calendar once', {
  timeout: (size.stormSeconds + size.settleSeconds + 240) * 1000,
}, async () => {
  console.log(`soak: ${callers} callers, ${minutes} minutes, SOAK_SEED=${seed}`)
  const course = await runStorm(size, inject('program'))
  tell(course)
  const { verdict, surprises, hasSettled } = course
  expect({ ...verdict, surprises, hasSettled }).toEqual({
    ...{ jobs: expect.any(Number), cancelled: expect.any(Number), surprises: [], hasSettled: true },
    ...{ overlaps: [], overBusy: [], wrongCopies: [], leftOver: [], toldOtherwise: [], unasked: [], unwritten: [] },
  })
  // Without jobs, lost writes and kills it was no storm.
  expect(verdict.jobs + verdict.cancelled).toBeGreaterThan(size.callers / 6)
  expect(course.kills).toBeGreaterThan(0)
  rmSync(course.folder, { recursive: true })
})

function tell({ verdict, endings, deeds, kills, requests, lostWrites, folder }: Course): void {
  const how = Object.groupBy(endings, (ending) => ending.how)
  const counts = Object.entries(how).map(([name, all]) => `${all?.length} ${name}`)
  console.log(`callers: ${counts.join(', ')}; ${verdict.jobs} jobs stand, ${verdict.cancelled} were cancelled`)
  console.log(`owner: ${JSON.stringify(deeds.counts)}; ${kills} kills; ${folder}`)
  console.log(`requests to the calendar: ${JSON.stringify(requests)}; ${lostWrites} writes whose answer was lost`)
}
