// A process of its own, to be killed: puts the backup in the place of the folder's database.
import { Temporal } from 'temporal-polyfill'
import { restoreBackup } from '../../server/database/restore.ts'

const [dataDir = '', root = '', file = ''] = process.argv.slice(2)
process.stdout.write('opening\n')
restoreBackup({ file, dataDir, root, now: Temporal.Now.instant() })
process.stdout.write('restored\n')
setInterval(() => {}, 1000)
