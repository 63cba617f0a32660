import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hummedWav, readWav, wordsIn } from '../../../server/providers/speech/wav.ts'

/** A sound of one value. */
function wav({ coding = 1, channels = 1, rate = 8000, bits = 16, data = Buffer.alloc(0) }): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(coding, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE((rate * channels * bits) / 8, 28)
  head.writeUInt16LE((channels * bits) / 8, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

const samplesOf = (file: Uint8Array) => {
  const speech = readWav(file)
  return speech && [...new Int16Array(speech.samples.buffer)]
}
const pcm16 = (...values: number[]) => Buffer.from(new Int16Array(values).buffer)

test('8 kHz becomes 16 kHz, with the samples between in straight lines', () => {
  expect(samplesOf(wav({ data: pcm16(0, 1000, 0) }))).toEqual([0, 500, 1000, 500, 0, 0])
})

test('more samples than wanted are taken together, and two channels are one', () => {
  expect(samplesOf(wav({ rate: 32_000, channels: 2, data: pcm16(100, 300, 300, 500, 0, 0, 0, 0) }))).toEqual([300, 0])
})

test('the two laws of the telephone are read by their tables', () => {
  const [loudest, silent, softest] = [0x00, 0xff, 0x80]
  expect(samplesOf(wav({ coding: 7, bits: 8, rate: 16_000, data: Buffer.from([loudest, silent, softest]) }))).toEqual([
    -32_123, 0, 32_123,
  ])
  expect(samplesOf(wav({ coding: 6, bits: 8, rate: 16_000, data: Buffer.from([0xd5, 0x55, 0xaa]) }))).toEqual([
    8, -8, 32_255,
  ])
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<html>Sign in</html>')],
  ['an empty sound', wav({})],
  ['no channel', wav({ channels: 0, data: pcm16(1, 2) })],
  ['24 bits', wav({ bits: 24, data: pcm16(1, 2, 3) })],
  ['another coding', wav({ coding: 49, data: pcm16(1, 2, 3) })],
])('%s is no sound', (_what, file) => {
  expect(readWav(file)).toBeNull()
})

test('whatever comes in the place of a sound, it is read or not, and never throws', () => {
  const whole = wav({ data: pcm16(...Array.from({ length: 50 }, (_, n) => n)) })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 90 }), (noise, at) => {
      const file = Buffer.from(whole)
      file.set(noise.subarray(0, Math.max(0, file.length - at)), at)
      readWav(file)
      readWav(file.subarray(0, at))
      wordsIn(file)
    }),
  )
})

test('a practised voicemail sounds as long as it is, and brings its words along', () => {
  const file = hummedWav('Señora Dana, ¿cuánto?', 3)
  expect(wordsIn(file)).toBe('Señora Dana, ¿cuánto?')
  expect(readWav(file)?.seconds).toBe(3)
})
