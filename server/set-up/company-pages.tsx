import type { RequestHandler, Response } from 'express'
import * as z from 'zod'
import { refusalWords } from '../../views/set-up/refusals.ts'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readCompany, storeCompany } from '../settings/company-store.ts'
import { reachNeeded } from '../settings/reach.ts'
import { seenField } from '../settings/shop-form.ts'
import { askForCall } from './ask-for-call.ts'
import { showCarrier } from './carrier-pages.tsx'
import { changeable } from './change-company.ts'
import { chooseMode } from './choose-mode.ts'
import { chooseNumber } from './choose-number.ts'
import { connectNumber } from './connect-number.ts'
import { lookAgain } from './look-again.ts'
import { goOn, showStep } from './pages.tsx'
import type { StepName } from './progress.ts'
import { readAddress } from './public-address.ts'
import { saveAccount } from './save-account.ts'
import { saveAddress } from './save-address.ts'
import { sendTestText } from './send-test-text.ts'

const place = z.enum(['set-up', 'settings']).catch('set-up')

const companyForm = z.object({ company: z.enum(['simulated', 'twilio', 'others']) })

/** Practice for now, a number at Twilio, or another company: the choice connects nothing yet. */
export function chooseCompany(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const read = companyForm.safeParse(req.body ?? {})
    if (!read.success) return showStep(appliance, req, res.status(422), 'company', { alert: 'Choose one of them.' })
    storeCompany(appliance.db, changeable({ chosenCompany: read.data.company }, appliance), appliance.now())
    goOn(appliance, res, 'company')
  }
}

const line = z.string().trim().max(200).default('')
const accountForm = z.object({
  twilioAccountSid: line,
  twilioAuthToken: line,
  twilioApiKey: line,
  twilioApiSecret: line,
  seen: seenField,
})

export function changeAccount(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { seen, ...typed } = readForm(accountForm, req.body)
    const again = (refusal: { alert?: string; faults?: Record<string, string> }, status: 422 | 409 = 422) => {
      const shown = { twilioAccountSid: typed.twilioAccountSid, twilioApiKey: typed.twilioApiKey }
      showStep(appliance, req, res.status(status), 'account', {
        typed: shown,
        ...refusal,
        ...(status === 422 && { seen }),
      })
    }
    const faults = faultsIn(typed)
    if (Object.keys(faults).length > 0) return again({ faults })
    const credentials = {
      twilioAccountSid: typed.twilioAccountSid || null,
      twilioAuthToken: typed.twilioAuthToken || null,
      twilioApiKey: typed.twilioApiKey || null,
      twilioApiSecret: typed.twilioApiSecret || null,
    }
    const saved = await saveAccount(appliance, { typed: credentials, seen })
    if (saved.do === 'saved') return res.redirect(303, '/set-up/account')
    again({ alert: refusalWords(saved.because) }, saved.because === 'changed-meanwhile' ? 409 : 422)
  }
}

const numberForm = z.object({ number: z.string().max(20).default(''), seen: seenField })

export function changeNumber(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { number, seen } = readForm(numberForm, req.body)
    const chosen = await chooseNumber(appliance, { number, seen })
    if (chosen.do === 'chosen') return res.redirect(303, '/set-up/number')
    const isLate = chosen.because === 'changed-meanwhile'
    showStep(appliance, req, res.status(isLate ? 409 : 422), 'number', { alert: refusalWords(chosen.because) })
  }
}

const addressForm = z.object({ publicUrl: z.string().max(300).default(''), seen: seenField })

export function changeAddress(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { publicUrl: typed, seen } = readForm(addressForm, req.body)
    const { reach } = reachNeeded(readCompany(appliance.db, appliance.config))
    const read = readAddress(typed, reach)
    if (!read.ok) {
      const faults = { publicUrl: read.fault }
      return showStep(appliance, req, res.status(422), 'address', { typed: { publicUrl: typed }, faults, seen })
    }
    const saved = await saveAddress(appliance, { publicUrl: read.publicUrl, seen })
    if (saved.do === 'saved') return res.redirect(303, '/set-up/address')
    const alert = refusalWords(saved.because)
    showStep(appliance, req, res.status(409), 'address', { typed: { publicUrl: typed }, alert })
  }
}

const connectionForm = z.object({ fallback: z.string().trim().max(400).default('') })

/** Leads calls and texts here, and ends practice. */
export function connect(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { fallback } = readForm(connectionForm, req.body)
    if (fallback !== '' && !/^https:\/\/[\w.-]+\.[a-z]+\/\S*$/i.test(fallback)) {
      const faults = { fallback: 'This is no address of a TwiML Bin: it begins with https://handler.twilio.com.' }
      return showStep(appliance, req, res.status(422), 'connection', { typed: { fallback }, faults })
    }
    const connected = await connectNumber(appliance, { fallback: fallback || null })
    if (connected.do === 'connected') return res.redirect(303, '/set-up/connection')
    showStep(appliance, req, res.status(422), 'connection', { alert: refusalWords(connected.because) })
  }
}

const modeForm = z.object({ mode: z.enum(['webhooks', 'polling']) })

/** Whether Twilio tells the box, or the box asks Twilio. */
export function changeMode(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    await chooseMode(appliance, readForm(modeForm, req.body).mode)
    res.redirect(303, '/set-up/connection')
  }
}

const textForm = z.object({ token: z.string().regex(/^[0-9a-f]{24}$/), from: place })

export function sendText(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { token, from } = readForm(textForm, req.body)
    const sent = sendTestText(appliance, { token })
    if (sent.do !== 'refused') return goBack(res, from, 'text')
    const said = { alert: refusalWords(sent.because) }
    if (from === 'settings') return showCarrier(appliance, req, res.status(422), said)
    showStep(appliance, req, res.status(422), 'text', said)
  }
}

const placeForm = z.object({ from: place })

/** Waits for a call to the shop's number. */
export function askCall(appliance: Appliance): RequestHandler {
  return (req, res) => {
    askForCall(appliance)
    goBack(res, readForm(placeForm, req.body).from, 'call')
  }
}

const checkable = z.enum(['account', 'number', 'address', 'connection'])

/** Asks the company once more. */
export function checkAgain(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const step = checkable.safeParse(req.params.step)
    if (!step.success) throw new NoSuchPage('no such check')
    const { from } = readForm(placeForm, req.body)
    await lookAgain(appliance, step.data)
    goBack(res, from, step.data)
  }
}

function goBack(res: Response, from: z.infer<typeof place>, step: StepName): void {
  res.redirect(303, from === 'settings' ? `/settings/carrier#carrier-${step}` : `/set-up/${step}`)
}

function faultsIn({ twilioAccountSid, twilioApiKey }: Record<string, string | undefined>): Record<string, string> {
  return {
    ...(twilioAccountSid && !/^AC[0-9a-f]{32}$/i.test(twilioAccountSid)
      ? { twilioAccountSid: 'An account SID is AC and 32 more letters and digits. Copy it once more.' }
      : {}),
    ...(twilioApiKey && !/^SK[0-9a-f]{32}$/i.test(twilioApiKey)
      ? { twilioApiKey: 'The SID of a key is SK and 32 more letters and digits. Copy it once more.' }
      : {}),
  }
}
