import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import type { OwnSound } from '../carrier/own-voice.ts'
import { readWav } from '../speech/wav.ts'
import { asteriskPaths } from './account.ts'

export type Language = 'en' | 'es' | 'fr'

/** Makes a sentence heard by a voice of the machine; null where nobody can. */
export type Speak = (words: string, language: Language) => Promise<Uint8Array | null>

const mostSounds = 300
const rate = 8_000

/** Who makes sentences heard, the shop's own recording before the machine, and where and under which secret Asterisk fetches them. */
type Means = { boxAddress: string; secret: string; speak: Speak; recorded: OwnSound }

/** What callers are to hear, until so many others came after it. The name of a sound stays as long as the sound, for Asterisk keeps what it fetched; nobody guesses it without the secret. */
export function openShelf({ boxAddress, secret, speak, recorded }: Means) {
  const sounds = new Map<string, Uint8Array>()
  const spokenAs = new Map<string, string>()
  const shelve = (sound: Uint8Array): string => {
    const name = createHmac('sha256', secret).update(sound).digest('hex').slice(0, 32)
    sounds.delete(name)
    keepLatest(sounds, name, sound)
    return name
  }
  const own = async (words: string, language: Language) =>
    telephoneWav(await recorded(words, language).catch(() => null))
  const spoken = async (words: string, language: Language) =>
    telephoneWav(await speak(words, language).catch(() => null))
  const nameSpoken = async (words: string, language: Language): Promise<string | null> => {
    const sentence = `${language} ${words}`
    const known = spokenAs.get(sentence)
    if (known && sounds.has(known)) return known
    const sound = await spoken(words, language)
    if (!sound) return null
    const name = shelve(sound)
    keepLatest(spokenAs, sentence, name)
    return name
  }
  const addressOf = (name: string) => `sound:${boxAddress}${asteriskPaths.sounds}${name}.wav`
  const tone = () => addressOf(shelve(toneWav()))
  return {
    at(target: string): Uint8Array | null {
      const [, name] = new RegExp(`^${asteriskPaths.sounds}([0-9a-f]{32})\\.wav$`).exec(target) ?? []
      return (name && sounds.get(name)) || null
    },
    tone,
    /** Where Asterisk finds this sentence: a sentence of its own, or a tone, where nobody can say it. */
    async sayable(words: string, language: Language, kind: 'away' | 'press-1' | 'tone'): Promise<string> {
      const sound = await own(words, language)
      const name = sound ? shelve(sound) : await nameSpoken(words, language)
      if (name) return addressOf(name)
      return kind === 'tone' ? tone() : `sound:${ownSounds}/${kind}`
    },
    async heard(words: string, language: Language): Promise<Uint8Array | null> {
      const sound = await own(words, language)
      const name = sound ? null : await nameSpoken(words, language)
      return sound ?? sounds.get(name ?? '') ?? null
    },
  }
}
export type Shelf = ReturnType<typeof openShelf>

function keepLatest<Value>(all: Map<string, Value>, key: string, value: Value): void {
  all.set(key, value)
  const [oldest = ''] = all.keys()
  if (all.size > mostSounds) all.delete(oldest)
}

/** Where our configuration of Asterisk has the two sentences that must be heard whatever happens. */
const ownSounds = '/var/lib/asterisk/firstring'

const voice = 'espeak-ng'
const voices = { en: 'en-us', es: 'es-419', fr: 'fr-fr' }
const mostBytes = 16 * 1024 * 1024
const speakMilliseconds = 10_000

/** The voice of the machine; null where espeak-ng is not installed. */
export const espeak: Speak = (words, language) =>
  new Promise((said) => {
    const options = { encoding: 'buffer' as const, maxBuffer: mostBytes, timeout: speakMilliseconds }
    const ask = ['-v', voices[language], '-s', '155', '--stdin', '--stdout']
    const child = execFile(voice, ask, options, (error, sound) => said(error ? null : sound))
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(words)
  })

/** As Asterisk plays it: one channel, 8,000 samples a second, 16 bits each. What is so already stays as it is. */
function telephoneWav(sound: Uint8Array | null): Uint8Array | null {
  const speech = sound && readWav(sound)
  if (!speech) return null
  if (isForTelephone(sound)) return sound
  const from = new DataView(speech.samples.buffer, speech.samples.byteOffset, speech.samples.byteLength)
  const samples = Int16Array.from({ length: Math.floor(speech.samples.byteLength / 4) }, (_, n) =>
    Math.round((from.getInt16(n * 4, true) + from.getInt16(n * 4 + 2, true)) / 2),
  )
  return wavOf(samples)
}

function isForTelephone(sound: Uint8Array): boolean {
  const format = Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength).subarray(12, 36)
  return format.equals(wavOf(new Int16Array(0)).subarray(12, 36))
}

function toneWav(): Uint8Array {
  return wavOf(
    Int16Array.from({ length: rate * 0.4 }, (_, n) => Math.round(8_000 * Math.sin((2 * Math.PI * 880 * n) / rate))),
  )
}

function wavOf(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.byteLength, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.byteLength, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer)])
}
