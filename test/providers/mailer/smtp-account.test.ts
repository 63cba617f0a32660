import { expect, test } from 'vitest'
import { readSmtpUrl, smtpOptions } from '../../../server/providers/mailer/smtp-account.ts'

test.each([
  ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, isSecure: false, user: null, from: null }],
  ['smtps://mail.example.com', { port: 465, isSecure: true }],
  ['smtp://mail.example.com:25', { port: 25, isSecure: false }],
  [
    'smtps://shop%40example.com:p%40ss%2Fword@mail.example.com',
    { user: 'shop@example.com', password: 'p@ss/word', from: 'shop@example.com' },
  ],
  ['smtps://apikey:secret@mail.example.com?from=shop@example.com', { user: 'apikey', from: 'shop@example.com' }],
  ['smtps://apikey:secret@mail.example.com?from=evil%0Abcc:x@y', { from: null }],
  ['smtp://[::1]:2525', { host: '::1', port: 2525 }],
])('%s', (written, account) => {
  expect(readSmtpUrl(written)).toMatchObject(account)
})

test('no password and no mail leaves this machine in the clear, or to a server that cannot prove its name', () => {
  const options = (written: string) => smtpOptions(readSmtpUrl(written), 1000)
  expect(options('smtp://user:pass@mail.example.com')).toMatchObject({
    requireTLS: true,
    tls: { rejectUnauthorized: true },
  })
  expect(options('smtps://user:pass@mail.example.com')).toMatchObject({
    secure: true,
    tls: { rejectUnauthorized: true },
  })
  expect(options('smtp://192.168.1.5:25')).toMatchObject({ requireTLS: true })
  expect(options('smtp://localhost:25')).toMatchObject({ requireTLS: false, tls: { rejectUnauthorized: false } })
})
