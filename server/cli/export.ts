import { join, resolve } from 'node:path'
import { exportTo } from '../database/export.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { stampOf } from '../database/stamp.ts'
import { readShop } from '../settings/store.ts'
import type { Command } from './operator.ts'
import { count } from './sizes.ts'

export const exportAll: Command = {
  usage: 'export [FOLDER]',
  does: "write the shop's data into files that other programs read",
  async run({ config, now, say }, [given]) {
    const folder = resolve(given ?? join(config.DATA_DIR, 'exports', `firstring-export-${stampOf(now())}`))
    await withDatabaseBeside(config, (db) => {
      const { zone } = readShop(db, config)
      const { rows, photos } = exportTo(folder, { db, dataDir: config.DATA_DIR, zone })
      say(`${count(rows, 'row')} and ${count(photos, 'photo')} written to ${folder}.`)
    })
    say('Passwords, sessions and keys are not in it. Names, numbers and words of callers are: keep it safe.')
  },
}
