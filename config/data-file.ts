// The files beside this one that an owner may edit: YAML, each by its schema, and what is wrong with one named by its line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod'
import { OneSentence } from '../server/database/one-sentence.ts'

/** Why a file is not what it should be; `line` counts from 1. */
export type WrongFile = { because: 'wrong-file'; file: string; line: number; reason: string }

/** What a file's text says by its schema, or the first thing that is wrong with it and where. */
export function readDataFile<T extends object>(text: string, file: string, schema: z.ZodType<T>): T | WrongFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken) return wrong(file, lines.linePos(broken.pos[0]).line, broken.message)
  const alias = aliasIn(document)
  if (alias !== null)
    return wrong(file, lines.linePos(alias).line, 'a name with * stands for nothing here: write it out')
  const { data, error } = schema.safeParse(document.toJS())
  if (data) return data
  const issue = error?.issues[0]
  if (!issue) return wrong(file, 1, 'is not what it should be')
  return wrong(file, lineOf(document, issue.path, lines), sayWhat(issue))
}

/** The same of a file of this folder; throws one sentence that names file, line and reason when it is wrong. */
export function loadDataFile<T extends object>(file: string, schema: z.ZodType<T>, folder = dataFolder()): T {
  return orOneSentence(readDataFile(readFileSync(join(folder, file), 'utf8'), file, schema))
}

export function orOneSentence<T extends object>(read: T | WrongFile): T {
  if (!isWrong(read)) return read
  throw new OneSentence(`${read.file}, line ${read.line}: ${read.reason}.`)
}

/** Where the shipped files lie, seen from this folder and from the bundle in dist/ alike. */
export function dataFolder(): string {
  return join(import.meta.dirname, '../config')
}

function isWrong(read: object): read is WrongFile {
  return 'because' in read && read.because === 'wrong-file'
}

function wrong(file: string, line: number, reason: string): WrongFile {
  return { because: 'wrong-file', file, line, reason }
}

function aliasIn(document: ReturnType<typeof parseDocument>): number | null {
  let place: number | null = null
  visit(document, {
    Alias(_, { range }) {
      place = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return place
}

// What is missing has no line; what it is missing from has.
function lineOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isPlaced(node)) return lines.linePos(node.range[0]).line
  }
  return 1
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function sayWhat(issue: z.core.$ZodIssue): string {
  const { path } = issue
  // Of a wrong name in a list zod says only that it is wrong; what it should be stands one deeper.
  const { message } = (issue.code === 'invalid_key' && issue.issues[0]) || issue
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`
}
