const followed = /^(https?:|mailto:|tel:)/i
const onThisBox = /^\/(?![/\\])/
// Browsers drop tabs and line ends inside an address, and blanks before it, before they read its scheme.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const blanks = /[\u0000-\u0020]/

/** An address from data as it may stand in `href` or `src`: http, https, mailto, tel, or a path on this box; else undefined. */
export function safeUrl(address: string): string | undefined {
  if (blanks.test(address)) return undefined
  return followed.test(address) || onThisBox.test(address) ? address : undefined
}
