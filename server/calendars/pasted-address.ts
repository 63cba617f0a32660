// The address of the page that the owner's browser could not open after Google: what Google gave stands in it.
import { timingSafeEqual } from 'node:crypto'

export function codeIn(pasted: string, state: string): { code: string } | { fault: string } {
  const query = URL.canParse(pasted) ? new URL(pasted).searchParams : null
  if (query?.has('error')) return { fault: 'At Google the answer was no. Open the link once more if that was a slip.' }
  const code = query?.get('code')
  if (!query || !code)
    return {
      fault: 'That is not it: copy the whole address of the page that does not load. It begins with http://127.0.0.1.',
    }
  if (!isSame(query.get('state') ?? '', state))
    return {
      fault: 'That address is of another try. Open the link on this page, and copy the address that it leads to.',
    }
  return { code }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
