// The mail address in a text, also spoken: "dana at gmail dot com".
import { everyMatch } from '../every-match.ts'
import { isEverydayWord } from '../language/everyday.ts'
import type { Reading } from '../reading.ts'

/** As written, the host in small letters (only that part is the same in either case); null where none stands. */
export function findEmail({ clean, plain }: Reading): string | null {
  return written(clean) ?? spoken(withoutBrackets(clean), withoutBrackets(plain))
}

const address =
  /(?<![\p{L}\d._%+'-])([\p{L}\d](?:[\p{L}\d_%+-]|\.(?=[\p{L}\d_%+-])){0,63}) ?(?:@|[([] ?(?:at|@|arroba) ?[)\]]) ?((?:[a-z\d](?:[a-z\d-]{0,62})\.){1,4}[a-z]{2,18})(?![\p{L}\d-]|@)/giu

function written(clean: string): string | null {
  if (!/[@(\]]/.test(clean)) return null
  for (const found of everyMatch(clean, address))
    if (found[1] && found[2]) return `${found[1]}@${found[2].toLowerCase()}`
  return null
}

/** "dana [at] x [dot] com" */
function withoutBrackets(text: string): string {
  return text.replaceAll(/ ?[[(] ?(at|dot|arroba|punto|point) ?[)\]] ?/gi, ' $1 ')
}

const dot = String.raw`(?: ?(?:\.|\bdot\b|\bpunto\b|\bpoint\b) ?)`
const joint = String.raw`(?: ?(?:\.|-|_|\bdot\b|\bpunto\b|\bpoint\b|\bunderscore\b|\bguion bajo\b|\bdash\b|\bhyphen\b|\bguion\b|\btiret\b) ?)`
const sayings = new RegExp(
  String.raw`([\p{L}\d][\p{L}\d+]{0,40}(?:${joint}[\p{L}\d]{1,40}){0,4}) ?(?:@|\bat\b|\barroba\b|\barobase\b|\barrobas\b|\ba commercial\b) ?([a-z\d-]{1,40}(?:${dot}[a-z\d-]{2,30}){1,3})(?![\p{L}\d])`,
  'giu',
)

function spoken(clean: string, plain: string): string | null {
  if (!/@|\b(?:at|arroba|arobase|arrobas|commercial)\b/.test(plain)) return null
  for (const found of everyMatch(plain, sayings)) {
    const host = joined(found[2] ?? '')
    const before = plain.slice(Math.max(0, found.index - 14), found.index)
    if (!endings.test(host) || !isBeginning.test(before) || isEverydayWord(found[1] ?? '')) continue
    return `${joined(clean.slice(found.index, found.index + (found[1] ?? '').length))}@${host}`
  }
  return null
}

/** What is said becomes what is written. */
function joined(said: string): string {
  return said
    .replaceAll(/ ?\b(?:dot|punto|point)\b ?/gi, '.')
    .replaceAll(/ ?\b(?:underscore|guion bajo)\b ?/gi, '_')
    .replaceAll(/ ?\b(?:dash|hyphen|guion|tiret)\b ?/gi, '-')
    .replaceAll(' ', '')
}

const endings =
  /^(?:[a-z\d-]+\.)+(?:com|ca|net|org|edu|gov|co|uk|au|nz|ie|us|mx|es|fr|co\.uk|com\.au|com\.mx|io|me|info|biz|de|it|pt|be|ch|live|email)$/

/** Where one word goes before the @, what stands in front of it must not be another half of it. */
const isBeginning =
  /(?:^|[.,:;!?\n(>"-] ?|\b(?:is|at|to|it's|its|email|e-mail|mail|me|on|es|correo|a|au|est|mel|courriel|or|and|y|et|o|ou|address|him|her|use|try|the|send|via|by) )$/
