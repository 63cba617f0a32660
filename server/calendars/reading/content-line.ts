/** One line of a calendar: `DTSTART;TZID=Europe/Madrid:20260310T090000`. Names of properties and parameters are in capitals. */
export type ContentLine = { name: string; parameters: Record<string, string>; value: string }

const named = /^([\w-]+)(?=[;:])/
const parameter = /;([\w-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y

/** Null for what is no line of a calendar. A quote that is never closed, or a colon without quotes, costs only that parameter. */
export function readLine(text: string): ContentLine | null {
  const [, name] = named.exec(text) ?? []
  if (name === undefined) return null
  const parameters: Record<string, string> = Object.create(null)
  let at = name.length
  while (text[at] === ';') {
    parameter.lastIndex = at
    const [whole, key = '', value = ''] = parameter.exec(text) ?? []
    if (whole === undefined) return readBehindLastColon(text, name.toUpperCase(), parameters)
    parameters[key.toUpperCase()] = value.replaceAll('"', '')
    at += whole.length
  }
  if (text[at] !== ':') return readBehindLastColon(text, name.toUpperCase(), parameters)
  return { name: name.toUpperCase(), parameters, value: text.slice(at + 1) }
}

/** The same line read the other way: `TZID=GMT+01:00:20260310T090000` has its value behind the last colon. */
export function readBehindLastColon(
  text: string,
  name: string,
  parameters: ContentLine['parameters'] = Object.create(null),
): ContentLine | null {
  const colon = text.lastIndexOf(':')
  if (colon === -1) return null
  const [, zone] = /;TZID="?([^;"]*)/i.exec(text.slice(0, colon)) ?? []
  if (zone !== undefined) parameters.TZID = zone
  return { name, parameters, value: text.slice(colon + 1) }
}

/** What a text property says: `\n`, `\,` and the like undone. */
export function plainText(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? ' ' : escaped)).trim()
}
