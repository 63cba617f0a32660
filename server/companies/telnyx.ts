import { telnyxPaths } from '../providers/telnyx/account.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry, oneTap, pickLater } from './company-entry.ts'

export const telnyx: CompanyEntry<'telnyx'> = {
  key: 'telnyx',
  name: companyNames.telnyx,
  carries: 'calls and texts',
  words:
    'Calls and texts of a number at Telnyx: calls by TeXML, texts by its own API. It keeps no list of texts, so one whose answer was lost is held for you.',
  fields: [
    { name: 'apiKey', label: 'API key', hint: 'KEY…', kind: 'secret', isNeeded: true },
    {
      name: 'publicKey',
      label: 'Public key',
      hint: 'Under Keys & Credentials; it proves the webhooks.',
      kind: 'words',
      isNeeded: true,
    },
    {
      name: 'accountId',
      label: 'Account ID',
      hint: 'The AccountSid in its webhooks. Without it a call that no webhook told of is not found.',
      kind: 'words',
      isNeeded: false,
    },
    { name: 'applicationId', label: 'TeXML application ID', hint: 'For calling back.', kind: 'words', isNeeded: false },
    { name: 'number', label: 'Number', hint: pickLater, kind: 'phone', isNeeded: false },
  ],
  steps: (ours) =>
    ours
      ? [
          oneTap,
          {
            words: 'Make a TeXML application with this voice address, by POST, and put the number into it:',
            lines: [ours + telnyxPaths.voice],
            byHand: true,
          },
          { words: 'Its status callback, by POST:', lines: [ours + telnyxPaths.callStatus], byHand: true },
          {
            words: 'Make a messaging profile with this webhook, and put the number into it, too:',
            lines: [ours + telnyxPaths.message],
            byHand: true,
          },
        ]
      : [addressFirst],
  toAccount: (values, standing) => ({ ...values, apiBase: standing?.apiBase ?? null }),
}
