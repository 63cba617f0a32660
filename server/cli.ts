import { Temporal } from 'temporal-polyfill'
import { askSecret, complain, letReaderLeave, lines, pipedBytes, say } from './cli/terminal.ts'
import './compile-expressions-once.ts'

// Older ones crash on the database's binary, so it is imported only after this.
if (Number(process.versions.node.split('.')[0]) < 24) {
  complain('FirstRing needs Node 24 or newer; `npm run firstring` brings it along.')
  process.exit(1)
}

letReaderLeave()
const { runCommand } = await import('./cli/run-command.ts')
const now = () => Temporal.Now.instant()
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  now,
  say,
  complain,
  askSecret,
  lines,
  pipedBytes,
})
