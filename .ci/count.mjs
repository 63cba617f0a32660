// `count.mjs REPORT EXIT_CODE` prints how many tests passed and how many did not, by vitest's own JSON report; on stderr which, and why.
import { readFileSync } from 'node:fs'

const [file, code] = process.argv.slice(2)
const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
const others = testResults.flatMap(({ name, status, message, assertionResults }) => [
  ...assertionResults
    .filter((test) => test.status !== 'passed')
    .map((test) => `${test.status}: ${name}: ${test.fullName}\n${why(test)}`),
  ...(status === 'failed' && assertionResults.length === 0 ? [`failed: ${name} ${message}`] : []),
])
for (const line of others) process.stderr.write(`${line}\n`)
// A run can also fail as a whole, by an error that belongs to no test.
const failed = others.length === 0 && code !== '0' ? 1 : others.length
if (others.length < failed) process.stderr.write(`failed: the run as a whole, with ${code}\n`)
process.stdout.write(`${numPassedTests} ${failed}\n`)

function why({ failureMessages }) {
  return failureMessages.join('\n').slice(0, 2_000)
}
