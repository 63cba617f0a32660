import { callbackAddress } from '../providers/voipms/account.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry, oneTap } from './company-entry.ts'

export const voipms: CompanyEntry<'voipms'> = {
  key: 'voipms',
  name: companyNames.voipms,
  carries: 'texts',
  words:
    'Texts of a number at VoIP.ms, in the United States and Canada. What is longer than one text goes as one picture message.',
  fields: [
    { name: 'user', label: 'E-mail address', hint: 'That you sign in with.', kind: 'words', isNeeded: true },
    {
      name: 'apiPassword',
      label: 'API password',
      hint: 'Another than the one you sign in with.',
      kind: 'secret',
      isNeeded: true,
    },
    { name: 'number', label: 'Number', kind: 'phone', isNeeded: true },
  ],
  steps: (ours, account) => {
    const callback = account && callbackAddress({ ...account, publicUrl: ours })
    return [
      { words: 'Under SOAP and REST/JSON API: enable the API, set its password, and allow the address of this box.' },
      oneTap,
      { words: 'On the number: enable SMS/MMS.', byHand: true },
      callback
        ? { words: 'As its SMS/MMS URL callback, with retry:', lines: [callback], byHand: true }
        : ours
          ? { words: 'Save below first: then the address that it shall call stands here.', byHand: true }
          : addressFirst,
    ]
  },
  toAccount: (values, standing, { newSecret }) => ({
    ...values,
    callbackToken: standing?.callbackToken ?? newSecret(),
    apiBase: standing?.apiBase,
  }),
  withSecret: (account, callbackToken) => ({ ...account, callbackToken }),
}
