import { androidGatewayPath, cardsEvent, neededEvents } from '../providers/android-gateway/account.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry } from './company-entry.ts'

export const androidGateway: CompanyEntry<'android-gateway'> = {
  key: 'android-gateway',
  name: companyNames['android-gateway'],
  carries: 'texts',
  words:
    'A phone with the app SMS Gateway for Android and a SIM card of the shop sends and receives the texts. It must stay plugged in and in the network; when it falls silent you are told.',
  fields: [
    {
      name: 'mode',
      label: 'How the phone is reached',
      kind: 'words',
      isNeeded: true,
      choices: [
        ['phone', 'In the shop’s own network (local server)'],
        ['server', 'By way of the app’s server (cloud or private)'],
      ],
    },
    {
      name: 'address',
      label: 'Address',
      hint: 'As the app shows it, such as http://192.168.1.20:8080; of a private server, its own.',
      kind: 'address',
      isNeeded: true,
    },
    { name: 'user', label: 'User name', hint: 'As the app shows it.', kind: 'words', isNeeded: true },
    { name: 'password', label: 'Password', kind: 'secret', isNeeded: true },
    {
      name: 'signingKey',
      label: 'Signing key',
      hint: 'In the app under Settings, Webhooks. Without it nothing that the phone tells is believed.',
      kind: 'secret',
      isNeeded: true,
    },
    { name: 'number', label: 'Its telephone number', hint: 'The one of the SIM card.', kind: 'phone', isNeeded: true },
    { name: 'sim', label: 'SIM card', hint: 'Only for a phone with two: 1 or 2.', kind: 'count', isNeeded: false },
    {
      name: 'device',
      label: 'Device',
      hint: 'Only where several phones share one server: the id of this one.',
      kind: 'words',
      isNeeded: false,
    },
  ],
  steps: (ours) => [
    {
      words:
        'Install SMS Gateway for Android on the phone, switch its server on, let it start with the phone, and take it out of the battery optimisation.',
    },
    { words: 'Fill in below what the app shows, and save. “Set them”, under How it stands, then does the rest there.' },
    ours
      ? {
          words: 'Let it tell this box of each of these events, at this address:',
          lines: [`${ours}${androidGatewayPath}`, ...neededEvents, cardsEvent],
          byHand: true,
        }
      : addressFirst,
  ],
}
