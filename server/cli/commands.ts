import { backup } from './backup.ts'
import { busy } from './busy.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { exportAll } from './export.ts'
import { forget } from './forget.ts'
import type { Command } from './operator.ts'
import { release } from './release.ts'
import { resetPassword } from './reset-password.ts'
import { restore } from './restore.ts'
import { slots } from './slots.ts'
import { understandText } from './understand.ts'

/** Everything that the operator can ask for. */
export const commands: Record<string, Command> = {
  doctor,
  demo,
  understand: understandText,
  slots,
  busy,
  backup,
  restore,
  release,
  export: exportAll,
  forget,
  'reset-password': resetPassword,
}
