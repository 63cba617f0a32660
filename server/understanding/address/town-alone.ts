// "Scarborough", "im in East York": the town and nothing of the street.
import type { Reading } from '../reading.ts'
import { towns } from './places.ts'

export function isTownAlone({ plain }: Reading): boolean {
  const said = plain
    .replace(/[\s.,!]+$/, '')
    .replace(leads, '')
    .replace(region, '')
  return known.has(said.replaceAll(/[.'-]/g, (mark) => (mark === '-' ? '-' : '')))
}

const known = new Set(towns)
const leads =
  /^(?:(?:hi|hey|ok|okay|yes|yeah|sure|it'?s|it is|i'?m|i am|we'?re|we are|i live|we live|live|located|just|over|down|out|up|in|at|near|around|the|si|estoy|estamos|vivo|es|en|por|oui|je suis|on est|c'est|j'habite|a|au|dans) )*/
const region = /,? (?:ontario|on|ont|canada|quebec|qc|bc|ab|usa|ny|ca|tx|fl|il|area)$/
