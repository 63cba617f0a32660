import { Temporal } from 'temporal-polyfill'
import { sweepCalls } from '../calls/sweep-calls.ts'
import { ringSeconds } from '../providers/carrier/simulated-call.ts'
import { firstLine, planLine, storeSettings } from '../settings/store.ts'
import { type Dated, dateStory } from './demo-week/calendar.ts'
import type { Deed, Story } from './demo-week/story.ts'
import { doAsOwner } from './owner-deeds.ts'
import type { PastShop } from './past-shop.ts'
import { samplePhoto } from './sample-photos.ts'

type Scene = { at: Temporal.Instant; play(): unknown }

/** Plays the stories up to now, one deed after the other, through the same doors as every call and text. */
export async function playWeek(shop: PastShop, stories: Story[], now: Temporal.ZonedDateTime): Promise<void> {
  const deeds = stories.flatMap((story) => dateStory(story, now))
  const scenes = deeds.flatMap((dated, place) => scenesOf(shop, dated, place)).toSorted(byTime)
  if (!scenes[0]) return
  shop.setClock(scenes[0].at.subtract({ minutes: 1 }))
  // The first reading of the carrier's list says from when on calls are ours.
  await sweepCalls(shop.appliance)
  for (const { at, play } of scenes) {
    if (Temporal.Instant.compare(at, shop.appliance.now()) > 0) shop.setClock(at)
    await play()
    await shop.settled()
    await deliver(shop, stories)
  }
}

function byTime(a: Scene, b: Scene): number {
  return Temporal.Instant.compare(a.at, b.at)
}

function scenesOf(shop: PastShop, { at, deed, story: { from } }: Dated, place: number): Scene[] {
  if (deed.do === 'call') return callScenes(shop, { at, deed, from, callId: `simulated-demo-${place + 1}` })
  return [{ at, play: () => playDeed(shop, deed, { from, place }) }]
}

type Ringing = { at: Temporal.Instant; deed: Deed & { do: 'call' }; from: string; callId: string }

function callScenes({ appliance: { carrier, db } }: PastShop, { at, deed, from, callId }: Ringing): Scene[] {
  const unheard = (run: () => void) => {
    carrier.losesEvents = deed.isLost === true
    run()
    carrier.losesEvents = false
  }
  const to = firstLine(db)?.number ?? ''
  if (deed.says) return voicemailScenes({ carrier, db }, { at, deed, from, callId })
  const how = deed.seconds <= ringSeconds ? 'canceled' : undefined
  return [
    { at, play: () => unheard(() => carrier.ring({ from, to, callId })) },
    { at: at.add({ seconds: deed.seconds }), play: () => unheard(() => carrier.hangUp(callId, how)) },
  ]
}

/** For this call the line asks for a voicemail. */
function voicemailScenes(
  { carrier, db }: Pick<PastShop['appliance'], 'carrier' | 'db'>,
  { at, deed: { seconds, says = '' }, from, callId }: Ringing,
): Scene[] {
  const line = firstLine(db)
  if (!line) return []
  const ring = () => {
    planLine(db, line.id, { fallsTo: 'voicemail' })
    carrier.ring({ from, to: line.number, callId })
    planLine(db, line.id, { fallsTo: line.fallsTo })
  }
  const speak = () => carrier.leaveVoicemail(callId, { words: says })
  return [
    { at, play: ring },
    { at: at.add({ seconds }), play: speak },
  ]
}

type Who = { from: string; place: number }

function playDeed(shop: PastShop, deed: Exclude<Deed, { do: 'call' }>, who: Who): unknown {
  const { appliance } = shop
  if (deed.do === 'catch-up') return sweepCalls(appliance)
  if (deed.do === 'trust') return storeSettings(appliance.db, { trustLevel: 'assist' }, appliance.now())
  if (deed.do !== 'text') return doAsOwner(appliance, deed, who)
  const photos = deed.photos.map((name) => samplePhoto(appliance.config.root, name))
  const to = firstLine(appliance.db)?.number ?? ''
  appliance.messenger.receive({ from: who.from, to, body: deed.body, photos })
}

const secondsToSend = 0.7
const secondsToDeliver = 1.9

/** What the phone companies say, a moment later, of the texts that just left. */
async function deliver({ appliance, setClock, settled }: PastShop, stories: Story[]): Promise<void> {
  const { messenger, now } = appliance
  const wait = (seconds: number) => setClock(now().add({ milliseconds: seconds * 1000 }))
  for (const { messageId, to } of messenger.world.sent.filter(({ status }) => status === 'queued')) {
    wait(secondsToSend)
    messenger.report(messageId, 'sent')
    wait(secondsToDeliver)
    const trouble = troubleOf(stories, to, messenger.world.sent)
    if (trouble) messenger.report(messageId, 'failed', trouble)
    else messenger.report(messageId, 'delivered')
    await settled()
  }
}

function troubleOf(stories: Story[], to: string, sent: { to: string }[]) {
  const story = stories.find(({ from }) => from === to)
  if (story?.isLandline) return { because: 'cannot-be-texted' as const }
  const times = sent.filter((text) => text.to === to).length
  return story?.fails && times <= story.fails.times ? story.fails : null
}
