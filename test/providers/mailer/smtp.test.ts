import type { SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import type { OutgoingMail } from '../../../server/providers/mailer/mailer.ts'
import { simulatedMailer } from '../../../server/providers/mailer/simulated.ts'
import { smtpMailer } from '../../../server/providers/mailer/smtp.ts'
import { readSmtpUrl } from '../../../server/providers/mailer/smtp-account.ts'
import { openMailServer, openSocket, refusal } from './mail-server.ts'

const mail: OutgoingMail = {
  reference: 'alert-1',
  to: 'mike@example.com',
  fromName: "Mike's Plumbing",
  subject: 'Emergency',
  body: 'A7 Dana: smell of gas. Résumé ✓\n.\nEnd',
}

const mailerTo = (port: number, { scheme = 'smtp', user = '', timeoutMs = 3000, query = '' } = {}) =>
  smtpMailer(readSmtpUrl(`${scheme}://${user && `${user}@`}127.0.0.1:${port}${query}`), timeoutMs)

test.each<[string, SMTPServerOptions, { scheme?: string; user?: string }]>([
  ['in the clear on this machine', { disabledCommands: ['STARTTLS'] }, {}],
  ['secured before a word is said', {}, {}],
  ['secured from the first byte', { secure: true }, { scheme: 'smtps' }],
  ['signed in', { authOptional: false }, { user: 'shop%40example.com:right' }],
])('a mail arrives %s', async (_, options, way) => {
  const { taken, port } = await openMailServer(options)
  const mailer = mailerTo(port, way)
  expect(await mailer.send(mail)).toEqual({ outcome: 'accepted', said: '250 taken' })
  expect(await mailer.check()).toEqual([{ name: 'Mail', ok: true, words: `127.0.0.1:${port} takes our mail.` }])
  const [one] = taken
  expect(one).toMatchObject({
    to: ['mike@example.com'],
    from: way.user ? 'shop@example.com' : 'mike@example.com',
    user: way.user ? 'shop@example.com' : null,
    isSecure: !options.disabledCommands,
  })
  expect(one?.raw).toMatch(/^Subject: Emergency\r$/m)
  expect(one?.raw).toMatch(/^Message-ID: <alert-1@example\.com>\r$/m)
  expect(one?.raw).toMatch(/^From: "?Mike's Plumbing"? </m)
})

test('a name or a subject cannot begin a header, and an address is one address', async () => {
  const { taken, port } = await openMailServer()
  const evil = 'x\r\nBcc: evil@example.com\r\n\r\nHello'
  await mailerTo(port).send({ ...mail, fromName: evil, subject: `${evil} ${'y'.repeat(2000)}` })
  const headers = taken[0]?.raw.split('\r\n\r\n')[0] ?? ''
  expect(headers).not.toMatch(/^bcc:/im)
  expect(taken[0]?.to).toEqual(['mike@example.com'])
  const answer = await mailerTo(port).send({ ...mail, to: 'mike@example.com, evil@example.com' })
  expect(taken.flatMap(({ to }) => to)).not.toContain('evil@example.com')
  expect(taken.length === 1 ? answer.outcome : 'one recipient').not.toBe('accepted')
})

test.each<[string, SMTPServerOptions, { user?: string }, object]>([
  [
    'a wrong password',
    { authOptional: false },
    { user: 'shop:wrong' },
    { outcome: 'rejected', because: 'wrong-credentials', about: 'account' },
  ],
  [
    'an address that nobody has',
    { onRcptTo: (_address, _session, done) => done(refusal(550, 'No such user')) },
    {},
    { outcome: 'rejected', because: 'address-refused', about: 'mail', said: '550 No such user' },
  ],
  [
    'a sender that is not allowed',
    { onMailFrom: (_address, _session, done) => done(refusal(553, 'Not yours')) },
    {},
    { outcome: 'rejected', because: 'refused', about: 'mail' },
  ],
  [
    'greylisting',
    { onRcptTo: (_address, _session, done) => done(refusal(451, 'Try again later')) },
    {},
    { outcome: 'rejected', because: 'too-busy', about: 'moment', said: '451 Try again later' },
  ],
  [
    'a full server',
    { onConnect: (_session, done) => done(refusal(421, 'Too busy')) },
    {},
    { outcome: 'rejected', because: 'too-busy', about: 'moment' },
  ],
  [
    'words that are taken for spam',
    {
      onData(stream, _session, done) {
        stream.resume()
        stream.on('end', () => done(refusal(554, 'Spam')))
      },
    },
    {},
    { outcome: 'rejected', because: 'refused', about: 'mail', said: '554 Spam' },
  ],
])('%s is told apart', async (_, options, way, expected) => {
  const { port, taken } = await openMailServer(options)
  expect(await mailerTo(port, way).send(mail)).toMatchObject(expected)
  expect(taken).toEqual([])
})

test('whoever hangs up, hangs or is not there is told apart by how far we had come', async () => {
  const gone = await openSocket((socket) => socket.end())
  expect(await mailerTo(gone).send(mail)).toMatchObject({
    outcome: 'rejected',
    because: 'unreachable',
    about: 'moment',
  })
  const mute = await openSocket(() => undefined)
  expect(await mailerTo(mute, { timeoutMs: 200 }).send(mail)).toMatchObject({ because: 'timed-out' })
  const web = await openSocket((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await mailerTo(web).send(mail)).toMatchObject({ outcome: 'rejected' })
  expect(await mailerTo(1).send(mail)).toMatchObject({ outcome: 'rejected', because: 'unreachable', about: 'moment' })
  const [check] = await mailerTo(1).check()
  expect(check).toMatchObject({
    ok: false,
    words: expect.stringMatching(/^127\.0\.0\.1:1: unreachable \(.*ECONNREFUSED/),
  })
})

test('a server that drops the line after the words may have taken them', async () => {
  const { port } = await openMailServer({
    onData(stream, session) {
      stream.resume()
      stream.on('end', () => {
        const socket = Reflect.get(session, '_socket') ?? null
        if (socket) socket.destroy()
      })
    },
    socketTimeout: 300,
  })
  expect(await mailerTo(port, { timeoutMs: 1000 }).send(mail)).toMatchObject({ outcome: 'unknown' })
})

test('a server that says a byte now and then is given up', async () => {
  const drip = await openSocket((socket) => {
    const timer = setInterval(() => socket.write('2'), 50)
    socket.on('close', () => clearInterval(timer))
  })
  expect(await mailerTo(drip, { timeoutMs: 300 }).send(mail)).toMatchObject({ because: 'timed-out' })
})

test('the simulated mailer takes what it is given, unless it is told otherwise', async () => {
  const mailer = simulatedMailer()
  expect(await mailer.send(mail)).toMatchObject({ outcome: 'accepted' })
  mailer.answer = { outcome: 'rejected', because: 'unreachable', about: 'moment', said: 'down' }
  expect(await mailer.send(mail)).toMatchObject({ outcome: 'rejected' })
  expect(mailer.sent).toEqual([mail])
})
