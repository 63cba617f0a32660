import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, readAnswer } from '../../server/alerts/read-answer.ts'

const told = (text: string) => {
  const answer = readAnswer(text)
  return [answer.code, answer.do, ...('words' in answer ? [answer.words] : [])].join('|')
}

describe.each<[Answer['do'], string[]]>([
  [
    'send',
    [
      '1',
      '1.',
      '1)',
      ' 1 ',
      '#1',
      '1!',
      'one',
      'Option 1',
      '1 send',
      '1 - send',
      '1, send it',
      '1 ok',
      'send',
      'Send',
      'SEND IT',
      'send it.',
      'Send that please',
      'please send',
      'send it now',
      'Send the draft',
      'ok',
      'OK',
      'Okay!',
      'k',
      'yes',
      'Yes.',
      'yep',
      'yes send it',
      'go',
      'go ahead',
      'do it',
      'looks good',
      'Sounds good!',
      'perfect',
      'good',
      'approved',
      'sure',
      '👍',
      '👍🏽',
      '👍👍'.slice(0, 2),
      '✅',
      '👌',
      '✔️',
      'Sí',
      'si',
      'dale',
      'vale',
      'enviar',
      'envíalo',
      'mándalo',
      'de acuerdo',
      'oui',
      'Envoie',
      'envoie-le',
      "d'accord",
      "C'est bon",
      'vas-y',
    ],
  ],
  [
    'call',
    [
      '2',
      '2.',
      'two',
      '2 call',
      '2 call her',
      '2, call him',
      'call',
      'Call her',
      'call him back',
      'call them',
      "I'll call",
      'ill call her',
      'I’ll call him',
      'calling',
      'ring her',
      'phone him',
      'call her please',
      'call her now',
      '📞',
      '☎️',
      '📲',
      'llamar',
      'llámala',
      'la llamo',
      'voy a llamar',
      'appeler',
      'Appelle-la',
      'je rappelle',
      "j'appelle",
      "je l'appelle",
    ],
  ],
  [
    'handle',
    [
      '3',
      '3.',
      'three',
      "3 I'll handle",
      '3 ill handle it',
      "I'll handle",
      'I’ll handle it',
      'ill handle it',
      'handle it',
      'mine',
      "it's mine",
      "I'll take it",
      "I've got it",
      'on it',
      "I'm on it",
      'leave it to me',
      'yo me encargo',
      'me encargo',
      'mío',
      "je m'en occupe",
      "Je m'en charge",
      'à moi',
    ],
  ],
  [
    'give-back',
    [
      'back',
      'give back',
      'Give it back',
      'hand back',
      'you take over',
      'your turn',
      'auto',
      'back to you',
      'devolver',
      'rendre',
      'à toi',
    ],
  ],
  [
    'close',
    [
      'done',
      'Done!',
      'all done',
      'close',
      'closed',
      'finished',
      "it's done",
      'sorted',
      'hecho',
      'cerrar',
      'fini',
      'terminé',
      'fermer',
    ],
  ],
  ['lift-cap', ['lift', 'LIFT', 'lift the cap', 'Lift the limit', 'keep texting', 'quitar límite', 'lever la limite']],
  [
    'keep-back',
    ['no', 'No.', 'nope', 'not now', 'not yet', 'leave it', 'stop it', 'wait', 'hold on', 'attends', 'espera', 'non'],
  ],
  [
    'discard',
    [
      'discard',
      'delete it',
      "don't send",
      'don’t send it',
      'do not send',
      'drop it',
      'scrap it',
      'descartar',
      'borrar',
      'supprimer',
      'no enviar',
    ],
  ],
])('%s', (what, texts) => {
  test.each(texts)('%s', (text) => expect(told(text)).toBe(`|${what}`))
  test.each(texts.filter((text) => /^\p{L}{2}/u.test(text)))('A7 %s', (text) =>
    expect(told(`A7 ${text}`)).toBe(`A7|${what}`),
  )
})

test.each([
  ['A7 1', 'A7|send'],
  ['a7 1', 'A7|send'],
  ['A7: 1', 'A7|send'],
  ['A7:1', 'A7|send'],
  ['a7-1', 'A7|send'],
  ['A7-1', 'A7|send'],
  ['A7.1', 'A7|send'],
  ['A7, 1', 'A7|send'],
  ['A7 - 1', 'A7|send'],
  ['A71', 'A7|send'],
  ['A 7', 'A7|only-code'],
  ['A 7 1', 'A7|send'],
  ['a 7: send', 'A7|send'],
  ['A-7 send', 'A7|send'],
  ['"A7" 1', 'A7|send'],
  ['#A7 2', 'A7|call'],
  ['(A7) 3', 'A7|handle'],
  ['A7\n1', 'A7|send'],
  ['\u200eA7\u00a01', 'A7|send'],
  ['A7👍', 'A7|send'],
  ['A7 👍', 'A7|send'],
  ['send A7', 'A7|send'],
  ['Send it to A7', 'A7|send'],
  ['1 A7', 'A7|send'],
  ['call B2', 'B2|call'],
  ['call her for B2', 'B2|call'],
  ['done, B2', 'B2|close'],
  ['A7', 'A7|only-code'],
  ['a7', 'A7|only-code'],
  ['A7.', 'A7|only-code'],
  ['A7 ok', 'A7|send'],
  ['Z9 back', 'Z9|give-back'],
])('the code of %j: %s', (text, answer) => {
  expect(told(text)).toBe(answer)
})

test.each([
  ["A7 I'm there at 4", "A7|write|I'm there at 4"],
  ["A7 tell her I'm there at 4", "A7|write|I'm there at 4"],
  ["A7: tell him we're on the way", "A7|write|We're on the way"],
  ['tell them that we close at 6', '|write|We close at 6'],
  ["let her know I'm running late", "|write|I'm running late"],
  ['text her: on my way', '|write|On my way'],
  ['A7 say yes', 'A7|write|Yes'],
  ['A7 say call us later', 'A7|write|Call us later'],
  ['reply: see you at 5', '|write|See you at 5'],
  ['A7 "call me"', 'A7|write|call me'],
  ['A7 “Done.”', 'A7|write|Done.'],
  ['"1"', '|send'],
  ['dile que llego a las 4', '|write|Llego a las 4'],
  ['dis-lui: on arrive à 4 h', '|write|On arrive à 4 h'],
  [
    "We can be there tomorrow between 9 and 11, it's $120 for the visit.",
    "|write|We can be there tomorrow between 9 and 11, it's $120 for the visit.",
  ],
  ['On my way', '|write|On my way'],
  ['10 minutes', '|write|10 minutes'],
  ['Send me a photo of it please', '|write|Send me a photo of it please'],
  ['Call me when you are home', '|write|Call me when you are home'],
  ['Ok, see you at 4 then', '|write|Ok, see you at 4 then'],
  ["Yes, that's no problem at all", "|write|Yes, that's no problem at all"],
  ['2 pm works for me', '|write|2 pm works for me'],
  ['1 hour, then I am there', '|write|1 hour, then I am there'],
  ['a 7 pm slot is free', '|write|a 7 pm slot is free'],
  [
    'My wife does the books, she will call you back today',
    '|write|My wife does the books, she will call you back today',
  ],
  ['A7 Meet me at gate B2', 'A7|write|Meet me at gate B2'],
  ['Puedo ir mañana a las 9', '|write|Puedo ir mañana a las 9'],
  ['Je peux passer demain à 9 h', '|write|Je peux passer demain à 9 h'],
  ['a7 Yes we do that\nand it is free', 'A7|write|Yes we do that\nand it is free'],
])('own words: %j', (text, answer) => {
  expect(told(text)).toBe(answer)
})

test.each([
  '',
  ' ',
  '?',
  '??',
  '.',
  'what?',
  'hm',
  '4',
  '11',
  '1 2',
  '1 or 2',
  '1?!x',
  '2 send',
  '1 call her',
  '3 send it',
  '1 tell her ok',
  'send it tomorrow',
  'send later',
  'call later',
  'call him later',
  "don't call",
  'thanks',
  'thank you',
  'ok thanks',
  'got it',
  'who is this',
  'which one?',
  'take over',
  'cancel',
  'cancel it',
  'block her',
  'ignore',
  'undo',
  'tell her to call me',
  "we're full, have her call Joe's 416 555 7777",
  "can't come, give her Joe's number 416 555 7777",
  'no puedo, dile que llame a Joe al 416 555 7777',
  "je peux pas, dis-lui d'appeler Joe au 416 555 7777",
  'tell him if he can wait',
  'tell her she can come at 4',
  'ask her what time',
  'Ask him for the address please',
  'can you send her a quote',
  'what did she say',
  'is she home',
  'Meet me at gate B2',
  'A7 B2 1',
  'A7 and B2 1',
  'A7, B2: send',
  'B 2 tell him I am late',
  '5pm',
  'Coming',
  '😀',
  '🤷',
  '❤️',
  'constructor',
  '__proto__',
  'dile a ella',
  'no sé',
  'give her ten percent off',
  'move her to friday',
])('%j is asked back', (text) => {
  expect(told(text)).toMatch(/^(\|unclear)$/)
})

test.each([
  [
    'Liked “A7 Dana 416-555-0134: leak. Draft: "Hi" Reply 1 send, 2 call, 3 I\'ll handle, or write your own.”',
    'A7|send',
  ],
  ['Liked "A7 Dana: leak. Reply 1 send, 2 call"', 'A7|send'],
  ['👍 to “A7 Dana: leak. Reply 1 send, 2 call”', 'A7|send'],
  ['Reacted 👍 to “A7 Dana: leak. Reply 1 send, 2 call”', 'A7|send'],
  ['Le gustó “A7 Dana: leak. Reply 1 send, 2 call”', 'A7|send'],
  ['A aimé « A7 Dana: leak. Reply 1 send, 2 call »', 'A7|send'],
  ["Liked “A7 Dana: leak. Reply 2 call, 3 I'll handle”", 'A7|nothing'],
  ['Liked “A7: sent to Dana.”', 'A7|nothing'],
  ['Loved “A7 Dana: leak. Reply 1 send, 2 call”', 'A7|nothing'],
  ['Disliked “A7 Dana: leak. Reply 1 send, 2 call”', 'A7|nothing'],
  ['Removed a like from “A7 Dana: leak. Reply 1 send”', 'A7|nothing'],
  ['❤️ to “A7 Dana: leak. Reply 1 send”', 'A7|nothing'],
  ['Laughed at “FirstRing: texts are going out again.”', '|nothing'],
])('a tap on a text of ours: %j', (text, answer) => {
  expect(told(text)).toBe(answer)
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...'aA7bB21 .:-"tel her\n👍'), maxLength: 40 }),
)

test('any text is read without a surprise, twice alike', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(readAnswer(text)).toEqual(readAnswer(text))
    }),
    { numRuns: 2000 },
  )
})

const code = fc
  .tuple(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), fc.integer({ min: 1, max: 9 }))
  .map(([letter, digit]) => `${letter}${digit}`)

test('what bears a code in front is about that conversation, or is asked back', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(' ', ': ', ', ', ' - ', '\n'), anything, (given, gap, rest) => {
      const read = readAnswer(given + gap + rest)
      expect([given, null]).toContain(read.code)
      if (read.code === null) expect(['unclear', 'nothing', 'lift-cap']).toContain(read.do)
    }),
    { numRuns: 2000 },
  )
})

test('free words with a code anywhere in them never go out without one', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('meet me at', 'we are at', 'it is the house next to'), (given, words) => {
      expect(readAnswer(`${words} ${given} today`)).toEqual({ code: null, do: 'unclear' })
    }),
  )
})

test('to call the emergency number is said to the caller, and is no wish to be put through', () => {
  for (const text of ['call 911', 'Call 911!', 'tell her to call 911', 'they should call 911 now', 'dial 911 please'])
    expect(told(text)).toBe('|write|Call 911 now.')
  expect(told('A7 call 911')).toBe('A7|write|Call 911 now.')
  expect(told("I'll call")).toBe('|call')
})
