// The fake as a process of its own: `fake-ollama-process.ts '{"port":11434,"mode":"hostile","endsWithStdin":true}'`.
import { type FakeOllamaOptions, startFakeOllama } from './fake-ollama.ts'

const options: FakeOllamaOptions & { endsWithStdin?: boolean } = JSON.parse(
  process.argv[2] ?? process.env.FAKE_OLLAMA ?? '{}',
)
const fake = await startFakeOllama(options)
console.log(`listening ${fake.url}`)

const stop = () => void fake.close().then(() => process.exit(0))
process.on('SIGTERM', stop).on('SIGINT', stop)
if (options.endsWithStdin) process.stdin.on('end', stop).resume()
