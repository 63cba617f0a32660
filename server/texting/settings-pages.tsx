import type { RequestHandler } from 'express'
import { show } from '../../views/show.tsx'
import { Campaign } from '../../views/texting/campaign.tsx'
import type { Appliance } from '../appliance.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { campaignProps } from './campaign-props.ts'

/** What the carrier asks before it carries the shop's texts, answered, to copy. */
export function campaign(appliance: Appliance): RequestHandler {
  return (req, res) => {
    res.locals.back = toSettings
    show(req, res, 'What the carrier asks', <Campaign {...campaignProps(appliance)} />)
  }
}
