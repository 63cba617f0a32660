import { jambonzPaths } from '../providers/jambonz/account.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry, oneTap, pickLater } from './company-entry.ts'

export const jambonz: CompanyEntry<'jambonz'> = {
  key: 'jambonz',
  name: companyNames.jambonz,
  carries: 'calls',
  words: 'Calls over a jambonz, your own or somebody’s. Texts go by another company. It keeps no voicemails.',
  fields: [
    {
      name: 'apiBase',
      label: 'Address of its API',
      hint: 'Such as https://jambonz.cloud/api.',
      kind: 'address',
      isNeeded: true,
    },
    { name: 'accountId', label: 'Account ID', kind: 'words', isNeeded: true },
    { name: 'apiKey', label: 'API key', kind: 'secret', isNeeded: true },
    {
      name: 'webhookSecret',
      label: 'Webhook secret',
      hint: 'wh_…, of the account. It proves the webhooks.',
      kind: 'secret',
      isNeeded: true,
    },
    { name: 'applicationId', label: 'Application ID', kind: 'words', isNeeded: true },
    { name: 'number', label: 'Number', hint: pickLater, kind: 'phone', isNeeded: false },
  ],
  steps: (ours) =>
    ours
      ? [
          oneTap,
          {
            words: 'On the application, the calling webhook, by POST:',
            lines: [ours + jambonzPaths.call],
            byHand: true,
          },
          { words: 'Its call status webhook, by POST:', lines: [ours + jambonzPaths.callStatus], byHand: true },
        ]
      : [addressFirst],
}
