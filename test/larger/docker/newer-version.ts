// A version of tomorrow: the same image with one more change of the tables.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from './installation.ts'

const root = join(import.meta.dirname, '../../..')

export const laterChange = '9999_a-later-change'

/** Builds it as `image`:newer and takes it; the one before stays as `image`:before. */
export async function buildNewerVersion({ folder, image, docker }: Installation): Promise<void> {
  const context = join(folder, 'newer')
  const migrations = join(context, 'migrations')
  cpSync(join(root, 'migrations'), migrations, { recursive: true })
  writeFileSync(join(migrations, `${laterChange}.sql`), 'create table later (id integer primary key) strict;\n')
  const file = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  const last = journal.entries.at(-1)
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: laterChange })
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(context, 'Dockerfile'), `FROM ${image}:before\nCOPY migrations /app/migrations\n`)
  await docker('tag', image, `${image}:before`)
  await docker('build', '--tag', `${image}:newer`, context)
  await docker('tag', `${image}:newer`, image)
}

export async function goBack({ image, docker }: Installation): Promise<void> {
  await docker('tag', `${image}:before`, image)
}
