// Two machines stop after three turns that bring nothing: the same words again, what phones and mailboxes answer by themselves,
// nods to no question, answers faster than anybody reads. Who says anything of their own in between is a person.
import type { Temporal } from 'temporal-polyfill'
import { whatWasAsked } from '../understanding/asked/asked.ts'
import { isAutoReply, isBareNod, sameWordsKey } from '../understanding/empty-words.ts'
import { withoutReactions } from '../understanding/reaction.ts'

/** One text of an enquiry, oldest first. */
export type Turn = { from: 'caller' | 'box'; body: string; at: Temporal.Instant }

const mostMeaningless = 3
/** Nobody reads our text and writes one within this time. */
const fasterThanPeopleSeconds = 3
const floodTexts = 30
const floodSeconds = 60

/** True when the other side brought nothing three times in a row: silence is the answer. */
export function isTalkingToMachine(turns: readonly Turn[]): boolean {
  return meaninglessTurns(turns) >= mostMeaningless
}

/** How many of the caller's latest turns brought nothing, counted back to the last that did; texts between two of ours are one turn. */
export function meaninglessTurns(turns: readonly Turn[]): number {
  const theirs = callerTurns(turns)
  const isEmpty = theirs.map((turn, place) => isMeaningless(turn, theirs, place))
  const lastWithMeaning = isEmpty.lastIndexOf(false)
  return isEmpty.length - 1 - lastWithMeaning
}

/** True when somebody sent thirty texts within a minute and was answered in them once: what follows is left to the owner. */
export function isFlood(turns: readonly Turn[], now: Temporal.Instant): boolean {
  const times = timesOf(turns, 'caller')
    .filter((at) => now.epochMilliseconds - at < 3_600_000)
    .sort((one, other) => one - other)
  const begun = times.find(
    (at, n) => (times[n + floodTexts - 1] ?? Number.POSITIVE_INFINITY) - at <= floodSeconds * 1000,
  )
  return begun !== undefined && timesOf(turns, 'box').some((at) => at > begun)
}

function timesOf(turns: readonly Turn[], whose: Turn['from']): number[] {
  return turns.filter(({ from }) => from === whose).map(({ at }) => at.epochMilliseconds)
}

/** What the caller said in one go, and what of ours it answers. */
type CallerTurn = { bodies: string[]; at: Temporal.Instant; answers: Turn | null }

function callerTurns(turns: readonly Turn[]): CallerTurn[] {
  const found: CallerTurn[] = []
  turns.forEach((turn, place) => {
    if (turn.from === 'box') return
    const before = turns[place - 1]
    const last = found.at(-1)
    if (before?.from === 'caller' && last) last.bodies.push(turn.body)
    else found.push({ bodies: [turn.body], at: turn.at, answers: before ?? null })
  })
  return found
}

function isMeaningless(turn: CallerTurn, all: readonly CallerTurn[], place: number): boolean {
  if (isTooFast(turn)) return true
  return (
    turn.bodies.every((body) => isAutoReply(body) || isReaction(body) || isNodToNothing(body, turn.answers)) ||
    isSaidAgain(all, place)
  )
}

/** A heart on what we said. */
function isReaction(body: string): boolean {
  return body.trim() !== '' && withoutReactions(body).trim() === ''
}

function isTooFast({ at, answers }: CallerTurn): boolean {
  return answers !== null && at.epochMilliseconds - answers.at.epochMilliseconds <= fasterThanPeopleSeconds * 1000
}

/** "Ok" answers "Does Tuesday at nine suit you?"; it answers nothing where we asked for a place. */
function isNodToNothing(body: string, answers: Turn | null): boolean {
  return isBareNod(body) && !isPick(answers) && !isWordless(body)
}

/** No machine answers with nothing but emoji or marks. */
function isWordless(body: string): boolean {
  return !/[\p{L}\p{N}]/u.test(body)
}

/** Where we let them pick, one may say "yes" or "2" to one question after another. */
function isPick(asked: Turn | null): boolean {
  const wanted = asked && whatWasAsked(asked.body)
  return wanted === 'confirmation' || wanted === 'choice'
}

/** The turn before or after says the same, letter by letter. */
function isSaidAgain(all: readonly CallerTurn[], place: number): boolean {
  const turn = all[place]
  const words = wordsOf(turn)
  const like = [all[place - 1], all[place + 1]].filter((other) => words !== '' && words === wordsOf(other))
  return like.some((other) => !isPick(turn?.answers ?? null) || other?.answers?.body === turn?.answers?.body)
}

function wordsOf(turn: CallerTurn | undefined): string {
  return turn?.bodies.map(sameWordsKey).join('\n') ?? ''
}
