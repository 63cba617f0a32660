import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { newLink, openLink } from '../../server/bookings/link.ts'
import { bookings, callers, conversations, crew } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import type { Storable } from '../../server/settings/settings.ts'
import { addLine, allLines, storeSettings } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

/** A Wednesday, noon in Toronto. */
export const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
/** Thursday, 9 in Toronto. */
export const thursday = Temporal.Instant.from('2026-05-14T13:00:00Z').epochMilliseconds
const line = '+12025550100'
const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

export type Answer = { status: number; body: string; words: string; location: string | null; headers: Headers }
export type Visitor = {
  path: string
  conversationId: number
  number: string
  look(query?: string): Promise<Answer>
  send(form: Record<string, string>): Promise<Answer>
}

/** A plumber's shop open on weekdays, whose customers have links. */
export async function openLinked({ set = {}, file }: { set?: Partial<Storable>; file?: string } = {}) {
  const shop = await openAppliance({
    at: noon,
    file,
    env: { TRADE: 'plumber', OWNER_MOBILE: '+14165550001', PUBLIC_URL: 'https://calls.example.com' },
  })
  onTestFinished(() => shop.close())
  shop.db.insert(crew).values({ name: 'Mike', role: 'owner', createdAt: noon }).run()
  storeSettings(shop.db, { hours, bookingLink: true, ...set }, noon)
  addLine(shop.db, line, noon)
  return shop
}

/** Somebody who talked with the shop and was sent a link. */
export function sendLink(
  shop: TestAppliance,
  { number = '+14165550134', language = null }: { number?: string; language?: 'en' | 'es' | 'fr' | null } = {},
): Visitor {
  const { db } = shop
  const now = shop.now()
  const lineId = allLines(db)[0]?.id ?? null
  const caller = db.insert(callers).values({ number, createdAt: now }).returning().get()
  const conversation = db
    .insert(conversations)
    .values({ callerId: caller.id, lineId, language, createdAt: now, lastMessageAt: now })
    .returning()
    .get()
  const link = newLink('/book')
  openLink(db, link, { conversationId: conversation.id, bookingId: null, now })
  return visitorAt(shop, { path: link, conversationId: conversation.id, number })
}

export function visitorAt(
  { publicOrigin }: Pick<TestAppliance, 'publicOrigin'>,
  who: Pick<Visitor, 'path' | 'conversationId' | 'number'>,
): Visitor {
  const ask = async (query: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(publicOrigin + who.path + query, { redirect: 'manual', ...init })
    const body = await answer.text()
    const words = body
      .replaceAll(/<(style|head)[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
    return { status: answer.status, body, words, location: answer.headers.get('location'), headers: answer.headers }
  }
  return {
    ...who,
    look: (query = '') => ask(query),
    send: (form) => ask('', { method: 'POST', body: new URLSearchParams(form) }),
  }
}

/** What stands in the shop's time, held slots apart. */
export function standing({ db }: TestAppliance) {
  return db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state !== 'held')
    .map(({ id, state, startsAt, endsAt, name, address, conversationId, revision }) => ({
      ...{ id, state, start: startsAt.epochMilliseconds, name, address, conversationId, revision },
      minutes: (endsAt.epochMilliseconds - startsAt.epochMilliseconds) / 60_000,
    }))
}

/** The starts that a page offers, in order. */
export function startsOn({ body }: Answer): number[] {
  return [...body.matchAll(/slot=(\d+)/g)].map(([, start]) => Number(start))
}
