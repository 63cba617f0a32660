import { describe, expect, test } from 'vitest'
import { takeOver } from '../../server/conversations/take-over.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { answerPlaced, pickUpPlaced, pressPlaced } from '../../server/providers/carrier/simulated-placed.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const gas = 'I smell gas in my basement, 12 Elm St, Toronto'
const safe =
  'If you smell gas, leave the building now. No switches, no flames. From outside call 911 and your gas company.'
const texted = "I've texted Mike; nobody has answered yet. That's all I know so far."

async function openDanger(words = gas, around: Parameters<typeof openTalk>[0] = {}) {
  const talk = await openTalk({ set: { ownerName: 'Mike' }, ...around })
  await talk.rings()
  await talk.types(words)
  await talk.passes({ seconds: 5 })
  talk.reads()
  return talk
}

describe('who asks in a danger hears once what is true, and how to stay safe again', () => {
  test.each([
    'is someone coming?',
    'how long',
    'ok just send someone',
    'what should I do?',
    'now what',
    'hello??',
    'did Mike get my message',
  ])('%s', async (words) => {
    const { says, reads } = await openDanger()
    await says(words)
    expect(reads()).toEqual([`${texted} ${safe}`])
  })

  test.each([
    [
      'Huele a gas en mi cocina, calle Elm 12',
      'ya viene alguien?',
      'Le mandé un texto a Mike; nadie ha contestado todavia. Es todo lo que sé hasta ahora. Si huele a gas, salga ya del edificio.',
    ],
    [
      'Ça sent le gaz chez nous, 12 rue Elm',
      "est-ce que quelqu'un s'en vient",
      "J'ai prévenu Mike, mais personne n'a encore répondu. C'est tout ce que je sais pour l'instant. Si vous sentez du gaz, sortez tout de suite.",
    ],
  ])('%s: %s', async (told, asked, answer) => {
    const { says, reads } = await openDanger(told)
    await says(asked)
    expect(reads()).toEqual([expect.stringContaining(answer)])
  })

  test('that the box calls no emergency number is said to who asks for it', async () => {
    const { says, reads } = await openDanger()
    await says('do I still need to call 911?')
    expect(reads()).toEqual([`I can't call 911 for you. ${texted} ${safe}`])
  })

  test('the same question again is one more question, and what is no question gets no words', async () => {
    const { types, says, reads } = await openDanger()
    await types('is someone coming?')
    await says('we are outside now')
    expect(reads()).toEqual([`${texted} ${safe}`])
    await says('is someone coming?')
    expect(reads()).toEqual([`${texted} ${safe}`])
  })

  test('told with the danger once more it is answered, too', async () => {
    const { says, reads } = await openDanger()
    await says('I still smell gas is anyone coming??')
    expect(reads()).toEqual([`${texted} ${safe}`])
  })

  test('beside another danger only how it stands is said', async () => {
    const { says, reads } = await openDanger()
    await says('now the house is on fire is anyone coming')
    expect(reads()).toEqual([expect.stringMatching(/^If there is fire or smoke/), texted])
  })
})

describe('what is said changes with what has happened', () => {
  test('somebody took it: they hear of the question, and the box says nothing', async () => {
    const { types, says, reads } = await openDanger()
    await types('3', { from: owner })
    reads(owner)
    await says('is someone coming?')
    expect(reads()).toEqual([])
    expect(reads(owner)).toEqual([expect.stringContaining('is someone coming?')])
    await says('also it is 12 Elm St')
    expect(reads()).toEqual([])
  })

  test('somebody took it and was not in touch in ten minutes: nobody is said to come', async () => {
    const { types, says, passes, reads } = await openDanger()
    await types('3', { from: owner })
    await passes({ minutes: 11 })
    await says('is someone coming?')
    expect(reads()).toEqual([`Somebody from the shop has taken this on. That's all I know so far. ${safe}`])
  })

  test('nobody answered in half an hour', async () => {
    const { says, passes, reads } = await openDanger()
    for (let n = 0; n < 200; n++) await passes({ seconds: 10 })
    reads()
    await says('is anybody coming')
    expect(reads()).toEqual([`Nobody has answered. Call 911, or another company, now. ${safe}`])
  })

  test('nobody is on call', async () => {
    const { says, reads } = await openDanger(gas, { env: { OWNER_MOBILE: '' } })
    await says('how long?')
    expect(reads()).toEqual([`Nobody has answered. Call 911, or another company, now. ${safe}`])
  })

  test('somebody is calling them', async () => {
    const talk = await openDanger()
    const bridge = [...talk.shop.carrier.placed.values()].find(({ to }) => to === owner)?.bridge ?? 0
    talk.shop.carrier.onPlaced(bridge, pickUpPlaced)
    talk.shop.carrier.onPlaced(bridge, (call, tell) => pressPlaced(call, '1', tell))
    talk.shop.carrier.onPlaced(bridge, (call, tell) => answerPlaced(call, 'picks-up', tell))
    await talk.passes({ seconds: 1 })
    talk.reads()
    await talk.types('how long?')
    expect(talk.reads()).toEqual([`Somebody from the shop is calling you now. ${safe}`])
  })
})

describe('the box says nothing of it', () => {
  test.each<[why: string, act: (talk: Talk) => unknown]>([
    [
      'once a person has written',
      ({ shop }) => writeByHand(shop, { conversationId: 1, body: 'On my way', token: 'a'.repeat(24) }),
    ],
    ['to who opted out', ({ says }) => says('STOP')],
  ])('%s', async (_why, act) => {
    const talk = await openDanger()
    await act(talk)
    await talk.passes({ seconds: 1 })
    talk.reads()
    await talk.says('is someone coming?')
    expect(talk.reads()).toEqual([])
  })
})

describe('whom only haste handed to a person hears once that it has their message', () => {
  const locked = 'Locked out of my house, need someone right now, 12 Elm St, Toronto'
  const answer = "Mike has your message. That's all I know so far."

  async function openLockout(set: Record<string, unknown> = {}) {
    const talk = await openTalk({ env: { TRADE: 'locksmith' }, set: { ownerName: 'Mike', ...set } })
    await talk.rings()
    await talk.says(locked)
    talk.reads()
    return talk
  }

  test.each(['ok just send someone', 'is someone coming?', 'how long'])('%s', async (words) => {
    const { says, reads, conversation } = await openLockout()
    expect(conversation()).toMatchObject({ handedOverBecause: 'urgent' })
    await says(words)
    expect(reads()).toEqual([answer])
  })

  test('unless somebody has it in hand', async () => {
    const { shop, says, reads, conversation } = await openLockout()
    writeByHand(shop, { conversationId: conversation().id, body: 'Saw it', token: 'a'.repeat(24) })
    takeOver(shop, conversation().id)
    await says('hello')
    reads()
    await says('how long?')
    expect(reads()).toEqual([])
  })
})
