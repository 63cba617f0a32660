import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refused, Unreachable } from '../../../server/providers/request.ts'
import { simulatedSpeech } from '../../../server/providers/speech/simulated.ts'
import { hummedWav } from '../../../server/providers/speech/wav.ts'
import { placeOf, wyomingSpeech } from '../../../server/providers/speech/wyoming.ts'
import { type FakeWyoming, startFakeWyoming } from './fake-wyoming.ts'

const doors = { ports: [8080, 3000], names: [], origin: null }
const sound = hummedWav('My water heater is leaking', 2)

let fake: FakeWyoming
beforeEach(async () => {
  fake = await startFakeWyoming()
})
afterEach(() => fake.close())

const speech = (timeoutMs = 5_000) => wyomingSpeech({ address: fake.address, doors }, { timeoutMs })

describe('every speech-to-text', () => {
  test.each([
    ['wyoming', () => speech()],
    ['simulated', () => simulatedSpeech()],
  ] as const)('%s writes down what was said, and refuses what is no sound', async (name, open) => {
    fake.says = 'My water heater is leaking'
    const opened = open()
    expect(opened.name).toBe(name)
    expect(await opened.write(sound, 'en')).toBe('My water heater is leaking')
    await expect(opened.write(new Uint8Array([1, 2, 3]), 'en')).rejects.toThrow(Refused)
    expect(await opened.look()).toMatchObject({ answers: true })
  })
})

test('the sound goes as one channel of 16,000 samples of 16 bits a second, in the language of the caller', async () => {
  await speech().write(sound, 'es')
  expect(fake.asked).toEqual([{ language: 'es', rate: 16_000, bytes: 2 * 16_000 * 2 }])
})

test.each(['slow', 'apart'] as const)('an answer that comes %s is read', async (mode) => {
  fake.mode = mode
  expect(await speech().write(sound, 'en')).toBe('I have a leak in the basement')
  expect(await speech().look()).toMatchObject({ answers: true, name: 'faster-whisper, base-int8' })
})

test.each([
  ['hanging', Unreachable],
  ['cut-off', Unreachable],
  ['nonsense', Unreachable],
  ['endless', Unreachable],
  ['error', Refused],
  ['no-text', Refused],
] as const)('%s: no words, and the reason', async (mode, thrown) => {
  fake.mode = mode
  await expect(speech(300).write(sound, 'en')).rejects.toThrow(thrown)
})

test.each([
  ['nonsense', 'nonsense'],
  ['cut-off', 'unreachable'],
  ['no-speech', 'no-speech'],
] as const)('who looks at one that is %s learns that it is %s', async (mode, because) => {
  fake.mode = mode
  expect(await speech().look()).toEqual({ answers: false, because })
})

test('where nothing listens it is said', async () => {
  await fake.close()
  expect(await speech().look()).toEqual({ answers: false, because: 'unreachable' })
  fake = await startFakeWyoming()
})

test('the places that clouds keep for themselves, and our own doors, are not asked', async () => {
  for (const address of ['169.254.169.254:10300', 'tcp://127.0.0.1:3000', '[fd00:ec2::254]:10300'])
    expect(await wyomingSpeech({ address, doors }).look()).toEqual({ answers: false, because: 'no-machine' })
})

test.each([
  ['tcp://speech:10300', { host: 'speech', port: 10300 }],
  ['speech:10300/', { host: 'speech', port: 10300 }],
  ['[::1]:10300', { host: '::1', port: 10300 }],
  ['http://speech:10300', null],
  ['speech', null],
  ['speech:99999', null],
  ['user@speech:1', null],
])('%s is read as an address', (typed, place) => {
  expect(placeOf(typed, doors)).toEqual(place && { ...place, doors })
})
