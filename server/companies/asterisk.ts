import { companyNames } from '../settings/company-names.ts'
import { stepsOfYourOwn } from './asterisk-of-your-own.ts'
import type { CompanyEntry } from './company-entry.ts'

export const asterisk: CompanyEntry<'asterisk'> = {
  key: 'asterisk',
  name: companyNames.asterisk,
  carries: 'calls',
  words:
    'Calls of a SIP trunk, by the Asterisk that comes with the box or one of your own. Nothing has to be open to the internet. Texts go by another company, and there is no answering voice.',
  fields: [
    {
      name: 'whoConnects',
      label: 'Who connects',
      kind: 'words',
      isNeeded: true,
      choices: [
        ['asterisk', 'Asterisk connects to the box'],
        ['box', 'The box connects to Asterisk'],
      ],
    },
    { name: 'number', label: 'Number at the trunk', kind: 'phone', isNeeded: true },
    {
      name: 'user',
      label: 'User of the link',
      hint: 'firstring, unless you changed it.',
      usual: 'firstring',
      kind: 'words',
      isNeeded: true,
    },
    {
      name: 'password',
      label: 'Password of the link',
      hint: 'The same as SIP_LINK_PASSWORD; 12 letters at least.',
      kind: 'secret',
      isNeeded: true,
    },
    {
      name: 'address',
      label: 'Where Asterisk answers',
      hint: 'http://sip:8088 for the one of the box. Without it no voicemail.',
      usual: 'http://sip:8088',
      kind: 'address',
      isNeeded: false,
    },
    {
      name: 'boxAddress',
      label: 'Where Asterisk reaches the box',
      hint: 'http://app:8080 for the one of the box.',
      usual: 'http://app:8080',
      kind: 'address',
      isNeeded: true,
    },
    {
      name: 'outside',
      label: 'How a phone outside is called',
      hint: 'Only for an Asterisk of your own, such as PJSIP/{number}@my-trunk.',
      kind: 'words',
      isNeeded: false,
    },
  ],
  byHandWords: 'An Asterisk of your own',
  steps: (_, account) => [
    {
      words: 'Write the settings of your trunk into .env, beside the compose file:',
      lines: ['SIP_HOST=', 'SIP_USER=', 'SIP_PASSWORD=', `SIP_NUMBER=${account?.number ?? ''}`, 'SIP_LINK_PASSWORD='],
    },
    {
      words: 'Only where your trunk wants it otherwise, or callers speak Spanish or French (es, fr):',
      lines: ['SIP_DOMAIN=', 'SIP_TRANSPORT=udp', 'SIP_CODECS=ulaw,alaw', 'SIP_LANGUAGE=en'],
    },
    { words: 'Start it beside the box:', lines: ['docker compose --profile sip up -d'] },
    { words: 'Fill in below the number and the password of the link, and save.' },
    ...stepsOfYourOwn(account),
  ],
  toAccount: ({ outside, ...values }) => ({ ...values, ...(outside === null ? {} : { outside }) }),
}
