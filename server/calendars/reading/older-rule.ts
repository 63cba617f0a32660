// vCalendar 1.0 wrote its repeat rules in a tongue of its own: `W2 MO WE #10` is every second week on Monday and Wednesday,
// ten times. Old telephones and organisers still hand such files over.

type Kind = { freq: string; part: string | null; words(listed: string[]): (string | null)[] }

const kinds: Record<string, Kind> = {
  D: { freq: 'DAILY', part: null, words: (listed) => listed.map(() => null) },
  W: { freq: 'WEEKLY', part: 'BYDAY', words: (listed) => listed.map(weekday) },
  MP: { freq: 'MONTHLY', part: 'BYDAY', words: placedWeekdays },
  MD: { freq: 'MONTHLY', part: 'BYMONTHDAY', words: (listed) => listed.map(dayOfMonth) },
  YM: { freq: 'YEARLY', part: 'BYMONTH', words: (listed) => listed.map(number) },
  YD: { freq: 'YEARLY', part: 'BYYEARDAY', words: (listed) => listed.map(number) },
}

/** The same rule in the words of RFC 5545; null for what is none, and for one with times of its own. */
export function fromOlderRule(text: string): string | null {
  const [head = '', ...rest] = text.trim().toUpperCase().split(/\s+/)
  const [, letters = '', interval = ''] = /^([A-Z]{1,2})(\d{1,4})$/.exec(head) ?? []
  const kind = Object.hasOwn(kinds, letters) ? kinds[letters] : undefined
  if (!kind) return null
  const ending = endingIn(rest.at(-1))
  const words = kind.words(ending === null ? rest : rest.slice(0, -1))
  if (words.includes(null)) return null
  const days = kind.part !== null && words.length > 0 ? [`${kind.part}=${words.join(',')}`] : []
  // Without an end the book means twice.
  return [`FREQ=${kind.freq}`, `INTERVAL=${interval}`, ...days, ending ?? 'COUNT=2']
    .filter((part) => part !== '')
    .join(';')
}

/** `#10` is ten times, `#0` for ever. */
function endingIn(word: string | undefined): string | null {
  const [, count] = /^#(\d{1,6})$/.exec(word ?? '') ?? []
  if (count !== undefined) return Number(count) === 0 ? '' : `COUNT=${Number(count)}`
  return word !== undefined && /^\d{8}(T\d{6}Z?)?$/.test(word) ? `UNTIL=${word}` : null
}

function weekday(word: string): string | null {
  return /^(SU|MO|TU|WE|TH|FR|SA)$/.test(word) ? word : null
}

/** `1+ MO TU 1- FR`: the first Monday and the first Tuesday, and the last Friday. */
function placedWeekdays(words: string[]): (string | null)[] {
  let place: string | null = null
  const days = words.flatMap((word) => {
    const [, nth, sign] = /^([1-5])([+-])$/.exec(word) ?? []
    if (nth === undefined) return [place === null || weekday(word) === null ? null : `${place}${word}`]
    place = sign === '-' ? `-${nth}` : nth
    return []
  })
  return days.length > 0 ? days : [null]
}

function dayOfMonth(word: string): string | null {
  if (word === 'LD') return '-1'
  const [, day, sign] = /^(\d{1,2})([+-]?)$/.exec(word) ?? []
  if (day === undefined) return null
  return sign === '-' ? `-${day}` : day
}

function number(word: string): string | null {
  return /^\d{1,3}$/.test(word) ? word : null
}
