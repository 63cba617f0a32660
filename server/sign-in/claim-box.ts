import { WrongSetting } from '../../config/config.ts'
import type { Appliance } from '../appliance.ts'
import { hashPassword } from './password.ts'
import { faultInPassword, faultWords } from './password-rules.ts'
import { dropSetupCode, isSetupCode, makeSetupCode } from './setup-code.ts'
import { isClaimed, type Person, setOwnerPassword } from './store.ts'

type Claim = { code: string; name: string; password: string }

/** At the start: the owner of the environment is made where nobody can sign in yet; else the box waits with its code. */
export async function prepareClaim(appliance: Appliance): Promise<void> {
  const { OWNER_PASSWORD: password, OWNER_NAME, BUSINESS_NAME } = appliance.config
  if (password && !isClaimed(appliance.db)) {
    const names = [OWNER_NAME, BUSINESS_NAME].flatMap((name) => name ?? [])
    const fault = faultInPassword(password, names)
    if (fault) throw new WrongSetting(`OWNER_PASSWORD ${faultWords[fault]}.`)
    await makeOwner(appliance, password, OWNER_NAME)
  }
  makeSetupCode(appliance)
}

/** Makes the owner for whoever holds the code, once; undefined for a wrong code and for a box that has its owner. */
export async function claimBox(appliance: Appliance, { code, name, password }: Claim): Promise<Person | undefined> {
  if (!isSetupCode(appliance, code)) return undefined
  const owner = await makeOwner(appliance, password, name)
  if (owner) dropSetupCode(appliance)
  return owner
}

async function makeOwner({ db, log, now }: Appliance, password: string, name?: string): Promise<Person | undefined> {
  const hash = await hashPassword(password)
  const owner = db.transaction((tx) => (isClaimed(tx) ? undefined : setOwnerPassword(tx, hash, now(), name)), {
    behavior: 'immediate',
  })
  if (owner) log.info('the box has its owner')
  return owner
}
