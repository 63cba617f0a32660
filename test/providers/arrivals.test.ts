import { expect, test } from 'vitest'
import { pbxCarrier } from '../../server/providers/carrier/pbx.ts'
import { token } from '../pbx/fake-pbx.ts'
import { accountOf, form, now, ownByPath } from './pbx/shop.ts'

function fieldsShown(came: Record<string, string>, account = ownByPath) {
  const carrier = pbxCarrier(account, { now: () => now })
  carrier.readCall(form(came))
  return carrier.arrivals?.latest()[0]?.fields
}

test('what came is shown as it came, but for secrets and for what is long', () => {
  const came = {
    ...{ kunde: '+1 416 555 0134', zustand: 'verpasst', id: token, note: 'x'.repeat(99) },
    ...{ api_key: 'hunter2', Password: 'hunter2', [`x${token}`]: 'y' },
  }
  expect(fieldsShown(came)).toEqual([
    { name: 'kunde', value: '+1 416 555 0134' },
    { name: 'zustand', value: 'verpasst' },
    { name: 'id', value: '…' },
    { name: 'note', value: `${'x'.repeat(40)}…` },
    { name: 'api_key', value: '…' },
    { name: 'Password', value: '…' },
  ])
})

test('the number of who hides it is masked, though the system knows it', () => {
  const asterisk = accountOf('asterisk', { proof: { by: 'path', secret: token } })
  expect(fieldsShown({ from: '4165550134', pres: 'prohib_passed_screen', status: 'NOANSWER' }, asterisk)).toEqual([
    { name: 'from', value: '••••••••34' },
    { name: 'pres', value: 'prohib_passed_screen' },
    { name: 'status', value: 'NOANSWER' },
  ])
})

test('of a record with hundreds of fields the first sixty are shown', () => {
  const came = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, String(n)]))
  expect(fieldsShown(came)).toHaveLength(60)
})
