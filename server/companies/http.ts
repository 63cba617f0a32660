import { httpTemplatePath } from '../providers/http-template/account.ts'
import { whatIsWrong } from '../providers/http-template/judge-template.ts'
import { companyNames } from '../settings/company-names.ts'
import { addressFirst, type CompanyEntry } from './company-entry.ts'
import { inboundGroups, inboundOf, inboundValues, withoutInbound } from './http-inbound.ts'

export const http: CompanyEntry<'http'> = {
  key: 'http',
  name: companyNames.http,
  carries: 'texts',
  words:
    'Another gateway, as its manual says how it is asked: {to}, {from}, {body} and {reference} stand for what is sent. A text whose answer was lost is held for you.',
  fields: [
    { name: 'number', label: 'Number it sends from', kind: 'phone', isNeeded: true },
    { name: 'method', label: 'Method', kind: 'words', isNeeded: true, choices: pairs(['POST', 'GET', 'PUT']) },
    {
      name: 'url',
      label: 'Address',
      hint: 'With its places, such as https://gateway.example/send?to={to}.',
      kind: 'secret',
      isNeeded: true,
    },
    {
      name: 'headers',
      label: 'Headers',
      hint: 'Name: value, such as Authorization: Bearer …',
      kind: 'secret',
      isNeeded: false,
    },
    { name: 'body', label: 'Body', hint: 'Such as {"to": "{to}", "text": "{body}"}.', kind: 'lines', isNeeded: false },
    {
      name: 'bodyKind',
      label: 'The body is',
      kind: 'words',
      isNeeded: true,
      choices: [
        ['json', 'JSON'],
        ['form', 'A form'],
        ['plain', 'Plain text'],
      ],
    },
    {
      name: 'numberForm',
      label: 'Numbers are written',
      kind: 'words',
      isNeeded: true,
      choices: [
        ['e164', '+14165550134'],
        ['digits', '14165550134'],
        ['national', '4165550134'],
      ],
    },
    {
      name: 'word',
      label: 'Word of a good answer',
      hint: 'Where a good status is not enough.',
      kind: 'words',
      isNeeded: false,
    },
    {
      name: 'idField',
      label: 'Field of its id',
      hint: 'In its JSON answer, such as data.id.',
      kind: 'words',
      isNeeded: false,
    },
  ],
  groups: (_account, came) => inboundGroups(came),
  steps: (ours, account) => {
    if (!ours) return [addressFirst]
    if (!account?.inboundToken) return [{ words: 'Save below first: then the address that it shall call stands here.' }]
    return [
      {
        words: 'Let it call this when a text comes in:',
        lines: [`${ours}${httpTemplatePath}/${account.inboundToken}`],
      },
    ]
  },
  toAccount: (values, standing, { zone, newSecret }) => {
    const { word, headers, body, ...rest } = withoutInbound(values)
    return {
      ...rest,
      headers: headers ?? '',
      body: body ?? '',
      knowsReference: false,
      success: word === null ? { by: 'status' } : { by: 'word', word },
      inbound: inboundOf(values),
      zone,
      inboundToken: standing?.inboundToken ?? newSecret(),
    }
  },
  withSecret: (account, inboundToken) => ({ ...account, inboundToken }),
  toValues: (account) => ({
    ...account,
    ...inboundValues(account),
    word: account.success.by === 'word' ? account.success.word : null,
  }),
  whatIsWrong,
}

function pairs(values: string[]): [string, string][] {
  return values.map((value) => [value, value])
}
