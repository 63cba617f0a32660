import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { ownDoors } from '../../server/settings/own-doors.ts'

test('our doors are known by their ports, the names before them and the public address', () => {
  const config = readConfig({
    PUBLIC_PORT: '81',
    PRIVATE_PORT: '82',
    PRIVATE_HOSTS: 'Box.lan',
    PUBLIC_URL: 'https://a.example/x/',
  })
  expect(ownDoors(config)).toEqual({ ports: [81, 82], names: ['box.lan'], origin: 'https://a.example' })
  expect(ownDoors(config, 'https://b.example')).toMatchObject({ origin: 'https://b.example' })
  expect(ownDoors(readConfig({}))).toMatchObject({ origin: null })
})
