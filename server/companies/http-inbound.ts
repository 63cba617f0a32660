// How a gateway tells of texts that come in: which of its fields is which.
import type { Arrival } from '../providers/arrival.ts'
import type { HttpTemplateAccount } from '../providers/http-template/account.ts'
import type { FieldGroup, Values } from './company-entry.ts'
import { offersOf } from './offers.ts'

const roles = {
  from: { label: 'What tells who texted', hint: 'The name of its field; “from” unless you say otherwise.' },
  body: { label: 'What tells the words', hint: '“text” unless you say otherwise.' },
  to: { label: 'What tells which number was texted' },
  id: { label: 'What tells the id of a text', hint: 'By it a text that is told twice is known.' },
  time: { label: 'What tells when it was written', hint: 'Without it a text counts as written when it comes.' },
} satisfies Record<keyof HttpTemplateAccount['inbound'], { label: string; hint?: string }>
const names = Object.keys(roles) as (keyof typeof roles)[]

/** What came from it may be picked. */
export function inboundGroups(came: Arrival[]): FieldGroup[] {
  const offers = offersOf(came)
  const isPicked = offers.length > 0
  return [
    {
      title: 'How it tells of texts that come in',
      words: isPicked
        ? 'Beside each name stands what came in it last.'
        : 'Write the names of its fields as its manual has them, or leave them empty, save, and text the number: then you can pick here from what came.',
      fields: names.map((role) => ({
        ...roles[role],
        ...{ name: nameOf(role), kind: 'words', isNeeded: false },
        ...(isPicked ? { offers } : {}),
      })),
    },
  ]
}

export function inboundOf(values: Values): object {
  const typed = Object.fromEntries(names.map((role) => [role, values[nameOf(role)] ?? null]))
  return { ...typed, from: typed.from ?? 'from', body: typed.body ?? 'text' }
}

/** What was typed besides. */
export function withoutInbound(values: Values): Values {
  const ours = new Set<string>(names.map(nameOf))
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ours.has(name)))
}

/** What the form shows of it. */
export function inboundValues({ inbound }: HttpTemplateAccount): Record<string, string | null> {
  return Object.fromEntries(names.map((role) => [nameOf(role), inbound[role]]))
}

/** In the form, where how texts are sent stands as well. */
function nameOf(role: keyof typeof roles): string {
  return `inbound${role[0]?.toUpperCase()}${role.slice(1)}`
}
