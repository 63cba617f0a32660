import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { lineCalled } from '../../server/settings/line-called.ts'
import { addLine } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const [toronto, london] = ['+14165550110', '+442079460110']

let shop: TestAppliance
beforeEach(async () => {
  shop = await openAppliance({ env: { OWNER_MOBILE: '+14165550001' } })
  onTestFinished(() => shop.close())
  for (const number of [toronto, london]) addLine(shop.db, number, shop.now())
})

test.each([
  [toronto, toronto],
  ['14165550110', toronto],
  ['4165550110', toronto],
  ['416-555-0110', toronto],
  ['sip:14165550110@trunk.example', toronto],
  ['sip:+14165550110@trunk.example:5060;user=phone', toronto],
  ['"Shop" <sip:%2B14165550110@trunk.example>', toronto],
  ['tel:+1-416-555-0110', toronto],
  ['442079460110', london],
  ['+44 20 7946 0110', london],
  ['sips:442079460110@trunk.example', london],
])('a call to %s is one to %s', (written, number) => {
  expect(lineCalled(shop, written)?.number).toBe(number)
})

test.each(['+14165550111', '14165550111', '5550110', '0110', '', 'sip:shop@trunk.example', 'sip:@', 'x14165550110'])(
  'a call to "%s" is one to no line',
  (written) => {
    expect(lineCalled(shop, written)).toBeUndefined()
  },
)
