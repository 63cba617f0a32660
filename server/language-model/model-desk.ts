// The one queue to the model: one question at a time, the urgent ones first, and no answer after its deadline.
import type { LanguageModel, Spoken } from '../providers/language-model/language-model.ts'
import { type Figures, type Health, newHealth } from './health.ts'
import { deadlineMs, type Question, type Told, type Unanswered } from './questions.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'

export type ModelDesk = {
  /** Answers within the rank's deadline whatever the model does; never throws. */
  ask(question: Question): Promise<Told>
  /** Lives with another model from the next question on, or with none; what was counted of the former is forgotten. */
  use(model: LanguageModel | null): void
  /** The model that it lives with now. */
  model(): LanguageModel | null
  figures(): Figures
  /** Whoever waits is answered at once, and nobody is taken any more. */
  close(): void
}

type Job = {
  question: Question
  /** By the stopwatch. */
  deadline: number
  tell(told: Told): void
  /** Stops its deadline, and listens to its asker no more. */
  forget(): void
  ending: AbortController
  /** When the model began with it, by the stopwatch; before that when it was asked. */
  startedAt: number
}

type Desk = {
  model: LanguageModel | null
  time: Stopwatch
  health: Health
  waiting: Job[]
  running: Job | null
  isClosed: boolean
}

const mostWaiting = 20
/** With less time left no processor of a mini PC says anything. */
const leastMilliseconds = 2_000

export function openModelDesk(model: LanguageModel | null, time: Stopwatch = stopwatch): ModelDesk {
  const desk: Desk = { model, time, health: newHealth(time), waiting: [], running: null, isClosed: false }
  return {
    ask: (question) => ask(desk, question),
    use(another) {
      desk.model = desk.isClosed ? null : another
      desk.health = newHealth(time)
      if (!desk.model) refuseWaiting(desk, 'no-model')
    },
    model: () => desk.model,
    figures: () => ({
      ...desk.health.figures(),
      asking: desk.running && desk.time.milliseconds() - desk.running.startedAt,
    }),
    close() {
      desk.isClosed = true
      desk.model = null
      refuseWaiting(desk, 'no-model')
      if (desk.running) refuse(desk.running, 'no-model')
    },
  }
}

function ask(desk: Desk, question: Question): Promise<Told> {
  const because = whyNotNow(desk, question)
  if (because) return Promise.resolve({ ok: false, because })
  return new Promise((tell) => {
    const milliseconds = deadlineMs[question.rank]
    const deadline = desk.time.milliseconds() + milliseconds
    const stopTimer = desk.time.after(milliseconds, () => tooLate(desk, job))
    const end = () => endUnwanted(desk, job)
    question.signal?.addEventListener('abort', end)
    const forget = () => {
      stopTimer()
      question.signal?.removeEventListener('abort', end)
    }
    const startedAt = desk.time.milliseconds()
    const job: Job = { question, deadline, tell, forget, ending: new AbortController(), startedAt }
    desk.waiting.push(job)
    if (isUrgent(job) && desk.running && !isUrgent(desk.running)) refuse(desk.running, 'overtaken')
    begin(desk)
  })
}

function whyNotNow(desk: Desk, { rank, signal }: Question): Unanswered | null {
  if (signal?.aborted) return 'ended'
  if (!desk.model) return 'no-model'
  if (desk.health.isResting()) return 'resting'
  if (desk.waiting.length < mostWaiting) return null
  const youngestDraft = desk.waiting.findLast((job) => !isUrgent(job))
  if (rank === 'draft' || !youngestDraft) return 'queue-full'
  leaveQueue(desk, youngestDraft, 'overtaken')
  return null
}

function begin(desk: Desk): void {
  const job = desk.waiting.find(isUrgent) ?? desk.waiting[0]
  if (desk.running || !job || !desk.model) return
  desk.waiting = desk.waiting.filter((one) => one !== job)
  desk.running = job
  job.startedAt = desk.time.milliseconds()
  const { health } = desk
  // Whoever is told early has ended the question by that: the model is free only when it is done with it.
  desk.model.chat(job.question, job.ending.signal).then((spoken) => {
    const milliseconds = desk.time.milliseconds() - job.startedAt
    if (!job.ending.signal.aborted) {
      count(health, spoken, milliseconds)
      finish(job, toldFrom(spoken, milliseconds))
    }
    goOn(desk)
  })
}

function goOn(desk: Desk): void {
  desk.running = null
  if (desk.health.isResting()) refuseWaiting(desk, 'resting')
  const latest = desk.time.milliseconds() + leastMilliseconds
  for (const job of desk.waiting.filter(({ deadline }) => deadline < latest)) leaveQueue(desk, job, 'too-late')
  begin(desk)
}

function tooLate(desk: Desk, job: Job): void {
  if (job !== desk.running) return leaveQueue(desk, job, 'too-late')
  desk.health.failed('no answer in time')
  refuse(job, 'too-late')
}

/** The model is not to blame for it. */
function endUnwanted(desk: Desk, job: Job): void {
  if (job === desk.running) refuse(job, 'ended')
  else leaveQueue(desk, job, 'ended')
}

function leaveQueue(desk: Desk, job: Job, because: Unanswered): void {
  desk.waiting = desk.waiting.filter((one) => one !== job)
  refuse(job, because)
}

function refuseWaiting(desk: Desk, because: Unanswered): void {
  for (const job of desk.waiting) leaveQueue(desk, job, because)
}

function refuse(job: Job, because: Unanswered): void {
  finish(job, { ok: false, because })
  job.ending.abort()
}

function finish(job: Job, told: Told): void {
  job.forget()
  job.tell(told)
}

function count(health: Health, spoken: Spoken, milliseconds: number): void {
  if (spoken.ok) health.answered(milliseconds)
  else if (spoken.because === 'nonsense' || spoken.because === 'no-such-model') health.saidNonsense(spoken.error)
  else health.failed(spoken.error)
}

function toldFrom(spoken: Spoken, milliseconds: number): Told {
  if (spoken.ok) return { ok: true, text: spoken.text, milliseconds }
  if (spoken.because === 'no-such-model') return { ok: false, because: 'no-model' }
  return { ok: false, because: spoken.because === 'nonsense' ? 'nonsense' : 'down' }
}

function isUrgent({ question }: Job): boolean {
  return question.rank === 'urgent'
}
