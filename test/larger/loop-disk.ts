// A small disk of its own, in a file: ext4 that can be made to refuse writes while a process has it open, as failing disks do.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'

export type LoopDisk = {
  folder: string
  /** Files and folders can be read and not written, also those that are open; and back. */
  setWritable(isWritable: boolean): void
  /** The kernel finds an error and takes the disk read-only, for good. */
  failForGood(): void
  /** Checked and mounted anew, as after a visit of the operator; nobody may use it meanwhile. */
  repair(): void
}

/** Needs the rights to mount: without them it throws, because a test that is skipped shows nothing. */
export function loopDisk(megabytes: number): LoopDisk {
  const place = mkdtempSync(join(tmpdir(), 'firstring-loop-'))
  const image = join(place, 'image')
  const folder = join(place, 'disk')
  writeFileSync(image, '')
  run('truncate', '-s', `${megabytes}M`, image)
  run('mkfs.ext4', '-q', '-m', '0', image)
  run('mkdir', folder)
  const mount = () => void run('mount', '-o', 'loop,errors=remount-ro', image, folder)
  mount()
  onTestFinished(() => {
    run('umount', '-l', folder)
    rmSync(place, { recursive: true, force: true })
  })
  return {
    folder,
    // But for SQLite's shared memory, which a disk that goes read-only leaves writable, as memory.
    setWritable: (isWritable) =>
      void run('find', folder, '!', '-name', '*-shm', '-exec', 'chattr', isWritable ? '-i' : '+i', '{}', '+'),
    failForGood() {
      const device = basename(run('findmnt', '-no', 'SOURCE', folder).trim())
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1')
    },
    repair() {
      run('umount', folder)
      // It ends with 1 when it has put something right.
      run('sh', '-c', `e2fsck -fy ${image} || [ $? -le 1 ]`)
      mount()
    },
  }
}

function run(command: string, ...words: string[]): string {
  return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
