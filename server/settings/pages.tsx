import type { RequestHandler } from 'express'
import { Settings } from '../../views/settings/settings.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import type { SectionOf } from './section.ts'

/** How the shop wants it: what stands now, each with a page of its own; `sections` are what each role may open. */
export function settings(appliance: Appliance, sections: Record<'owner' | 'crew', SectionOf[]>): RequestHandler {
  return (req, res) => {
    const { person } = res.locals
    if (!person) throw new Error('the settings were reached without a sign-in')
    const shown = sections[person.role].map((sectionOf) => sectionOf(appliance, person))
    show(req, res, 'Settings', <Settings sections={shown} />)
  }
}
