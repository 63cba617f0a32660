// A process of its own, to be killed: opens the data folder with the program of the given root, says so, and stays.
import { Temporal } from 'temporal-polyfill'
import { openDataFolder } from '../../server/database/open.ts'

const [dataDir = '', root = ''] = process.argv.slice(2)
process.stdout.write('opening\n')
openDataFolder(dataDir, { root, now: () => Temporal.Now.instant() })
process.stdout.write('open\n')
setInterval(() => {}, 1000)
