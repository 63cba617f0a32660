import type { Appliance } from '../appliance.ts'
import { lookAtCalendars } from '../bookings/look-at-calendars.ts'
import { conversationWith } from '../conversations/store.ts'
import type { LineFrame, LineWord } from '../providers/carrier/open-line.ts'
import { tellCustomer } from '../replies/tell-customer.ts'
import { lineById } from '../settings/store.ts'
import { cutWords } from '../voice/cut-words.ts'
import { isNewInDanger } from '../voice/danger-aloud.ts'
import { awaitsMobile } from '../voice/mobile-aloud.ts'
import { phrase } from '../voice/phrases.ts'
import { soundOf } from '../voice/plain-wishes.ts'
import { lastSpokenIn } from '../voice/spoken-store.ts'
import { changeTalk, talkOf } from '../voice/talk-store.ts'
import { thinkAloud } from '../voice/think-aloud.ts'
import type { Heard, Turn } from '../voice/turn.ts'
import { readGivenMobile } from './given-mobile.ts'
import { answerCaller } from './hear-caller.ts'
import { leaveLine, takeLine } from './live-talks.ts'
import { type Call, callById, callByProviderId } from './store.ts'

/** The other end of an open connection. */
export type Wire = {
  send(word: LineWord): void
  /** The company says this by itself: the greeting. */
  saying(words: string): void
  close(): void
}

/** One caller who speaks with the voice over an open connection. */
type OpenTalk = {
  take(frame: LineFrame): void
  /** Nothing came for a while. */
  silent(): void
  /** A second has passed: somebody may have answered who was rung for a danger. */
  look(): void
  /** The connection is gone. */
  gone(): void
}

/** After so long the caller hears that something is being looked up. */
const fillerMilliseconds = 700
/** How far the words of one breath may grow before they are taken. */
const mostLetters = 4000

/**
 * What was heard becomes a turn, one after the other. Who speaks on before it is answered says more of the same turn; a sound, a
 * silence or an interruption meanwhile takes nothing back, for what interrupts then is only our word that we look something up.
 */
export function openTalk(appliance: Appliance, wire: Wire): OpenTalk {
  let call: Call | null = null
  let held: number | null = null
  let words = ''
  let language: Turn['language'] = 'en'
  let thinking: AbortController | null = null
  // Of a number that is keyed in.
  let keys = ''
  // What was said of the present answer before it was there.
  let lead = ''
  let spoken = ''

  const hear = (heard: Heard) => {
    if (!call || (thinking && saysNothing(heard))) return
    thinking?.abort()
    thinking = new AbortController()
    answer(call, heard, thinking.signal).catch(fail)
  }
  const press = (about: Call, digit: string) => {
    if (!isNumberAwaited(appliance, about)) return hear({ words: '', digits: digit })
    if (digit !== '#') keys += digit
    const isWhole = digit === '#' || 'number' in readGivenMobile(appliance.db, appliance, { digits: keys, said: null })
    if (isWhole) hearKeys()
  }
  const hearKeys = () => {
    const digits = keys
    keys = ''
    hear({ words: '', digits })
  }
  const fail = (err: unknown) => {
    appliance.log.error({ err }, 'the voice could not answer')
    wire.close()
  }
  const answer = async (about: Call, heard: Heard, signal: AbortSignal) => {
    const filler = setTimeout(() => {
      if (!signal.aborted) sayFiller()
    }, fillerMilliseconds)
    const [thought] = await Promise.all([
      thinkAloud(appliance, about, { heard, signal }),
      lookAtCalendars(appliance, tellCustomer),
    ])
    clearTimeout(filler)
    // They spoke on meanwhile, or are gone.
    if (signal.aborted || call !== about) return
    thinking = null
    const turn = answerOver(appliance, about, thought)
    if (turn?.follows === 'listen') return say(turn)
    // What is said last is said by the carrier, which then does what follows.
    call = null
    wire.send({ do: 'end' })
  }
  const sayFiller = () => {
    lead = `${phrase(language, 'oneMoment')} `
    wire.send({ do: 'say', words: lead, language, isLast: false })
  }
  const say = (turn: Turn) => {
    if (turn.language !== language) wire.send({ do: 'hear', language: turn.language })
    language = turn.language
    wire.send({ do: 'say', words: turn.words, language, isLast: true })
    spoken = lead
    lead = ''
  }
  const begin = (callId: string) => {
    if (call) return
    const found = begun(appliance, callId)
    if (!found) return wire.close()
    call = found.call
    language = found.language
    held = call.id
    wire.saying(found.greeting)
  }

  return {
    take(frame) {
      if (frame.kind === 'begun') return begin(frame.callId)
      if (!call) return
      if (frame.kind === 'trouble') return appliance.log.warn({ call: call.id }, 'the line of the voice has trouble')
      if (frame.kind === 'pressed') return press(call, frame.digit)
      if (frame.kind === 'interrupted') {
        if (!thinking) cutWords(appliance, call, ofAnswer(frame.heard, spoken))
        return
      }
      words = `${words} ${frame.words}`.trim().slice(0, mostLetters)
      if (!frame.isLast) return
      hear({ words, digits: '' })
      words = ''
    },
    silent() {
      hearKeys()
    },
    look() {
      if (call && !thinking && isToBeTold(appliance, call)) hear({ words: '', digits: '' })
    },
    gone() {
      thinking?.abort()
      if (held !== null) leaveLine(appliance, held)
      call = null
    },
  }
}

function isNumberAwaited({ db }: Appliance, { callerId }: Call): boolean {
  const conversation = callerId === null ? undefined : conversationWith(db, callerId)
  return conversation !== undefined && awaitsMobile(db, conversation.id)
}

function saysNothing({ words, digits }: Heard): boolean {
  return digits === '' ? soundOf(words, '') !== 'words' : !/^\d+$/.test(digits)
}

/** What was heard of an answer, without what was said before it was there. */
function ofAnswer(heard: string, before: string): string {
  const first = before.trim()
  let told = heard.trimStart()
  // Who spoke on while it was said heard it again.
  while (first !== '' && told.startsWith(first)) told = told.slice(first.length).trimStart()
  return first.startsWith(told) ? '' : told
}

type Begun = { call: Call; language: Turn['language']; greeting: string }

/** The call that a connection is for, where it waits for one and no other has it. */
function begun(appliance: Appliance, callId: string): Begun | null {
  const { db, carrier, now } = appliance
  const call = callByProviderId(db, carrier.name, callId)
  const talk = call && talkOf(db, call.id)
  if (!call || !talk || talk.endedAt || call.endedAt || call.callerId === null) return null
  if (!takeLine(appliance, call.id)) return null
  changeTalk(db, call.id, { connectedAt: talk.connectedAt ?? now() })
  const conversation = conversationWith(db, call.callerId)
  const greeting = conversation && lastSpokenIn(db, conversation.id)
  return { call, language: conversation?.language ?? 'en', greeting: greeting?.body ?? '' }
}

/** Whether those who are rung for a danger have answered, or will not. */
function isToBeTold({ db, now }: Appliance, { id, callerId }: Call): boolean {
  const talk = talkOf(db, id)
  const conversation = callerId === null ? undefined : conversationWith(db, callerId)
  return talk !== undefined && conversation !== undefined && isNewInDanger(db, { talk, conversation, now: now() })
}

/** One turn, in one commit; null where the call is over. */
function answerOver(appliance: Appliance, { id }: Call, heard: Heard): Turn | null {
  const now = appliance.now()
  const turn = appliance.db.transaction(
    (tx) => {
      const call = callById(tx, id)
      const line = call?.lineId == null ? undefined : lineById(tx, call.lineId)
      if (!call || !line || call.endedAt || call.decidedAt) return null
      return answerCaller(tx, appliance, { call, line, heard, now })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return turn
}
