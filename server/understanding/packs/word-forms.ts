// Words of customers in one form, whatever their ending: English, Spanish and French alike, and only for comparing.

/** `clogged`, `clogging` and `clogs` have one stem; words of three letters stay as they are. */
export function stemOf(word: string): string {
  const ending = endings.find(([end, left]) => word.endsWith(end) && word.length - end.length >= left)
  const stem = ending ? word.slice(0, -ending[0].length) : word
  return stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
}

/** Of short stems many words are made: "til" is no "tile", "Luc" no "luces", "place" no "placa". */
export function isFormOfShort(heard: string, listed: string): boolean {
  return heard === listed || familiesOf(heard).some((family) => familiesOf(listed).includes(family))
}

function familiesOf(word: string): string[] {
  const ending = endings.find(([end, left]) => word.endsWith(end) && word.length - end.length >= left)?.[0] ?? ''
  const isPlural = ending === 'es' && /(?:[sxz]|ch|sh)es$/.test(word)
  return [...families.filter(({ has }) => has.includes(ending)).map(({ of }) => of), ...(isPlural ? ['bare'] : [])]
}

const verbal = ['ed', 'ing', 'ings', 'ment', 'ments', 'ation', 'ations']
const families = [
  { of: 'bare', has: ['', 's', ...verbal] },
  { of: 'e', has: ['e', 'es', 'ee', 'ees', 'ement', 'ements', ...verbal] },
  { of: 'o', has: ['o', 'a', 'os', 'as', 'ado', 'ada', 'ados', 'adas', 'ando', 'iendo', 'acion', 'aciones'] },
  { of: 'y', has: ['y', 'ies', ...verbal] },
]

/** True when one letter was missed, doubled, swapped or mistaken after the first; two in a long word. */
export function isTypoOf(typed: string, word: string): boolean {
  if (word.length < 5 || typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1) return false
  if (word.length >= 9) return distance(typed, word) <= 2
  return differsInOnePlace(typed, word) && distance(typed, word) <= 1
}

/** Behind what both begin with, and before what both end with, a single slip leaves two letters at most. */
function differsInOnePlace(typed: string, word: string): boolean {
  const shorter = Math.min(typed.length, word.length)
  let begin = 0
  while (begin < shorter && typed[begin] === word[begin]) begin += 1
  let end = 0
  while (end < shorter - begin && typed.at(-1 - end) === word.at(-1 - end)) end += 1
  return Math.max(typed.length, word.length) - begin - end <= 2
}

// The longest first; what is left must be a word still: "tapado" is no "tap".
const endings: readonly [string, number][] = [
  ...['aciones', 'ations', 'acion', 'ation', 'ements', 'ement', 'ments', 'ment'].map(leaving(3)),
  ...['iendo', 'ando', 'ados', 'adas', 'ado', 'ada'].map(leaving(4)),
  ...['ings', 'ing', 'ees', 'ies', 'ed', 'ee', 'es'].map(leaving(3)),
  ...['os', 'as'].map(leaving(4)),
  ...['s', 'e', 'y'].map(leaving(3)),
  ...['o', 'a'].map(leaving(4)),
]

function leaving(letters: number): (ending: string) => [string, number] {
  return (ending) => [ending, letters]
}

function distance(typed: string, word: string): number {
  let before: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1
      let least = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[word.length] ?? 0
}
