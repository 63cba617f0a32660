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
  ['TRADE', 'Tooth fairy'],
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
  ['OLLAMA_URL', 'ollama:11434'],
  ['OLLAMA_URL', 'ftp://ollama'],
  ['OLLAMA_URL', 'http://'],
  ['OLLAMA_URL', 'http://ollama:11434/api'],
  ['OLLAMA_URL', 'http://ollama:11434/?x=1'],
  ['OLLAMA_URL', 'http://me:secret@ollama:11434'],
  ['OLLAMA_MODEL', 'x'.repeat(101)],
  ['OLLAMA_MODEL', 'a model'],
  ['OLLAMA_MODEL', '../../etc/passwd'],
])('%s=%s stops the start with one sentence that names the variable', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(WrongSetting)
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must [^.]+\\.$`))
})

test('the address of the model is kept without a slash at its end', () => {
  expect(readConfig({ OLLAMA_URL: 'http://ollama:11434/' }).OLLAMA_URL).toBe('http://ollama:11434')
})

test.each([
  'mistral',
  'qwen2.5:1.5b-instruct',
  'hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M',
  'me/my_model:latest',
])('%s is the name of a model', (OLLAMA_MODEL) => {
  expect(readConfig({ OLLAMA_MODEL })).toMatchObject({ OLLAMA_MODEL })
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
