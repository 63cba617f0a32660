import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changeCaller } from '../../server/callers/change-caller.ts'
import { closeConversation } from '../../server/conversations/close-conversation.ts'
import { giveBack } from '../../server/conversations/hand-over.ts'
import { takeOver } from '../../server/conversations/take-over.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { crew, emergencies, messages } from '../../server/database/schema.ts'
import {
  answerPlaced,
  endPlaced,
  otherHangsUp,
  pickUpPlaced,
  pressPlaced,
} from '../../server/providers/carrier/simulated-placed.ts'
import { openAppliance } from '../appliance.ts'
import { dana, noon, openTalk, owner, type Talk, talkIn } from './talk.ts'

const sam = '+14165550191'
const gas = 'I smell gas in my basement'
const gasSafety =
  'If you smell gas, leave the building now. No switches, no flames. From outside call 911 and your gas company.'
const texted = "I have just texted Mike. If it gets worse, call 911. What's the address, with the town?"
const nobody = 'Nobody has answered. Call 911, or another company, now.'

async function openShop(around: Parameters<typeof openTalk>[0] = {}) {
  const talk = await openTalk(around)
  const { shop } = talk
  shop.db.insert(crew).values({ name: 'Sam', role: 'crew', mobile: sam, alerted: 'always', createdAt: noon }).run()
  await talk.rings()
  talk.reads()
  return { ...talk, rows: () => shop.db.select().from(emergencies).all(), ...walking(talk) }
}

/** Time goes by as it does: the box looks whenever something is due. */
function walking(talk: Talk) {
  return {
    async minutes(count: number) {
      for (let n = 0; n < count * 6; n++) await talk.passes({ seconds: 10 })
    },
  }
}

test('a trade may have words of its own for a danger, and says of the rest what everybody says', async () => {
  const { shop, types, reads } = await openShop()
  const text = { en: 'Shut the gas cock and call {emergency_number}.', es: 'x', fr: 'x' }
  const trades = shop.trades.map((pack) =>
    pack.key === 'plumber' ? { ...pack, emergencies: [{ danger: 'gas' as const, text }] } : pack,
  )
  Object.assign(shop, { trades })
  await types(gas)
  expect(reads()).toEqual(['Shut the gas cock and call 911.'])
  await types('The house is on fire!')
  expect(reads()[0]).toMatch(/^If there is fire or smoke, get everyone out/)
})

test('the caller is told at once how to stay safe, and what was done only after it was done', async () => {
  const { types, reads, passes, conversation } = await openShop()
  await types(gas)
  expect(reads()).toEqual([gasSafety])
  expect(reads(owner)).toEqual([
    `A1 416-555-0134: EMERGENCY, gas. ${gas}, URGENT. Reply 2 call, 3 I'll handle, or write your own.`,
  ])
  expect(reads(sam)).toHaveLength(1)
  await passes({ seconds: 3 })
  expect(reads()).toEqual([texted])
  expect(conversation()).toMatchObject({ handedOverBecause: 'emergency' })
})

test('everybody on call is told three times in half an hour, and then the caller hears that nobody has answered', async () => {
  const { types, reads, minutes, rows } = await openShop()
  await types(gas)
  await minutes(29)
  expect(reads()).toEqual([gasSafety, texted])
  expect([reads(owner).length, reads(sam).length]).toEqual([3, 3])
  await minutes(2)
  expect(reads()).toEqual([nobody])
  expect(rows()).toMatchObject([{ rounds: 3, endedBecause: 'nobody-answered' }])
  await minutes(60)
  expect([reads(), reads(owner), reads(sam)]).toEqual([[], [], []])
})

describe('nobody is told any more, and the caller not that nobody answered', () => {
  test.each<[how: string, act: (talk: Talk) => unknown, because: string]>([
    ['when the owner takes it by text', ({ types }) => types('3', { from: owner }), 'taken'],
    ['when one of the crew takes it by text', ({ types }) => types('A1 3', { from: sam }), 'taken'],
    [
      'when somebody answers by hand',
      ({ shop }) => writeByHand(shop, { conversationId: 1, body: 'Coming', token: 'a'.repeat(24) }),
      'taken',
    ],
    ['when it is put aside', ({ shop }) => closeConversation(shop, 1), 'closed'],
  ])('%s', async (_how, act, because) => {
    const shop = await openShop()
    await shop.types(gas)
    await shop.minutes(1)
    await act(shop)
    await shop.minutes(2)
    const before = [shop.reads(owner), shop.reads(sam)]
    expect(before.map((texts) => texts.filter((text) => text.includes('EMERGENCY')).length)).toEqual([1, 1])
    shop.reads()
    await shop.minutes(40)
    expect([shop.reads(), shop.reads(owner), shop.reads(sam)]).toEqual([[], [], []])
    expect(shop.rows()).toMatchObject([{ endedBecause: because, rounds: 1 }])
  })
})

describe('who says that it was nothing is left in peace, and the shop reads so', () => {
  test.each([
    'never mind it was the neighbors bbq',
    'false alarm sorry',
    'nvm all good',
    'its not gas, it was just the trash',
    'its fine it was the stove knob',
    'ya todo bien, era la perilla',
    'falsa alarma, era el asado del vecino',
    "fausse alerte, c'était le bbq du voisin",
  ])('%s', async (words) => {
    const { types, reads, minutes, rows } = await openShop()
    await types(gas)
    await minutes(2)
    reads()
    const before = [reads(owner).length, reads(sam).length]
    expect(before).toEqual([1, 1])
    await types(words)
    await minutes(40)
    expect(reads()).toEqual([])
    const heard = [reads(owner), reads(sam)]
    expect(heard).toEqual([[expect.stringContaining('Needs you')], [expect.stringContaining('Needs you')]])
    expect(heard.flat().join(' ')).toContain(words.slice(0, 12))
    expect(rows()).toMatchObject([{ rounds: 1, endedBecause: 'closed' }])
  })

  test.each([
    'hurry',
    "we're fine but it still smells",
    "ok we're fine nobody is hurt",
    'never mind 911 I need a plumber',
    'never mind the mess, just come',
    'ok',
    'I still smell it',
    'it was the knob and it still smells',
  ])('but not who writes "%s"', async (words) => {
    const { types, reads, minutes, rows } = await openShop()
    await types(gas)
    await types(words)
    await minutes(35)
    expect(reads()).toContain(nobody)
    expect(rows()).toMatchObject([{ rounds: 3 }])
  })
})

test('where it is is asked once the shop is told, passed on at once, and they read so once', async () => {
  const { types, reads, minutes, passes, rows, enquiry } = await openShop()
  await types(gas)
  await minutes(1)
  expect(reads()).toEqual([gasSafety, texted])
  reads(owner)
  await types('28 Woodbine Crescent, Toronto')
  expect(reads(owner)).toEqual([expect.stringMatching(/EMERGENCY, gas\. .*28 Woodbine Crescent/)])
  expect(reads()).toEqual([expect.stringContaining("I've passed this on to Mike")])
  await passes({ seconds: 20 })
  await types('my name is Dana')
  expect(reads(owner)).toEqual([expect.stringMatching(/Dana .*EMERGENCY, gas/)])
  await minutes(4)
  expect(reads()).toEqual([])
  expect(enquiry()).toMatchObject({ name: 'Dana', address: '28 Woodbine Crescent, Toronto' })
  await minutes(5)
  expect(rows()).toMatchObject([{ rounds: 2 }])
  expect(reads(owner)).toEqual([expect.stringMatching(/28 Woodbine Crescent/)])
})

test('who tells where it is with the danger is not asked by text either', async () => {
  const { types, reads, minutes } = await openShop()
  await types('I smell gas, 28 Woodbine Crescent, Toronto')
  await minutes(1)
  expect(reads()).toEqual([gasSafety, 'I have just texted Mike. If it gets worse, call 911.'])
})

test('an owner who answers "call 911" has it passed on', async () => {
  const { types, reads, minutes, rows } = await openShop()
  await types(gas)
  await minutes(1)
  reads()
  await types('call 911', { from: owner })
  expect(reads()).toEqual(['Call 911 now.'])
  await minutes(40)
  expect(reads()).toEqual([])
  expect(rows()).toMatchObject([{ endedBecause: 'taken' }])
})

describe('that somebody was texted is said only when it is true', () => {
  test('not while the messenger refuses', async () => {
    const { shop, types, reads, minutes } = await openShop()
    shop.messenger.world.mode = ({ to }) => (to === dana ? 'well' : 'refuses')
    await types(gas)
    await minutes(9)
    expect(reads()).toEqual([gasSafety])
  })

  test('not while nobody knows whether the messenger took it', async () => {
    const { shop, types, reads, minutes } = await openShop()
    shop.messenger.world.mode = ({ to }) => (to === dana ? 'well' : 'times-out')
    shop.messenger.world.listsAreDown = true
    await types(gas)
    await minutes(9)
    expect(reads()).toEqual([gasSafety])
  })

  test('not by name where it was not the owner', async () => {
    const { shop, types, reads, minutes } = await openShop()
    shop.messenger.world.mode = ({ to }) => (to === owner ? 'refuses' : 'well')
    await types(gas)
    await minutes(1)
    expect(reads()).toEqual([
      gasSafety,
      "I have just texted the shop. If it gets worse, call 911. What's the address, with the town?",
    ])
  })

  test('never where nobody has a mobile', async () => {
    const talk = await openTalk({ env: { OWNER_MOBILE: '' } })
    await talk.rings()
    talk.reads()
    await talk.types(gas)
    await walking(talk).minutes(31)
    expect(talk.reads()).toEqual([gasSafety, nobody])
  })
})

test('the same danger again changes nothing, another is answered and told of at once', async () => {
  const { types, reads, minutes, rows } = await openShop()
  await types(gas)
  await minutes(1)
  await types('still smells like gas!!')
  await minutes(1)
  expect(reads()).toEqual([gasSafety, texted])
  expect(reads(owner)).toHaveLength(1)
  await types('now the basement is flooding')
  expect(reads()).toEqual([expect.stringContaining('water')])
  expect(reads(owner)).toEqual([expect.stringContaining('EMERGENCY, water')])
  await minutes(5)
  expect(reads()).toEqual([])
  expect(rows()).toHaveLength(1)
})

test('whoever took it hears what the caller writes on, and no second alarm begins', async () => {
  const { types, reads, minutes, rows } = await openShop()
  await types(gas)
  await minutes(1)
  await types('3', { from: owner })
  reads()
  reads(owner)
  await types('I still smell gas')
  await minutes(20)
  // Nobody has been in touch.
  expect(reads()).toEqual([gasSafety])
  expect(reads(owner)).toEqual([expect.stringContaining('EMERGENCY, gas')])
  expect(rows()).toHaveLength(1)
})

test('the same danger after it was over is one of its own', async () => {
  const { types, reads, minutes, rows } = await openShop()
  await types(gas)
  await minutes(31)
  reads()
  await types('I smell gas again')
  await minutes(1)
  expect(reads()).toEqual([gasSafety, texted])
  expect(rows()).toHaveLength(2)
})

test('who opted out gets no text, and the shop is told all the same', async () => {
  const { types, reads, minutes } = await openShop()
  await types('STOP')
  reads()
  await types(gas)
  await minutes(31)
  expect(reads()).toEqual([])
  expect(reads(owner)).toHaveLength(3)
})

test('of a friend in danger the owner is told as of any other, and they get no text', async () => {
  const { shop, types, reads, minutes } = await openShop()
  changeCaller(shop, 1, { is: 'personal', on: true })
  await types(gas)
  await minutes(1)
  expect(reads()).toEqual([])
  expect(reads(owner)).toEqual([expect.stringContaining('EMERGENCY')])
})

test('at night, at the most careful level, and over every cap the safety text goes at once', async () => {
  const { types, reads } = await openShop({ at: noon.add({ hours: 14 }), set: { trustLevel: 'draft' } })
  for (let n = 0; n < 35; n++) await types('HELP')
  reads()
  await types(gas)
  expect(reads()).toEqual([gasSafety])
})

test.each([
  ['CA', '911'],
  ['GB', '999'],
  ['AU', '000'],
  ['NZ', '111'],
  ['IE', '999'],
  ['FR', '112'],
])('in %s the number to call is %s', async (country, number) => {
  const { types, reads, minutes } = await openShop({
    env: { SHOP_COUNTRY: country, ALLOWED_COUNTRIES: `CA,${country}` },
  })
  await types(gas)
  await minutes(31)
  for (const words of reads()) expect(words).toContain(number)
})

test.each([
  ['huele a gas en la cocina', 'gas', 'llame'],
  ['ça sent le gaz dans la cave', 'gaz', 'appelez'],
])('%s is answered in its own language', async (text, ...words) => {
  const { types, reads, minutes } = await openShop()
  await types(text)
  await minutes(31)
  const got = reads()
  expect(got).toHaveLength(3)
  for (const word of words) expect(got[0]).toContain(word)
})

test('a draft that waits is withdrawn, and what the model thinks does not matter', async () => {
  const { says, types, draft, reads } = await openShop({ set: { trustLevel: 'draft' } })
  await says('I have a leak')
  expect(draft()).toBeDefined()
  await types(gas)
  expect(draft()).toBeUndefined()
  expect(reads()).toEqual([gasSafety])
})

test('a restart in the middle repeats nothing and forgets nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-emergency-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'box.sqlite')
  const env = { TRADE: 'plumber', OWNER_MOBILE: owner }
  const first = await openAppliance({ at: noon, file, env })
  await talkIn(first).types(gas)
  await talkIn(first).passes({ seconds: 3 })
  const soFar = first.db.select().from(messages).all().length
  await first.close()
  const second = talkIn(await openAppliance({ at: noon.add({ minutes: 2 }), file, env }))
  onTestFinished(() => second.shop.close())
  await walking(second).minutes(30)
  expect(second.reads()).toEqual([nobody])
  expect(second.reads(owner)).toHaveLength(2)
  expect(second.shop.db.select().from(messages).all()).toHaveLength(soFar + 3)
})

describe('the alarm goes through the whole chain, whatever state the conversation is in', () => {
  const back = ({ shop }: Talk) => shop.db.transaction((tx) => giveBack(tx, 1))
  const drip = 'my tap drips, 28 Woodbine Cres'
  const byHand = (body: string, letter: string) => (talk: Talk) =>
    writeByHand(talk.shop, { conversationId: 1, body, token: letter.repeat(24) })
  type Act = (talk: Talk) => unknown
  const states: [how: string, ...acts: Act[]][] = [
    ['nothing was said before'],
    ['it is open', ({ says }) => says(drip)],
    ['a person took it', ({ says }) => says(drip), ({ shop }) => takeOver(shop, 1)],
    ['a person took it, wrote and gave it back', ({ says }) => says(drip), byHand('Mike here', 'a'), back],
    [
      'it was taken and given back by text',
      ({ types }) => types(gas),
      ({ types }) => types('3', { from: owner }),
      back,
    ],
    ['it was put aside', ({ says }) => says(drip), ({ shop }) => closeConversation(shop, 1)],
    ['an alarm before it was put aside', ({ types }) => types(gas), ({ shop }) => closeConversation(shop, 1)],
    [
      'it was put aside while a person had it',
      ({ shop }) => takeOver(shop, 1),
      ({ shop }) => closeConversation(shop, 1),
    ],
    ['somebody was asked for', ({ says }) => says('can a human call me please')],
    ['they had complained', ({ says }) => says('your guy ruined my floor, I want a refund')],
    ['they wrote in a fourth language', ({ says }) => says('Guten Tag, ich brauche einen Klempner')],
    ['they had thanked', ({ says }) => says('thanks, all good')],
  ]
  test.each(states)('%s', async (_how, ...acts) => {
    const shop = await openShop()
    for (const act of acts) {
      await act(shop)
      await shop.minutes(2)
    }
    for (const phone of [dana, owner, sam]) shop.reads(phone)
    await shop.types('My house is on fire')
    await shop.minutes(31)
    const told = [owner, sam].map((phone) => shop.reads(phone).filter((text) => text.includes('EMERGENCY')).length)
    expect(told).toEqual([3, 3])
    const isTexted = expect.stringMatching(/^I have just texted Mike\. If it gets worse, call 911\./)
    expect(shop.reads()).toEqual([expect.stringMatching(/^If there is fire/), isTexted, nobody])
    expect(shop.rows().at(-1)).toMatchObject({ danger: 'fire', rounds: 3, endedBecause: 'nobody-answered' })
  })

  test.each<[how: string, act: Act]>([
    ['while the alarm goes on', back],
    ['while the alarm goes on, and they ring again', ({ rings }) => rings()],
  ])('it is given back, or rung again, %s', async (_how, act) => {
    const shop = await openShop()
    await shop.types(gas)
    await shop.minutes(1)
    await act(shop)
    await shop.minutes(31)
    expect(shop.rows()).toMatchObject([{ rounds: 3, endedBecause: 'nobody-answered' }])
  })

  test('and of who opted out the whole chain hears, and they nothing', async () => {
    const shop = await openShop()
    await shop.types('STOP')
    back(shop)
    for (const phone of [dana, owner, sam]) shop.reads(phone)
    await shop.types(gas)
    await shop.minutes(31)
    expect([shop.reads(owner).length, shop.reads(sam).length, shop.reads().length]).toEqual([3, 3, 0])
  })
})

describe('the phones of everybody on call ring', () => {
  const placed = ({ shop }: Talk) => [...shop.carrier.placed.values()].filter(({ state }) => state !== 'over')
  const phoneOf = (talk: Talk, number: string) => placed(talk).find(({ to }) => to === number)?.bridge ?? 0
  const pickUp = (talk: Talk, number: string) => talk.shop.carrier.onPlaced(phoneOf(talk, number), pickUpPlaced)
  const press = (talk: Talk, bridge: number) =>
    talk.shop.carrier.onPlaced(bridge, (call, tell) => pressPlaced(call, '1', tell))

  test('beside the texts, and who presses the key has taken it and is put through', async () => {
    const talk = await openShop()
    await talk.types(gas)
    expect(placed(talk).map(({ to }) => to)).toEqual([owner, sam])
    pickUp(talk, sam)
    const bridge = phoneOf(talk, sam)
    const asked = talk.shop.carrier.placed.get(bridge)?.asked?.words
    expect(asked).toMatch(/^Emergency: gas\. .*Press 1 to take it/)
    expect(asked).not.toContain('basement')
    press(talk, bridge)
    await talk.passes({ seconds: 1 })
    expect(talk.shop.carrier.placed.get(bridge)).toMatchObject({ state: 'rings-other', other: { number: dana } })
    expect(talk.reads()).toContain("Mike's Plumbing: Sam is calling you now from this number.")
  })

  test('once a round, and no more when somebody has taken it', async () => {
    const talk = await openShop()
    await talk.types(gas)
    expect(placed(talk)).toHaveLength(2)
    for (const { bridge } of placed(talk))
      talk.shop.carrier.onPlaced(bridge, (call, tell) => endPlaced(call, { seconds: 0 }, tell))
    await talk.minutes(11)
    expect(placed(talk)).toHaveLength(2)
    takeOver(talk.shop, talk.conversation().id)
    pickUp(talk, owner)
    expect(talk.shop.carrier.placed.get(4)?.state ?? 'over').not.toBe('asked')
    await talk.minutes(25)
    expect(talk.shop.carrier.placed.size).toBe(4)
  })

  test('of two who press the key the first has it, and the other hears so', async () => {
    const talk = await openShop()
    await talk.types(gas)
    const [first, second] = [phoneOf(talk, owner), phoneOf(talk, sam)]
    pickUp(talk, owner)
    pickUp(talk, sam)
    press(talk, first)
    press(talk, second)
    expect(talk.shop.carrier.placed.get(first)?.state).toBe('rings-other')
    expect(talk.shop.carrier.placed.get(second)?.state).toBe('over')
    expect(talk.rows()).toHaveLength(1)
  })

  test('who presses the key and does not reach the caller has not ended the alarm', async () => {
    const talk = await openShop()
    await talk.types(gas)
    const bridge = phoneOf(talk, sam)
    pickUp(talk, sam)
    press(talk, bridge)
    talk.shop.carrier.onPlaced(bridge, (call, tell) => answerPlaced(call, 'no-answer', tell))
    expect(talk.rows()).toMatchObject([{ endedAt: null }])
    await talk.minutes(11)
    expect(talk.rows()).toMatchObject([{ rounds: 2 }])
    await talk.minutes(22)
    expect(talk.reads()).toContain(nobody)
  })

  test('while somebody speaks with the caller nobody else is rung, and that ends it', async () => {
    const talk = await openShop()
    await talk.types(gas)
    const bridge = phoneOf(talk, sam)
    pickUp(talk, sam)
    press(talk, bridge)
    talk.shop.carrier.onPlaced(bridge, (call, tell) => answerPlaced(call, 'picks-up', tell))
    await talk.minutes(12)
    expect(talk.rows()).toMatchObject([{ rounds: 1, endedAt: null }])
    talk.shop.carrier.onPlaced(bridge, (call, tell) => otherHangsUp(call, 700, tell))
    expect(talk.rows()).toMatchObject([{ endedBecause: 'taken', takenBy: 1 }])
  })

  test('2 by text ends no alarm: whom it reaches does', async () => {
    const talk = await openShop()
    await talk.types(gas)
    for (const { bridge } of placed(talk))
      talk.shop.carrier.onPlaced(bridge, (call, tell) => endPlaced(call, { seconds: 0 }, tell))
    await talk.types('2', { from: owner })
    expect(talk.reads(owner).at(-1)).toContain('your phone rings now')
    expect(talk.rows()).toMatchObject([{ endedAt: null }])
    const bridge = phoneOf(talk, owner)
    pickUp(talk, owner)
    press(talk, bridge)
    talk.shop.carrier.onPlaced(bridge, (call, tell) => answerPlaced(call, 'picks-up', tell))
    talk.shop.carrier.onPlaced(bridge, (call, tell) => otherHangsUp(call, 30, tell))
    expect(talk.rows()).toMatchObject([{ endedBecause: 'taken' }])
  })

  test('who took it and was never in touch is alarmed anew by the next danger, and the caller is told how to stay safe again', async () => {
    const talk = await openShop()
    await talk.types(gas)
    await talk.types('3', { from: owner })
    talk.reads()
    await talk.minutes(6)
    await talk.types('Nobody called me, it still smells of gas')
    expect(talk.reads()).toContain(gasSafety)
    expect(talk.rows()).toHaveLength(1)
    await talk.minutes(6)
    await talk.types('It still smells of gas!!')
    expect(talk.rows()).toHaveLength(2)
  })

  test('where no calls can be placed the texts go all the same', async () => {
    const talk = await openShop()
    talk.shop.carrier.placing = 'rejected'
    await talk.types(gas)
    expect(talk.reads(owner)).toHaveLength(1)
    await talk.minutes(31)
    expect(talk.reads()).toContain(nobody)
  })
})

test('where nobody is on call the caller is told at once that nobody answers', async () => {
  const talk = await openTalk({ env: { OWNER_MOBILE: '' } })
  await talk.rings()
  talk.reads()
  await talk.types(gas)
  await talk.passes({ seconds: 5 })
  expect(talk.reads()).toEqual([gasSafety, nobody])
})
