import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this user may mount a disk of a few megabytes: root outside of most containers. */
export const canMount = tryMount()

/** A disk of its own, gone after the test. */
export function smallDisk(megabytes: number): string {
  const disk = mkdtempSync(join(tmpdir(), 'firstring-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk])
  onTestFinished(() => removeDisk(disk))
  return disk
}

export function makeReadOnly(disk: string): void {
  execFileSync('mount', ['-o', 'remount,ro', disk])
}

/** Takes all the room there is but so many bytes; returns the file that takes it. */
export function fill(disk: string, leaving = 0): string {
  const ballast = join(disk, 'ballast')
  const handle = openSync(ballast, 'w')
  for (const bytes of [1024 * 1024, 4096, 1]) writeWhileItFits(handle, new Uint8Array(bytes))
  ftruncateSync(handle, fstatSync(handle).size - leaving)
  closeSync(handle)
  return ballast
}

function writeWhileItFits(handle: number, bytes: Uint8Array): void {
  try {
    while (writeSync(handle, bytes) === bytes.length);
  } catch {
    // Full is what it is here for.
  }
}

function removeDisk(disk: string): void {
  execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
}

function tryMount(): boolean {
  try {
    const disk = mkdtempSync(join(tmpdir(), 'firstring-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' })
    removeDisk(disk)
    return true
  } catch {
    return false
  }
}
