import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Feed } from '../../views/bookings/feed.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { businessName } from '../conversations/texts.ts'
import { readForm } from '../read-form.ts'
import { readCompany } from '../settings/company-store.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { readShop } from '../settings/store.ts'
import { feedDays, feedOf } from './feed.ts'
import { bookingsToPublish, readFeedToken, storeFeedToken } from './feed-store.ts'
import { isSameSecret, newSecret } from './secret-address.ts'

const path = '/settings/feed'

/** The shop's jobs as a calendar, for whoever knows the address; nobody learns from outside whether there is one. */
export function feed({ db, config, now }: Appliance): RequestHandler<{ token: string }> {
  return async (req, res) => {
    const token = readFeedToken(db)
    if (!isSameSecret(req.params.token, token ?? newSecret())) return void res.status(404).end()
    const [from, cancelledFrom] = [now().subtract(days(feedDays.past)), now().subtract(days(feedDays.cancelled))]
    const text = await feedOf(bookingsToPublish(db, { from, cancelledFrom }), businessName(readShop(db, config)))
    const tag = createHash('sha256').update(text).digest('base64url')
    res
      .set('ETag', `"${tag}"`)
      .set({ 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
      .set('X-Content-Type-Options', 'nosniff')
    // Said here and not by Express, which sends all of it to whoever also says `no-cache`, as some calendars do.
    if (req.get('If-None-Match')?.includes(`"${tag}"`)) return void res.status(304).end()
    res.type('text/calendar; charset=utf-8').send(text)
  }
}

/** Where the feed stands, for the owner to give to other calendars. */
export function feedSettings({ db, config }: Appliance): RequestHandler {
  return (req, res) => {
    const done = outcome.parse(req.query.done)
    const token = readFeedToken(db)
    const { publicUrl } = readCompany(db, config).twilio
    const address = token && `${publicUrl ?? ''}/feed/${token}.ics`
    res.locals.back = toSettings
    show(req, res, 'Your bookings in another calendar', <Feed {...{ address, done, isPublic: Boolean(publicUrl) }} />)
  }
}

const outcome = z.enum(['begun', 'renewed', 'ended']).optional().catch(undefined)
const form = z.object({ do: z.enum(['begin', 'renew', 'end']) })

/** Makes the address, makes another in its place, or takes it away. */
export function changeFeed({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    const wish = readForm(form, req.body).do
    const isThere = readFeedToken(db) !== null
    // Whoever begins twice keeps the address that they may have given away already.
    if (wish === 'end') storeFeedToken(db, null, now())
    else if (wish === 'renew' || !isThere) storeFeedToken(db, newSecret(), now())
    res.redirect(303, `${path}?done=${{ begin: 'begun', renew: 'renewed', end: 'ended' }[wish]}`)
  }
}

function days(count: number): { hours: number } {
  return { hours: 24 * count }
}
