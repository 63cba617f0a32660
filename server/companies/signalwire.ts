import { signalwirePaths } from '../providers/signalwire/account.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry, oneTap, pickLater } from './company-entry.ts'

export const signalwire: CompanyEntry<'signalwire'> = {
  key: 'signalwire',
  name: companyNames.signalwire,
  carries: 'calls and texts',
  words:
    'Calls and texts of a number at SignalWire, by its cXML, which is much like Twilio’s. The answering voice listens turn by turn.',
  fields: [
    { name: 'space', label: 'Space', hint: '“example” of example.signalwire.com.', kind: 'words', isNeeded: true },
    { name: 'projectId', label: 'Project ID', hint: 'On the page API.', kind: 'words', isNeeded: true },
    { name: 'apiToken', label: 'API token', kind: 'secret', isNeeded: true },
    {
      name: 'signingKey',
      label: 'Signing key',
      hint: 'PSK_…, on the page API. It proves the webhooks.',
      kind: 'secret',
      isNeeded: true,
    },
    { name: 'number', label: 'Number', hint: pickLater, kind: 'phone', isNeeded: false },
  ],
  steps: (ours) =>
    ours
      ? [
          oneTap,
          {
            words: 'On the number, under voice: handle calls using cXML webhooks, by POST.',
            lines: [ours + signalwirePaths.voice],
            byHand: true,
          },
          { words: 'The status callback of calls, by POST:', lines: [ours + signalwirePaths.callStatus], byHand: true },
          {
            words: 'Under messaging: handle messages using cXML webhooks, by POST.',
            lines: [ours + signalwirePaths.message],
            byHand: true,
          },
        ]
      : [addressFirst],
  toAccount: (values, standing) => ({ ...values, apiBase: standing?.apiBase ?? null }),
}
