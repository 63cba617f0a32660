import type { RequestHandler } from 'express'
import { Forgetting } from '../../views/directory/forgetting.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { forgetArrivals } from '../callers/forget-arrivals.ts'
import { forgetForGood } from '../callers/forget-for-good.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { whoIs } from '../callers/who.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readShop } from '../settings/store.ts'
import { heldOf } from './store.ts'

/** What forgetting a caller takes away, what it leaves, and the button for it. */
export function askForgetting(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const caller = callerIn(appliance, req.params.id)
    const { id } = caller
    const props = {
      id,
      who: whoIs(caller, { country: readShop(db, config).country }),
      isForgotten: caller.number === null,
      isOptedOut: caller.optedOutAt !== null,
      isBlocked: caller.blockedAt !== null,
      ...heldOf(db, id),
    }
    res.locals.back = { href: `/callers/${id}`, words: 'the caller' }
    show(req, res, 'Forget this caller', <Forgetting {...props} />)
  }
}

/** Forgets a caller for good; whoever is forgotten already stays so. */
export function forget(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { id, number } = callerIn(appliance, req.params.id)
    if (number !== null) {
      forgetForGood(appliance, number)
      forgetArrivals(appliance)
    }
    res.redirect(303, `/callers/${id}`)
  }
}

function callerIn({ db }: Appliance, param: unknown): Caller {
  const found = callerById(db, rowIn(param))
  if (!found) throw new NoSuchPage('no such caller')
  return found
}
