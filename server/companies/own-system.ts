// The shop's own telephone system of a kind that nobody has described: how it proves itself, and which of its fields is which.
import type { Arrival } from '../providers/arrival.ts'
import type { PbxAccount, PbxMapping } from '../providers/pbx/account.ts'
import { mappingOf, presets } from '../providers/pbx/presets.ts'
import type { AccountField, FieldGroup, Values } from './company-entry.ts'
import { offersOf } from './offers.ts'

const usual = presets.own.mapping
const usualHeader = 'X-Signature'

/** Where fields are named. */
const named = {
  caller: { label: 'Who called', hint: 'The number of the caller.' },
  hidden: { label: 'That the number is hidden', hint: 'Holds a word such as restricted, or true, when it is.' },
  line: { label: 'Which number was called' },
  callId: { label: 'Id of the call', hint: 'By it a call that is told twice is known.' },
  outcome: {
    label: 'How it ended',
    hint: 'Where nothing tells it, nor how long somebody spoke, whatever comes is a missed call.',
  },
  spoken: {
    label: 'Seconds that somebody spoke',
    hint: 'Above zero the call was answered, whatever word stands there.',
  },
  seconds: { label: 'Seconds from its beginning to its end' },
  direction: { label: 'Whether it came in', hint: 'Only in, inbound and incoming are looked at.' },
  time: { label: 'When it began' },
} satisfies Partial<Record<keyof PbxMapping, { label: string; hint?: string }>>
const roles = Object.keys(named) as (keyof typeof named)[]

/** Where words are listed, beside the usual ones. */
const worded = {
  missed: { label: 'Its words for a missed call', hint: 'Besides the usual, such as missed, no answer and busy.' },
  answered: {
    label: 'Its words for an answered call',
    hint: 'Besides the usual, such as answered and completed. A word that nobody knows counts as missed.',
  },
} satisfies Partial<Record<keyof PbxMapping, { label: string; hint: string }>>
const endings = Object.keys(worded) as (keyof typeof worded)[]

/** What is asked of such a system; what came from it may be picked. */
export function ownGroups(came: Arrival[]): FieldGroup[] {
  const offered = offersOf(came)
  return [
    {
      title: 'How it proves that it is yours',
      words: 'Take the first that your system can do; what it needs stands above once you saved.',
      fields: [proofField, headerField],
    },
    {
      title: 'Which field is which',
      words:
        offered.length === 0
          ? 'Nothing that could be read has come yet. Write the names as your system writes them, or call the shop: then you can pick here from what came.'
          : 'Beside each name stands what came in it last.',
      fields: [
        ...roles.map((role) => ({
          ...named[role],
          ...asked(role),
          isNeeded: role === 'caller',
          ...(offered.length > 0 ? { offers: offered } : {}),
        })),
        ...endings.map((ending) => ({ ...worded[ending], ...asked(ending) })),
      ],
    },
  ]
}

const proofField: AccountField = {
  name: 'proof',
  label: 'By',
  kind: 'words',
  isNeeded: true,
  choices: [
    ['signature', 'A signature of what it sends (HMAC-SHA256)'],
    ['bearer', 'A secret in the header Authorization'],
    ['path', 'A secret in the address'],
  ],
}

const headerField: AccountField = {
  name: 'header',
  label: 'Header of the signature',
  hint: `Only for a signature; ${usualHeader}, unless your system has another.`,
  kind: 'words',
  isNeeded: false,
}

function asked(role: keyof PbxMapping): Pick<AccountField, 'name' | 'kind' | 'isNeeded'> {
  return { name: nameOf(role), kind: 'words', isNeeded: false }
}

/** In the form, where the number that is called stands as well. */
function nameOf(role: keyof PbxMapping): string {
  return `${role}In`
}

/** Its part of the account. What was not asked stays, or is the usual. */
export function ownAccount(
  values: Values,
  { standing, secret }: { standing: PbxAccount | null; secret: string },
): Pick<PbxAccount, 'proof' | 'mapping'> {
  const kept = standing?.kind === 'own' ? standing : null
  const by = values.proof ?? kept?.proof.by ?? presets.own.proof
  const header = String(values.header ?? usualHeader)
  const mapping = { ...kept?.mapping }
  for (const role of roles) {
    const typed = values[nameOf(role)]
    if (typed !== undefined) mapping[role] = listed(typed)
  }
  for (const ending of endings) {
    const typed = values[nameOf(ending)]
    if (typed !== undefined) mapping[ending] = [...new Set([...listed(typed), ...usual[ending]])]
  }
  return { proof: (by === 'signature' ? { by, secret, header } : { by, secret }) as PbxAccount['proof'], mapping }
}

function listed(value: Values[string]): string[] {
  return String(value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** What the form shows of it. */
export function ownValues(account: PbxAccount): Record<string, unknown> {
  const mapping = mappingOf(account)
  const { proof } = account
  return {
    proof: proof.by,
    header: proof.by === 'signature' ? proof.header : null,
    ...Object.fromEntries(roles.map((role) => [nameOf(role), mapping[role].join(', ')])),
    ...Object.fromEntries(
      endings.map((ending) => [
        nameOf(ending),
        mapping[ending].filter((word) => !usual[ending].includes(word)).join(', '),
      ]),
    ),
  }
}
