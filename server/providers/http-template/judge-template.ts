import type { HttpTemplateAccount } from './account.ts'
import { fillBody, fillUrl, hasPlace, type Places, readHeaders, strangePlaces } from './fill.ts'

const sample: Places = {
  to: '+14165550134',
  from: '+14165550100',
  body: 'A "quoted" word,\nand & more',
  reference: 'abc123',
}

/** What is wrong with a template, in one sentence; null: it can be used. Nothing is asked for it. */
export function whatIsWrong(account: HttpTemplateAccount): string | null {
  const { url, headers, body, bodyKind, method, numberForm, number, knowsReference } = account
  const whole = `${url}\n${headers}\n${body}`
  const [strange] = strangePlaces(`${url}\n${headers}\n${bodyKind === 'json' ? '' : body}`)
  if (strange) return `{${strange}} is none of the places {to}, {from}, {body} and {reference}.`
  if (!isAddress(url))
    return 'The address is none: it begins with http:// or https://, and no place stands in the name of the machine.'
  if (!readHeaders(headers)) return 'A header is no header: write one a line, as Name: value.'
  if (method === 'GET' && body.trim())
    return 'With GET there is no body: put everything into the address, or take POST.'
  if (!hasPlace(`${url}${body}`, 'to')) return 'Nobody would get the text: put {to} into the address or the body.'
  if (!hasPlace(`${url}${body}`, 'body')) return 'The text would be empty: put {body} into the address or the body.'
  if (bodyKind === 'json' && body.trim()) {
    const wrong = whatIsWrongWithJson(body)
    if (wrong) return wrong
  }
  if (bodyKind === 'plain' && !['', '{body}'].includes(body.trim()))
    return 'A plain body is {body} and nothing else: take JSON or a form for more.'
  if (knowsReference && !hasPlace(whole, 'reference'))
    return 'The gateway cannot know a text by its reference: put {reference} where it looks for it.'
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return 'The number of the shop is written like +14165550100.'
  if (numberForm === 'national' && !/^\+1\d{10}$/.test(number))
    return 'Numbers of ten digits are North American: take another form for this number.'
  return null
}

/** No place decides which machine is asked. */
function isAddress(url: string): boolean {
  const [, machine = ''] = /^https?:\/\/([^/?#]+)/i.exec(url.trim()) ?? []
  return machine !== '' && !/[{}@]/.test(machine) && URL.canParse(fillUrl(url.trim(), sample))
}

function whatIsWrongWithJson(body: string): string | null {
  const filled = read(fillBody({ body, bodyKind: 'json' }, sample))
  if (!filled.ok) return 'The body is no JSON: places stand between quotes, as in "to": "{to}".'
  const [strange] = strangePlaces(JSON.stringify(filled.value))
  return strange ? `{${strange}} is none of the places {to}, {from}, {body} and {reference}.` : null
}

function read(json: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    return { ok: false }
  }
}
