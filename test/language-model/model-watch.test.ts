import { beforeEach, expect, test } from 'vitest'
import { type Model, openModel } from '../../server/language-model/model.ts'
import type { LanguageModel, ModelState } from '../../server/providers/language-model/language-model.ts'
import { type HandDriven, handDriven, settled } from './hand-driven.ts'

const ready: ModelState = { answers: true, version: '0.35.1', isThere: true, models: ['hand-driven'] }
const gone: ModelState = { answers: false, error: 'ECONNREFUSED' }

let hand: HandDriven
let model: Model
/** What the model's states are answered with, once somebody says so. */
let answers: ((state: ModelState) => void)[]
let announced: number

beforeEach(() => {
  hand = handDriven()
  answers = []
  announced = 0
  model = openModel(slow(), { live: { announce: () => void announced++ }, time: hand.time })
})

function slow(): LanguageModel {
  return { ...hand.model, state: () => new Promise((answer) => answers.push(answer)) }
}

async function answer(state: ModelState) {
  answers.shift()?.(state)
  await settled()
}

test('a look ends with what the model said', async () => {
  const looked = model.watch.look()
  await answer(ready)
  expect(await looked).toEqual({ is: 'seen', ...ready })
  expect([hand.time.timers(), announced]).toEqual([0, 0])
})

test('nobody waits long for a look; pages are told of what comes later, once', async () => {
  const looked = model.watch.look()
  await hand.time.pass(700)
  expect(await looked).toEqual({ is: 'asking' })
  await answer(ready)
  expect([model.watch.last(), announced]).toEqual([{ is: 'seen', ...ready }, 1])
})

test('many who look at once ask once, and what was seen holds for a while', async () => {
  const looked = Promise.all([model.watch.look(), model.watch.look(), model.watch.look()])
  expect(answers).toHaveLength(1)
  await answer(ready)
  await looked
  await hand.time.pass(4999)
  expect(await model.watch.look()).toEqual({ is: 'seen', ...ready })
  expect(answers).toHaveLength(0)
  await hand.time.pass(1)
  void model.watch.look()
  expect(answers).toHaveLength(1)
})

test('a late answer that says the same as before is no news', async () => {
  void model.watch.look()
  await answer(gone)
  await hand.time.pass(5000)
  void model.watch.look()
  await hand.time.pass(700)
  await answer(gone)
  expect(announced).toBe(0)
})

test('of another model nothing is known yet, and what comes late of the former one is not taken for it', async () => {
  void model.watch.look()
  model.use(slow())
  expect(model.watch.last()).toEqual({ is: 'asking' })
  await answer(gone)
  expect(model.watch.last()).toEqual({ is: 'asking' })
  void model.watch.look()
  await answer(ready)
  expect(model.watch.last()).toEqual({ is: 'seen', ...ready })
  model.use(null)
  expect(await model.watch.look()).toEqual({ is: 'no-model' })
})
