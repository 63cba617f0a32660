// What a carrier sends, and what somebody sends who looks like one: fields in their order, as the real ones come.
import { exampleAccountSid } from '../twilio/sids.ts'
import type { Params } from '../twilio/signed-post.ts'
import {
  callEnded,
  inboundMessage,
  incomingCall,
  messageStatus,
  newCallSid,
  newMessageSid,
} from '../twilio/webhooks.ts'
import { shopNumber } from './box.ts'
import type { Dice } from './fuzz-dice.ts'

export type Model = { path: string; fields: [name: string, value: string][] }

/** Words that stand in what is sent, and must stand in no log. */
export const markedCallers = Array.from({ length: 500 }, (_, n) => `+1646${3_400_000 + n * 613}`)
export const markedNames = markedCallers.map((_, n) => `Zebulon Marked${n}ley`)
export const markedBodies = markedCallers.map((_, n) => `the secretmark${n}basement is wet`)
/** Of those who never sign rightly: they must stand in no table either. */
export const forgedCallers = Array.from({ length: 200 }, (_, n) => `+1917${4_200_000 + n * 977}`)

export function drawModel(dice: Dice, { isForged }: { isForged: boolean }): Model {
  const from = isForged ? dice.pick(forgedCallers) : drawNumber(dice)
  const model = dice.pick([ringing, ringing, ended, text, text, text, receipt])(dice, from)
  return { path: model.path, fields: disturb(dice, model.fields, isForged) }
}

function ringing(dice: Dice, from: string): Model {
  const call = incomingCall({
    callSid: drawSid(dice, 'CA'),
    from,
    to: drawLine(dice),
    forwardedFrom: dice.chance(0.3) ? drawNumber(dice) : undefined,
    callerName: dice.pick(markedNames),
    stirVerstat: dice.pick([
      'TN-Validation-Passed-A',
      'TN-Validation-Failed-C',
      'No-TN-Validation',
      '',
      'A'.repeat(300),
    ]),
  })
  return { path: '/webhooks/twilio/voice', fields: fieldsOf(call) }
}

function ended(dice: Dice, from: string): Model {
  const call = callEnded({
    callSid: drawSid(dice, 'CA'),
    from,
    to: drawLine(dice),
    status: dice.pick(['completed', 'busy', 'failed', 'no-answer', 'canceled']),
    seconds: dice.pick([0, 1, 14, 86_400, -1, 1e21, Number.NaN]),
  })
  const fields = fieldsOf(call)
  if (dice.chance(0.2)) set(fields, 'CallStatus', dice.pick(oddWords))
  return { path: '/webhooks/twilio/call-status', fields }
}

function text(dice: Dice, from: string): Model {
  const media = Array.from({ length: dice.pick([0, 0, 0, 1, 3, 12]) }, () => ({
    url: dice.pick(mediaAddresses),
    type: dice.pick(['image/jpeg', 'text/html', '', 'x'.repeat(500)]),
  }))
  const body = drawBody(dice)
  const fields = fieldsOf(
    inboundMessage({ messageSid: drawSid(dice, dice.pick(['SM', 'MM'])), from, to: drawLine(dice), body, media }),
  )
  if (dice.chance(0.2)) set(fields, 'NumMedia', dice.pick(oddCounts))
  if (dice.chance(0.1)) fields.push(['OptOutType', dice.pick(['STOP', 'START', 'HELP', ...oddWords])])
  return { path: '/webhooks/twilio/message', fields }
}

function receipt(dice: Dice, from: string): Model {
  const fields = fieldsOf(
    messageStatus({
      messageSid: drawSid(dice, 'SM'),
      from: shopNumber,
      to: from,
      status: dice.pick(['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed']),
      errorCode: dice.pick([null, 30_003, 21_610, 99_999_999, -1]),
    }),
  )
  if (dice.chance(0.3)) set(fields, 'MessageStatus', dice.pick(oddWords))
  const query = dice.pick([
    '',
    '?m=0123456789abcdef01234567',
    '?m=',
    '?m=constructor',
    '?m=a&m=b',
    `?m=${'x'.repeat(5000)}`,
  ])
  return { path: `/webhooks/twilio/message-status${query}`, fields }
}

/** Fields that are gone, doubled, foreign or far too many. */
function disturb(dice: Dice, fields: Model['fields'], isForged: boolean): Model['fields'] {
  if (dice.chance(0.6)) return fields
  const some = fields.filter(() => dice.chance(0.97))
  if (dice.chance(0.2)) some.push(dice.pick(fields))
  if (dice.chance(0.2)) some.push([dice.pick(fields)[0], dice.pick(oddWords)])
  if (dice.chance(0.3)) some.push([dice.pick(oddNames), dice.pick(oddWords)])
  if (dice.chance(0.1)) some.reverse()
  if (dice.chance(0.05)) set(some, 'AccountSid', dice.pick(['', 'AC0', exampleAccountSid.toLowerCase(), ...oddWords]))
  if (dice.chance(0.05) && !isForged) set(some, 'From', drawBody(dice))
  if (dice.chance(0.03)) for (let n = 0; n < 150; n++) some.push([`Field${n}`, String(n)])
  return dice.chance(0.02) ? [] : some
}

function drawNumber(dice: Dice): string {
  return dice.chance(0.7) ? dice.pick(markedCallers) : dice.pick(oddNumbers)
}

function drawLine(dice: Dice): string {
  return dice.chance(0.93) ? shopNumber : dice.pick(oddNumbers)
}

const earlierSids = { CA: Array.from({ length: 500 }, newCallSid), SM: Array.from({ length: 500 }, newMessageSid) }

function drawSid(dice: Dice, prefix: 'CA' | 'SM' | 'MM'): string {
  if (dice.chance(0.05)) return dice.pick([...oddWords, `${prefix}${'0'.repeat(31)}`, `${prefix}${'g'.repeat(32)}`])
  if (dice.chance(0.3)) return dice.pick(earlierSids[prefix === 'MM' ? 'SM' : prefix])
  return prefix + dice.bytes(16).toString('hex')
}

function drawBody(dice: Dice): string {
  const body = dice.chance(0.5) ? dice.pick(markedBodies) : dice.pick(oddBodies)
  return dice.chance(0.1) ? body.repeat(1600).slice(0, 1600) : body
}

function fieldsOf(params: Params): Model['fields'] {
  return Object.entries(params).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
}

function set(fields: Model['fields'], name: string, value: string): void {
  const place = fields.findIndex(([each]) => each === name)
  if (place !== -1) fields[place] = [name, value]
}

const oddWords = [
  '',
  ' ',
  '0',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(3000),
  '\u0000',
  '💥',
  '[object Object]',
  'queued',
  'ringing',
  '-1',
  '../../etc/passwd',
]
const oddNames = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'From[]',
  'From[a][b]',
  'a=b',
  'é',
  '\u0000',
  'MessageStatus',
  'length',
]
const oddCounts = [
  '',
  '-1',
  '10',
  '11',
  '1e9',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '0x10',
  ' 3 ',
  '1,5',
  '-0',
  'null',
]
const oddNumbers = [
  'anonymous',
  'Anonymous',
  'Restricted',
  'unknown',
  'Private',
  'UNAVAILABLE',
  'unavailable',
  '',
  ' ',
  '+',
  '+1',
  '+0',
  '0',
  '+266696687',
  '+7378742833',
  '+86282452253',
  'sip:anonymous@anonymous.invalid',
  'sip:+16465550123@example.com;user=phone',
  'client:joe',
  'whatsapp:+14165550123',
  '911',
  '12345',
  '+12',
  '+18005550199',
  '+19005550199',
  '+442071838750',
  '+33612345678',
  '+88213000000',
  '+5215512345678',
  `+1${'4'.repeat(60)}`,
  '9'.repeat(5000),
  '٠١٢٣٤٥٦٧٨٩',
  '＋１４１６５５５０１３４',
  '\u202e+14165550134',
  '+1 (416) 555-0134',
  '4165550134',
  '<script>alert(1)</script>',
  "'; drop table callers; --",
  '+1416555\u00000134',
  'NaN',
  '1e10',
  '+1416555013４',
  '\ud83d\ude00',
  '-14165550134',
  shopNumber,
]
const oddBodies = [
  '',
  ' ',
  '\n\n\n',
  'STOP',
  'stop.',
  ' Stop! ',
  'ARRET',
  'ALTO',
  'UNSUBSCRIBE',
  'START',
  'unstop',
  'HELP',
  'INFO',
  'CANCEL',
  'Please stop texting me',
  'YES',
  '1',
  'C',
  'R',
  'Need someone to look at a leak in the basement. 28 Woodbine Cres.',
  'مرحبا، هل يمكنك إصلاح التسرب؟',
  '地下室漏水了，今天能来吗？',
  '地下室が水漏れしています',
  '지하실에 물이 새요',
  'У нас течёт кран',
  'Η βρύση στάζει',
  'שלום, יש נזילה',
  'หลังคารั่ว',
  'नल टपक रहा है',
  'Ça fuit à la cave, été comme hiver',
  '¿Pueden venir mañana?',
  '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🔧🇨🇦',
  '😀'.repeat(400),
  '漢'.repeat(800),
  'a\u0300\u0301\u0302\u0303'.repeat(200),
  '\u202eevil\u202c',
  '\u0000\u0001\u0007\u001b[31m',
  '<script>alert("x")</script>',
  '{business} {owner} {{7*7}} #{7*7} %s %n %d',
  "' or 1=1 --",
  '{"json":[1,2,3]}',
  'W'.repeat(1600),
  'w\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK',
  '\ufeff\ufffe\uffff',
  'https://example.com/?a=b&c=d',
  '=&%+;',
  '\u2028\u2029',
]
const mediaAddresses = [
  `https://api.twilio.com/2010-04-01/Accounts/${exampleAccountSid}/Messages/MM1/Media/ME1`,
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'http://[::1]:3000/',
  'http://127.0.0.1:1/',
  'gopher://x',
  'not an address',
  '',
  '//x',
  'http://user:pass@127.0.0.1:1/',
  `https://api.twilio.com/${'x'.repeat(4000)}`,
  'https://api.twilio.com@127.0.0.1:1/',
  'data:image/png;base64,AAAA',
]
