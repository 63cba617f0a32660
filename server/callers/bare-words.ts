/** What was said between one punctuation mark and the next, in small letters without accents, apostrophes and ornaments. */
export function bareClauses(body: string): string[] {
  return body
    .replace(/['‘’‛′´`ʼ]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(?<=\p{L})[-‐‑_](?=\p{L})/gu, ' ')
    .replace(/#/g, ' ')
    .replace(/\//g, ' or ')
    .replace(/[&+]/g, ' and ')
    .split(/[^\p{L}\p{N}\s]+|[\r\n]+/u)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter((clause) => clause !== '')
}
