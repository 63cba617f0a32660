// Digits that are said as words: "four one six, five five five, oh one three four".

const digits: Record<string, string> = {
  zero: '0',
  oh: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  un: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  huit: '8',
  neuf: '9',
}

const said = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:(?:double|triple|doble) )?(?:${Object.keys(digits).join('|')}|\d+)(?![\p{L}\d])[ ,.-]{0,2}){3,20}`,
  'gu',
)

/** The text with runs of said digits written as digits, or as it was. */
export function withDigits(plain: string): string {
  return plain.replaceAll(said, (run) => {
    const digits = inDigits(run)
    return /[a-z]/.test(run) && digits.length > 6 ? ` ${digits} ` : run
  })
}

function inDigits(run: string): string {
  let times = 1
  let written = ''
  for (const word of run.match(/\p{L}+|\d+/gu) ?? []) {
    if (/^(?:double|doble|triple)$/.test(word)) times = word === 'triple' ? 3 : 2
    else {
      written += (digits[word] ?? word).repeat(times)
      times = 1
    }
  }
  return written
}
