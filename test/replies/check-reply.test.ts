import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSegments } from '../../server/conversations/segments.ts'
import { checkReply, type RefusalReason, type ReplyAllowed } from '../../server/replies/check-reply.ts'
import { tabooIn } from '../../server/replies/checking/languages.ts'

type Language = ReplyAllowed['language']
type Honest = { language: Language; said: string; service: string | null; caller: string | null; worded: string[] }
type Hostile = { language: Language; said: string; service: string; because: RefusalReason; worded: string[] }
type Taboos = { language: Language; because: RefusalReason; bare: string[] }
type Carried = { language: Language; carriers: string[]; loads: string[] }

const languages: Language[] = ['en', 'es', 'fr']
const honest = rowsOf<Honest>('honest').flatMap(({ worded, ...row }) =>
  worded.map((words) => ({ words, allowed: allow({ ...row, callerSaid: row.said, callerName: row.caller }) })),
)
const hostile = rowsOf<Hostile>('hostile').flatMap(({ worded, because, ...row }) =>
  worded.map((words) => ({ words, because, allowed: allow({ ...row, callerSaid: row.said, callerName: 'Dana' }) })),
)
const passing = honest.filter(({ words, allowed }) => checkReply(words, allowed).ok)
const fromPassing = fc.constantFrom(...passing)

describe('what an honest model words', () => {
  test.each(languages)('may stand at least 85 times in 100 (%s)', (language) => {
    const asked = honest.filter(({ allowed }) => allowed.language === language)
    const refused = asked.filter(({ words, allowed }) => !checkReply(words, allowed).ok)
    expect(asked.length).toBeGreaterThanOrEqual(120)
    expect(1 - refused.length / asked.length, refused.map(({ words }) => words).join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  test('stays what it is when it is checked again, in plain letters and within its length', () => {
    for (const { words, allowed } of passing) {
      const first = wordsOf(words, allowed)
      expect(wordsOf(first, { ...allowed, most: first.length })).toBe(first)
      expect(countSegments(first).encoding).toBe('gsm-7')
      expect(checkReply(words, { ...allowed, most: first.length - 1 })).toMatchObject({
        ok: false,
        because: 'too-long',
      })
    }
  })
})

describe('what a hostile model words', () => {
  test.each(hostile)('$because: $words', ({ words, because, allowed }) => {
    expect(checkReply(words, allowed)).toMatchObject({ ok: false, because })
  })

  test('there are several hundred of it, for every reason and in each language', () => {
    const reasons = new Set(hostile.map(({ because }) => because))
    expect([...reasons].toSorted()).toEqual(allReasons.toSorted())
    for (const each of languages)
      expect(hostile.filter(({ allowed }) => allowed.language === each).length).toBeGreaterThan(150)
  })

  test.each(rowsOf<Carried>('carried'))(
    'does not ride on a phrase that may stand, though the caller asked for it ($language)',
    (row) => {
      const through = row.loads.flatMap((load) => {
        const said = [`${load}? my sink`, load.split(' ').toSorted().join(', ')]
        return said.flatMap((callerSaid) => {
          const allowed = allow({ language: row.language, callerSaid, callerName: 'Dana' })
          return ridesOf(row.carriers, load).filter((words) => checkReply(words, allowed).ok)
        })
      })
      expect(through).toEqual([])
    },
  )

  test.each(rowsOf<Taboos>('taboos'))('is never said: $because ($language)', (row) => {
    for (const said of row.bare) {
      expect([said, tabooIn(said, row.language)?.because]).toEqual([said, row.because])
    }
  })

  test('says its reason with the piece that offends, in at most 60 characters', () => {
    for (const { words, allowed } of hostile) {
      const checked = checkReply(words.repeat(3), { ...allowed, most: 100 })
      expect(checked.ok ? '' : checked.detail).toMatch(/^.{0,60}$/su)
    }
    expect(checkReply('Thanks, we can come tomorrow.', allow({}))).toEqual({
      ok: false,
      because: 'time',
      detail: 'tomorrow',
    })
  })
})

describe('what the caller said', () => {
  const leak = 'the pipe under my sink is dripping'
  const about = (callerSaid: string, words: string) => checkReply(words, allow({ callerSaid })).ok

  test('may be said after the caller, in other forms of the same words', () => {
    expect(about(leak, 'Sorry to hear your pipe is dripping.')).toBe(true)
    expect(about(leak, 'Thanks for letting us know about the dripping pipe.')).toBe(true)
  })

  test('may be said after who writes every word with a capital, save what may be a name', () => {
    expect(about('My Sink Is Leaking', 'Sorry to hear your sink is leaking.')).toBe(true)
    expect(about('My Hope Is Leaking', 'Sorry to hear your hope is leaking.')).toBe(false)
  })

  test('is not said where the caller said nothing of it', () => {
    expect(about('', 'Sorry to hear your pipe is dripping.')).toBe(false)
    expect(about('the sink drips', 'Sorry to hear your pipe is dripping.')).toBe(false)
  })

  test('does not become a statement where it was a question', () => {
    expect(about('is my pipe cracked? the sink drips', 'Sorry to hear your pipe is cracked.')).toBe(false)
    expect(about('is my pipe cracked. the sink drips', 'Sorry to hear your pipe is cracked.')).toBe(false)
    expect(about('my pipe is cracked, right?', 'Sorry to hear your pipe is cracked.')).toBe(false)
    expect(about('my pipe is cracked, can you come?', 'Sorry to hear your pipe is cracked.')).toBe(true)
  })

  test('does not lose its "not", and wins none', () => {
    expect(about('my boiler does not leak steam', 'Sorry to hear your boiler is leaking steam.')).toBe(false)
    expect(about('my boiler is leaking steam', 'Sorry to hear your boiler is not leaking steam.')).toBe(false)
  })

  test('is put together only from one stretch of it', () => {
    const said = 'the boiler hums, nothing else. my dog limps, he is old. my car rusts'
    expect(about(said, 'Sorry to hear your boiler rusts.')).toBe(false)
    expect(about(said, 'Sorry to hear your car rusts.')).toBe(true)
  })

  test.each([
    'call 5551234',
    'see evilpipes.com',
    'write bob@evil.com',
    'ask Bogdanov',
    'use promo PIPE20',
    'follow @wobbly',
    'see evil.wobbly',
    'open http://wobbly',
    'take 20wobbly',
    'xxxl brrr',
  ])('is not borrowed from a number, a link, an address or a name: %s', (said) => {
    for (const word of said.match(/\p{L}+/gu)?.slice(1) ?? [])
      expect([word, about(said, `Thanks for asking about the ${word}.`)]).toEqual([word, false])
  })
})

describe('letters and marks', () => {
  test('are made plain: one space, one apostrophe, no accent that costs a whole alphabet', () => {
    expect(wordsOf(' Thanks  for\tletting us know. ', allow({}))).toBe('Thanks for letting us know.')
    expect(wordsOf('Oh no—that’s frustrating… we understand.', allow({}))).toBe(
      "Oh no - that's frustrating... we understand.",
    )
    expect(wordsOf('Merci de nous avoir prévenus !', allow({ language: 'fr' }))).toBe('Merci de nous avoir prévenus !')
    expect(wordsOf('Qué situación.', allow({ language: 'es' }))).toBe('Qué situacion.')
  })

  test.each<[string, RefusalReason]>([
    ['Thanks for 5.', 'number'],
    ['Thanks for $.', 'price'],
    ['Thanks for %.', 'price'],
    ['Thanks for a@b.', 'link'],
    ['Thanks?', 'question'],
    ['Thanks\nfor that.', 'markup'],
    ['Thanks for that\u2029.', 'markup'],
    ['Thanks, {that}.', 'markup'],
    ['Thanks fоr that.', 'strange-word'],
    [`Thanks for 5 ${'of that '.repeat(60)}.`, 'too-long'],
  ])('that say something are refused for what they say: %j', (words, because) => {
    expect(checkReply(words, allow({}))).toMatchObject({ ok: false, because })
  })
})

describe('the form', () => {
  test.each<[Language, string, RefusalReason]>([
    ['en', 'Muchas gracias.', 'wrong-language'],
    ['es', 'Thank you.', 'wrong-language'],
    ['fr', 'Thank you.', 'wrong-language'],
    ['en', 'Sorry about the pipe and the pipe, the pipe and the pipe, the pipe and the pipe.', 'repeated'],
    ['en', 'Sorry about the pipe pipe.', 'repeated'],
    ['en', 'Sorry. We understand. Thank you. Thanks for that.', 'too-long'],
  ])('that is not one to three sentences in %s is refused: %s', (language, words, because) => {
    expect(checkReply(words, allow({ language, callerSaid: 'the pipe' }))).toMatchObject({ ok: false, because })
  })
})

describe('names', () => {
  const said = 'my sink drips'

  test("the caller's, the shop's and the owner's may stand", () => {
    const allowed = allow({ callerSaid: said, callerName: 'Dana Whitfield' })
    for (const words of [
      'Thanks, Dana.',
      'Thanks, Dana Whitfield.',
      'Thanks for contacting Ace Plumbing, Dana.',
      'Thanks for reaching out to Mike.',
    ])
      expect([words, checkReply(words, allowed).ok]).toEqual([words, true])
  })

  test('of others may not, nor a name that says what nobody promised', () => {
    expect(checkReply('Thanks, Dana.', allow({ callerSaid: said }))).toMatchObject({ because: 'name' })
    expect(checkReply('Thanks, Whitfield.', allow({ callerName: 'Dana' }))).toMatchObject({ because: 'name' })
    expect(checkReply('Thanks, Free Today.', allow({ callerName: 'Free Today' }))).toMatchObject({ because: 'price' })
    expect(checkReply('Thanks for contacting A1 Pipes.', allow({ businessName: 'A1 Pipes' }))).toMatchObject({
      because: 'number',
    })
  })

  test('stand in capitals only, and are no sentences', () => {
    expect(checkReply('Thanks, will.', allow({ callerName: 'Will' }))).toMatchObject({ because: 'promise' })
    expect(checkReply('Thanks, Will.', allow({ callerName: 'Will' })).ok).toBe(true)
    const callerName = 'Your Sink Gets All Our Love'
    expect(checkReply(`Thanks, ${callerName}.`, allow({ callerName })).ok).toBe(false)
  })

  test('that are months or seasons may stand for who bears them', () => {
    expect(checkReply('Thanks, April.', allow({ callerName: 'April' })).ok).toBe(true)
    expect(checkReply('Thanks, April.', allow({ callerSaid: 'in april' }))).toMatchObject({ because: 'time' })
  })
})

describe('no text at all', () => {
  test('brings it down, and nothing passes that holds a digit, a currency, an address or a number in words', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), anyText, (words, language, callerSaid) => {
        const checked = checkReply(words, allow({ language, callerSaid }))
        if (!checked.ok) expect(allReasons).toContain(checked.because)
        if (!checked.ok) return
        expect(words).not.toMatch(/[\p{N}\p{Sc}@/\\%?"<>{}]/u)
        expect(checked.words.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 2000 },
    )
  })

  test('passes with a sign in it that no acknowledgement has, wherever it stands', () => {
    const signs = fc.oneof(
      fc.constantFrom(...'0٣３Ⅳ½②$€£¥₿%@/\\?¿&*_#~^|=+<>{}[]():;"“”«»'),
      fc.constantFrom(
        '://',
        '\u200b',
        '\u200d',
        '\u202e',
        '\u2060',
        '\ufeff',
        '\u0301\u0301',
        '\n',
        '\u2028',
        '\u0007',
      ),
      fc.constantFrom('😊', '❤️', '☎', '✓', '🔧', 'о', 'а', 'е', 'ｅ', 'ı', 'ß', '谢', 'ش'),
    )
    fc.assert(
      fc.property(fromPassing, signs, fc.double({ min: 0, max: 1, noNaN: true }), ({ words, allowed }, sign, share) => {
        const place = 1 + Math.floor(share * (words.length - 2))
        expect(checkReply(words.slice(0, place) + sign + words.slice(place), allowed).ok).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('passes with a word in it that is a number, a price, a time, a link or a promise, though the caller said it', () => {
    fc.assert(
      fc.property(fromPassing, fc.nat(), fc.nat(), ({ words, allowed }, which, where) => {
        const bad = neverSaid[allowed.language]
        const word = bad[which % bad.length] ?? ''
        const parts = words.split(' ')
        const place = 1 + (where % Math.max(1, parts.length - 1))
        const worded = [...parts.slice(0, place), word, ...parts.slice(place)].join(' ')
        const callerSaid = `${allowed.callerSaid}. ${worded}`
        expect([worded, checkReply(worded, { ...allowed, callerSaid }).ok]).toEqual([worded, false])
      }),
      { numRuns: 3000 },
    )
  })

  test('passes that was put together from the words of acknowledgements in any order, once it says a taboo', () => {
    const words = [...new Set(passing.flatMap((each) => each.words.toLowerCase().split(/[^\p{L}']+/u)))].filter(Boolean)
    const bag = [...words, ...languages.flatMap((each) => neverSaid[each])]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bag), { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...languages),
        (said, language) => {
          const line = said.join(' ')
          const checked = checkReply(
            `${line.charAt(0).toUpperCase()}${line.slice(1)}.`,
            allow({ language, callerSaid: line }),
          )
          const taboo = said.find((word) => neverSaid[language].includes(word))
          if (taboo) expect([line, checked.ok]).toEqual([line, false])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

const allReasons: RefusalReason[] = [
  ...([
    'empty',
    'too-long',
    'wrong-language',
    'number',
    'price',
    'time',
    'link',
    'promise',
    'claim',
    'person',
    'name',
  ] as const),
  ...(['question', 'advice', 'strange-word', 'strange-phrase', 'repeated', 'not-a-sentence', 'markup'] as const),
]

const neverSaid: Record<Language, string[]> = {
  en: `zero one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty ninety
    hundred thousand million dozen half first fourth twice dollars bucks cents free price fee cost refund discount deposit
    today tonight tomorrow soon shortly now monday friday sunday morning noon midnight minutes hours weekend january december
    dot com www website guarantee promise guaranteed booked scheduled confirmed appointment licensed insured warranty covered
    available safe dangerous fixed technician someone will shall`.split(/\s+/),
  es: `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece quince veinte treinta cuarenta cincuenta noventa
    cien mil docena mitad doble primero segundo gratis precio tarifa cuesta pesos euros descuento reembolso hoy ahora pronto
    lunes viernes domingo noche mediodía minutos horas semana enero diciembre arroba www garantía prometo confirmado agendado
    cita disponible seguro peligroso arreglado técnico alguien vamos llegaremos`.split(/\s+/),
  fr: `zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent mille douzaine
    moitié double premier deuxième gratuit prix tarif coûte dollars euros rabais remboursement aujourd'hui demain maintenant
    bientôt lundi vendredi dimanche soir midi minutes heures semaine janvier décembre arobase www garantie promis confirmé
    réservé disponible dangereux réparé technicien viendra`.split(/\s+/),
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    'Thanks for letting us know.',
    'Gracias por avisarnos.',
    'Merci pour votre message.',
    '\ud800',
    '.',
    "'",
  ),
)

function allow(changed: Partial<ReplyAllowed>): ReplyAllowed {
  const nobody = { callerSaid: '', callerName: null, service: null, businessName: 'Ace Plumbing', ownerName: 'Mike' }
  return { language: 'en', most: 200, ...nobody, ...changed }
}

function wordsOf(words: string, allowed: ReplyAllowed): string {
  const checked = checkReply(words, allowed)
  return checked.ok ? checked.words : `${checked.because}: ${checked.detail}`
}

function ridesOf(carriers: readonly string[], load: string): string[] {
  const lines = carriers.map((carrier) => carrier.replace('{}', load))
  return lines.map((line) => line.charAt(0).toUpperCase() + line.slice(1))
}

function rowsOf<Row>(name: string): Row[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Row)
}
