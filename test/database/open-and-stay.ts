// A process of its own, to be killed: opens the data folder with the program of the given root, or puts a backup there; then stays.
import { Temporal } from 'temporal-polyfill'
import { openDataFolder } from '../../server/database/open.ts'
import { restoreBackup } from '../../server/database/restore.ts'

const [dataDir = '', root = '', file] = process.argv.slice(2)
const now = () => Temporal.Now.instant()
process.stdout.write('begun\n')
if (file) restoreBackup({ file, dataDir, root, now: now() })
else openDataFolder(dataDir, { root, now })
process.stdout.write('done\n')
setInterval(() => {}, 1000)
