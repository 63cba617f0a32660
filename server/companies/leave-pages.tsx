import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { keyIn, path, showCompany } from './pages.tsx'
import { removeCompany } from './remove-company.ts'
import { removeNumber } from './remove-number.ts'
import { renewSecret } from './renew-secret.ts'
import { textMyself } from './text-myself.ts'

const textForm = z.object({ token: z.string().regex(/^[0-9a-f]{24}$/) })

/** Sends the owner one text by this very company. */
export function textByCompany(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const key = keyIn(req)
    const { token } = readForm(textForm, req.body)
    textMyself(appliance, key, token)
    res.redirect(303, `${path}/${key}#texted`)
  }
}

/** Makes a new secret for what the company calls here. */
export function renewCompanySecret(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const key = keyIn(req)
    const isRenewed = await renewSecret(appliance, key)
    res.redirect(303, isRenewed ? `${path}/${key}?done=renewed` : `${path}/${key}`)
  }
}

/** Forgets the account. */
export function removeCompanyAccount(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const key = keyIn(req)
    const removed = await removeCompany(appliance, key)
    if (removed.do === 'removed') return res.redirect(303, `${path}?done=removed`)
    return showCompany(appliance, req, res.status(422), { notRemoved: whyNot[removed.because] })
  }
}

const whyNot = {
  carries: 'It carries numbers of the shop still.',
  fixed: 'The environment of this box says that the shop goes by it.',
}

/** Takes a number off the list to which nothing ever came. */
export function removeShopNumber(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const isRemoved = await removeNumber(appliance, rowIn(req.params.id))
    res.redirect(303, `/settings/lines?done=${isRemoved ? 'removed' : 'kept'}`)
  }
}
