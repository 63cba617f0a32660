// A contact card that stands in a text as its lines: whose it is and the number on it, and the text without it.
export type ContactCard = { name: string | null; phone: string | null }

const card = /BEGIN:VCARD[\s\S]*?(?:END:VCARD|$)/gi

export function withoutCards(text: string): string {
  return text.replaceAll(card, ' ').trim()
}

/** The first card of a text; null where none stands. */
export function findCard(text: string): ContactCard | null {
  const [found] = text.match(card) ?? []
  if (!found) return null
  return { name: nameOn(found), phone: lineOf(found, 'TEL')?.replace(/^tel:/i, '') ?? null }
}

function nameOn(lines: string): string | null {
  const [last = '', first = ''] = (lineOf(lines, 'N') ?? '').split(';')
  return lineOf(lines, 'FN') ?? ([first, last].join(' ').trim() || null)
}

/** "TEL;TYPE=CELL:+1 416…", "item1.TEL:…" */
function lineOf(lines: string, key: string): string | null {
  const found = new RegExp(`^(?:item\\d+\\.)?${key}(?:;[^:\\n]*)?:([^\\r\\n]+)`, 'im').exec(lines)
  return found?.[1]?.replaceAll(/\\([,;])/g, '$1').trim() || null
}
