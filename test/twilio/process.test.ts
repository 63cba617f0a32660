import { expect, test } from 'vitest'
import { keys, mobile, realClient, shop } from './real-client.ts'
import { spawnFakeTwilio } from './spawn-fake-twilio.ts'

test('the fake lives in a process of its own and is read and steered from outside', async () => {
  const fake = await spawnFakeTwilio({ ...keys })
  const send = (body: string) => realClient(fake.url).messages.create({ to: mobile, from: shop, body })
  try {
    await fake.next('accept-then-500')
    await expect(send('first')).rejects.toMatchObject({ status: 500 })
    await send('second')
    expect(await fake.messages()).toMatchObject([{ body: 'first' }, { body: 'second' }])
    expect(await fake.messages(1)).toMatchObject([{ body: 'second', media: 0 }])
    expect(await fake.posts()).toMatchObject([{ fault: 'accept-then-500', outcome: 'accepted' }, { status: 201 }])
    expect(await fake.setModes({ chances: [{ fault: '429', chance: 1 }] })).toMatchObject({ answerAfterMs: 0 })
    await expect(send('third')).rejects.toMatchObject({ status: 429 })
    await fake.setModes({ chances: [] })
    const { call } = await fake.receiveCall({ from: mobile, webhooks: 'none' })
    expect(await realClient(fake.url).calls(call.sid).fetch()).toMatchObject({ from: mobile })
    await fake.receiveText({ from: mobile, body: 'STOP', times: 0 })
    await expect(send('fourth')).rejects.toMatchObject({ code: 21610 })
    await fake.setAccount({ status: 'suspended' })
    await expect(send('fifth')).rejects.toMatchObject({ code: 20005 })
    await fake.settled()
    await fake.refuseConnections(60_000)
    await expect(send('sixth')).rejects.toMatchObject({ code: expect.stringMatching(/^ECONN/) })
  } finally {
    await fake.close()
  }
})
