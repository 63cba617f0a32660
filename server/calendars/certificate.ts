import type { Appliance } from '../appliance.ts'
import type { CalendarProblem } from '../providers/calendar/calendar.ts'
import { type Presented, presentedCertificate } from '../providers/presented-certificate.ts'
import type { LoginAccount } from './account.ts'
import { doorsOf } from './reach.ts'

/** The certificate for which only the owner can vouch, where that is the matter and the machine is in their own network. */
export async function certificateToAccept(
  appliance: Appliance,
  { address, certificate }: LoginAccount,
  problem: CalendarProblem,
): Promise<Presented | null> {
  const typed = address.trim().replace(/^webcals?:/i, 'https:')
  if (problem !== 'tls' || !URL.canParse(typed)) return null
  const shown = await presentedCertificate(new URL(typed), { doors: doorsOf(appliance) })
  // The one that was accepted is not the trouble.
  return shown?.pem === certificate ? null : shown
}
