import { Field } from '../parts/field.tsx'

type Props = { id: string; label: string; autocomplete: 'current-password' | 'new-password'; hint?: string }

/** One password, with what browsers and password keepers need to know about it; never one that was typed before. */
export function PasswordField(field: Props) {
  return <Field {...field} type="password" value="" maxLength={400} required />
}
