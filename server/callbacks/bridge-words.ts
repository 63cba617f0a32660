// What is heard at the phone of the shop while a caller is called back, and what the caller is texted a moment before.
import type { BridgeQuestion, CallStep } from '../providers/carrier/carrier.ts'
import type { Danger } from '../understanding/understanding.ts'

type Whom = { bridge: number; name: string | null }

const secondsToPress = 10

/** Who picks up is asked first: a voicemail of one's own never reaches a customer. */
export function askToStart({ bridge, name }: Whom): CallStep[] {
  return ask(bridge, 'start', `You are calling back ${name ?? 'a caller'}. Press 1 and we ring them.`)
}

/** Everybody on call is rung for a danger; the first who presses the key has taken it. */
export function askToTake({ bridge, name, danger }: Whom & { danger: Danger }): CallStep[] {
  const words = `Emergency: ${dangers[danger]}. ${name ?? 'A caller'} needs help now. Press 1 to take it, and we put you through.`
  return ask(bridge, 'start', words)
}

export const takenAlready: CallStep[] = [
  { do: 'say', words: 'Somebody of the shop has taken this emergency, or it is over. Goodbye.', language: 'en' },
  { do: 'hang-up' },
]

const dangers: Record<Danger, string> = {
  gas: 'gas',
  co: 'carbon monoxide',
  electrical: 'electricity',
  flood: 'water',
  fire: 'fire or smoke',
  other: 'danger',
}

/** To who is still there when the other side is gone. */
export function askForOutcome(bridge: number): CallStep[] {
  return ask(bridge, 'outcome', 'Press 1 if you reached them, 2 if it was a voicemail.')
}

/** The other side did not take the call. */
export function notReached(how: 'no-answer' | 'busy' | 'failed' | 'canceled', isAlarm: boolean): CallStep[] {
  const words = how === 'busy' ? 'The line is busy.' : how === 'failed' ? 'The call did not go through.' : 'No answer.'
  const then = isAlarm
    ? 'The alarm goes on until somebody answers 3 by text or reaches them.'
    : 'They stay in your queue.'
  return [{ do: 'say', words: `${words} ${then} Goodbye.`, language: 'en' }, { do: 'hang-up' }]
}

function ask(bridge: number, about: BridgeQuestion, words: string): CallStep[] {
  return [{ do: 'ask-bridge', bridge, about, words, language: 'en', seconds: secondsToPress }, { do: 'hang-up' }]
}
