// The fake as a process of its own, which outlives an appliance that is killed: `fake-twilio-process.ts '{"port":4010,…}'`.
import { type FakeTwilioOptions, startFakeTwilio } from './fake-twilio.ts'
import { exampleAccountSid } from './sids.ts'

const options: Partial<FakeTwilioOptions> & { endsWithStdin?: boolean } = JSON.parse(
  process.argv[2] ?? process.env.FAKE_TWILIO ?? '{}',
)
const fake = await startFakeTwilio({ accountSid: exampleAccountSid, authToken: 'fake-auth-token', ...options })
console.log(`listening ${fake.url}`)

const stop = () => void fake.close().then(() => process.exit(0))
process.on('SIGTERM', stop).on('SIGINT', stop)
if (options.endsWithStdin) process.stdin.on('end', stop).resume()
