import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, root } from './folder.ts'

/** The root of a program that knows one more change of the tables than ours. */
export function programWith(tag: string, statements: string): string {
  const newer = emptyFolder()
  cpSync(join(root, 'migrations'), join(newer, 'migrations'), { recursive: true })
  const journalFile = join(newer, 'migrations/meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  const last = journal.entries.at(-1)
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(newer, 'migrations', `${tag}.sql`), statements)
  return newer
}
