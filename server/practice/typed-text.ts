import * as z from 'zod'
import type { Photo } from '../providers/messenger/simulated-world.ts'
import { readForm } from '../read-form.ts'
import { samplePhotos } from './sample-photos.ts'

/** What somebody wrote and chose on a practice phone. `token`: 24 hexadecimal digits of the form, the same however often it is sent. */
export type TypedText = z.infer<typeof words> & { photos: Photo[] }

const words = z.object({
  body: z.string().transform((typed) => typed.replaceAll('\r\n', '\n').trim()),
  token: z.string().regex(/^[0-9a-f]{24}$/),
  sample: z.enum(samplePhotos).optional(),
})

/** Reads a plain form, or the bytes of one with files (RFC 7578), all of it in memory. Throws what the door answers with 422. */
export async function readTypedText(body: unknown, contentType: string): Promise<TypedText> {
  if (!Buffer.isBuffer(body)) return { ...readForm(words, body), photos: [] }
  const { fields, photos } = await readMultipart(new Uint8Array(body), contentType)
  return { ...readForm(words, fields), photos }
}

/** Why no phone would send this; null when it would. */
export function faultIn({ body, photos, sample }: TypedText): string | null {
  if (body === '' && photos.length === 0 && !sample) return 'Write something first.'
  return body.length > mostCharacters ? `A text has at most ${mostCharacters} characters.` : null
}

const mostCharacters = 1600

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string) {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => null)
  const fields = [...(form ?? [])]
  const typed = fields.filter((field): field is [string, string] => typeof field[1] === 'string')
  // A browser sends an empty file where none was chosen.
  const files = fields.flatMap(([, value]) => (typeof value === 'string' || value.size === 0 ? [] : value))
  return { fields: Object.fromEntries(typed), photos: await Promise.all(files.map(asPhoto)) }
}

async function asPhoto(file: File): Promise<Photo> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), contentType: file.type }
}
