// ConversationRelay: the company hears and speaks, and sends us words over a socket.
import * as z from 'zod'
import type { LineFrame, LineWord, OpenLine } from '../carrier/open-line.ts'
import type { TwimlCompany } from './company.ts'

const framesOf = (call: RegExp) =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('setup'), callSid: z.string().max(200).regex(call) }),
    z.object({
      type: z.literal('prompt'),
      voicePrompt: z.string().max(10_000),
      lang: z.string().max(20).nullish(),
      last: z.boolean().default(true),
    }),
    z.object({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.string().max(10_000).default('') }),
    z.object({ type: z.literal('dtmf'), digit: z.string().max(2) }),
    z.object({ type: z.literal('error'), description: z.string().max(1000).default('') }),
  ])

/** `check` tells whether a handshake is the company's. */
export function relayLine({ paths, ids }: TwimlCompany, check: OpenLine['check']): OpenLine {
  const frames = framesOf(ids.call)
  return { path: paths.relay, check, read: (text) => read(frames, text), write }
}

function read(frames: ReturnType<typeof framesOf>, text: string): LineFrame | null {
  const frame = frames.safeParse(json(text))
  if (!frame.success) return null
  const { data } = frame
  switch (data.type) {
    case 'setup':
      return { kind: 'begun', callId: data.callSid }
    case 'prompt':
      return { kind: 'said', words: data.voicePrompt, language: data.lang ?? null, isLast: data.last }
    case 'interrupt':
      return { kind: 'interrupted', heard: data.utteranceUntilInterrupt }
    case 'dtmf':
      return { kind: 'pressed', digit: data.digit }
    case 'error':
      return { kind: 'trouble', words: data.description }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const codes = { en: 'en-US', es: 'es-US', fr: 'fr-CA' } as const

function write(word: LineWord): string {
  switch (word.do) {
    case 'say':
      return JSON.stringify({ type: 'text', token: word.words, last: word.isLast, lang: codes[word.language] })
    case 'hear':
      return JSON.stringify({
        type: 'language',
        ttsLanguage: codes[word.language],
        transcriptionLanguage: codes[word.language],
      })
    case 'end':
      return JSON.stringify({ type: 'end' })
  }
}
