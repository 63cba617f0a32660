import * as z from 'zod'
import type { Guard, GuardedExchange } from '../guarded-exchange.ts'
import { jsonAs } from '../read-json.ts'
import { Refused, Unreachable } from '../request.ts'
import { type Led, type LedSeen, orFailed, type WayHere } from '../way-here.ts'
import { type AndroidGatewayAccount, androidGatewayPath, cardsEvent, neededEvents } from './account.ts'
import { ask } from './ask.ts'

const timeoutMs = 10_000
const webhooks = z.array(z.object({ url: z.string(), event: z.string() }))

/** How the phone tells this box of texts: one webhook for each event. It has no list of numbers. */
export function androidGatewayWayHere(account: AndroidGatewayAccount | null, guard: Guard): WayHere {
  const asked = () => {
    if (!account) throw new Refused('SMS gateway: no phone is set up')
    return account
  }
  return {
    numbers: async () => ({ ok: true, numbers: [] }),
    addresses: () => orFailed(async () => ({ ok: true, addresses: [await ledNow(asked(), guard)] })),
    setAddresses: () => orFailed(() => setAddresses(asked(), guard)),
  }
}

/** Those of the events that come here by what the app says of its webhooks; none while it does not know where we are. */
export function knownEvents({ publicUrl }: AndroidGatewayAccount, body: Buffer, events = neededEvents): string[] {
  const ours = publicUrl && publicUrl + androidGatewayPath
  const known = (jsonAs(body, webhooks) ?? []).filter(({ url }) => url === ours).map(({ event }) => event)
  return events.filter((event) => known.includes(event))
}

async function ledNow(account: AndroidGatewayAccount, guard: Guard): Promise<Led> {
  const ours = account.publicUrl && account.publicUrl + androidGatewayPath
  const { body } = answered(await ask(account, guard, { path: '/webhooks', timeoutMs }))
  const known = knownEvents(account, body)
  const isRight = known.length === neededEvents.length
  const partly = known.length > 0 ? `only ${known.join(', ')}` : null
  return { what: 'texts', set: isRight ? ours : partly, ours, isRight }
}

/** Others that the app tells of texts stay as they are. */
async function setAddresses(account: AndroidGatewayAccount, guard: Guard): Promise<LedSeen> {
  if (!account.publicUrl) throw new Refused('SMS gateway: there is no public address to lead texts to')
  const url = account.publicUrl + androidGatewayPath
  const { body } = answered(await ask(account, guard, { path: '/webhooks', timeoutMs }))
  const wanted = [...neededEvents, cardsEvent]
  const known = knownEvents(account, body, wanted)
  for (const event of wanted.filter((each) => !known.includes(each))) {
    const hook = { url, event, ...(account.device === null ? {} : { deviceId: account.device }) }
    const came = await ask(account, guard, { path: '/webhooks', body: hook, timeoutMs })
    // Older apps know nothing of their cards.
    if (event !== cardsEvent) answered(came)
  }
  return { ok: true, addresses: [await ledNow(account, guard)] }
}

function answered(came: GuardedExchange): Extract<GuardedExchange, { answered: true }> {
  if (!came.answered && came.because === 'refused') throw new Refused(`SMS gateway: not asked (${came.refusal})`)
  if (!came.answered) throw new Unreachable(`SMS gateway: ${came.because}`)
  const { status } = came
  if (status === 429 || status >= 500) throw new Unreachable(`SMS gateway: status ${status}`)
  if (status >= 300) throw new Refused(`SMS gateway: status ${status}`, { status })
  return came
}
