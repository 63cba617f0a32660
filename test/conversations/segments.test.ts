import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSegments, plainLetters } from '../../server/conversations/segments.ts'

const plain = (units: number, segments: number) => ({ encoding: 'gsm-7', units, segments, foreign: [] })
const foreign = (units: number, segments: number, ...characters: string[]) => ({
  encoding: 'ucs-2',
  units,
  segments,
  foreign: characters,
})
const a = (count: number) => 'a'.repeat(count)

describe('counting', () => {
  const rows: [string, string, ReturnType<typeof plain> | ReturnType<typeof foreign>][] = [
    ['nothing', '', plain(0, 0)],
    ['one letter', 'a', plain(1, 1)],
    [
      'the opener',
      "Hey, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done? Reply STOP to opt out.",
      plain(118, 1),
    ],
    ['a full segment', a(160), plain(160, 1)],
    ['one letter more', a(161), plain(161, 2)],
    ['two full segments', a(306), plain(306, 2)],
    ['two and a letter', a(307), plain(307, 3)],
    ['three full segments', a(459), plain(459, 3)],
    ['three and a letter', a(460), plain(460, 4)],
    ['the longest text', a(1600), plain(1600, 11)],
    ['line breaks', 'a\r\nb', plain(4, 1)],
    ['letters of GSM-7', 'éèàùìòñÑüöäåßÉÇÄÖÜÅØøÆæ¿¡§£¥ΔΩ', plain(30, 1)],
    ['escaped characters count twice', '^{}\\[~]|€\f', plain(20, 1)],
    ['an escape at the end of a lone segment', `${a(158)}€`, plain(160, 1)],
    ['an escape that no longer fits', `${a(159)}€`, plain(161, 2)],
    ['an escape is not torn apart', `${a(152)}€${a(152)}`, plain(306, 3)],
    ['an escape that ends a segment', `${a(151)}€${a(153)}`, plain(306, 2)],
    ['nothing but escapes', '€'.repeat(80), plain(160, 1)],
    ['76 escapes to a segment', '€'.repeat(152), plain(304, 2)],
    ['the odd septet of each segment is lost', '€'.repeat(153), plain(306, 3)],
    ['a curly apostrophe', 'it’s', foreign(4, 1, '’')],
    ['a small c with cedilla', 'ça', foreign(2, 1, 'ç')],
    ['a backtick', '`', foreign(1, 1, '`')],
    ['a tab', 'a\tb', foreign(3, 1, '\t')],
    ['each foreign character once', '“a” “b” …', foreign(9, 1, '“', '”', '…')],
    ['an accent of its own', 'e\u0301', foreign(2, 1, '\u0301')],
    ['a full foreign segment', `ó${a(69)}`, foreign(70, 1, 'ó')],
    ['one letter more', `ó${a(70)}`, foreign(71, 2, 'ó')],
    ['two full foreign segments', `ó${a(133)}`, foreign(134, 2, 'ó')],
    ['two and a letter', `ó${a(134)}`, foreign(135, 3, 'ó')],
    ['escapes count once among foreign ones', 'ó€', foreign(2, 1, 'ó')],
    ['an emoji', '👍', foreign(2, 1, '👍')],
    ['an emoji that no longer fits', `${a(69)}👍`, foreign(71, 2, '👍')],
    ['an emoji is not torn apart', `${a(66)}👍${a(66)}`, foreign(134, 3, '👍')],
    ['an emoji that ends a segment', `${a(65)}👍${a(67)}`, foreign(134, 2, '👍')],
    ['half an emoji', '\ud83d', foreign(1, 1, '\ud83d')],
  ]
  test.each(rows)('%s', (_, body, counted) => {
    expect(countSegments(body)).toEqual(counted)
  })
})

describe('plain letters', () => {
  const rows: [string, string][] = [
    ['', ''],
    ['It’s Mike’s', "It's Mike's"],
    ['‘a’ ‚b‛ don´t don`t donʼt', "'a' 'b' don't don't don't"],
    ['“a” „b‟ «c» ‹d›', `"a" "b" "c" 'd'`],
    ['9–11 — or 2‑4 − 1', '9-11 - or 2-4 - 1'],
    ['one moment…', 'one moment...'],
    ['5\u202f000\u00a0$\u2009et\u3000plus', '5 000 $ et plus'],
    ['a\tb\u2028c', 'a b\nc'],
    ['á í ó ú ç ê â î ô û œ', 'a i o u c e a i o u oe'],
    ['Á Í Ó Ú À È Ê Â Î Ô Û Œ Ë Ï Ù ë ï ÿ', 'A I O U A E E A I O U OE E I U e i y'],
    ['ã õ ł Ł ş ž č ı đ', 'a o l L s z c i d'],
    ['é è à ù ì ò ñ Ñ ü ö ä å ß É Ç Ä Ö Ü Å ø Ø æ Æ', 'é è à ù ì ò ñ Ñ ü ö ä å ß É Ç Ä Ö Ü Å ø Ø æ Æ'],
    ['¿Qué día? ¡Mañana!', '¿Qué dia? ¡Mañana!'],
    ['Ça coule à côté du fauteuil, là où l’eau gèle', "Ça coule à coté du fauteuil, là où l'eau gèle"],
    ['e\u0301 n\u0303 c\u0327', 'é ñ c'],
    ['œ\u0301', 'oé'],
    ['½ hour, 20 m², nº 3, 1ª', '1/2 hour, 20 m2, no 3, 1a'],
    ['ﬁx it ™ © ® № ‼ → ×', 'fix it TM (c) (R) No !! -> x'],
    ['ＳＴＯＰ １２３', 'STOP 123'],
    ['zero\u200bwidth \ufeffmark \u202a416\u202c soft\u00adhyphen', 'zerowidth mark 416 softhyphen'],
    ['• one · two', '- one - two'],
    ['€20 [a] {b} ~c|d\\e^f', '€20 [a] {b} ~c|d\\e^f'],
    ['Tm™️ ok', 'TmTM ok'],
    ['Thanks 👍🏽 ❤️', 'Thanks 👍🏽 ❤️'],
    ['“Sí” 👩‍🔧', '"Si" 👩‍🔧'],
    ['Привет — 72°', 'Привет - 72°'],
    ['日本語', '日本語'],
    ['\ud83d', '\ud83d'],
  ]
  test.each(rows)('%j is written %j', (body, expected) => {
    expect(plainLetters(body)).toBe(expected)
  })

  test('what an English, Spanish or French shop writes fits into plain segments', () => {
    const body =
      'Bonjour — c’est « Chez Noël », çà et là : d’où vient l’eau… Mañana a las 9 ½, ¿sí? “OK” àâçéèêëîïôœùûüÿ áíóúñ'
    expect(countSegments(plainLetters(body)).encoding).toBe('gsm-7')
  })
})

describe('whatever the text', () => {
  const gsm = [...'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€']
  const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)) })
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    latin,
    fc.string({ unit: fc.constantFrom(...gsm) }),
  )

  test('plain letters are as plain as they can be at once', () => {
    fc.assert(
      fc.property(anything, (body) => {
        expect(plainLetters(plainLetters(body))).toBe(plainLetters(body))
      }),
      { numRuns: 3000 },
    )
  })

  test('a plain text keeps every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...gsm), maxLength: 400 }), (body) => {
        expect(plainLetters(body)).toBe(body)
        expect(countSegments(body)).toMatchObject({ encoding: 'gsm-7', foreign: [] })
      }),
    )
  })

  test('no foreign character comes in by writing plainly', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const before = new Set(countSegments(body.normalize('NFC')).foreign)
        expect(countSegments(plainLetters(body)).foreign.filter((character) => !before.has(character))).toEqual([])
      }),
    )
  })

  test('the segments hold all units and not one segment too many', () => {
    const long = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '€'), maxLength: 700 }),
      fc.string({ unit: fc.constantFrom('a', 'ó', '👍'), maxLength: 400 }),
    )
    fc.assert(
      fc.property(long, (body) => {
        const { encoding, units, segments } = countSegments(body)
        const [alone, together] = encoding === 'gsm-7' ? [160, 153] : [70, 67]
        if (units <= alone) expect(segments).toBe(units === 0 ? 0 : 1)
        else expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / together))
        // Each cut wastes at most one unit, before a character of two.
        if (units > alone) expect(segments).toBeLessThanOrEqual(Math.ceil(units / (together - 1)))
      }),
    )
  })

  test('a longer text never has fewer segments', () => {
    fc.assert(
      fc.property(anything, anything, (body, more) => {
        expect(countSegments(body + more).segments).toBeGreaterThanOrEqual(countSegments(body).segments)
      }),
    )
  })
})
