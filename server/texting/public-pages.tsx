import type { RequestHandler } from 'express'
import { showPublic } from '../../views/show-public.tsx'
import { Texting } from '../../views/texting/texting.tsx'
import type { Appliance } from '../appliance.ts'
import { textingProps } from './texting-props.ts'

/** Who texts, why, and how to stop: the page that carriers ask for, open to everybody. */
export function texting(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    const props = textingProps(appliance)
    if (!props) return void res.status(404).end()
    showPublic(res, `Texts from ${props.business}`, <Texting {...props} />)
  }
}
