// Whether a price question is about the visit alone, which has one price, and not about a job, which has none until somebody saw it.

/** `text` in bare clauses. In doubt it is about a job. */
export function asksForVisitFee(text: string): boolean {
  return visit.test(text) && !job.test(text.replaceAll(visitAnywhere, ' '))
}

const visits = [
  'call ?outs?|(?:come|coming|came|drive|get) (?:all the way )?(?:out|over|by|here)|(?:service|house|site) (?:calls?|visits?)|(?:trip|travel|dispatch|visit|diagnostic|inspection|service|minimum) (?:fees?|charges?)|visits?|show up',
  '(?:take|have|taking) a look|(?:come|just|to) (?:and )?look|diagnos\\w+|estimates?|quotes?|consultations?',
  'visitas?|venir|desplazamiento|ir a (?:ver|mirar|mi casa)|revisar|revision|diagnostico|presupuestos?|cotizacion\\w*',
  'deplacements?|visites?|deplacer|venir|passer|diagnosti\\w+|devis|soumissions?|estimations?|jeter un (?:coup d )?oeil',
].join('|')
const visit = new RegExp(`\\b(?:${visits})\\b`, 'u')
// "For a call out" names no job.
const visitAnywhere = new RegExp(`\\b(?:(?:for|on) (?:an?|the|your|ur|just an?) )?(?:${visits})\\b`, 'gu')

const job = new RegExp(
  `\\b(?:${[
    'replac\\w+|install\\w*|fix\\w*|repair\\w*|chang(?:e|ing)|swap\\w*|unclog\\w*|unblock\\w*|clear\\w*|clean\\w*|snak(?:e|ing)|remov\\w+|haul\\w*|build|paint\\w*|rewir\\w+|rekey\\w*|unlock\\w*|cut|cuts|haircut|colou?r|highlights|recharg\\w+|brakes?|new|per hour|hourly|an hour|for (?:a|an|the|my|our)|on (?:a|an|my|our)',
    'reemplaz\\w+|cambi\\w+|instal\\w+|arregl\\w+|repar\\w+|destap\\w+|limpi\\w+|quitar|sacar|pintar|por hora|nuev[oa]',
    'remplac\\w+|chang\\w+|install\\w+|repar\\w+|debouch\\w+|nettoy\\w+|enlev\\w+|peind\\w+|de l heure|neu(?:f|ve)|nouve\\w+',
  ].join('|')})\\b`,
  'u',
)
