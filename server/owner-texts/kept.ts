import { type Answer, readAnswer } from '../alerts/read-answer.ts'
import { codeInFront } from '../alerts/read-code.ts'
import type { Message } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { answerTo, textedBefore, toldLately } from './candidate-store.ts'
import type { Said } from './said.ts'

/** So long an answer is kept about which we asked back. */
const keptMinutes = 15
/** Within this time the same answer again is a slip of the thumb. */
const slipMinutes = 2

/** What the person texted just before and we asked back about: with a code it can be done now, unless it is about a draft, which must be seen with it. `text` is the one that said it. */
export function keptBefore(tx: Tx, said: Said): { answer: Answer; text: Message } | null {
  const text = before(tx, said, keptMinutes)
  if (!text || !answerTo(tx, text.id)?.wasAsked) return null
  const answer = readAnswer(text.body)
  return undone.includes(answer.do) ? null : { answer, text }
}

const undone: readonly Answer['do'][] = ['unclear', 'only-code', 'nothing', 'send', 'discard', 'keep-back']

/** The conversation that the person named by its code alone just before, and was shown; null where anything else was told since. */
export function shownBefore(tx: Tx, said: Said): number | null {
  const text = before(tx, said, keptMinutes)
  if (!text || readAnswer(text.body).do !== 'only-code') return null
  const { mobile, at } = said
  const wasTold = toldLately(tx, { mobile, from: text.createdAt, until: at }).length > 0
  return wasTold ? null : (answerTo(tx, text.id)?.conversationId ?? null)
}

export type Affirmed = { answer: Answer; text: Message; conversationId: number | null }

/** The words about which we asked whether they are for a caller, where this says yes to that and nothing else was told since. A figure is about the draft. */
export function wordsAffirmed(tx: Tx, said: Said, answer: Answer): Affirmed | null {
  return answer.do === 'send' && !isFigure(said) ? wordsAskedAbout(tx, said) : null
}

/** A figure alone may be a yes to our question, and may be about the draft: the words that were asked about; null where nothing was. */
export function figureOrYes(tx: Tx, said: Said, answer: Answer): string | null {
  if (answer.do !== 'send' || answer.code !== null || !isFigureAlone(said.message)) return null
  const kept = wordsAskedAbout(tx, said)
  return kept?.answer.do === 'write' ? kept.answer.words : null
}

function isFigure({ message }: Said): boolean {
  return /\d|\bone\b|\bdraft\b/iu.test(codeInFront(message.body)?.rest ?? message.body)
}

function wordsAskedAbout(tx: Tx, said: Said): Affirmed | null {
  const kept = keptBefore(tx, said)
  if (kept?.answer.do !== 'write') return null
  const { mobile, at } = said
  if (toldLately(tx, { mobile, from: kept.text.createdAt, until: at }).length > 0) return null
  return { ...kept, conversationId: answerTo(tx, kept.text.id)?.conversationId ?? null }
}

/** Whether the person texted the very same a moment ago, and it was done elsewhere. */
export function wasMeantForAnother(tx: Tx, said: Said, conversationId: number): boolean {
  const text = before(tx, said, slipMinutes)
  if (text?.body.trim().toLowerCase() !== said.message.body.trim().toLowerCase()) return false
  const answered = answerTo(tx, text.id)
  return answered !== null && !answered.wasAsked && answered.conversationId !== conversationId
}

function before(tx: Tx, { message, mobile }: Said, minutes: number): Message | undefined {
  const since = message.createdAt.subtract({ minutes })
  const [last, beforeThat] = textedBefore(tx, { mobile, before: message.id, since, most: 2 })
  // A figure alone about which we asked back once more left the question before it open.
  const isOpen = last && beforeThat && isFigureAlone(last) && answerTo(tx, last.id)?.wasAsked && minutes > slipMinutes
  return isOpen ? beforeThat : last
}

function isFigureAlone({ body }: Message): boolean {
  return /^\W*1\W*$/u.test(body)
}
