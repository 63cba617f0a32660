import type { AccountKey } from '../settings/accounts.ts'
import { androidGateway } from './android-gateway.ts'
import type { CompanyEntry } from './company-entry.ts'

/** All but Twilio, which has a set-up of its own. A missing one does not compile. */
export const entries: Record<AccountKey, CompanyEntry> = { 'android-gateway': androidGateway }
