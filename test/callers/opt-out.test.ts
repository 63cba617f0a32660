import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isCarrierHelpWord,
  isCarrierStartWord,
  isExactStopWord,
  readConsentWord,
} from '../../server/callers/opt-out.ts'
import { slippedIn } from '../slipped.ts'
import { freeWordings, french, frenchNoOptOut, lines, noOptOut, spanish, spanishNoOptOut } from './opt-out-tables.ts'

const read = (body: string) => readConsentWord(body, { optedOut: false })
const readAfterOptOut = (body: string) => readConsentWord(body, { optedOut: true })

const stopWords = `
  STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT OPT-OUT REMOVE TD UNSUB
  ARRET ARRÊT ARRÊTEZ ARRETE DÉSABONNER DÉSABONNEMENT DÉSINSCRIRE ALTO PARAR BAJA DETENER BASTA
`.match(/\S+/g) as string[]
const allStopWords = [...stopWords, 'STOP ALL', 'OPT OUT', 'DE BAJA', 'S.T.O.P', 'S T O P']

// Ways that a word comes in: what people, phones and machines put around it.
const dressings: [string, (word: string) => string][] = [
  ['in capitals', (word) => word.toUpperCase()],
  ['in small letters', (word) => word.toLowerCase()],
  ['in mixed letters', (word) => word[0] + word.slice(1).toLowerCase()],
  ['with a full stop', (word) => `${word}.`],
  ['with exclamation marks', (word) => `${word}!!!`],
  ['with a question mark', (word) => `${word}?`],
  ['in Spanish exclamation marks', (word) => `¡${word}!`],
  ['in quotes', (word) => `"${word}"`],
  ['in curly quotes', (word) => `“${word}”`],
  ['in French quotes', (word) => `« ${word} »`],
  ['in brackets', (word) => `(${word})`],
  ['in stars', (word) => `**${word}**`],
  ['with spaces', (word) => `  ${word} \n`],
  ['with a hard space', (word) => `\u00a0${word}\u00a0`],
  ['with an emoji', (word) => `${word} 🛑🙏🏽`],
  ['between emoji', (word) => `✋ ${word} ❤️`],
  ['with invisible characters', (word) => `\u200b\ufeff${word.split('').join('\u200d')}\u200e`],
  ['in wide letters', (word) => word.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
  ['with loose accents', (word) => word.normalize('NFD')],
]

describe('a lone stop word', () => {
  test.each(allStopWords)('%s ends the texts, however it is dressed', (word) => {
    for (const [how, dress] of dressings)
      expect([how, dress(word), read(dress(word))]).toEqual([how, dress(word), 'stop'])
  })

  test.each(allStopWords)('%s ends them for who had ended them already', (word) => {
    expect(readAfterOptOut(word)).toBe('stop')
  })

  test.each(['Stooop', 'STOPPP', 'sstop', 'stop!!', '...stop...'])('%s is a stop', (body) => {
    expect(read(body)).toBe('stop')
  })
})

describe('a wish to be left in peace', () => {
  test.each(lines(freeWordings))('in English: %j', (body) => {
    expect(read(body)).toBe('stop')
    expect(read(body.toUpperCase())).toBe('stop')
  })
  test.each(lines(spanish))('in Spanish: %j', (body) => {
    expect(read(body)).toBe('stop')
    expect(read(body.toUpperCase())).toBe('stop')
  })
  test.each(lines(french))('in French: %j', (body) => {
    expect(read(body)).toBe('stop')
    expect(read(body.toUpperCase())).toBe('stop')
  })

  test.each([
    'STOP. I never called you and I have no leak at all',
    'Who are you? I sold that house years ago. STOP.',
    'I moved away and have no use for any of it\nSTOP',
    'UNSUBSCRIBE. My brother deals with these things',
  ])('is heard in a keyword that stands by itself: %j', (body) => {
    expect(read(body)).toBe('stop')
    expect(read(body.toLowerCase())).toBe(null)
  })

  test.each([
    'stop texting me',
    'please leave me alone',
    'remove my number',
    'unsubscribe me',
    'do not contact me again',
    'no quiero recibir mensajes',
    'dejen de mandarme mensajes',
    'borren mi numero',
    'arretez de me texter',
    'enlevez mon numero',
    'laissez moi tranquille',
  ])('is heard whichever of its long words the thumb slips in: %j', (body) => {
    expect(slippedIn(body).filter((typed) => read(typed) !== 'stop')).toEqual([])
  })

  test.each([
    'cancel my appointment',
    'can you stop by tomorrow',
    'no more hot water since monday',
    'remove the old heater',
  ])('is not heard in a job told with such a slip: %j', (body) => {
    expect(slippedIn(body).filter((typed) => read(typed) === 'stop')).toEqual([])
  })

  test.each(['STOP I smell gas', 'STOP I never asked for this', 'STOP wrong number', 'STOP! My kitchen is on fire'])(
    'is heard in a keyword that somebody goes on after: %j',
    (body) => {
      expect(read(body)).toBe('stop')
    },
  )

  test('is heard in what stands around a question that is refused', () => {
    expect(read('Lose my number? No way! I love you guys')).toBe(null)
    expect(read('Keep my number? No way! Stop texting me')).toBe('stop')
  })

  test('is heard among other words', () => {
    expect(read('I got it fixed already by my cousin. Please stop texting me, I do not need anything.')).toBe('stop')
    expect(read('This is the third time!! Take me off your list or I will report you to the FCC')).toBe('stop')
    expect(read('No conozco a ningún plomero, número equivocado, dejen de escribirme o llamo a la policía')).toBe(
      'stop',
    )
    expect(read("Je n'ai jamais appelé votre compagnie. Arrêtez de m'écrire ou je porte plainte")).toBe('stop')
  })
})

describe('what only sounds like it', () => {
  test.each(lines(noOptOut))('in English: %j', (body) => {
    expect(read(body)).toBe(null)
  })
  test.each(lines(spanishNoOptOut))('in Spanish: %j', (body) => {
    expect(read(body)).toBe(null)
  })
  test.each(lines(frenchNoOptOut))('in French: %j', (body) => {
    expect(read(body)).toBe(null)
  })
  test.each(['', ' ', '👍', '✋', '...', '?', '\u200b', '416-555-0134'])('nothing said: %j', (body) => {
    expect(read(body)).toBe(null)
    expect(readAfterOptOut(body)).toBe(null)
  })
})

describe('a word to come back', () => {
  test.each(['START', 'start', 'Start.', 'UNSTOP', 'unstop!', '“START”', 'Un-stop', 'START 🙂'])(
    '%j is a start at any time',
    (body) => {
      expect(read(body)).toBe('start')
      expect(readAfterOptOut(body)).toBe('start')
    },
  )
  test.each(['YES', 'yes', 'Yes!', 'OUI', 'oui.', 'SI', 'sí', '¡Sí!'])(
    '%j is a start after an opt-out, else an answer',
    (body) => {
      expect(read(body)).toBe(null)
      expect(readAfterOptOut(body)).toBe('start')
    },
  )
  test.each(['yes please', 'yes but not today', 'start tomorrow', 'when can you start', 'si no llueve', 'no', 'ok'])(
    '%j is none',
    (body) => {
      expect(readAfterOptOut(body)).toBe(null)
    },
  )
})

describe('a word for help', () => {
  test.each(['HELP', 'help', 'Help!', 'help?', 'INFO', 'info.', 'AIDE', 'Aide !', 'AYUDA', '¡Ayuda!', '"HELP"'])(
    '%j asks who is texting',
    (body) => {
      expect(read(body)).toBe('help')
      expect(readAfterOptOut(body)).toBe('help')
    },
  )
  test.each(['help me', 'help please', 'HELP my basement floods', 'ayuda por favor', "besoin d'aide", 'info please'])(
    '%j is a cry, not a question',
    (body) => {
      expect(read(body)).toBe(null)
    },
  )
})

describe('the words that a carrier answers by itself', () => {
  const stop = ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL']
  test.each(stop)('%s stops, in any case, with spaces around', (word) => {
    for (const body of [word, word.toLowerCase(), ` ${word}\n`]) {
      expect([body, isExactStopWord(body), read(body)]).toEqual([body, true, 'stop'])
      expect([isCarrierHelpWord(body), isCarrierStartWord(body)]).toEqual([false, false])
    }
  })
  test.each(['HELP', 'info', ' Help '])('%j asks for help', (body) => {
    expect([isCarrierHelpWord(body), isExactStopWord(body), isCarrierStartWord(body)]).toEqual([true, false, false])
  })
  test.each(['START', 'unstop', ' Yes '])('%j starts', (body) => {
    expect([isCarrierStartWord(body), isExactStopWord(body), isCarrierHelpWord(body)]).toEqual([true, false, false])
  })
  const ours = [
    'STOP.',
    'stop!',
    'please stop',
    'STOP ALL',
    'OPT-OUT',
    'opt out',
    'ARRET',
    'ALTO',
    'REMOVE',
    'TD',
    'stop 🛑',
    '\u200bSTOP',
    'help!',
    'AIDE',
    'OUI',
    'start please',
    '',
  ]
  test.each(ours)('%j is left to us', (body) => {
    expect([isExactStopWord(body), isCarrierHelpWord(body), isCarrierStartWord(body)]).toEqual([false, false, false])
  })
})

describe('made of parts', () => {
  const before = ['', 'please ', 'can you ', 'hi, ', 'ok thanks but ', 'Sorry, ']
  const after = ['', ' please', ' now', '!!', ' thanks', ', wrong number', '. I am all set']
  const wishes = [
    ...['texting me', 'messaging me', 'sending me texts', 'sending these messages', 'contacting me', 'these texts'].map(
      (what) => `stop ${what}`,
    ),
    ...['text me', 'message me', 'contact me'].map((what) => `do not ${what} again`),
    ...['your list', 'this list', 'your text list'].map((list) => `take me off ${list}`),
  ]
  test.each(wishes)('%s is a stop, however polite', (wish) => {
    for (const one of before)
      for (const two of after) expect([one + wish + two, read(one + wish + two)]).toEqual([one + wish + two, 'stop'])
  })

  const things = [
    'the leak',
    'the water',
    'the dripping',
    'the alarm',
    'by at 3',
    'by the office',
    'at the gate',
    'the guy at the door',
  ]
  test.each(things)('stop %s is none', (thing) => {
    for (const one of before)
      for (const two of ['', ' please', ' tomorrow', '!!', ' thanks'])
        expect([one + thing + two, read(`${one}stop ${thing}${two}`)]).toEqual([one + thing + two, null])
  })

  test.each(['after 9', 'before 8am', 'while I am at work', 'until Monday', 'so early', 'on weekends'])(
    'when not to be texted is no wish never to be: %s',
    (when) => {
      for (const one of ['', 'please ']) expect([when, read(`${one}dont text me ${when}`)]).toEqual([when, null])
    },
  )
})

describe('whatever is written', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )
  const words =
    `stop please no more texts text me again don't do not leave alone my number by the leak won't you can to and I list off take remove
    wrong number call now before at help start yes no me escriban más dejen de arrêtez ne m'écrivez plus , . ! ? - \n`.split(
      /[ ]+/,
    )
  const sentence = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '))

  test('reading never throws and says one of four things', () => {
    fc.assert(
      fc.property(fc.oneof(anything, sentence), fc.boolean(), (body, optedOut) => {
        expect(['stop', 'start', 'help', null]).toContain(readConsentWord(body, { optedOut }))
      }),
      { numRuns: 3000 },
    )
  })

  test('what a carrier takes for STOP or HELP is never something else to us', () => {
    const padding = fc.constantFrom('', ' ', '\n', '  ')
    const word = fc.constantFrom('STOP', 'end', 'Cancel', 'HELP', 'info', 'START', 'unstop', 'YES')
    fc.assert(
      fc.property(padding, word, padding, (before, said, after) => {
        const body = before + said + after
        if (isExactStopWord(body)) expect(read(body)).toBe('stop')
        if (isCarrierHelpWord(body)) expect(read(body)).toBe('help')
        if (isCarrierStartWord(body)) expect(readAfterOptOut(body)).toBe('start')
      }),
    )
  })

  test('case, accents and marks around it change nothing, but for a word in capitals', () => {
    const ornament = fc.constantFrom('', ' ', '!', '...', '"', '🙏', '\u200b', ' \n')
    fc.assert(
      fc.property(sentence, ornament, ornament, (body, before, after) => {
        expect(read(before + body.toLowerCase() + after)).toBe(read(body.toLowerCase()))
        expect(read(body.toLowerCase().normalize('NFD'))).toBe(read(body.toLowerCase()))
      }),
      { numRuns: 2000 },
    )
  })

  test('an opt-out only adds what a yes means', () => {
    fc.assert(
      fc.property(fc.oneof(anything, sentence), (body) => {
        const after = readAfterOptOut(body)
        if (read(body) !== null) expect(after).toBe(read(body))
        else expect([null, 'start']).toContain(after)
      }),
    )
  })

  test('a very long text is read as well', () => {
    for (const part of [
      'please no thanks ',
      'stop ',
      'stop texting and ',
      'no me escriba ',
      "ne m'écrivez ",
      'do not ',
      'all any more of ',
    ]) {
      expect(['stop', null]).toContain(read(part.repeat(400)))
    }
  })
})
