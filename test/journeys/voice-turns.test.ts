// Whose turn it is on an open connection: what is said before an answer belongs to it, and nothing that was thought of is lost.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { messages } from '../../server/database/schema.ts'
import { openSpeakingShop, type SpeakingShop } from './speaking-shop.ts'
import { dana } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

const spoken = (direction: 'inbound' | 'outbound') =>
  twilio.shop.db
    .select()
    .from(messages)
    .all()
    .filter((one) => one.kind === 'spoken' && one.direction === direction && one.state !== 'suppressed')
    .map(({ body }) => body)

const say = (words: string) => ({ type: 'prompt', voicePrompt: words, lang: 'en-US', last: true })

/** A model that thinks until it is told to answer. */
function slowModel(): { answer(): void } {
  const { shop } = twilio
  let answer = () => {}
  shop.model.model = () => ({ name: 'slow' }) as never
  shop.model.ask = () =>
    new Promise((told) => {
      answer = () => told({ ok: false, because: 'too-late' })
    })
  return { answer: () => answer() }
}

/** The next word of ours that is no whole sentence yet. */
async function filler(told: Record<string, unknown>[]): Promise<void> {
  await expect.poll(() => told.some(({ token }) => token === 'One moment, please. ')).toBe(true)
}

test('what is said in several breaths before there is an answer is one turn, and all of it is kept', async () => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('My kitchen sink is leaking')
  for (const words of ['12 Elm Street', 'Toronto', 'Monday please']) peer.send(say(words))
  await expect
    .poll(() => peer.said.at(-1) ?? '', { timeout: 10_000 })
    .toMatch(/^We have Monday .* or Monday .*Which suits you/)
  expect(spoken('inbound')).toEqual(['My kitchen sink is leaking', '12 Elm Street', 'Toronto', 'Monday please'])
  expect(peer.said.join(' ')).not.toContain("What's your name")
})

test('a noise while we think takes nothing back: the answer comes, and what was said before stands whole', async () => {
  const { peer } = await twilio.speak(dana)
  const question = await peer.prompt('leaky faucet')
  const model = slowModel()
  const answer = peer.next()
  peer.send(say('well it is over by the old mill'))
  await filler(peer.told)
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: 'One mo', durationUntilInterruptMs: 200 })
  peer.send(say('uh'))
  peer.send({ type: 'dtmf', digit: '#' })
  await expect.poll(() => peer.socket.bufferedAmount).toBe(0)
  model.answer()
  expect(await answer).toMatch(/^One moment, please\. ./)
  expect(spoken('outbound')).toContain(question)
  expect(spoken('inbound')).toEqual(['leaky faucet', 'well it is over by the old mill'])
})

test('who speaks on while we think is answered once, to all of it', async () => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  const model = slowModel()
  peer.send(say('well it is over by the old mill'))
  await filler(peer.told)
  const answer = peer.next()
  peer.send(say('28 Woodbine Crescent, Toronto'))
  await expect.poll(() => spoken('inbound').length).toBe(3)
  model.answer()
  expect(await answer).toContain('Which suits you?')
  expect(peer.said.filter((words) => words.includes('Which suits you?'))).toHaveLength(1)
})

test('what was heard of an answer is told from the word that we look something up', async () => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  const model = slowModel()
  const answer = peer.next()
  peer.send(say('well it is over by the old mill'))
  await filler(peer.told)
  model.answer()
  const words = (await answer).replace('One moment, please. ', '')
  const heard = words.slice(0, 12)
  peer.send({
    type: 'interrupt',
    utteranceUntilInterrupt: `One moment, please. ${heard}`,
    durationUntilInterruptMs: 900,
  })
  await expect.poll(() => spoken('outbound').at(-1)).toBe(heard)
})
