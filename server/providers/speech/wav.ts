// Reads the sounds that carriers and browsers record (PCM and the telephone's two laws) into what is written down from: one
// channel, 16,000 samples a second.

/** A sound to be written down: one channel, 16 bits a sample with the low byte first, 16,000 samples a second. */
export type Speech = { samples: Uint8Array; seconds: number }

type Format = { coding: number; channels: number; rate: number; bits: number }
type Chunk = { name: string; content: Buffer }

const pcm = 1
const aLaw = 6
const muLaw = 7
const extensible = 0xfffe
const wantedRate = 16_000
const mostSeconds = 600

/** Null for what is no such sound, or holds none. */
export function readWav(file: Uint8Array): Speech | null {
  const chunks = chunksOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const format = formatOf(chunks.find(({ name }) => name === 'fmt ')?.content)
  const data = chunks.find(({ name }) => name === 'data')?.content
  if (!format || !data || data.length === 0) return null
  const mono = monoOf(data, format)
  if (!mono || mono.length === 0 || mono.length / format.rate > mostSeconds) return null
  const samples = resampled(mono, format.rate)
  return { samples: new Uint8Array(samples.buffer), seconds: mono.length / format.rate }
}

/** The words that a practised voicemail brings along; null where there are none. */
export function wordsIn(file: Uint8Array): string | null {
  const chunks = chunksOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  return chunks.find(({ name }) => name === wordsChunk)?.content.toString('utf8') ?? null
}

/** A sound of so many seconds that hums, with the words that it stands for. */
export function hummedWav(words: string, seconds: number): Uint8Array {
  const rate = 8_000
  const samples = Buffer.alloc(Math.max(1, Math.round(seconds * rate)))
  // A low tone that swells and sinks as syllables do.
  for (let n = 0; n < samples.length; n++) {
    const swell = Math.sin((Math.PI * 3 * n) / rate) ** 2
    samples[n] = 128 + Math.round(24 * swell * Math.sin((2 * Math.PI * 140 * n) / rate))
  }
  const format = Buffer.alloc(16)
  format.writeUInt16LE(pcm, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(rate, 4)
  format.writeUInt32LE(rate, 8)
  format.writeUInt16LE(1, 12)
  format.writeUInt16LE(8, 14)
  const chunks = [chunk('fmt ', format), chunk('data', samples), chunk(wordsChunk, Buffer.from(words))]
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks]))
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

const wordsChunk = 'said'

/** A file may end in the middle, or name lengths that are none: then it ends there. */
function chunksOf(file: Buffer): Chunk[] {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return []
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= file.length && chunks.length < 64; ) {
    const length = file.readUInt32LE(at + 4)
    chunks.push({ name: file.toString('latin1', at, at + 4), content: file.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function formatOf(content: Buffer | undefined): Format | null {
  if (!content || content.length < 16) return null
  const named = content.readUInt16LE(0)
  const coding = named === extensible && content.length >= 26 ? content.readUInt16LE(24) : named
  const format = {
    coding,
    channels: content.readUInt16LE(2),
    rate: content.readUInt32LE(4),
    bits: content.readUInt16LE(14),
  }
  const isKnown = coding === pcm ? format.bits === 8 || format.bits === 16 : coding === aLaw || coding === muLaw
  const isSane = format.channels >= 1 && format.channels <= 8 && format.rate >= 4_000 && format.rate <= 192_000
  return isKnown && isSane ? format : null
}

/** From -1 to 1, all channels in one. */
function monoOf(data: Buffer, { coding, channels, bits }: Format): Float32Array | null {
  const width = coding === pcm ? bits / 8 : 1
  const frames = Math.floor(data.length / (width * channels))
  const sampleAt = readers[coding === pcm ? `pcm${bits}` : String(coding)]
  if (!sampleAt) return null
  return Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += sampleAt(data, (frame * channels + channel) * width)
    return sum / channels
  })
}

const readers: Record<string, (data: Buffer, at: number) => number> = {
  pcm8: (data, at) => ((data[at] ?? 128) - 128) / 128,
  pcm16: (data, at) => data.readInt16LE(at) / 32_768,
  [aLaw]: (data, at) => fromALaw(data[at] ?? 0) / 32_768,
  [muLaw]: (data, at) => fromMuLaw(data[at] ?? 0) / 32_768,
}

/** ITU-T G.711. */
function fromMuLaw(byte: number): number {
  const bits = ~byte & 0xff
  const size = (((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)
  return bits & 0x80 ? 0x84 - size : size - 0x84
}

function fromALaw(byte: number): number {
  const bits = byte ^ 0x55
  const part = (bits & 0x70) >> 4
  const low = ((bits & 0x0f) << 4) + 8
  const size = part === 0 ? low : (low + 0x100) << (part - 1)
  return bits & 0x80 ? size : -size
}

/** In straight lines from sample to sample; where there are too many, each is the mean of those it stands for. */
function resampled(mono: Float32Array, rate: number): Int16Array {
  const step = rate / wantedRate
  const length = Math.max(1, Math.floor(mono.length / step))
  return Int16Array.from({ length }, (_, n) => {
    const at = n * step
    const value = step > 1 ? meanOf(mono, at, at + step) : between(mono, at)
    return Math.max(-32_768, Math.min(32_767, Math.round(value * 32_767)))
  })
}

function between(mono: Float32Array, at: number): number {
  const first = Math.floor(at)
  const one = mono[first] ?? 0
  return one + ((mono[first + 1] ?? one) - one) * (at - first)
}

function meanOf(mono: Float32Array, from: number, to: number): number {
  const [first, last] = [Math.floor(from), Math.min(mono.length, Math.max(Math.floor(from) + 1, Math.floor(to)))]
  let sum = 0
  for (let n = first; n < last; n++) sum += mono[n] ?? 0
  return sum / Math.max(1, last - first)
}
