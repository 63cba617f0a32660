import type { RequestHandler } from 'express'
import { People } from '../../views/crew/people.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { peopleProps } from './people-props.ts'

/** Who works here. */
export function people(appliance: Appliance): RequestHandler {
  return (req, res) => {
    res.locals.back = toSettings
    show(req, res, 'People', <People {...peopleProps(appliance)} />)
  }
}
