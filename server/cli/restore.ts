import { OneSentence } from '../database/one-sentence.ts'
import { restoreBackup } from '../database/restore.ts'
import type { Command } from './operator.ts'
import { count } from './sizes.ts'

export const restore: Command = {
  usage: 'restore FILE',
  does: 'put a backup in the place of the database; what it had not sent is held',
  async run({ config, now, say }, [file, ...more]) {
    if (!file || more.length > 0) throw new OneSentence('Say which backup to restore: firstring restore FILE.')
    const { DATA_DIR: dataDir, root } = config
    const restored = restoreBackup({ file, dataDir, root, now: now() })
    say(`Restored as of ${restored.asOf.toString().slice(0, 16)}Z. What came after that is not in it.`)
    if (restored.aside) say(`The database before it stands aside as ${restored.aside}.`)
    if (restored.photos > 0) say(`${count(restored.photos, 'photo')} brought back.`)
    const texts = restored.heldTexts === 1 ? '1 unsent text is' : `${restored.heldTexts} unsent texts are`
    say(`${texts} held: nothing old goes out by itself.`)
    say('Now make sure that no other machine runs on these numbers, start the server, and sign in again.')
    say('"firstring release" ends the quarantine; held texts are then marked as not sent, for good.')
  },
}
