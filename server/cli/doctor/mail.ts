import { connectMailer } from '../../providers/connect.ts'
import type { Check } from '../../providers/request.ts'
import type { Operator } from '../operator.ts'

/** Whether the mail server takes our mail; nothing is sent. */
export async function checkMail({ config }: Pick<Operator, 'config'>): Promise<Check[]> {
  return (await connectMailer(config.SMTP_URL)).check()
}
