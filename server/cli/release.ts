import { withDatabaseBeside } from '../database/open-beside.ts'
import { isQuarantined, release as releaseQuarantine } from '../database/quarantine.ts'
import type { Command } from './operator.ts'

export const release: Command = {
  usage: 'release',
  does: 'end the quarantine after a restore; held texts are never sent',
  async run({ config, now, say }) {
    await withDatabaseBeside(config, (db) => {
      if (!isQuarantined(db)) return say('There is no quarantine: nothing is held because of a restore.')
      const { suppressedTexts } = db.transaction((tx) => releaseQuarantine(tx, now()), { behavior: 'immediate' })
      const texts = suppressedTexts === 1 ? '1 old text' : `${suppressedTexts} old texts`
      say(`The quarantine is over. ${texts} will not be sent.`)
    })
  },
}
