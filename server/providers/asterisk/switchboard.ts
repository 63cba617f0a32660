import type { CallEvent, CallStep, PlaceAnswer } from '../carrier/carrier.ts'
import type { CallListener, LiveSocket, Trunk } from '../carrier/live-calls.ts'
import type { Dictated } from '../carrier/own-voice.ts'
import type { AsteriskAccount } from './account.ts'
import { type Dictating, takeDictation } from './dictated.ts'
import { type AriEvent, applications, bridges, channelOf, channels } from './frames.ts'
import { type Link, openLink } from './link.ts'
import type { AsteriskWorld } from './outside.ts'
import { hangUp, newPhone, type Phone } from './phone.ts'
import { placeCall } from './placed.ts'
import { playCall } from './player.ts'
import type { Shelf } from './sounds.ts'
import { readParties, readTold } from './told-late.ts'
import { askTrunk } from './trunk.ts'

/** So long a call whose own connection broke is given to come back by it. */
const orphanMilliseconds = 8_000
/** For so long the events of a channel that is gone may still come. */
const lingerMilliseconds = 5_000

const unconnected: Dictated = { outcome: 'not-kept', because: 'not-connected' }

export type Switchboard = ReturnType<typeof openSwitchboard>

/** All connections with one Asterisk, and the calls on them. */
export function openSwitchboard(account: AsteriskAccount, shelf: Shelf) {
  const links = new Set<Link>()
  const phones = new Map<string, Phone>()
  let listener: CallListener | null = null
  let orphans: NodeJS.Timeout | undefined

  const tell = (event: CallEvent): CallStep[] | null => (listener ? listener(event) : null)
  const phoneOf = (id: string, link: Link): Phone => {
    const phone = newPhone(id, link)
    phones.set(id, phone)
    const forget = () => phones.get(id) === phone && phones.delete(id)
    void phone.gone.then(() => setTimeout(forget, lingerMilliseconds).unref())
    return phone
  }
  /** Where the connection broke nothing is told: the call may still be on the line, and comes back by another. */
  const worldOf = (link: Link): AsteriskWorld => {
    const tellOf = (event: CallEvent) => (link.isOpen ? tell(event) : null)
    return { account, shelf, tell: tellOf, phoneOf }
  }

  const hear = (event: AriEvent, link: Link) => {
    const id = channelOf(event)
    if (event.type === 'ApplicationRegistered') return registered(link)
    if (event.type === 'StasisStart' && id && !phones.has(id)) return meet(id, event.args, link)
    if (id) phones.get(id)?.hear(event)
  }
  const meet = (id: string, [purpose, ...args]: string[], link: Link) => {
    if (purpose === 'told') return void takeTold(args.join(','), id, link)
    const parties = purpose === 'incoming' ? readParties(id, args) : null
    if (parties) return void takeCall(parties, phoneOf(id, link))
    // A phone that was rung before we were started anew.
    void link.request('DELETE', `channels/${id}`)
  }
  const takeCall = async (parties: NonNullable<ReturnType<typeof readParties>>, phone: Phone) => {
    const began = performance.now()
    const steps = tell({ kind: 'incoming', ...parties, attestation: null })
    if (!steps) return sendAway(phone)
    const isRefused = steps.some((step) => step.do === 'reject')
    await playCall(phone, steps, { ...parties, world: worldOf(phone.link) })
    if (await isLost(phone)) return
    const how = phone.isUp ? 'completed' : isRefused ? 'busy' : 'canceled'
    const seconds = Math.round((performance.now() - began) / 1000)
    tell({ kind: 'ended', ...parties, how, seconds, startedAt: null })
  }
  /** Where the connection broke nobody knows of an end: Asterisk's spool tells it. */
  const isLost = async (phone: Phone) => {
    await Promise.race([phone.gone, new Promise((later) => setTimeout(later, lingerMilliseconds).unref())])
    return !phone.link.isOpen
  }
  /** It could not be kept: the caller hears what Asterisk says without us. */
  const sendAway = ({ id, link }: Phone) =>
    link.request('POST', `channels/${id}/continue`, { context: 'away', extension: 's', priority: 1 })
  /** Answered once it is kept; hung up it comes again. */
  const takeTold = async (words: string, id: string, link: Link) => {
    const event = readTold(words)
    const isKept = event === null || tell(event) !== null
    await link.request(isKept ? 'POST' : 'DELETE', isKept ? `channels/${id}/answer` : `channels/${id}`)
  }
  const registered = (link: Link) => {
    if (link.way === 'call') return void resume(link)
    clearTimeout(orphans)
    orphans = setTimeout(() => void sendOrphansAway(link), orphanMilliseconds)
    orphans.unref()
  }
  /** What is on the line without us: who of it speaks with each other, who is alone, and who is left after the other hung up. */
  const strangers = async (link: Link) => {
    const [all, talks] = await Promise.all([link.request('GET', 'channels'), link.request('GET', 'bridges')])
    const found = channels.safeParse(all.body).data ?? []
    const unknown = found.filter(({ id, dialplan }) => dialplan?.app_name === 'Stasis' && !phones.has(id))
    const speaking = bridges.safeParse(talks.body).data?.map((each) => each.channels) ?? []
    const left = unknown.filter(({ id }) => speaking.some((ids) => ids.length === 1 && ids[0] === id))
    return { speaking, alone: unknown.filter(({ id }) => !speaking.flat().includes(id)), left }
  }
  /** A call's own connection came back after a restart of ours: Asterisk does not say once more who is there. */
  const resume = async (link: Link) => {
    const [{ speaking, alone }, { body }] = await Promise.all([
      strangers(link),
      link.request('GET', `applications/${encodeURIComponent(link.application)}`),
    ])
    const ours = applications.safeParse(body).data?.channel_ids ?? []
    for (const talk of speaking.filter((ids) => ids.some((id) => ours.includes(id)))) adopt(talk, link)
    for (const { id, state, dialplan } of alone.filter((each) => ours.includes(each.id) && !phones.has(each.id))) {
      const [, purpose, ...args] = (dialplan?.app_data ?? '').split(',')
      const parties = purpose === 'incoming' ? readParties(id, args) : null
      if (!parties) continue
      const phone = phoneOf(id, link)
      phone.isUp = state === 'Up'
      void takeCall(parties, phone)
    }
  }
  /** Two who speak with each other go on; when one is gone the other's line is closed, too. The end is told by the spool. */
  const adopt = (ids: string[], link: Link) => {
    if (ids.some((id) => phones.has(id))) return
    const both = ids.map((id) => phoneOf(id, link))
    void Promise.race(both.map(({ gone }) => gone)).then(() => Promise.all(both.map((phone) => hangUp(phone))))
  }
  /** Looked at twice, for a call that just comes in is known a moment later. */
  const sendOrphansAway = async (link: Link) => {
    const first = await strangers(link)
    await new Promise((later) => setTimeout(later, lingerMilliseconds).unref())
    const { alone, left } = await strangers(link)
    const stayed = (now: typeof alone, before: typeof alone) =>
      now.filter(({ id }) => before.some((each) => each.id === id))
    for (const { id } of stayed(left, first.left)) await hangUp(newPhone(id, link))
    for (const { id, dialplan } of stayed(alone, first.alone)) {
      const isCaller = /^[^,]+,incoming,/.test(dialplan?.app_data ?? '')
      const phone = newPhone(id, link)
      if (isCaller) await sendAway(phone)
      else await hangUp(phone)
    }
  }

  return {
    take(socket: LiveSocket, way: Link['way']): Link {
      const link = openLink(socket, way, {
        event: hear,
        gone: () => {
          links.delete(link)
          for (const phone of [...phones.values()].filter((each) => each.link === link)) {
            phones.delete(phone.id)
            phone.lose()
          }
        },
      })
      links.add(link)
      return link
    },
    standing: () => [...links].find(({ way, application }) => way === 'standing' && application !== '') ?? null,
    place(call: { to: string; from: string; bridge: number; seconds: number }): Promise<PlaceAnswer> {
      const link = this.standing()
      return placeCall(link && worldOf(link), link, call)
    },
    dictate(dictating: Dictating): Promise<Dictated> {
      const link = this.standing()
      return link ? takeDictation(worldOf(link), link, dictating) : Promise.resolve(unconnected)
    },
    trunk(): Promise<Trunk | null> {
      const link = this.standing()
      return link ? askTrunk(link, phoneOf) : Promise.resolve(null)
    },
    listen(given: CallListener): () => void {
      listener = given
      return () => {
        if (listener === given) listener = null
        clearTimeout(orphans)
        for (const link of links) link.close()
      }
    },
  }
}
