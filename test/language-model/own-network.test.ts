import { expect, test } from 'vitest'
import { isOwnNetwork } from '../../server/language-model/own-network.ts'

test.each([
  'http://127.0.0.1:11434',
  'http://localhost:11434',
  'http://ollama:11434',
  'http://10.0.0.5:11434',
  'http://192.168.1.20:11434',
  'http://172.16.0.1:1',
  'http://172.31.255.1:1',
  'http://100.101.102.103:11434',
  'http://[::1]:11434',
  'http://[fd12:3456::1]:11434',
  'http://mini.local:11434',
  'https://models.home.arpa',
])('%s is in the own network', (address) => {
  expect(isOwnNetwork(address)).toBe(true)
})

test.each([
  'http://8.8.8.8:11434',
  'http://172.32.0.1:1',
  'http://100.128.0.1:1',
  'http://192.169.1.1:1',
  'https://ollama.com',
  'https://localhost.example.com',
  'http://[2001:db8::1]:11434',
])('%s may be anywhere', (address) => {
  expect(isOwnNetwork(address)).toBe(false)
})
