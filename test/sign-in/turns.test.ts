import { expect, test } from 'vitest'
import { makeTurns } from '../../server/sign-in/turns.ts'

const stranger = (name: string) => ({ name, known: false })
const device = (name: string) => ({ name, known: true })

/** A check that ends when it is told to, and notes when it began. */
function makeChecks() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const check = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.push(() => resolve(name)))
  }
  const endOne = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { begun, check, endOne }
}

test('checks run one at a time, in the order of asking', async () => {
  const { begun, check, endOne } = makeChecks()
  const turns = makeTurns()
  const all = ['a', 'b', 'c'].map((name) => turns.take(stranger(name), check(name)))
  expect(begun).toEqual(['a'])
  await endOne()
  expect(begun).toEqual(['a', 'b'])
  await endOne()
  await endOne()
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
})

test('a known device goes before every stranger who waits', async () => {
  const { begun, check, endOne } = makeChecks()
  const turns = makeTurns()
  for (let i = 0; i < 51; i++) void turns.take(stranger(`s${i}`), check(`s${i}`))
  expect(turns.hasRoomFor(stranger('late'))).toBe(false)
  expect(turns.hasRoomFor(device('owner'))).toBe(true)
  void turns.take(device('owner'), check('owner'))
  await endOne()
  expect(begun).toEqual(['s0', 'owner'])
})

test('one guesser has one check waiting or running, and room again afterwards', async () => {
  const { check, endOne } = makeChecks()
  const turns = makeTurns()
  const first = turns.take(stranger('a'), check('a'))
  expect(turns.hasRoomFor(stranger('a'))).toBe(false)
  await expect(turns.take(stranger('a'), check('a'))).rejects.toThrow('no room')
  await endOne()
  await first
  expect(turns.hasRoomFor(stranger('a'))).toBe(true)
})

test('a check that fails lets the next one in', async () => {
  const turns = makeTurns()
  const failed = turns.take(stranger('a'), () => Promise.reject(new Error('disk')))
  const next = turns.take(stranger('b'), async () => 'b')
  await expect(failed).rejects.toThrow('disk')
  expect(await next).toBe('b')
})
