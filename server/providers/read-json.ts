import type * as z from 'zod'

/** JSON in its shape; null for anything else. */
export function jsonAs<Shape>(text: Buffer | string, shape: z.ZodType<Shape>): Shape | null {
  try {
    return shape.safeParse(JSON.parse(text.toString())).data ?? null
  } catch {
    return null
  }
}
