import type { Config } from '../../config/config.ts'
import type { OwnDoors } from '../providers/guarded-address.ts'

/** Where our own doors are: what an owner types as the address of something else must not lead back to them. */
export function ownDoors({ PUBLIC_PORT, PRIVATE_PORT, PRIVATE_HOSTS }: Config): OwnDoors {
  return { ports: [PUBLIC_PORT, PRIVATE_PORT], names: PRIVATE_HOSTS }
}
