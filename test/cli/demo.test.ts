import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFolder } from '../database/folder.ts'
import { firstring } from './firstring.ts'

test('the demo plays a missed call up to the booked job, texts to the owner and all, and leaves nothing behind', async () => {
  const folder = emptyFolder()
  const { code, said } = await firstring(folder, ['demo'])
  expect(code).toBe(0)
  const lines = said.map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, '').replaceAll(/ {2,}/g, ' '))
  expect(lines[0]).toBe('Dana: calls. Nobody can pick up.')
  expect(lines[1]).toMatch(/^the box: Hey, it's Mike from Mike's Plumbing. I just missed your call/)
  expect(lines).toContainEqual(expect.stringMatching(/^to Mike: A1 .* leak in the basement, 28 Woodbine Cres/))
  expect(lines).toContainEqual(expect.stringMatching(/^the box: You're booked: .*am, 28 Woodbine Cres\./))
  expect(lines).toContainEqual(expect.stringMatching(/^to Mike: Booked: .*leak in the basement, 28 Woodbine Cres\.$/))
  expect(lines.at(-1)).toBe('the box: Got it, thanks.')
  expect(readdirSync(folder)).toEqual([])
})
