import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes what came from outside into a folder, under its name only once it is whole and on the disk. */
export async function keepFile(folder: string, name: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = join(folder, `${name}.part`)
  const file = await open(part, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(part, join(folder, name))
}
