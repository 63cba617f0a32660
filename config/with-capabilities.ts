const begin = '<!-- capabilities: written by `npm run capabilities` -->'
const end = '<!-- end of capabilities -->'

/** The README with these tables in their place. */
export function withCapabilities(readme: string, tables: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from === -1 || to < from) throw new Error('the README has no place for what companies can do')
  return `${readme.slice(0, from)}${begin}\n${tables}\n${readme.slice(to)}`
}
