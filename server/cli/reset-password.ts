import { OneSentence } from '../database/one-sentence.ts'
import type { Db } from '../database/open.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { readShop } from '../settings/store.ts'
import { hashPassword } from '../sign-in/password.ts'
import { faultInPassword, faultWords } from '../sign-in/password-rules.ts'
import { peopleWithPassword, revokeAllSessions, setOwnerPassword } from '../sign-in/store.ts'
import type { Command, Operator } from './operator.ts'

export const resetPassword: Command = {
  usage: 'reset-password',
  does: 'give the owner a new password, and end every session',
  async run(operator) {
    await withDatabaseBeside(operator.config, async (db) => {
      const password = await askForPassword(operator)
      refuseWeak(db, operator, password)
      const hash = await hashPassword(password)
      const owner = db.transaction(
        (tx) => {
          revokeAllSessions(tx)
          return setOwnerPassword(tx, hash, operator.now())
        },
        { behavior: 'immediate' },
      )
      operator.say(`${owner.name} has a new password. Everybody must sign in again.`)
    })
  },
}

async function askForPassword({ askSecret }: Operator): Promise<string> {
  const password = await askSecret('New password for the owner: ')
  if (!password) throw new OneSentence('No password was given: nothing was changed.')
  return password
}

function refuseWeak(db: Db, { config }: Operator, password: string): void {
  const { businessName, ownerName } = readShop(db, config)
  const names = [businessName, ownerName, ...peopleWithPassword(db).map(({ name }) => name)]
  const fault = faultInPassword(
    password,
    names.flatMap((name) => name ?? []),
  )
  if (fault) throw new OneSentence(`The password ${faultWords[fault]}: nothing was changed.`)
}
