// The fake from outside its process: read what it saw, set how it behaves, let a call or a text come in.
import { json, type Reply } from './answers.ts'
import type { FakeTwilio } from './fake-twilio.ts'

/** Lists take `?since=n`: only what came after the first n. */
export async function answerControl(fake: FakeTwilio, url: URL, body: string): Promise<Reply> {
  const since = Number(url.searchParams.get('since') ?? 0)
  const sent = body === '' ? undefined : JSON.parse(body)
  switch (url.pathname.replace('/__control/', '')) {
    case 'messages':
      return json(
        200,
        fake.messages.slice(since).map(({ media, ...message }) => ({ ...message, media: media.length })),
      )
    case 'posts':
      return json(200, fake.posts.slice(since))
    case 'webhooks':
      return json(200, fake.webhooks.slice(since))
    case 'modes':
      return json(200, Object.assign(fake.modes, sent))
    case 'next':
      return json(200, fake.next(...sent) ?? fake.modes.script)
    case 'account':
      Object.assign(fake.account, sent)
      return json(200, { status: fake.account.status, type: fake.account.type })
    case 'refuse':
      fake.refuseConnections(sent.forMs)
      return json(200, {})
    case 'calls':
      return json(200, await fake.receiveCall(sent))
    case 'texts':
      return json(200, await receiveText(fake, sent))
    case 'settled':
      return json(200, await fake.settled().then(() => ({})))
    default:
      return json(404, {})
  }
}

async function receiveText(
  fake: FakeTwilio,
  sent: { media?: { type: string; base64: string }[] } & { from: string; body: string },
) {
  const media = sent.media?.map(({ type, base64 }) => ({ type, bytes: Buffer.from(base64, 'base64') }))
  const { message, webhook } = await fake.receiveText({ ...sent, media })
  return { message: { ...message, media: message.media.length }, webhook }
}
