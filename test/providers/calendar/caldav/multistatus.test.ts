import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propOf, readMultistatus } from '../../../../server/providers/calendar/caldav/multistatus.ts'
import { readXml, textOf } from '../../../../server/providers/calendar/caldav/xml.ts'

const read = (inner: string) =>
  readMultistatus(`<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:">${inner}</d:multistatus>`)
const etagIn = (written: string) => {
  const prop = `<d:propstat><d:prop><d:getetag>${written}</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>`
  return textOf(propOf(read(`<d:response><d:href>/a</d:href>${prop}</d:response>`)?.responses[0], 'getetag'))
}

test.each([
  ['1.50', '1.50'],
  ['007', '007'],
  ['1e3', '1e3'],
  ['TRUE', 'TRUE'],
  ['&quot;a&amp;b&quot;', '"a&b"'],
  ['&#x22;&#97;&#34;', '"a"'],
  ['a<![CDATA[ <b> & ]]>c<!-- d -->e', 'a <b> & ce'],
  ['<![CDATA[&amp;]]>', '&amp;'],
  ['', null],
])('a version written as %s is %s', (written, meant) => {
  expect(etagIn(written)).toBe(meant)
})

test('whatever the prefixes are called, and whichever namespace is the usual one', () => {
  const text = `<multistatus xmlns="DAV:" xmlns:X="urn:x"><response><href>/a</href><propstat><prop><X:getetag>theirs</X:getetag>
    <Y:getetag xmlns:Y="DAV:">"v"</Y:getetag></prop></propstat></response><sync-token>t</sync-token></multistatus>`
  const read = readMultistatus(text)
  expect(read?.syncToken).toBe('t')
  expect(textOf(propOf(read?.responses[0], 'getetag'))).toBe('"v"')
})

test('properties that were not found are none', () => {
  const one = (status: string) =>
    `<d:propstat><d:prop><d:getetag>x</d:getetag></d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`
  const [response] = read(`<d:response><d:href>/a</d:href>${one('404 Not Found')}</d:response>`)?.responses ?? []
  expect(response).toEqual({ href: '/a', status: null, props: [] })
})

test('one status may stand for several addresses', () => {
  const both =
    '<d:response><d:href>/a</d:href><d:href>/b</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>'
  expect(read(both)?.responses).toEqual([
    { href: '/a', status: 404, props: [] },
    { href: '/b', status: 404, props: [] },
  ])
})

const whole = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href><d:status>HTTP/1.1 200 OK</d:status></d:response></d:multistatus>`

test('whatever is cut off is not read', () => {
  for (let length = 0; length < whole.length; length++) expect(readMultistatus(whole.slice(0, length))).toBeNull()
  expect(readMultistatus(whole)?.responses).toHaveLength(1)
})

test.each<[string, string]>([
  ['a web page', '<!DOCTYPE html><html><body><br></body></html>'],
  ['a document with entities of its own', `<!DOCTYPE d [<!ENTITY a "aaaa">]>${whole}`],
  ['another document', '<d:error xmlns:d="DAV:"/>'],
  ['the same name in another namespace', whole.replace('DAV:', 'urn:other')],
  ['two documents', whole + whole],
  ['tags that are closed in another order', '<a><b></a></b>'],
  ['a very deep document', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
  ['an endless start of a tag', `<a ${'b="c" '.repeat(300_000)}`],
  ['more elements than any calendar has', `<a>${'<b/>'.repeat(500_000)}</a>`],
  ['nothing', ''],
])('%s is no list of results', (...[, text]) => {
  expect(readMultistatus(text)).toBeNull()
})

test('any text comes back as it was', () => {
  const written = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r/g, '&#13;')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readXml(`<a>x${written(text)}x</a>`)?.text).toBe(`x${text}x`)
    }),
    { numRuns: 100 },
  )
})
