import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder } from '../../config/data-file.ts'
import { companiesIn, dialLink, dialling } from '../../server/calls/forwarding-codes.ts'
import { loadForwarding } from '../../server/calls/load-forwarding.ts'

const forwarding = loadForwarding()
const inToronto = '+14165550100'
const inLondon = '+442079460000'

test.each([
  ['t-mobile', inToronto, ['**61*+14165550100**20#', '**67*+14165550100#', '**62*+14165550100#'], '##61#'],
  ['verizon', inToronto, ['*714165550100'], '*73'],
  ['us-landline', inToronto, ['*924165550100', '*904165550100'], '*93'],
  ['bt', inLondon, ['*61*02079460000#', '*67*02079460000#'], '#61#'],
  ['other-mobile', inLondon, ['**61*+442079460000**20#', '**67*+442079460000#', '**62*+442079460000#'], '##61#'],
])('at %s these are the codes', (company, number, on, off) => {
  const found = dialling(forwarding, { company, number, seconds: 20 })
  expect(found?.advised.map((code) => code.on)).toEqual(on)
  expect(found?.advised[0]?.off).toBe(off)
})

test('where the company has seconds of its own, the nearest is chosen', () => {
  expect(dialling(forwarding, { company: 'telus', number: inToronto, seconds: 25 })?.seconds).toBe(20)
  expect(dialling(forwarding, { company: 'verizon', number: inToronto, seconds: 25 })?.seconds).toBeNull()
})

test('nobody knows the codes of another landline, nor of a company that is none', () => {
  for (const company of ['other-landline', 'direct', 'constructor', ''])
    expect(dialling(forwarding, { company, number: inToronto, seconds: 20 })).toBeNull()
})

test('every company of the file has codes that a keypad can dial, in a link that keeps its #', () => {
  for (const company of Object.keys(forwarding.companies))
    for (const number of [inToronto, inLondon, '+61255501234', '+34910000000']) {
      const { advised = [], all, check } = dialling(forwarding, { company, number, seconds: 20 }) ?? {}
      const codes = [...advised, all ?? []].flat().flatMap(({ on, off }) => [on, off])
      for (const code of [...codes, check ?? '*']) expect(code, company).toMatch(/^[*#+\d]+$/)
      expect(codes.map(dialLink).join('')).not.toContain('#')
    }
  expect(dialLink('##61#')).toBe('tel:%23%2361%23')
})

test('each country is offered its own companies only', () => {
  expect(companiesIn(forwarding, 'CA').map(([key]) => key)).toContain('telus')
  expect(companiesIn(forwarding, 'CA').map(([key]) => key)).not.toContain('verizon')
  expect(companiesIn(forwarding, 'JP')).toEqual([])
})

test.each([
  ['way: star-71', 'way: star-17', 'companies.verizon.way: is no way of `ways`'],
  ["off: '##61#'", "off: 'call us'", 'ways.gsm.codes.no-answer.off: must be a code of digits, * and #'],
  ['seconds: [5, 10, 15, 20, 25, 30]', '', 'needs `seconds` to choose from'],
  ['asOf: 2026-11-21', 'asOf: lately', 'asOf: Invalid ISO date'],
])('a file with a wrong %s stops the start with a sentence that names the line', (from, to, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-forwarding-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const text = readFileSync(join(dataFolder(), 'forwarding.yaml'), 'utf8')
  writeFileSync(join(folder, 'forwarding.yaml'), text.replace(from, to))
  expect(() => loadForwarding(folder)).toThrow(/^forwarding\.yaml, line \d+: /)
  expect(() => loadForwarding(folder)).toThrow(sentence)
})
