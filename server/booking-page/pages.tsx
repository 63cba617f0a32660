import type { RequestHandler, Response } from 'express'
import * as z from 'zod'
import { BookingPage } from '../../views/booking-page/booking-page.tsx'
import { titleOf } from '../../views/booking-page/words.ts'
import { showPublic } from '../../views/show-public.tsx'
import type { Appliance } from '../appliance.ts'
import { lookAtCalendars } from '../bookings/look-at-calendars.ts'
import { tellCustomer } from '../replies/tell-customer.ts'
import { rawRequest } from '../webhook.ts'
import { bookingProps, closedProps, type Look, whyNotFree } from './booking-props.ts'
import { type Opened, readVisit, type Visit } from './read-visit.ts'
import { type Taken, takeDeed, type Wish } from './take-deed.ts'

type Handler = RequestHandler<{ token: string }>

/** Milliseconds since 1970. */
const start = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const look = z.object({
  slot: start.nullable().catch(null),
  wish: z.enum(['move', 'cancel']).nullable().catch(null),
  from: z.iso.date().nullable().catch(null),
  note: z.enum(['booked', 'moved', 'cancelled', 'already']).nullable().catch(null),
})

/** The customer's own page: free times to choose from, or what stands. Looking changes nothing, so that previews of links may. */
export function bookingPage(appliance: Appliance): Handler {
  return async (req, res) => {
    const asked = look.parse(req.query)
    const opened = await openFresh(
      appliance,
      req.params.token,
      (standing) => standing === null || asked.wish === 'move',
    )
    showOpened(res, appliance, opened, asked)
  }
}

/** Reads what the link opens, after the calendars where times are spoken of; nobody's guess at an address asks them anything. */
async function openFresh(
  appliance: Appliance,
  token: string,
  speaksOfTimes: (standing: Visit['standing']) => boolean,
): Promise<Opened> {
  const opened = readVisit(appliance.db, appliance, token)
  if (opened.do !== 'open' || !speaksOfTimes(opened.visit.standing)) return opened
  await lookAtCalendars(appliance, tellCustomer)
  return readVisit(appliance.db, appliance, token)
}

/** Takes, moves or calls off, whichever was asked for, and shows what stands then. */
export function takeByPage(appliance: Appliance): Handler {
  return async (req, res) => {
    const wish = readWish(rawRequest(req).body)
    await openFresh(appliance, req.params.token, () => wish !== null && wish.do !== 'cancel')
    const { opened, taken } = appliance.db.transaction((tx) => take(appliance, { tx, token: req.params.token, wish }), {
      behavior: 'immediate',
    })
    appliance.wake()
    if (taken === null) return showOpened(res.status(422), appliance, opened, look.parse({}))
    if (taken !== 'gone') return res.redirect(303, `?note=${taken}`)
    const again = wish?.do === 'move' ? wish : null
    // Where no calendar can be asked it is not taken: nobody knows.
    const isUnknown = opened.do === 'open' && opened.visit.question === null
    const note = isUnknown || !wish || wish.do === 'cancel' ? null : whyNotFree(wish.start, appliance)
    showOpened(res.status(409), appliance, opened, { ...look.parse({}), wish: again && 'move', note })
  }
}

type Attempt = { tx: Parameters<Parameters<Appliance['db']['transaction']>[0]>[0]; token: string; wish: Wish | null }

/** `taken` null: nothing was done. */
function take(appliance: Appliance, { tx, token, wish }: Attempt): { opened: Opened; taken: Taken | null } {
  const opened = readVisit(tx, appliance, token)
  if (opened.do !== 'open' || wish === null) return { opened, taken: null }
  return { opened, taken: takeDeed(tx, appliance, { visit: opened.visit, wish }) }
}

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
/** Wanted for nothing else: what is no address is left out. */
const email = written(120).pipe(z.email().nullable().catch(null))
const wishes = z.discriminatedUnion('do', [
  z.object({ do: z.literal('book'), start, name: written(60), address: written(120), email }),
  z.object({ do: z.literal('move'), start, booking: id }),
  z.object({ do: z.literal('cancel'), booking: id }),
])

function readWish(body: string): Wish | null {
  return wishes.safeParse(Object.fromEntries(new URLSearchParams(body))).data ?? null
}

/** What a visitor typed, on one line. */
function written(most: number) {
  return z
    .string()
    .default('')
    .transform(
      (typed) =>
        [
          ...typed
            .toWellFormed()
            .replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
            .trim(),
        ]
          .slice(0, most)
          .join('')
          .trim() || null,
    )
}

/** Who knows the address is no stranger, whatever they ask for; who has half of it is told whom to call. */
function showOpened(res: Response, appliance: Appliance, opened: Opened, asked: Look): void {
  res.locals.isSigned = opened.do !== 'unknown'
  res.set('X-Robots-Tag', 'noindex, nofollow')
  if (opened.do !== 'open') res.status(opened.do === 'closed' ? 410 : 404)
  const props = opened.do === 'open' ? bookingProps(appliance, opened.visit, asked) : closedProps(opened.party)
  showPublic(res, titleOf(props), <BookingPage {...props} />, props.language)
}
