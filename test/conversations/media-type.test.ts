import fc from 'fast-check'
import { expect, test } from 'vitest'
import { photoType } from '../../server/conversations/media-type.ts'

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

test.each([
  ['\xff\xd8\xff\xe0 a photo', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x00\x00\x00\x00WEBP', 'image/webp'],
  ['\x00\x00\x00\x18ftypheic', 'image/heic'],
])('%j is a photo of type %s', (content, type) => {
  expect(photoType(bytes(content))?.type).toBe(type)
})

test.each(['<svg onload="alert(1)">', '%PDF-1.7', '<html>', 'PK\x03\x04', 'ID3', '', 'GIF8'])(
  '%j is no photo, whatever its sender calls it',
  (content) => {
    expect(photoType(bytes(content))).toBeNull()
  },
)

test('no bytes whatever break the look', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (content) => void photoType(content)))
})
