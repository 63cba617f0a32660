import * as z from 'zod'
import type { OwnDoors } from '../guarded-address.ts'
import type { SpeechFound, SpeechToText, SpokenLanguage } from './speech.ts'
import { readWav, type Speech } from './wav.ts'
import { converse, eventBytes, NoAnswer, refusedWith, type WyomingAddress } from './wyoming-line.ts'

export type WyomingChoice = { address: string; doors: OwnDoors }

/** A mini PC takes as long for a voicemail as that was, or longer: but not for ever. */
const writeTimeoutMs = 120_000
const lookTimeoutMs = 5_000
const chunkBytes = 32 * 1024
const format = { rate: 16_000, width: 2, channels: 1 }

/** Speech to text by a machine in the shop's network that speaks the Wyoming protocol. */
export function wyomingSpeech(
  { address, doors }: WyomingChoice,
  { now = () => performance.now(), timeoutMs = writeTimeoutMs } = {},
): SpeechToText {
  const place = placeOf(address, doors)
  return {
    name: 'wyoming',
    address,
    write: async (sound, language) => {
      if (!place) throw refusedWith('no address')
      const speech = readWav(sound)
      if (!speech) throw refusedWith('this sound cannot be read')
      const said = await converse(place, { send: sent(speech, language), until: ['transcript', 'error'], timeoutMs })
      if (said.type === 'error') throw refusedWith('it could not')
      const { text } = transcript.safeParse(said.data).data ?? {}
      if (text === undefined) throw refusedWith('a transcript without a text')
      return text.replaceAll(/\s+/g, ' ').trim()
    },
    look: async () => {
      if (!place) return { answers: false, because: 'no-address' }
      const begun = now()
      return look(place, () => Math.round(now() - begun))
    },
  }
}

/** `tcp://speech:10300`, `speech:10300`; null where it is neither. */
export function placeOf(address: string, doors: OwnDoors): WyomingAddress | null {
  const plain = address.trim().replace(/^tcp:\/\//i, '')
  const [, host, port] = /^(\[[0-9a-f:.]+\]|[\w.-]+):(\d{1,5})\/?$/i.exec(plain) ?? []
  if (!host || Number(port) < 1 || Number(port) > 65_535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port), doors }
}

const transcript = z.object({ text: z.string().max(20_000) })

function sent({ samples }: Speech, language: SpokenLanguage): Uint8Array[] {
  const chunks = Array.from({ length: Math.ceil(samples.length / chunkBytes) }, (_, n) =>
    eventBytes('audio-chunk', format, samples.subarray(n * chunkBytes, (n + 1) * chunkBytes)),
  )
  return [
    eventBytes('transcribe', { language }),
    eventBytes('audio-start', format),
    ...chunks,
    eventBytes('audio-stop'),
  ]
}

const program = z.object({
  name: z.string().max(200),
  models: z
    .array(z.object({ name: z.string().max(200), languages: z.array(z.string()).max(1000).default([]) }))
    .default([]),
})
const info = z.object({ asr: z.array(program).default([]) })

async function look(place: WyomingAddress, passed: () => number): Promise<SpeechFound> {
  try {
    const said = await converse(place, { send: [eventBytes('describe')], until: ['info'], timeoutMs: lookTimeoutMs })
    const { asr } = info.safeParse(said.data).data ?? {}
    if (!asr) return { answers: false, because: 'nonsense' }
    const [first] = asr
    if (!first) return { answers: false, because: 'no-speech' }
    const [model] = first.models
    return {
      answers: true,
      name: model ? `${first.name}, ${model.name}` : first.name,
      languages: first.models.flatMap(({ languages }) => languages),
      milliseconds: passed(),
    }
  } catch (error) {
    if (error instanceof NoAnswer) return { answers: false, because: error.because }
    throw error
  }
}
