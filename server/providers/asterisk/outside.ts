import { randomBytes } from 'node:crypto'
import type { CallEvent, CallStep } from '../carrier/carrier.ts'
import type { AsteriskAccount } from './account.ts'
import type { Link } from './link.ts'
import { gatherKeys, hangUp, type Phone, playSound } from './phone.ts'
import type { RingingWorld } from './ringing.ts'
import type { Shelf } from './sounds.ts'

/** What a call needs of the world around it. */
export type AsteriskWorld = {
  account: AsteriskAccount
  shelf: Shelf
  tell(event: CallEvent): CallStep[] | null
  /** A channel whose events are heard from now on. */
  phoneOf(id: string, link: Link): Phone
}

type Dialled = { number: string; showing: string; seconds: number; purpose: 'leg' | 'placed' }

/** Calls a phone outside. Asterisk's word on whether it could, where it has one, is the status. */
export async function dial(
  world: AsteriskWorld,
  link: Link,
  { number, showing, seconds, purpose }: Dialled,
): Promise<{ phone: Phone; status: number }> {
  const id = `${purpose}-${randomBytes(8).toString('hex')}`
  const phone = world.phoneOf(id, link)
  const { status } = await link.request('POST', `channels/${id}`, {
    ...{ endpoint: world.account.outside.replace('{number}', number), app: link.application, appArgs: purpose },
    ...{ callerId: showing, timeout: seconds },
  })
  if (status !== 200) phone.lose()
  return { phone, status }
}

/** How the crew's phones are rung for one caller, whose number they show; who hides it is shown as our own line. */
export function ringingWorld(
  world: AsteriskWorld,
  link: Link,
  { from, to }: { from: string; to: string },
): RingingWorld {
  const showing = /^\+?\d+$/.test(from) ? from : to
  return {
    async dial(number, seconds) {
      const { phone, status } = await dial(world, link, { number, showing, seconds, purpose: 'leg' })
      return status === 200 ? phone : null
    },
    tell: (event) => void world.tell(event),
    ask: (phone, leg) => askLeg(world, phone, world.tell({ kind: 'picked-up', leg }) ?? []),
    bridge: (one, other) => bridge(one, other),
  }
}

async function askLeg(world: AsteriskWorld, phone: Phone, given: CallStep[]): Promise<boolean> {
  let steps = given
  while (steps.length > 0 && !phone.isGone) {
    const [step, ...rest] = steps as [CallStep, ...CallStep[]]
    if (step.do === 'put-through') return true
    if (step.do === 'hang-up') return false
    steps = rest
    if (step.do === 'say') await playSound(phone, await world.shelf.sayable(step.words, step.language, 'away'))
    if (step.do !== 'ask-leg') continue
    const media = await world.shelf.sayable(step.words, step.language, 'press-1')
    const digits = await gatherKeys(phone, { media, mostKeys: 1, seconds: step.seconds })
    if (digits !== '') steps = world.tell({ kind: 'leg-pressed', leg: step.leg, digits }) ?? []
  }
  return false
}

/** Puts two phones through to each other until one of them is gone. */
export async function bridge(one: Phone, other: Phone): Promise<void> {
  const id = `talk-${randomBytes(8).toString('hex')}`
  const { link } = one
  await link.request('POST', `bridges/${id}`, { type: 'mixing' })
  const { status } = await link.request('POST', `bridges/${id}/addChannel`, { channel: [one.id, other.id] })
  if (status === 204) await Promise.race([one.gone, other.gone])
  await link.request('DELETE', `bridges/${id}`)
  await hangUp(other)
}
