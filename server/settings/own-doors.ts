import type { Config } from '../../config/config.ts'
import type { OwnDoors } from '../providers/guarded-address.ts'

/** Where our own doors are: what an owner types as the address of something else must not lead back to them. */
export function ownDoors(config: Config, publicUrl = config.PUBLIC_URL): OwnDoors {
  const { PUBLIC_PORT, PRIVATE_PORT, PRIVATE_HOSTS } = config
  return {
    ports: [PUBLIC_PORT, PRIVATE_PORT],
    names: PRIVATE_HOSTS,
    origin: publicUrl ? new URL(publicUrl).origin : null,
  }
}
