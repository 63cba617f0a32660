import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, WrongSetting } from '../../config/config.ts'

test('an empty environment is enough', () => {
  expect(readConfig({})).toMatchObject({
    DATA_DIR: 'data',
    PUBLIC_PORT: 8080,
    PRIVATE_PORT: 3000,
  })
})

test.each([
  ['PUBLIC_PORT', 'eighty'],
  ['PUBLIC_PORT', '70000'],
  ['PUBLIC_URL', 'shop.example'],
  ['SHOP_TIMEZONE', 'Toronto'],
  ['SHOP_COUNTRY', 'XX'],
  ['CARRIER', 'telegraph'],
  ['TRADE', 'dentist'],
  ['OWNER_PASSWORD', 'short'],
  ['TWILIO_NUMBER', '416-555-0100'],
  ['OWNER_MOBILE', 'mine'],
  ['OWNER_NAME', '{business}'],
  ['BUSINESS_NAME', 'x'.repeat(61)],
  ['TWILIO_ACCOUNT_SID', 'SK123'],
  ['RECONCILE_AFTER_SECONDS', '0'],
  ['EPISODE_HOURS', 'four'],
  ['TEXTBACKS_PER_HOUR', '-1'],
  ['ALLOWED_COUNTRIES', 'CA,Narnia'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s stops the start with one sentence that names the variable', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(WrongSetting)
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must [^.]+\\.$`))
})

test('a secret can stand in a file, and a file that is not there is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'firstring-config-')), 'token')
  writeFileSync(file, 'secret\n')
  expect(readConfig({ TWILIO_AUTH_TOKEN_FILE: file }).TWILIO_AUTH_TOKEN).toBe('secret')
  expect(() => readConfig({ TWILIO_AUTH_TOKEN_FILE: '/nowhere/token' })).toThrow('TWILIO_AUTH_TOKEN_FILE')
})

test('the example names every variable there is, and no other', () => {
  const example = readFileSync(join(import.meta.dirname, '../../config/example.env'), 'utf8')
  const named = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name ?? '')
  expect(named.toSorted()).toEqual([...new Set([...variables(), ...composeVariables()])].toSorted())
})

function variables(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../config/config.ts'), 'utf8')
  return [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '')
}

/** What the compose file takes from the environment; some of it never comes to the appliance. */
function composeVariables(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8')
  return [...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '')
}
