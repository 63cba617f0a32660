import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { unseenAlerts } from '../../server/alerts/store.ts'
import { tellOwner } from '../../server/alerts/tell-owner.ts'
import { openCallbackOf } from '../../server/callbacks/store.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { updateCaller } from '../../server/callers/store.ts'
import { openDraftOf } from '../../server/conversations/draft-store.ts'
import { alerts, callers, crew, emergencies, messages } from '../../server/database/schema.ts'
import { dana, mike, openShop, raj, sam } from './shop.ts'

const leak = { name: 'Dana', need: 'basement leak', draft: 'Can you send a photo of it?' }
const lockout = { name: 'Raj', need: 'lockout', draft: 'What is the address?' }

test('1 sends the draft that was shown, once, and says so', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  expect(lastTo(mike)).toContain('Draft: "Can you send a photo of it?" Reply 1 send')
  await says(mike, '1')
  expect(textsTo(dana)).toEqual(['Can you send a photo of it?'])
  expect(lastTo(mike)).toBe('A1: sent to Dana.')
  await says(mike, '1')
  expect(textsTo(dana)).toHaveLength(1)
  expect(lastTo(mike)).toBe('A1: that went to Dana already. It was not sent again.')
})

test('two answers at once send one text', async () => {
  const { shop, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  for (const body of ['1', '1', 'A1 send']) shop.messenger.receive({ from: mike, to: '+12025550100', body })
  await shop.settle()
  expect(textsTo(dana)).toHaveLength(1)
})

test('who approved stands with the text', async () => {
  const { shop, says, enquires } = await openShop()
  await enquires(dana, leak)
  await says(sam, 'A1 ok')
  const text = shop.db.select().from(messages).where(eq(messages.kind, 'reply')).get()
  const who = shop.db.select().from(crew).where(eq(crew.name, 'Sam')).get()
  expect([text?.body, text?.writtenBy]).toEqual([leak.draft, who?.id])
})

test('2 puts the caller on the call-back list and rings both, and their next text leaves them there', async () => {
  const { shop, says, enquires, conversationOf, lastTo, textsTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, '2 call her')
  expect(lastTo(mike)).toBe('A1: your phone rings now. Press 1 and we ring Dana, 416-555-0134.')
  await says(dana, 'Also the sink drips')
  expect(openCallbackOf(shop.db, conversationOf(dana).caller.id)).toMatchObject({ because: 'asked-for' })
  expect(textsTo(dana)).toEqual([])
})

test('3 hands over: the draft is gone and the box is silent until it is given back', async () => {
  const { shop, says, enquires, conversationOf, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, "3 I'll handle")
  expect(lastTo(mike)).toBe('A1: Dana is yours. The box says nothing there until you answer A1 back.')
  expect(conversationOf(dana).conversation).toMatchObject({ handedOverBecause: 'taken' })
  expect(openDraftOf(shop.db, conversationOf(dana).id)).toBeUndefined()
  await says(mike, 'back')
  expect(lastTo(mike)).toBe('A1: the box answers Dana again.')
  expect(conversationOf(dana).conversation.handedOverAt).toBeNull()
  await says(mike, 'A1 back')
  expect(lastTo(mike)).toBe('A1: the box answers Dana already.')
})

test('own words go to the one caller that they can be for, and pause the box there', async () => {
  const { says, enquires, conversationOf, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, "tell her I'm there at 4")
  expect(textsTo(dana)).toEqual(["I'm there at 4"])
  expect(lastTo(mike)).toBe('A1: sent to Dana.')
  expect(conversationOf(dana).conversation.handedOverBecause).toBe('by-hand')
  await says(mike, 'The part costs 40 dollars')
  expect(textsTo(dana)).toEqual(["I'm there at 4", 'The part costs 40 dollars'])
})

test.each([
  ...['remind me to buy a valve', 'order two traps for the job', 'haha very good job', 'get milk'],
  ...['need 3/4 copper and flux', 'Running late honey, home by 6', 'is this guy legit?', 'too far, skip it'],
  ...['your verification code is 445512', 'dentist tomorrow at 9'],
])('“%s” goes to nobody: it is asked back with the code', async (words) => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, words)
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe(`Nothing was sent. Is it for Dana? Answer A1 ok and it goes: "${words}"`)
})

test.each(['A1 ok', 'A1', 'yes', 'ok', 'send it', '👍'])(
  'what was asked back goes on “%s”, and not the draft',
  async (yes) => {
    const { shop, says, enquires, textsTo, lastTo } = await openShop()
    await enquires(dana, leak)
    shop.pass({ minutes: 31 })
    await says(mike, "I'm there at 4")
    expect(textsTo(dana)).toEqual([])
    await says(mike, yes)
    expect(textsTo(dana)).toEqual(["I'm there at 4"])
    expect(lastTo(mike)).toBe('A1: sent to Dana.')
  },
)

test('a figure alone after we asked about words is asked back: it may mean them or the draft', async () => {
  const { shop, says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  shop.pass({ minutes: 31 })
  await says(mike, "I'm there at 4")
  await says(mike, '1')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe(`Nothing was sent to Dana. A1 1 sends the draft, A1 ok sends: "I'm there at 4"`)
  await says(mike, 'A1 ok')
  expect(textsTo(dana)).toEqual(["I'm there at 4"])
})

test.each(['A1 1', 'A1 send the draft'])('%s means the draft whatever was asked back before', async (figure) => {
  const { shop, says, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  shop.pass({ minutes: 31 })
  await says(mike, "I'm there at 4")
  await says(mike, figure)
  expect(textsTo(dana)).toEqual([leak.draft])
})

test('a yes after another alert is about that one', async () => {
  const { shop, says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  shop.pass({ minutes: 31 })
  await says(mike, "I'm there at 4")
  await enquires(raj, lockout)
  await says(mike, 'A2 yes')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], [lockout.draft]])
  expect(lastTo(mike)).toBe('A2: sent to Raj.')
})

test('own words after another alert are asked back, for they may answer that one', async () => {
  const { shop, says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  shop.db.transaction((tx) => tellOwner(tx, shop, { kind: 'test', onceKey: 'one', words: 'Heard?', now: shop.now() }))
  await shop.settle()
  await says(mike, 'I hear you well')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe('Nothing was sent. Is it for Dana? Answer A1 ok and it goes: "I hear you well"')
})

test('an answer that may be about two conversations is asked back, and done with the code', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, '1')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], []])
  expect(lastTo(mike)).toBe(
    'Which one? A2 Raj (lockout) or A1 Dana (basement leak). Answer with the code first, such as A2 1.',
  )
  await says(mike, 'a1 1')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[leak.draft], []])
  expect(lastTo(mike)).toBe('A1: sent to Dana.')
})

test('free words that may be for two callers are shown again and kept for fifteen minutes', async () => {
  const { shop, says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, "I'm there at 4, bring the keys")
  expect(lastTo(mike)).toBe(
    'Which one? A2 Raj (lockout) or A1 Dana (basement leak). Answer just the code, such as A2, and it gets: "I\'m there at 4, bring the keys"',
  )
  shop.pass({ minutes: 10 })
  await says(mike, 'A2')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], ["I'm there at 4, bring the keys"]])
  await says(mike, 'A1')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toContain('A1 Dana 416-555-0134: basement leak. Draft:')
})

test('words that were kept too long go nowhere', async () => {
  const { shop, says, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, "I'm there at 4, bring the keys")
  shop.pass({ minutes: 16 })
  await says(mike, 'A2')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], []])
})

test('a second 1 a moment after the first never reaches the next caller', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, '1')
  await enquires(raj, lockout)
  await says(mike, '1')
  expect(textsTo(raj)).toEqual([])
  expect(lastTo(mike)).toBe('Which one? A2 Raj (lockout). Answer with the code first, such as A2 1.')
  await says(mike, 'A2 1')
  expect(textsTo(raj)).toEqual([lockout.draft])
})

test('a code goes to its conversation alone, whatever else is open', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, 'a1-1')
  await says(mike, 'A2 see you in ten minutes')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[leak.draft], ['see you in ten minutes']])
  await says(mike, 'C9 1')
  expect(lastTo(mike)).toBe('There is no C9. Nothing was done.')
})

test('words that nobody saw are never approved: the new draft is shown first', async () => {
  const { says, reword, drafts, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  reword(dana, 'Please send a photo.')
  await says(mike, '1')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe('A1: the draft changed meanwhile: "Please send a photo." Answer A1 1 to send it.')
  await says(dana, 'It gets worse')
  drafts(dana, 'Where is the shut-off?')
  await says(mike, 'A1 1')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe(
    'A1: Dana wrote again, here is the new draft: "Where is the shut-off?" Answer A1 1 to send it.',
  )
  await says(mike, 'A1 1')
  expect(textsTo(dana)).toEqual(['Where is the shut-off?'])
})

test('a caller who wrote again meanwhile leaves nothing to send', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(dana, 'It gets worse')
  await says(mike, '1')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe(
    "A1: Dana wrote again, so the draft was dropped. Answer 2 call, 3 I'll handle, or A1 and your own words.",
  )
})

test('ok without a draft is asked back', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, { name: 'Dana', need: 'leak' })
  await says(mike, 'ok')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe("A1: there is no draft to send. Answer 2 call, 3 I'll handle, or A1 and your own words.")
})

const elsewhere = "can't, tell her to call Joe's 416 555 7777"
test.each(['?', 'hm', 'call him later', 'tell her to call me', 'A1 5pm', elsewhere, `A1 ${elsewhere}`])(
  '%s is asked back, and nothing is sent',
  async (words) => {
    const { says, enquires, textsTo, lastTo } = await openShop()
    await enquires(dana, leak)
    await says(mike, words)
    expect(textsTo(dana)).toEqual([])
    expect(lastTo(mike)).toContain('Not understood, nothing was done.')
    expect(lastTo(mike)).toContain('such as A1 see you at 4')
  },
)

test('done puts the conversation aside, discard throws the draft away', async () => {
  const { shop, says, enquires, conversationOf, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, 'discard')
  expect(lastTo(mike)).toBe('A1: draft thrown away. Dana waits for your own words.')
  expect(openDraftOf(shop.db, conversationOf(dana).id)).toBeUndefined()
  await says(mike, 'done')
  expect(conversationOf(dana).conversation.closedAt).not.toBeNull()
  expect(lastTo(mike)).toBe('A1: Dana is done and put aside.')
})

test('whoever does something about a danger has taken it, and who comes after hears of it', async () => {
  const { shop, says, enquires, conversationOf, lastTo } = await openShop()
  await enquires(dana, leak)
  const { id: conversationId } = conversationOf(dana)
  shop.db.insert(emergencies).values({ conversationId, messageId: 1, danger: 'flood', openedAt: shop.now() }).run()
  await says(sam, '?')
  expect(shop.db.select().from(emergencies).get()).toMatchObject({ endedAt: null })
  await says(sam, '3')
  expect(shop.db.select().from(emergencies).get()).toMatchObject({ endedBecause: 'taken', takenBy: 2 })
  await says(mike, '3')
  expect(lastTo(mike)).toMatch(/^A1: Dana is yours\. .* Sam took it at \d{1,2}:\d\d( [AP]M)?, too\.$/)
})

test('each of the crew is answered on their own phone', async () => {
  const { says, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  const before = textsTo(mike).length
  await says(sam, '1')
  expect(textsTo(sam).at(-1)).toBe('A1: sent to Dana.')
  expect(textsTo(mike)).toHaveLength(before)
})

test('who left the crew, or is anybody else, is a caller like any other', async () => {
  const { shop, says, enquires, textsTo, conversationOf } = await openShop()
  await enquires(dana, leak)
  shop.db.update(crew).set({ revokedAt: shop.now() }).where(eq(crew.mobile, sam)).run()
  await says(sam, 'A1 1')
  await says('+14165550136', 'A1 1')
  expect(textsTo(dana)).toEqual([])
  expect(conversationOf(sam).conversation.waitsSince).not.toBeNull()
  expect(conversationOf('+14165550136').conversation.waitsSince).not.toBeNull()
})

test('who leaves between texting and being heard is not heard', async () => {
  const { shop, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  shop.messenger.receive({ from: sam, to: '+12025550100', body: '1' })
  shop.db.update(crew).set({ revokedAt: shop.now() }).where(eq(crew.mobile, sam)).run()
  await shop.settle()
  expect(textsTo(dana)).toEqual([])
})

test('our own people are no callers: they have no conversation and wait in no queue', async () => {
  const { shop, says } = await openShop()
  await says(mike, 'Hello box, are you there today?')
  expect(shop.db.select().from(callers).all()).toEqual([])
  expect(shop.db.select().from(messages).where(eq(messages.kind, 'from-crew')).get()).toMatchObject({
    conversationId: null,
  })
})

test('an answer that cannot be carried out says why', async () => {
  const { shop, says, enquires, conversationOf, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  updateCaller(shop.db, conversationOf(dana).caller.id, { blockedAt: shop.now() })
  await says(mike, 'A1 see you at 4')
  expect(textsTo(dana)).toEqual([])
  expect(lastTo(mike)).toBe('A1: not sent, you blocked them.')
})

test('the same words twice in a row go once', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, 'See you at 4')
  await says(mike, 'See you at 4')
  expect(textsTo(dana)).toHaveLength(1)
  expect(lastTo(mike)).toBe('A1: not sent, these very words went out a moment ago.')
})

test('a thumb on the alert sends its draft; a heart and a thumb on anything else do nothing', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  const alert = lastTo(mike)
  await says(mike, `Loved “${alert}”`)
  expect(textsTo(dana)).toEqual([])
  await says(mike, `Liked “${alert}”`)
  expect(textsTo(dana)).toEqual([leak.draft])
  const told = textsTo(mike).length
  await says(mike, `Liked “${lastTo(mike)}”`)
  expect(textsTo(mike)).toHaveLength(told)
})

test('the owner lifts the limit for a day; the crew cannot', async () => {
  const { says, lastTo } = await openShop()
  await says(sam, 'lift')
  expect(lastTo(sam)).toBe('Only the owner can lift the limit.')
  await says(mike, 'Lift the limit')
  expect(lastTo(mike)).toBe('Up to 120 missed calls an hour and 600 a day are texted back until tomorrow 12:00.')
})

test('an alert that stood when the answer was written counts, a later one does not', async () => {
  const { shop, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  const before = shop.now()
  shop.pass({ minutes: 20 })
  await enquires(raj, lockout)
  shop.messenger.world.losesEvents = true
  shop.messenger.receive({ from: mike, to: '+12025550100', body: '1' })
  const late = shop.messenger.world.received.at(-1)
  if (late) late.sentAt = before
  shop.messenger.world.losesEvents = false
  if (late) shop.messenger.world.listener(late)
  await shop.settle()
  expect([textsTo(dana), textsTo(raj)]).toEqual([[leak.draft], []])
  expect(lastTo(mike)).toBe('A1: sent to Dana.')
})

test('what was said about a caller is forgotten with them', async () => {
  const { shop, says, enquires } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, 'Dana, Woodbine 28 at 4 then')
  await says(mike, 'A1')
  await says(mike, 'A2 the door is fine')
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey }))
  const left = [
    ...shop.db
      .select()
      .from(messages)
      .all()
      .map(({ body }) => body),
    ...shop.db
      .select()
      .from(alerts)
      .all()
      .map(({ words }) => words),
  ]
  expect(left.filter((words) => /dana|woodbine|basement|5550134/i.test(words))).toEqual([])
  expect(left).toContain('A2 the door is fine')
})

test('STOP from one of our own phones stands on the page, for no text can tell it; START takes it back', async () => {
  const { shop, says, textsTo, lastTo } = await openShop()
  const standing = () => unseenAlerts(shop.db, 10).map(({ words }) => words)
  await says(mike, 'STOP')
  expect(lastTo(mike)).toBe('Alerts go on: whose phone gets them is set on the page, under Settings, People.')
  shop.messenger.can.answersStop = true
  const before = textsTo(mike).length
  await says(mike, 'Cancel')
  expect(textsTo(mike)).toHaveLength(before)
  expect(standing()).toEqual([
    "Mike texted CANCEL to the shop's number. No alert reaches that phone until START is texted from it.",
  ])
  await says(mike, 'start')
  expect(lastTo(mike)).toBe('Alerts reach this phone.')
  expect(standing()).toEqual([])
})

test('HELP says how to answer, where the messenger does not answer it itself', async () => {
  const { shop, says, textsTo, lastTo } = await openShop()
  await says(mike, 'help')
  expect(lastTo(mike)).toContain("Answer 1 send, 2 call, 3 I'll handle")
  shop.messenger.can.answersStop = true
  await says(mike, 'HELP')
  expect(textsTo(mike)).toHaveLength(1)
})

test('a figure without a code is asked back among those that have a draft, and the code alone shows it and sends nothing', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, lockout)
  await says(mike, '1')
  expect(lastTo(mike)).toMatch(/^Which one\? /)
  await says(mike, 'A2')
  expect(lastTo(mike)).toContain('Draft: "What is the address?" Reply 1 send')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], []])
  await says(mike, 'yes')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[], [lockout.draft]])
})

test('a figure without a code means the only draft there is', async () => {
  const { says, enquires, textsTo } = await openShop()
  await enquires(dana, leak)
  await enquires(raj, { ...lockout, draft: undefined })
  await says(mike, '1')
  expect([textsTo(dana), textsTo(raj)]).toEqual([[leak.draft], []])
})

test.each(['no', 'A1 no', 'A1 not yet', 'A1 wait', 'A1 espera', 'A1 non'])(
  '“%s” sends nothing, and shows what can be done instead',
  async (no) => {
    const { shop, says, enquires, conversationOf, textsTo, lastTo } = await openShop()
    await enquires(dana, leak)
    await says(mike, no)
    expect(textsTo(dana)).toEqual([])
    expect(lastTo(mike)).toMatch(/^A1: not sent: "Can you send a photo of it\?" Answer A1 and your own words/)
    expect(openDraftOf(shop.db, conversationOf(dana).id)).toMatchObject({ body: leak.draft, goesAt: null })
  },
)

test.each(['A1 yes', 'yes please send', 'A1 yes pls send it', 'send it now please'])(
  '“%s” sends the draft, and not these words',
  async (yes) => {
    const { says, enquires, textsTo } = await openShop()
    await enquires(dana, leak)
    await says(mike, yes)
    expect(textsTo(dana)).toEqual([leak.draft])
  },
)

test('words in letters of another alphabet go as they are, and are asked back letter by letter', async () => {
  const { says, enquires, textsTo, lastTo } = await openShop()
  await enquires(dana, leak)
  await says(mike, '明日の朝行きます')
  expect(lastTo(mike)).toBe('Nothing was sent. Is it for Dana? Answer A1 ok and it goes: "明日の朝行きます"')
  await says(mike, 'A1 ok')
  expect(textsTo(dana)).toEqual(['明日の朝行きます'])
  await says(mike, 'A1 Буду в четыре часа')
  expect(textsTo(dana).at(-1)).toBe('Буду в четыре часа')
})
