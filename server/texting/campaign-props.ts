import type { CampaignProps } from '../../views/texting/campaign.tsx'
import type { Appliance } from '../appliance.ts'
import { bookingAddress } from '../bookings/link.ts'
import { showNumber } from '../callers/phone-number.ts'
import { greet } from '../calls/greeting.ts'
import { readCompany } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { tradeName } from '../settings/shop-props.ts'
import { readShop } from '../settings/store.ts'
import { campaignAnswers } from './campaign.ts'
import { jobSamples } from './samples.ts'
import { shopNumber } from './shop-number.ts'

/** The answers for the carrier's form, and what is missing before it takes them. */
export function campaignProps({ db, config, trades, now }: Appliance): CampaignProps {
  const shop = readShop(db, config)
  const ours = shopNumber({ db, config })
  const number = ours && showNumber(ours, shop.country)
  const pageUrl = pageUrlOf({ db, config })
  const trade = shop.trade && shop.trade !== 'general' ? tradeName(shop.trade, trades) : null
  const today = now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .toPlainDate()
  const samples = jobSamples({ shop, today, bookAt: shop.bookingLink ? bookingAddress(db, config) : null })
  const campaign = { shop, trade, number, spoken: spokenBy(shop), samples, pageUrl }
  return { answers: campaignAnswers(campaign), missing: missingOf(campaign), pageUrl, hasLinks: shop.bookingLink }
}

/** Where the public page stands, as the world sees it; null while the box has no public address. */
export function pageUrlOf({ db, config }: Pick<Appliance, 'db' | 'config'>): string | null {
  const { publicUrl } = readCompany(db, config).twilio
  return publicUrl ? `${publicUrl}/texting` : null
}

function missingOf({ shop, number, pageUrl }: { shop: Shop; number: string | null; pageUrl: string | null }) {
  const missing: CampaignProps['missing'] = []
  if (shop.businessName === null) missing.push('name')
  if (number === null) missing.push('number')
  if (pageUrl === null) missing.push('address')
  return missing
}

/** What a missed caller hears while the first text is on its way. */
function spokenBy(shop: Shop): string {
  const steps = greet({ do: 'text-back' }, shop)
  return steps.flatMap((step) => (step.do === 'say' ? [step.words] : [])).join(' ')
}
