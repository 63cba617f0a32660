/** How often somebody called and texted, at a glance: `3 calls, 1 text`. */
export function howOften({ calls, texts }: { calls: number; texts: number }): string {
  const said = [calls > 0 && count(calls, 'call'), texts > 0 && count(texts, 'text')].filter(Boolean)
  return said.length > 0 ? said.join(', ') : 'never called or texted'
}

/** The same of one of them: `once`, `3 times`. */
export function times(howMany: number): string {
  if (howMany >= 1000) return 'a thousand times or more'
  if (howMany === 0) return 'never'
  return howMany === 1 ? 'once' : `${howMany} times`
}

function count(howMany: number, what: string): string {
  if (howMany >= 1000) return `1000 ${what}s or more`
  return howMany === 1 ? `1 ${what}` : `${howMany} ${what}s`
}
