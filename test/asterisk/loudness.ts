// How much of a sound is one tone.
import { readWav } from '../../server/providers/speech/wav.ts'

const rate = 16_000
const pieceSamples = rate / 10

/** The share of one tone in what is heard at all, from 0 to 1, in the tenth of a second that has most of it. */
export function loudnessAt(hertz: number, wav: Uint8Array): number {
  const speech = readWav(wav)
  if (!speech) return 0
  const { buffer, byteOffset, byteLength } = speech.samples
  const samples = new Int16Array(buffer, byteOffset, byteLength / 2)
  let most = 0
  for (let from = 0; from + pieceSamples <= samples.length; from += pieceSamples)
    most = Math.max(most, shareOf(hertz, samples.subarray(from, from + pieceSamples)))
  return most
}

function shareOf(hertz: number, piece: Int16Array): number {
  const all = piece.reduce((sum, each) => sum + each * each, 0)
  // What is as good as silent is no tone.
  if (all < piece.length * 100 * 100) return 0
  return (2 * powerAt(hertz, piece)) / (piece.length * all)
}

function powerAt(hertz: number, piece: Int16Array): number {
  let [real, imaginary] = [0, 0]
  for (const [n, each] of piece.entries()) {
    real += each * Math.cos((2 * Math.PI * hertz * n) / rate)
    imaginary += each * Math.sin((2 * Math.PI * hertz * n) / rate)
  }
  return real * real + imaginary * imaginary
}
