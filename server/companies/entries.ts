import type { AccountKey } from '../settings/accounts.ts'
import { androidGateway } from './android-gateway.ts'
import { asterisk } from './asterisk.ts'
import type { CompanyEntry } from './company-entry.ts'
import { http } from './http.ts'
import { jambonz } from './jambonz.ts'
import { pbx } from './pbx.ts'
import { signalwire } from './signalwire.ts'
import { telnyx } from './telnyx.ts'
import { voipms } from './voipms.ts'

/** All but Twilio, which has a set-up of its own. A missing one does not compile. */
const table: { [Key in AccountKey]: CompanyEntry<Key> } = {
  ...{ signalwire, telnyx, jambonz, asterisk, pbx },
  ...{ 'android-gateway': androidGateway, voipms, http },
}

/** Every entry is asked with the account of its own key alone. */
export const entries = table as unknown as Record<AccountKey, CompanyEntry>
