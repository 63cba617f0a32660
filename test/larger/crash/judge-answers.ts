// What callers wrote back must be on record once, and told to the owner once.
import type { readMessages } from '../records.ts'
import type { PlannedCall } from './plan.ts'

export type AnswerVerdict = { answers: number; unheard: string[]; untold: string[]; toldTwice: string[] }

type Evidence = {
  calls: PlannedCall[]
  messages: ReturnType<typeof readMessages>
  /** The texts that the owner got. */
  toOwner: string[]
}

export function judgeAnswers({ calls, messages, toOwner }: Evidence): AnswerVerdict {
  const answers = calls.flatMap(({ from, answer }) => (answer ? [{ from, body: answer.body }] : []))
  const recorded = messages.filter(({ kind }) => kind === 'from-caller')
  const given = messages.filter(({ kind, because }) => kind === 'alert' && because)
  const isOnRecord = ({ from, body }: (typeof answers)[number]) =>
    recorded.filter((message) => message.from === from && message.body === body).length === 1
  const isTold = ({ body }: { body: string }) =>
    body === 'STOP' || [...toOwner, ...given.map((alert) => alert.body)].some((words) => tells(words, body))
  return {
    answers: answers.length,
    unheard: answers.filter((answer) => !isOnRecord(answer)).map(({ from }) => from),
    untold: answers.filter((answer) => !isTold(answer)).map(({ from }) => from),
    toldTwice: toOwner.filter((words, n) => toOwner.indexOf(words) !== n),
  }
}

/** In quotes, or as what is needed: without its last dot. */
function tells(words: string, body: string): boolean {
  const [, after] = words.split(body.replace(/\.$/, ''))
  return after !== undefined && !/^\d/.test(after)
}
