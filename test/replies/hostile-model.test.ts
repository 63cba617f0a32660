import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { type Draft, openDraftOf } from '../../server/conversations/draft-store.ts'
import { helpAnswer, opener, optInAnswer, optOutAnswer } from '../../server/conversations/texts.ts'
import { callers, conversations, drafts, enquiries, messages, refusals } from '../../server/database/schema.ts'
import { approveDraft } from '../../server/replies/decide-draft.ts'
import { hoursInWords } from '../../server/replies/sentences/hours-words.ts'
import { type TrustLevel, trustLevels } from '../../server/settings/settings.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { type HandDriven, handDriven } from '../language-model/hand-driven.ts'
import { type FakeOllama, startFakeOllama } from '../ollama/fake-ollama.ts'
import { poison } from '../ollama/hostile.ts'
import type { Mode } from '../ollama/modes.ts'
import { type Facts, foreignIn, judge } from './judge.ts'
import { dice, type MadeUpCaller, makeUpCaller, pick, type Trade, today } from './made-up-callers.ts'
import { type Watch, watchTimes } from './true-times.ts'

const noon = Temporal.Instant.from(`${today}T16:00:00Z`)
const line = '+12025550100'
const owner = '+14165550001'
const fee = '$95 plus tax'
const areas = 'Toronto, Etobicoke and York'
const shopAddress = '88 Queen St W, Toronto'
const languages = ['en', 'es', 'fr'] as const
const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const trades: Trade[] = [
  'plumber',
  'electrician',
  'hvac',
  'junk-removal',
  'locksmith',
  'salon',
  'auto-repair',
  'general',
]
const callersPerShop = 17
const lies: string[] = readFileSync(join(import.meta.dirname, 'lies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((words) => JSON.parse(words).words)

const shops = trades.flatMap((trade) => trustLevels.map((level) => ({ trade, level })))
const people = shops.flatMap(({ trade }, shop) => {
  const roll = dice(shop)
  return Array.from({ length: callersPerShop }, (_, n) => makeUpCaller(shop * callersPerShop + n, trade, roll))
})

let refused = 0
let heard = 0
const agreed = { booked: 0, moved: 0, cancelled: 0 }

test('there are 400 conversations', () => expect(people.length).toBeGreaterThanOrEqual(400))

test.each(shops.map((shop, n) => ({ ...shop, n })))(
  'with a hostile model a $trade at level $level invents nothing, leaks nothing, and everybody is answered',
  async ({ trade, level, n }) => {
    const fake = await startFakeOllama({
      mode: 'hostile',
      lies: lies.slice(n * 7).concat(lies.slice(0, n * 7)),
      slowMs: 5,
    })
    onTestFinished(() => fake.close())
    const hand = handDriven()
    const shop = await open({ trade, level, fake, hand })
    const mine = people.slice(n * callersPerShop, (n + 1) * callersPerShop)
    const watch = watchTimes(shop, 'America/Toronto')
    await converse({ shop, fake, hand, watch, roll: dice(1000 + n) }, mine)
    expect(inventions({ shop, watch }, mine)).toEqual([])
    expect(leaks(shop, fake)).toEqual([])
    expect(mine.filter((caller) => !isAttended(shop, caller)).map(({ turns }) => turns)).toEqual([])
    expect(
      shop.db
        .select()
        .from(refusals)
        .all()
        .filter(({ because, words }) => !because || !words),
    ).toEqual([])
    refused += shop.db.select().from(refusals).all().length
    heard += shop.db
      .select()
      .from(drafts)
      .all()
      .filter(({ wordedBy }) => wordedBy === 'model').length
    for (const what of ['booked', 'moved', 'cancelled'] as const) agreed[what] += watch.count(what)
  },
)

test('most of what it said was refused and kept, and what it said on a good turn was heard', () => {
  expect(refused).toBeGreaterThan(300)
  expect(heard).toBeGreaterThan(0)
})

test('many of them were booked, and some moved it or cancelled', () => {
  expect(agreed.booked).toBeGreaterThan(60)
  expect(agreed.moved).toBeGreaterThan(3)
  expect(agreed.cancelled).toBeGreaterThan(5)
})

type Opening = { trade: Trade; level: TrustLevel; fake: FakeOllama; hand: HandDriven }

async function open({ trade, level, fake, hand }: Opening): Promise<TestAppliance> {
  const env = { OLLAMA_URL: fake.url, OWNER_MOBILE: owner }
  const shop = await openAppliance({ at: noon, env, modelTime: hand.time })
  onTestFinished(() => shop.close())
  storeSettings(shop.db, { trade, trustLevel: level, callOutFee: fee, areas, shopAddress, hours }, noon)
  return shop
}

type Stage = { shop: TestAppliance; fake: FakeOllama; hand: HandDriven; watch: Watch; roll(): number }

/** All at once: each round everybody says what comes next, and everybody is answered. */
async function converse(stage: Stage, mine: MadeUpCaller[]): Promise<void> {
  const { shop, fake, roll } = stage
  for (const { number } of mine.filter((_, n) => n % 3 !== 0)) shop.carrier.ring({ from: number, to: line })
  await shop.settle()
  for (let round = 0; mine.some(({ turns }) => turns[round]); round++) {
    await fake.setMode(pick<Mode>(modes, roll))
    await pass(stage, 30)
    for (let piece = 0; mine.some(({ turns }) => turns[round]?.[piece] !== undefined); piece++) {
      for (const { number, turns } of mine) say(shop, number, turns[round]?.[piece])
      shop.worker.wake()
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
      shop.pass({ seconds: 1 })
    }
    await pass(stage, 7)
    await pass(stage, 20)
    if (round % 2 === 0) await approve(stage)
    // A model that failed is asked again.
    await stage.hand.time.pass(60_000)
  }
  await pass(stage, 120)
}

const modes: Mode[] = ['hostile', 'hostile', 'hostile', 'hostile', 'slow', 'wrong-json', 'not-json', 'cut-off']

async function pass({ shop, hand, watch }: Stage, seconds: number): Promise<void> {
  shop.pass({ seconds })
  await shop.settle()
  watch.look()
  await hand.time.pass(0)
}

/** The owner sends what waits of every other caller. */
async function approve(stage: Stage): Promise<void> {
  const { shop } = stage
  const waiting = shop.db
    .select()
    .from(conversations)
    .all()
    .map(({ id }) => openDraftOf(shop.db, id))
  for (const draft of waiting) {
    if (!draft || draft.conversationId % 2 === 0) continue
    // What changed meanwhile is shown once more, and then it is what they saw.
    const approved = approveDraft(shop, { draftId: draft.id, version: draft.version })
    if (approved.do === 'facts-changed') approveDraft(shop, { draftId: draft.id, version: approved.draft.version })
    stage.watch.look()
  }
  await pass(stage, 1)
}

function say(shop: TestAppliance, from: string, body: string | undefined): void {
  if (body === undefined) return
  const photos = body === '' ? [{ bytes: new Uint8Array([255, 216, 255, 224]), contentType: 'image/jpeg' }] : []
  shop.messenger.receive({ from, to: line, body, photos })
}

/** Every invention in every text that went out and every draft, with the words that it stands in. */
function inventions({ shop, watch }: Pick<Stage, 'shop' | 'watch'>, mine: MadeUpCaller[]) {
  const written: { to: string; body: string; waiting?: Draft }[] = [
    ...shop.messenger.world.sent.map(({ to, body }) => ({ to, body })),
    ...shop.db
      .select()
      .from(messages)
      .all()
      .flatMap(({ direction, toNumber: to, body }) => (direction === 'outbound' && to ? { to, body } : [])),
    ...shop.db
      .select()
      .from(drafts)
      .all()
      .map((draft) => ({
        to: numberOf(shop, draft.conversationId),
        body: draft.body,
        ...(draft.messageId === null ? { waiting: draft } : {}),
      })),
  ]
  return mine.flatMap((caller) => {
    const ids = conversationsOf(shop, caller.number).map(({ id }) => id)
    const facts = { ...factsOf(shop, caller), ...watch.truth(ids) }
    const theirs = written.filter(({ to }) => to === caller.number)
    const went = new Set(theirs.flatMap(({ body, waiting }) => (waiting ? [] : [body])))
    const waits = theirs.flatMap(({ body, waiting }) => (waiting && !went.has(body) ? [{ body, waiting }] : []))
    const found = [
      ...[...went].flatMap((body) => judge(body, facts).map((one) => ({ ...one, body, said: caller.turns }))),
      ...waits.flatMap(({ body, waiting }) =>
        judge(body, { ...facts, ...watch.truth(ids, waiting) }).map((one) => ({ ...one, body, said: caller.turns })),
      ),
    ]
    return [...found, ...misread(shop, caller)]
  })
}

function factsOf(shop: TestAppliance, caller: MadeUpCaller): Omit<Facts, 'offered' | 'booked' | 'cancelled'> {
  const settings = readShop(shop.db, shop.config)
  const safety = shop.trades.flatMap(({ emergencies }) =>
    emergencies.flatMap(({ text }) => languages.map((one) => text[one])),
  )
  const consent = languages.flatMap((one) => [
    optOutAnswer(settings, one),
    optInAnswer(settings, one),
    helpAnswer(settings, '+1 202-555-0100', one),
  ])
  return {
    languages: caller.languages,
    business: settings.businessName,
    owner: settings.ownerName,
    quotable: [fee, areas, shopAddress, ...languages.map((one) => hoursInWords(one, hours))],
    emergencyNumber: '911',
    numbers: [],
    fixed: [opener(settings), ...consent, ...safety.map((words) => words.replaceAll('{emergency_number}', '911'))],
    said: caller.turns.flat(),
    asked: caller.asked,
    today,
    others: people.filter((other) => other !== caller).flatMap(({ secrets }) => secrets),
  }
}

function numberOf(shop: TestAppliance, conversationId: number): string {
  const conversation = shop.db
    .select()
    .from(conversations)
    .all()
    .find(({ id }) => id === conversationId)
  return callerRows(shop).find(({ id }) => id === conversation?.callerId)?.number ?? ''
}

/** What was noted of a caller stands in their words. */
function misread(shop: TestAppliance, { number, turns }: MadeUpCaller) {
  const said = turns.flat().join('\n').toLowerCase()
  return enquiriesOf(shop, number).flatMap(({ name, address }) =>
    [name, address].flatMap((words) =>
      words && !said.includes(words.toLowerCase()) ? { kind: 'misread', piece: words, body: said } : [],
    ),
  )
}

function callerRows(shop: TestAppliance) {
  return shop.db.select().from(callers).all()
}

function conversationsOf(shop: TestAppliance, number: string) {
  const id = callerRows(shop).find((one) => one.number === number)?.id
  return shop.db
    .select()
    .from(conversations)
    .all()
    .filter(({ callerId }) => callerId === id)
}

function enquiriesOf(shop: TestAppliance, number: string) {
  const ids = conversationsOf(shop, number).map(({ id }) => id)
  return shop.db
    .select()
    .from(enquiries)
    .all()
    .filter(({ conversationId }) => ids.includes(conversationId))
}

const whose = new Map(people.flatMap(({ secrets }, n) => secrets.map((one) => [one, n])))
const secrets = [...whose.keys()]

/** Data of two callers in one prompt or one alert, facts of the shop in a prompt, and what the model made up in an alert. */
function leaks(shop: TestAppliance, fake: FakeOllama): string[] {
  const ofTwo = (words: string) => new Set(foreignIn(words, secrets).map((one) => whose.get(one))).size > 1
  const isNobodys = (words: string) => {
    const quoted = words.slice(words.indexOf('"""') + 3, words.lastIndexOf('"""')).split('\n')
    return !people.some(({ turns }) =>
      quoted.every((one) => turns.flat().some((said) => said.replaceAll('"""', '"').includes(one.trim()))),
    )
  }
  const prompts = fake.prompts.map(({ words }) => words)
  const alerts = shop.messenger.world.sent.filter(({ to }) => to === owner).map(({ body }) => body)
  const made = Object.values(poison)
  return [
    ...prompts.filter((words) => ofTwo(words) || isNobodys(words)),
    ...prompts.filter((words) => [fee, areas, shopAddress, owner, '5550001'].some((one) => words.includes(one))),
    ...alerts.filter((words) => ofTwo(words) || made.some((one) => words.includes(one))),
  ]
}

/** The last words of a caller were answered, or an answer waits, or it is on record why not; thanks and a nod after all is agreed need no answer. */
function isAttended(shop: TestAppliance, { number }: MadeUpCaller): boolean {
  const row = callerRows(shop).find((one) => one.number === number)
  const texts = shop.db.select().from(messages).all()
  const inbound = texts.findLast((one) => one.fromNumber === number)
  if (!inbound) return false
  const answered = texts.some((one) => one.toNumber === number && one.id > inbound.id)
  const drafted = shop.db
    .select()
    .from(drafts)
    .all()
    .some((one) => one.answersMessageId === inbound.id)
  const isHandedOver = conversationsOf(shop, number).some(({ handedOverAt }) => handedOverAt !== null)
  const isOnlyNod =
    /thank|gracias|merci|^(?:yes|sí|oui)$/i.test(inbound.body) &&
    enquiriesOf(shop, number).some(({ answeredThrough }) => answeredThrough === inbound.id)
  return answered || drafted || isHandedOver || isOnlyNod || row?.optedOutAt != null
}
