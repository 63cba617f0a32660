import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFolder } from '../database/folder.ts'
import { firstring } from './firstring.ts'

test('the demo plays a missed call up to the answer, alert and all, and leaves nothing behind', async () => {
  const folder = emptyFolder()
  const { code, said } = await firstring(folder, ['demo'])
  expect(code).toBe(0)
  const lines = said.map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, '').replaceAll(/ {2,}/g, ' '))
  expect(lines[0]).toBe('Dana: calls. Nobody can pick up.')
  expect(lines[1]).toMatch(/^the box: Hey, it's Mike from Mike's Plumbing. I just missed your call/)
  expect(lines).toContainEqual(expect.stringMatching(/^to Mike: A1 .* leak in the basement, 28 Woodbine Cres/))
  expect(lines.at(-2)).toMatch(/^the box: .*passed this on to Mike and said what suits you: tomorrow afternoon/)
  expect(lines.at(-1)).toMatch(/^to Mike: A1 Dana .*Wants tomorrow afternoon/)
  expect(readdirSync(folder)).toEqual([])
})
