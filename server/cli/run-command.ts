import { resolve } from 'node:path'
import { type Config, readConfig, WrongSetting } from '../../config/config.ts'
import { asOneSentence } from '../database/cannot-open.ts'
import { OneSentence } from '../database/one-sentence.ts'
import { databaseFile } from '../database/open.ts'
import { commands } from './commands.ts'
import type { Operator, Terminal } from './operator.ts'

/** Runs `firstring <command>`; returns the exit code. Whatever fails is one sentence on stderr. */
export async function runCommand([name, ...words]: string[], { env, ...terminal }: Terminal): Promise<0 | 1> {
  if (!name || ['help', '--help', '-h'].includes(name)) {
    terminal.say(help())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    terminal.complain(`There is no command "${name}".\n\n${help()}`)
    return 1
  }
  try {
    const config = withWholePaths(readConfig(env))
    return (await command.run({ ...terminal, config }, words)) === 'failed' ? 1 : 0
  } catch (error) {
    terminal.complain(sentenceOf(error, env))
    return 1
  }
}

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length)) + 2
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(width)}${does}`)
  return ['firstring <command>', '', ...lines].join('\n')
}

function withWholePaths(config: Config): Operator['config'] {
  const { DATA_DIR, BACKUP_DIR } = config
  return { ...config, DATA_DIR: resolve(DATA_DIR), BACKUP_DIR: BACKUP_DIR && resolve(BACKUP_DIR) }
}

function sentenceOf(error: unknown, env: Terminal['env']): string {
  if (error instanceof OneSentence || error instanceof WrongSetting) return error.message
  return asOneSentence(error, databaseFile(env.DATA_DIR ?? 'data')).message
}
