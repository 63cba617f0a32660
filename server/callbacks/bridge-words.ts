// What is heard at the phone of the shop while a caller is called back, and what the caller is texted a moment before.
import type { BridgeQuestion, CallStep } from '../providers/carrier/carrier.ts'

type Whom = { bridge: number; name: string | null; need: string | null }

const secondsToPress = 10
const mostLetters = 120

/** Who picks up is asked first: a voicemail of one's own never reaches a customer. */
export function askToStart({ bridge, name, need }: Whom): CallStep[] {
  const who = name ?? 'a caller'
  const what = need ? `, about: ${need.slice(0, mostLetters)}` : ''
  return ask(bridge, 'start', `You are calling back ${who}${what}. Press 1 and we ring them.`)
}

/** To who is still there when the other side is gone. */
export function askForOutcome(bridge: number): CallStep[] {
  return ask(bridge, 'outcome', 'Press 1 if you reached them, 2 if it was a voicemail.')
}

/** The other side did not take the call. */
export function notReached(how: 'no-answer' | 'busy' | 'failed' | 'canceled'): CallStep[] {
  const words = how === 'busy' ? 'The line is busy.' : how === 'failed' ? 'The call did not go through.' : 'No answer.'
  return [{ do: 'say', words: `${words} They stay in your queue. Goodbye.`, language: 'en' }, { do: 'hang-up' }]
}

function ask(bridge: number, about: BridgeQuestion, words: string): CallStep[] {
  return [{ do: 'ask-bridge', bridge, about, words, language: 'en', seconds: secondsToPress }, { do: 'hang-up' }]
}
