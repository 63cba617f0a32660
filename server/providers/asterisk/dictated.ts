import { randomBytes } from 'node:crypto'
import type { Dictated, Dictation, DictationStage } from '../carrier/own-voice.ts'
import type { Link } from './link.ts'
import { type AsteriskWorld, dial } from './outside.ts'
import { gatherKeys, hangUp, type Phone, playSound } from './phone.ts'
import { record, type StoredRecordings } from './recordings.ts'
import { howUnanswered } from './ringing.ts'

export type Dictating = {
  dictation: Dictation
  /** Where Asterisk keeps what was said until the box has it. */
  stored: Pick<StoredRecordings, 'fetch' | 'drop'>
  tell(stage: DictationStage): void
}

/** Less than until most voicemails pick up. */
const ringSeconds = 22
const keySeconds = 12
const mostTakes = 8
/** The longest sentence is said in half of it; who stops for so long has ended. */
const tape = { mostSeconds: 60, silenceSeconds: 4 }
const mostBytes = 2 * 1024 * 1024

/** Rings a phone of the shop and records a sentence there. A machine that picks up presses no key, and is not recorded. */
export async function takeDictation(world: AsteriskWorld, link: Link, dictating: Dictating): Promise<Dictated> {
  if (!world.account.address) return notKept('no-address')
  const { to: number, from: showing } = dictating.dictation
  dictating.tell('rings')
  const { phone, status } = await dial(world, link, { number, showing, seconds: ringSeconds, purpose: 'placed' })
  if (status !== 200) return notKept(status === 0 ? 'not-connected' : 'refused')
  const isMet = await Promise.race([phone.met.then(() => true), phone.gone.then(() => false)])
  if (!isMet) return notKept(link.isOpen ? howUnanswered(await phone.gone) : 'cut-off')
  const name = `sentence-${randomBytes(8).toString('hex')}`
  const dictated = await takeDown(world, phone, { name, ...dictating })
  if (!link.isOpen && dictated.outcome === 'not-kept') return notKept('cut-off')
  await hangUp(phone)
  // What stays behind there is heard by nobody.
  await dictating.stored.drop(name).catch(() => undefined)
  return dictated
}

type Named = Dictating & { name: string }

async function takeDown(world: AsteriskWorld, phone: Phone, { name, ...dictating }: Named): Promise<Dictated> {
  const { dictation, stored, tell } = dictating
  const { words, language } = dictation
  const said = (sentence: keyof Dictation['words'], kind: 'press-1' | 'tone') =>
    world.shelf.sayable(words[sentence], language, kind)
  const ask = async (media: string[]) => gatherKeys(phone, { media, mostKeys: 1, seconds: keySeconds })
  tell('asked')
  if ((await ask([await said('ready', 'press-1')])) === '') return notKept('not-pressed')
  for (let take = 0; take < mostTakes && !phone.isGone; take++) {
    tell('records')
    await playSound(phone, world.shelf.tone())
    const recorded = await record(phone, name, tape)
    if (!recorded || phone.isGone) {
      await playSound(phone, await said('unheard', 'tone'))
      continue
    }
    tell('played-back')
    const key = await ask([`recording:${name}`, await said('keepOrAgain', 'press-1')])
    if (key === '') break
    if (key !== '1') continue
    const sound = await stored.fetch(name, mostBytes).catch(() => null)
    if (!sound) return notKept('not-fetched')
    await playSound(phone, await said('kept', 'tone'))
    return { outcome: 'kept', sound }
  }
  return notKept('hung-up')
}

function notKept(because: Extract<Dictated, { outcome: 'not-kept' }>['because']): Dictated {
  return { outcome: 'not-kept', because }
}
