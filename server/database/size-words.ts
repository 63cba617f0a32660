/** Bytes as a person says them: 12 KB, 3.4 MB, 120 GB. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)))
  const size = bytes / 1024 ** power
  return `${size < 10 && power > 1 ? size.toFixed(1) : Math.round(size)} ${units[power]}`
}
