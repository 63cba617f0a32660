import type { RequestHandler } from 'express'
import { Week } from '../../views/bookings/week.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { weekProps } from './week.ts'

/** What is when, a week at a time. */
export function calendar(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { week, day, person } = req.query
    show(req, res, 'Calendar', <Week {...weekProps(appliance, { week, day, person })} />)
  }
}
