import { linesToPaste } from '../providers/pbx/lines-to-paste.ts'
import { presets } from '../providers/pbx/presets.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry } from './company-entry.ts'
import { ownAccount, ownGroups, ownValues } from './own-system.ts'

const kinds = Object.entries(presets)

export const pbx: CompanyEntry<'pbx'> = {
  key: 'pbx',
  name: companyNames.pbx,
  carries: 'calls',
  words:
    'The system of the shop, a desk phone or a mobile tells the box of each missed call, and the box texts the caller. It rings and greets nobody itself.',
  fields: [
    {
      name: 'kind',
      label: 'What tells of calls',
      kind: 'words',
      isNeeded: true,
      choices: kinds.map(([kind, { name }]) => [
        kind,
        kind === 'own' ? 'Another system: I say which field is which' : name,
      ]),
    },
    { name: 'line', label: 'Number that is called', hint: 'Of the shop.', kind: 'phone', isNeeded: true },
  ],
  groups: (account, came) => (account?.kind === 'own' ? ownGroups(came) : []),
  steps: (ours, account) => {
    if (!ours) return [addressFirst]
    if (!account)
      return [{ words: 'Choose below what tells of calls, and save: then what is to be pasted there stands here.' }]
    return linesToPaste(account, ours).flatMap(({ where, lines, thenDo }) => [
      { words: where, lines: [lines] },
      ...(thenDo ? [{ words: thenDo }] : []),
    ])
  },
  toAccount: (values, standing, { country, zone, newSecret }) => {
    const { kind, line } = values
    const secret = standing?.proof.secret ?? newSecret()
    const around = { kind, line, country, zone }
    if (kind === 'own') return { ...around, ...ownAccount(values, { standing, secret }) }
    return { ...around, mapping: {}, proof: { by: presets[kind as keyof typeof presets].proof, secret } }
  },
  withSecret: (account, secret) => ({ ...account, proof: { ...account.proof, secret } }),
  toValues: (account) => ({ ...account, ...(account.kind === 'own' ? ownValues(account) : {}) }),
}
