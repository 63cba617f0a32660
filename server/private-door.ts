import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Appliance } from './appliance.ts'
import { acceptInvited, askInvited } from './crew/invitation-pages.tsx'
import { openDailyWays } from './daily-ways.ts'
import { privateHealth } from './health/pages.ts'
import { openOwnerWays } from './owner-ways.ts'
import { firstRunLine, ownersLine, refuseForeignPages, refuseUnknownHosts, signInLine } from './sign-in/gates.tsx'
import { makeGuesses } from './sign-in/guess.ts'
import { askPassword, signIn } from './sign-in/pages.tsx'
import { sessions } from './sign-in/session.ts'
import { askClaim, claim } from './sign-in/setup-pages.tsx'
import { showNotFound, showSurprise } from './surprise-pages.tsx'

/** Every way in for the people of the shop, from top to bottom: everybody's, then the crew's, then the owners'. */
export function openPrivateDoor(appliance: Appliance): express.Express {
  const door = express()
  door.disable('etag')
  door.use(headers())
  door.use(refuseUnknownHosts(appliance))

  door.use('/assets', assets(appliance))
  door.get('/healthz', privateHealth(appliance))

  door.use(express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 200 }))
  door.use(refuseForeignPages)

  const guesses = makeGuesses(() => appliance.now())
  door.use(sessions(appliance))
  door.use(firstRunLine(appliance))
  door.get('/setup', askClaim(appliance))
  door.post('/setup', claim(appliance, guesses))
  door.get('/sign-in', askPassword(appliance))
  door.post('/sign-in', signIn(appliance, guesses))
  // Apart from the passwords, so that who holds a link gets no free guesses at those by opening it.
  const links = makeGuesses(() => appliance.now())
  door.get('/invitations/:token', askInvited(appliance, links))
  door.post('/invitations/:token', acceptInvited(appliance, links))

  door.use(signInLine(appliance))
  // Everything below is for who has signed in.
  openDailyWays(door, appliance, guesses)

  door.use(ownersLine)
  // Everything below is for owners alone; a new way in that stands there is theirs until it is moved up.
  openOwnerWays(door, appliance)

  door.use(showNotFound)
  door.use(showSurprise(appliance))
  return door
}

function headers(): RequestHandler {
  const self = ["'self'"]
  const none = ["'none'"]
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        mediaSrc: self,
        connectSrc: self,
        formAction: self,
        frameAncestors: none,
        baseUri: none,
      },
    },
    // Plain http in the shop's own network would be locked out by it.
    strictTransportSecurity: false,
    // With no-referrer a browser sends `Origin: null` with every form, and over plain http that is all we have to go by.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

function assets({ config }: Appliance): RequestHandler {
  return express.static(join(config.root, 'dist/assets'), { fallthrough: false, index: false, redirect: false })
}
