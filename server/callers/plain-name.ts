/** A name as it is looked for: small letters without accents, so that "jose" finds José. Null for nothing. */
export function plainName(name: string | null): string | null {
  const plain = (name ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return plain || null
}
