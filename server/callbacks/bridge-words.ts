// What is heard at the phone of the shop while a caller is called back, in the shop's language.
import type { BridgeQuestion, CallStep } from '../providers/carrier/carrier.ts'
import type { Danger, Language } from '../understanding/understanding.ts'
import { heard } from './bridge-phrases.ts'

type Whom = { bridge: number; name: string | null; language: Language }

const secondsToPress = 10

/** Who picks up is asked first: a voicemail of one's own never reaches a customer. */
export function askToStart({ name, ...about }: Whom): CallStep[] {
  const { callingBack, aCaller } = heard[about.language]
  return ask('start', { ...about, words: fill(callingBack, { name: name ?? aCaller }) })
}

/** Everybody on call is rung for a danger; the first who presses the key has taken it. */
export function askToTake({ name, danger, ...about }: Whom & { danger: Danger }): CallStep[] {
  const { emergency, aCallerFirst, dangers } = heard[about.language]
  return ask('start', { ...about, words: fill(emergency, { danger: dangers[danger], name: name ?? aCallerFirst }) })
}

export function takenAlready(language: Language): CallStep[] {
  return [{ do: 'say', words: heard[language].taken, language }, { do: 'hang-up' }]
}

/** While the other phone begins to ring. */
export function ringingThem(language: Language): CallStep {
  return { do: 'say', words: heard[language].ringing, language }
}

/** While the voice, which speaks with them, sees them off: as long as that takes. */
export function tellingThem(language: Language): CallStep {
  return { do: 'say', words: heard[language].telling, language }
}

/** To who is still there when the other side is gone. */
export function askForOutcome(bridge: number, language: Language): CallStep[] {
  return ask('outcome', { bridge, language, words: heard[language].whomReached })
}

/** The other side did not take the call. */
export function notReached(
  how: 'no-answer' | 'busy' | 'failed' | 'canceled',
  { isAlarm, language }: { isAlarm: boolean; language: Language },
): CallStep[] {
  const { busy, failed, noAnswer, alarmGoesOn, staysInQueue, goodbye } = heard[language]
  const words = how === 'busy' ? busy : how === 'failed' ? failed : noAnswer
  return [
    { do: 'say', words: `${words} ${isAlarm ? alarmGoesOn : staysInQueue} ${goodbye}`, language },
    { do: 'hang-up' },
  ]
}

type Question = { bridge: number; words: string; language: Language }

function ask(about: BridgeQuestion, { bridge, words, language }: Question): CallStep[] {
  return [{ do: 'ask-bridge', bridge, about, words, language, seconds: secondsToPress }, { do: 'hang-up' }]
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
