import { LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type TradePack, tradePack } from './trade-pack.ts'

/** Why a file is no trade pack; `line` counts from 1. */
export type WrongPack = { because: 'wrong-pack'; file: string; line: number; reason: string }

/** The trade pack that a file's text describes, or the first thing that is wrong with it and where. */
export function readPack(text: string, file: string): TradePack | WrongPack {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken) return wrong(file, lines.linePos(broken.pos[0]).line, broken.message)
  const alias = aliasIn(document)
  if (alias !== null)
    return wrong(file, lines.linePos(alias).line, 'a name with * stands for nothing here: write it out')
  const { data, error } = tradePack.safeParse(document.toJS())
  if (data) return data
  const [issue] = error.issues
  if (!issue) return wrong(file, 1, 'is no trade pack')
  return wrong(file, lineOf(document, issue.path, lines), sayWhat(issue))
}

function wrong(file: string, line: number, reason: string): WrongPack {
  return { because: 'wrong-pack', file, line, reason }
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

function sayWhat({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`
}
