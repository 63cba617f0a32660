/** A name as it is looked for: small letters without accents and apostrophes, so that "jose oneil" finds José O’Neil. Null for nothing. */
export function plainName(name: string | null): string | null {
  const bare = (name ?? '').normalize('NFKD').replaceAll(/[\p{M}\p{Cf}'’‘`´ʼ]/gu, '')
  return bare.toLowerCase().replaceAll(/\s+/g, ' ').trim() || null
}
