import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Trunk } from '../carrier/live-calls.ts'
import type { Link } from './link.ts'
import { hangUp, type Phone } from './phone.ts'

const endpoints = z.array(z.object({ resource: z.string(), state: z.string().default('unknown') }))
const variable = z.object({ value: z.string() })

/** How it stands with the trunk; null: Asterisk knows none of that name. */
export async function askTrunk(link: Link, phoneOf: (id: string, link: Link) => Phone): Promise<Trunk | null> {
  const { body } = await link.request('GET', 'endpoints/PJSIP')
  const trunk = endpoints.safeParse(body).data?.find(({ resource }) => resource === 'trunk')
  if (!trunk) return null
  if (trunk.state !== 'online') return 'unreachable'
  return standings[await registration(link, phoneOf)] ?? 'reachable'
}

/** By the words of Asterisk's console. */
const standings: Record<string, Trunk> = { Registered: 'registered', Rejected: 'refused', Unregistered: 'asking' }

/** ARI knows no registrations: our dialplan looks at the console, and picks up once it has. */
async function registration(link: Link, phoneOf: (id: string, link: Link) => Phone): Promise<string> {
  const id = `trunk-${randomBytes(8).toString('hex')}`
  const phone = phoneOf(id, link)
  const { status } = await link.request('POST', `channels/${id}`, {
    ...{ endpoint: 'Local/s@registration/n', app: link.application, appArgs: 'registration', timeout: 8 },
  })
  if (status !== 200) phone.lose()
  await Promise.race([phone.met, phone.gone])
  if (phone.isGone) return ''
  const { body } = await link.request('GET', 'asterisk/variable?variable=REGISTRATION')
  await hangUp(phone)
  return variable.safeParse(body).data?.value.trim() ?? ''
}
