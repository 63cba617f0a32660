// What will happen, drawn before it begins: the same seed gives the same callers, webhooks and kills.
import { seededRandom } from '../../twilio/dice.ts'

/** One call as the carrier will tell of it. */
export type PlannedCall = {
  callSid: string
  /** Who rings; now and then the same person again, and sometimes nobody who can be seen. */
  from: string
  /** Milliseconds after the call before it. */
  gap: number
  /** Which signals are sent and in which order; `together` sends both at once. */
  signals: 'voice-end' | 'end-voice' | 'together' | 'only-voice' | 'only-end'
  /** Milliseconds between the two. */
  pause: number
  /** How often each signal is sent at the same time: companies repeat themselves. */
  copies: number
  /** How often a signal that got no 2xx is sent again. */
  retries: number
  /** What the caller writes back, so long afterwards in milliseconds; `times` 0: no webhook tells of it. */
  answer: { body: string; after: number; times: number } | null
  /** Whether the carrier's list shows the call before or after its signals. */
  listed: 'before' | 'after'
}

/** kill -9, or now and then the order to stop, as at an update. */
export type PlannedKill = {
  signal: 'SIGKILL' | 'SIGTERM'
  /** It is due when so many calls have begun. */
  afterCalls: number
  moment: 'after-2xx' | 'text-on-its-way' | 'text-accepted' | 'any-moment' | 'during-start'
  /** Milliseconds: of an `any-moment` before the kill, of `during-start` after the launch. */
  delay: number
  /** Milliseconds for which the box stays dead. */
  down: number
}

export type Plan = { seed: number; calls: PlannedCall[]; kills: PlannedKill[] }

const meanGap = 550
const withheld = 'anonymous'
const stopsInKills = 6

export function drawPlan({ seed, calls, kills }: { seed: number; calls: number; kills: number }): Plan {
  const random = seededRandom(seed)
  const planned = drawCalls(random, calls)
  const stops = Math.ceil(kills / stopsInKills)
  const ends = [
    ...drawKills(random, { calls, kills, signal: 'SIGKILL' }),
    ...drawKills(random, { calls, kills: stops, signal: 'SIGTERM' }),
  ]
  return { seed, calls: planned, kills: ends.sort((one, other) => one.afterCalls - other.afterCalls) }
}

type Random = () => number

function drawCalls(random: Random, count: number): PlannedCall[] {
  const drawn: PlannedCall[] = []
  for (let n = 0; n < count; n++) {
    drawn.push({
      callSid: `CA${Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')}`,
      from: drawCaller(random, drawn),
      gap: random() < 0.2 ? 0 : Math.round(-Math.log(1 - random()) * meanGap),
      signals: weighted(random, {
        'voice-end': 70,
        'end-voice': 10,
        together: 10,
        'only-voice': 5,
        'only-end': 5,
      }),
      pause: Math.round(random() * 2000),
      copies: random() < 0.1 ? 2 + Math.floor(random() * 2) : 1,
      retries: Number(weighted(random, { '0': 35, '1': 45, '3': 20 })),
      answer: drawAnswer(random, n),
      listed: random() < 0.5 ? 'before' : 'after',
    })
  }
  return drawn.map((call) => (isOnlyCallOf(call, drawn) ? call : { ...call, answer: null }))
}

/** Who calls again after an answer would rightly be texted once more. */
function isOnlyCallOf({ callSid, from }: PlannedCall, drawn: PlannedCall[]): boolean {
  return from !== withheld && drawn.every((other) => other.callSid === callSid || other.from !== from)
}

function drawAnswer(random: Random, n: number): PlannedCall['answer'] {
  const [isGiven, isStop, after, times] = [random() < 0.1, random() < 0.25, random() * 4000, random()]
  if (!isGiven) return null
  return { body: isStop ? 'STOP' : `It drips, case ${n}.`, after, times: times < 0.15 ? 0 : times < 0.4 ? 2 : 1 }
}

function drawCaller(random: Random, before: PlannedCall[]): string {
  const fate = random()
  if (fate < 0.02) return withheld
  const again = before[Math.floor(random() * before.length)]
  if (fate < 0.12 && again) return again.from
  return `+1212${2_000_000 + before.length * 37}`
}

type Ends = { calls: number; kills: number; signal: PlannedKill['signal'] }

function drawKills(random: Random, { calls, kills, signal }: Ends): PlannedKill[] {
  return Array.from({ length: kills }, (_, n) => {
    const moment = weighted(random, {
      'after-2xx': 25,
      'text-on-its-way': 25,
      'text-accepted': 25,
      'any-moment': 10,
      'during-start': 15,
    })
    return {
      signal,
      afterCalls: Math.floor(((n + random()) * calls) / kills),
      moment,
      delay: Math.round(random() * (moment === 'during-start' ? 900 : 1500)),
      down: random() < 0.15 ? 2000 + Math.round(random() * 3000) : Math.round(random() * 400),
    }
  })
}

function weighted<Word extends string>(random: Random, weights: Record<Word, number>): Word {
  const words = Object.entries<number>(weights)
  let rest = random() * words.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [word, weight] of words) {
    rest -= weight
    if (rest < 0) return word as Word
  }
  return words.at(-1)?.[0] as Word
}
