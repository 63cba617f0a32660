// The whole course of it: calls arrive, the messenger misbehaves, the box dies and comes back, the sky clears, and then it is judged.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { exampleAccountSid } from '../../twilio/sids.ts'
import { type SpawnedFakeTwilio, spawnFakeTwilio } from '../../twilio/spawn-fake-twilio.ts'
import { authToken, type Box, newBox, publicUrl, shopNumber, shopOf } from '../box.ts'
import { comesTrue, openErrands, readCalls, readMessages } from '../records.ts'
import { type AnswerVerdict, judgeAnswers } from './judge-answers.ts'
import { type Killed, killAndStart, type Occasions, watchOccasions } from './killer.ts'
import type { Plan } from './plan.ts'
import { type Rung, ring } from './ring.ts'
import { judge, type Verdict } from './verdict.ts'
import { calm, listLagMs, reconcileAfterSeconds, refusals, storm } from './weather.ts'

export type Course = {
  verdict: Verdict
  answers: AnswerVerdict
  rung: Rung[]
  kills: Killed[]
  foundBySweep: number
  surprises: string[]
  /** Exit codes of the stops in order among all the kills. */
  stopCodes: number[]
  /** Where the database, the journal and the log stand. */
  folder: string
}

type Scene = { box: Box; fake: SpawnedFakeTwilio; occasions: Occasions; begun: number }

export async function runStorm(plan: Plan, { program }: { program: string }): Promise<Course> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-crash-'))
  const journal = join(folder, 'posts.jsonl')
  writeFileSync(journal, '')
  const account = { accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl }
  const fake = await spawnFakeTwilio({ ...account, seed: plan.seed, journal })
  const box = await newBox({ program, folder, env: { ...shopOf(fake), ...limits } })
  const scene: Scene = { box, fake, occasions: watchOccasions(journal), begun: 0 }
  try {
    await box.start()
    await fake.setModes({ ...storm, applianceOrigin: box.publicOrigin })
    const [rung, kills] = await inBadWeather(fake, () =>
      Promise.all([letCallsArrive(plan, scene), killAsPlanned(plan, scene)]),
    )
    const lastCode = await clearUp(scene, plan.calls.length)
    const records = readCalls(box.dataDir)
    const texts = await fake.messages()
    const verdict = judge({ calls: plan.calls, records, accepted: texts.filter(({ to }) => to !== owner) })
    const toOwner = texts.filter(({ to }) => to === owner).map(({ body }) => body)
    const answers = judgeAnswers({ calls: plan.calls, messages: readMessages(box.dataDir), toOwner })
    const foundBySweep = records.filter((record) => record.foundBy === 'sweep').length
    const stopCodes = [...kills.flatMap(({ codes }) => codes), lastCode].filter((code) => code !== null)
    return { verdict, answers, rung, kills, foundBySweep, surprises: box.surprises, stopCodes, folder }
  } finally {
    scene.occasions.close()
    await box.kill()
    await fake.close()
  }
}

/** Two looks for the last text, with room to spare. */
const endSeconds = 180

const owner = '+12145550100'

const limits = {
  OWNER_MOBILE: owner,
  RECONCILE_AFTER_SECONDS: String(reconcileAfterSeconds),
  TEXTBACKS_PER_HOUR: '1000000',
  TEXTBACKS_PER_DAY: '1000000',
}

async function inBadWeather<Result>(fake: SpawnedFakeTwilio, work: () => Promise<Result>): Promise<Result> {
  const nobodyListens = setInterval(() => fake.refuseConnections(refusals.forMs).catch(() => {}), refusals.everyMs)
  return work().finally(() => clearInterval(nobodyListens))
}

async function letCallsArrive(plan: Plan, scene: Scene): Promise<Rung[]> {
  const underWay: Promise<Rung>[] = []
  for (const call of plan.calls) {
    await passes(call.gap)
    scene.begun++
    const carrier = { fake: scene.fake, origin: scene.box.publicOrigin, on2xx: scene.occasions.on2xx }
    underWay.push(ring(call, carrier))
  }
  scene.begun = Number.POSITIVE_INFINITY
  return Promise.all(underWay)
}

async function killAsPlanned(plan: Plan, scene: Scene): Promise<Course['kills']> {
  const kills: Course['kills'] = []
  for (const planned of plan.kills) {
    while (scene.begun < planned.afterCalls) await passes(5)
    kills.push(await killAndStart(scene.box, planned, scene))
  }
  return kills
}

/** The weather ends, the box is stopped once more and finds what it missed; then every call may have its end. */
async function clearUp({ box, fake }: Scene, calls: number): Promise<number | null> {
  await passes(refusals.forMs)
  await fake.setModes(calm)
  await passes(Math.max(...listLagMs))
  const stopCode = await box.stop()
  await box.start()
  // What has no end by then is judged as it stands.
  await comesTrue(() => readCalls(box.dataDir).length >= calls && openErrands(box.dataDir) === 0, endSeconds)
  await fake.settled()
  // A text that came while the box was stopping is found by the next sweep: a start brings it on sooner than five minutes.
  await box.stop()
  await box.start()
  await passes(2_000)
  await comesTrue(() => openErrands(box.dataDir) === 0, endSeconds)
  await fake.settled()
  return stopCode
}
