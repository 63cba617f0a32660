import * as z from 'zod'
import { mostCharacters } from './text-cost.ts'

/** The words of a text as a person typed them into a form, without what cannot be seen. */
export const typedWords = z
  .string('Write something first.')
  .transform((typed) =>
    typed
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'Write something first.')
      .max(mostCharacters, `A text takes at most ${mostCharacters} characters. Shorten it, or send it in two.`),
  )
