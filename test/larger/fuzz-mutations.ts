// What happens to a body's bytes on a bad day, or at bad hands.
import type { Dice } from './fuzz-dice.ts'

/** None to a few of the mutations below, one after the other. */
export function mutate(body: Buffer, dice: Dice): Buffer {
  if (dice.chance(0.45)) return body
  let bytes = body
  for (let n = 1 + dice.whole(3); n > 0; n--) bytes = dice.pick(mutations)(bytes, dice)
  return bytes
}

type Mutation = (bytes: Buffer, dice: Dice) => Buffer

const mutations: Mutation[] = [flip, flip, cut, drop, insert, insert, insert, repeat, swap, grow]

function flip(bytes: Buffer, dice: Dice): Buffer {
  const flipped = Buffer.from(bytes)
  for (let n = 1 + dice.whole(8); n > 0 && flipped.length > 0; n--) {
    const place = dice.whole(flipped.length)
    flipped[place] = (flipped[place] ?? 0) ^ (1 << dice.whole(8))
  }
  return flipped
}

function cut(bytes: Buffer, dice: Dice): Buffer {
  return bytes.subarray(0, dice.whole(bytes.length + 1))
}

function drop(bytes: Buffer, dice: Dice): Buffer {
  const [from, to] = piece(bytes, dice)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

function insert(bytes: Buffer, dice: Dice): Buffer {
  const place = dice.whole(bytes.length + 1)
  const strange = dice.chance(0.2) ? dice.bytes(1 + dice.whole(30)) : Buffer.from(dice.pick(strangeBytes))
  return Buffer.concat([bytes.subarray(0, place), strange, bytes.subarray(place)])
}

function repeat(bytes: Buffer, dice: Dice): Buffer {
  const [from, to] = piece(bytes, dice)
  const times = Array.from({ length: 2 + dice.whole(5) }, () => bytes.subarray(from, to))
  return Buffer.concat([bytes.subarray(0, from), ...times, bytes.subarray(to)])
}

function swap(bytes: Buffer, dice: Dice): Buffer {
  const fields = bytes.toString('latin1').split('&')
  const [one, other] = [dice.whole(fields.length), dice.whole(fields.length)]
  const [a = '', b = ''] = [fields[one], fields[other]]
  fields[one] = b
  fields[other] = a
  return Buffer.from(fields.join('&'), 'latin1')
}

/** Up to the limit of a body, just past it, and far past it. */
function grow(bytes: Buffer, dice: Dice): Buffer {
  if (dice.chance(0.7)) return bytes
  const size = dice.pick([16_000, 32_767, 32_768, 32_769, 65_536, 400_000])
  return Buffer.concat([bytes, Buffer.from(dice.pick(['&', 'x', '%', '&x=']).repeat(size))]).subarray(0, size)
}

function piece(bytes: Buffer, dice: Dice): [from: number, to: number] {
  const from = dice.whole(bytes.length + 1)
  return [from, from + dice.whole(bytes.length - from + 1)]
}

const strangeBytes: (string | number[])[] = [
  '%',
  '%%',
  '%0',
  '%zz',
  '%u1234',
  '%00',
  '%ff',
  '%C0%80',
  '%ED%A0%80',
  '%E2%28%A1',
  '%F5%80%80%80',
  '&&&',
  '===',
  '&=&',
  '+',
  ';',
  '\r\n',
  '\u0000',
  '[]',
  '&__proto__=1',
  '&constructor[prototype]=1',
  '&From=',
  '&CallSid=&CallSid=',
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0xef, 0xbb, 0xbf],
  [0x80],
  [0xfe, 0xff],
]
