// Callers who write, choose, change their minds, move and call off, by text and by the booking page, and who know nothing but
// what they are told.
import { setTimeout as passes } from 'node:timers/promises'
import { drawFault } from '../../twilio/dice.ts'
import type { Chance } from '../../twilio/modes.ts'
import { shopNumber } from '../box.ts'
import type { World } from './world.ts'

/** How it ended for a caller: nobody knows more than they were told. */
export type Ending = { number: string; how: 'content' | 'left-alone' | 'handed-over'; deeds: string[] }

type Wish = 'move' | 'cancel' | 'book-again'
type Caller = { number: string; name: string; address: string; wishes: Wish[]; random: () => number; deeds: string[] }

const scripts: Chance<Wish[]>[] = [
  { chance: 0.36, fault: [] },
  { chance: 0.24, fault: ['move'] },
  { chance: 0.1, fault: ['move', 'move'] },
  { chance: 0.14, fault: ['cancel'] },
  { chance: 0.08, fault: ['cancel', 'book-again'] },
  { chance: 0.05, fault: ['move', 'cancel'] },
  { chance: 0.03, fault: ['cancel', 'book-again', 'move'] },
]
const needs = [
  'Need someone to look at a leak in the basement.',
  'My kitchen tap is dripping, can somebody fix it?',
  'The toilet keeps running, please send somebody.',
  'Kitchen sink drain is clogged.',
  'We need a new water heater installed.',
]
const days = ['tomorrow', 'thursday', 'friday', 'saturday', 'monday', 'tuesday', 'next wednesday']
const parts = ['morning', 'afternoon', 'at 10', 'after 2', 'at 3pm']

/** Patience in seconds of that world; a box that lies dead meanwhile is waited for. */
const patience = 420

export async function liveAsCaller(world: World, n: number, random: () => number): Promise<Ending> {
  const number = `+1416555${String(1000 + n)}`
  const caller: Caller = { number, name: nameOf(n), address: `${n + 1} Elm Street`, ...wishesFor(random), deeds: [] }
  const { deeds } = caller
  const inbox = inboxOf(world, number)
  const end = (how: Ending['how']): Ending => ({ number, how, deeds })
  if (random() < 0.5) await ring(world, number)
  else await says(world, caller, opening(caller))
  let hasOpened = deeds.length > 0
  let nudges = 0
  let refusals = 0
  for (;;) {
    const text = await inbox.next()
    if (text === null) {
      if (nudges++ === 2) return end('left-alone')
      await says(world, caller, hasOpened ? 'Hello? Did you get my message?' : opening(caller))
      hasOpened = true
      continue
    }
    // Nobody answers in the moment of the beep.
    await passes(world.lasts(5 + random() * 40))
    if (inbox.hasMore()) continue
    if (/I've (told|passed|asked)|assistant|call you/i.test(text)) return end('handed-over')
    if (isStanding(text) || / is cancelled\./.test(text)) {
      const wish = caller.wishes.shift()
      if (!wish) return end('content')
      await passes(world.lasts(20 + random() * 200))
      await act(world, caller, { wish, link: inbox.link() })
    } else if (/Which (one )?suits/.test(text)) {
      await choose(world, caller, { text, link: inbox.link(), isPicky: refusals++ < 2 })
    } else if (/name, please/.test(text)) await says(world, caller, caller.name)
    else if (/address/.test(text)) await says(world, caller, caller.address)
    else if (/day and time/.test(text)) await says(world, caller, someTime(random))
    else if (/help you|get done|didn't get/.test(text)) {
      await says(world, caller, opening(caller))
      hasOpened = true
    }
  }
}

function wishesFor(random: () => number): Pick<Caller, 'wishes' | 'random'> {
  return { wishes: [...(drawFault(scripts, random) ?? [])], random }
}

/** Names that nobody takes for words. */
function nameOf(n: number): string {
  const [first, last] = [
    ['Dana', 'Omar', 'Nina', 'Pedro', 'Ruth', 'Ivan', 'Carla', 'Tomas', 'Helen', 'Boris'],
    ['Reyes', 'Novak', 'Okafor', 'Lindqvist', 'Tanaka', 'Moreau', 'Silva', 'Kowalski', 'Haddad', 'Petrov'],
  ]
  return `${first?.[n % 10]} ${last?.[Math.floor(n / 10) % 10]}`
}

function opening({ name, address, random }: Caller): string {
  const need = needs[Math.floor(random() * needs.length)]
  const wanted = random() < 0.4 ? ` ${someTime(random)} would be good.` : ''
  return `${need} ${address}, Toronto. My name is ${name}.${wanted}`
}

function someTime(random: () => number): string {
  return `${days[Math.floor(random() * days.length)]} ${parts[Math.floor(random() * parts.length)]}`
}

function isStanding(text: string): boolean {
  return /You're booked|your new time|moved your appointment/.test(text)
}

type Offer = { text: string; link: string | null; isPicky: boolean }

async function choose(world: World, caller: Caller, { text, link, isPicky }: Offer): Promise<void> {
  const { random } = caller
  const fate = random()
  const most = (text.match(/Reply ([\d, ]+) or/)?.[1] ?? '1').split(',').length
  const n = 1 + Math.floor(random() * most)
  if (fate < 0.12 && isPicky) return says(world, caller, 'none of those work')
  if (fate < 0.24 && isPicky) return says(world, caller, `can you do ${someTime(random)}?`)
  if (fate < 0.5 && link && (await pickOnPage(world, caller, { link, wish: null }))) return
  const words = [`${n}`, `${n} please`, `the ${['first', 'second', 'third'][n - 1]} one`]
  return says(world, caller, words[Math.floor(random() * words.length)] ?? '1')
}

type Act = { wish: Wish; link: string | null }

async function act(world: World, caller: Caller, { wish, link }: Act): Promise<void> {
  const { random } = caller
  if (wish === 'book-again') return says(world, caller, opening(caller))
  if (link && random() < 0.4 && (await pickOnPage(world, caller, { link, wish }))) return
  if (wish === 'cancel') return says(world, caller, 'sorry, something came up, I have to cancel')
  return says(world, caller, `can we do ${someTime(random)} instead?`)
}

/** False where the page could not do it: then it is said by text. */
async function pickOnPage(
  world: World,
  { random, deeds, name }: Caller,
  { link, wish }: { link: string; wish: Wish | null },
): Promise<boolean> {
  const address = world.box.publicOrigin + link
  try {
    const page = await (await fetch(`${address}${wish ? `?wish=${wish}` : ''}`)).text()
    const starts = [...page.matchAll(/slot=(\d+)/g)].map(([, start]) => start ?? '')
    const start = starts[Math.floor(random() * starts.length)] ?? ''
    const [, booking = ''] = /name="booking"[^>]*value="(\d+)"/.exec(page) ?? (await bookingOn(address)) ?? []
    const form = {
      book: { do: 'book', start, name },
      move: { do: 'move', start, booking },
      cancel: { do: 'cancel', booking },
    }
    const chosen = form[wish === 'move' || wish === 'cancel' ? wish : 'book']
    if ('start' in chosen && start === '') return false
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(chosen), redirect: 'manual' })
    deeds.push(`page ${wish ?? 'book'}: ${answer.status} ${answer.headers.get('location') ?? ''}`)
    return answer.status === 303
  } catch {
    deeds.push(`page ${wish ?? 'book'}: no answer`)
    return false
  }
}

/** The page of one time asks whether it is right, and names what would be moved. */
async function bookingOn(address: string): Promise<RegExpExecArray | null> {
  const page = await (await fetch(`${address}?wish=cancel`)).text()
  return /name="booking"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="booking"/.exec(page)
}

async function says({ fake }: World, { number, deeds }: Caller, body: string): Promise<void> {
  deeds.push(body)
  await fake.receiveText({ from: number, body })
}

async function ring({ fake }: World, from: string): Promise<void> {
  await fake.receiveCall({ from, to: shopNumber, status: 'no-answer', seconds: 0 })
}

function inboxOf(world: World, number: string) {
  let read = 0
  const theirs = () => world.fake.messages.filter(({ to }) => to === number)
  return {
    hasMore: () => theirs().length > read,
    /** The way to their own page, as it was sent last. */
    link: () =>
      theirs()
        .flatMap(({ body }) => /https:\/\/shop\.example(\/book\/\w+)/.exec(body)?.[1] ?? [])
        .at(-1) ?? null,
    async next(): Promise<string | null> {
      for (let waited = 0; waited < world.lasts(patience); waited += 50) {
        const text = theirs()[read]
        if (text) {
          read++
          return text.body
        }
        await passes(50)
      }
      return null
    },
  }
}
