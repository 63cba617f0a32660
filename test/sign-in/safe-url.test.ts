import { expect, test } from 'vitest'
import { safeUrl } from '../../views/parts/safe-url.ts'

test.each([
  'https://example.com/a?b=c#d',
  'HTTP://example.com',
  'mailto:a@b.example',
  'tel:+14165550134',
  '/calls/7',
  '/',
])('%s may be followed', (address) => {
  expect(safeUrl(address)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'evil.example',
  '',
])('%s may not', (address) => {
  expect(safeUrl(address)).toBeUndefined()
})
