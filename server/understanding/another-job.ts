// Whether a text that names a job or a place speaks of one more job, or of the one that stands: bare clauses, one a line.
import { anyOf } from './bare-clauses.ts'

/** "A second job", "another problem". */
export function namesAnotherJob(text: string): boolean {
  return another.test(text)
}

/** "My other request", "the one from last week": not what comes next. */
export function namesOtherBooking(text: string): boolean {
  return otherBooking.test(text)
}

/** "Same job", "I gave you the wrong address": where the one that stands is to be done. */
export function correctsPlace(text: string): boolean {
  return corrects.test(text)
}

/** Whether two addresses are the same house, however the street is written. */
export function isSamePlace(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((address) => address.match(/\d+/)?.[0])
  if (mine !== undefined && theirs !== undefined) return mine === theirs
  return one.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(one.toLowerCase())
}

const another = new RegExp(
  anyOf([
    '(?:another|a second|second|2nd|a different|different|one more|an additional|additional|a separate|separate|a new|extra) (?:job|task|work order|request|problem|issue|repair|thing|project|appointment|appt|visit|booking|address)(?! (?:time|slot))',
    '(?:otr[oa]|segund[oa]|un nuevo|una nueva|adicional) (?:trabajo|problema|reparacion|pedido|servicio|cosa|cita|visita|direccion)|(?:trabajo|servicio|cita) adicional',
    '(?:un autre|une autre|autre|deuxieme|second|seconde|un nouveau|une nouvelle) (?:travail|travaux|job|probleme|reparation|demande|chose|rendez ?vous|rdv|visite|adresse|intervention)',
  ]).source,
  'mu',
)
const otherBooking = new RegExp(
  anyOf([
    '(?:other|previous|old|older|earlier|prior) (?:\\w+ )?(?:appointment|appt|apt|booking|request|job|visit|order|reservation|ticket|inquiry)|(?:appointment|appt|booking|request|job|visit|order|one|thing|reservation)(?: (?:that |which )?(?:i|we) (?:made|had|booked|asked|sent|put in))? (?:from|of|for)? ?(?:last|the other|two|a few|couple) (?:week|month|year|time|day|weeks|months)|last (?:weeks|months|years) (?:appointment|appt|booking|request|job|visit|order|one)',
    '(?:otr[oa]|anterior|viej[oa]) (?:cita|visita|solicitud|pedido|trabajo|reserva\\w*|orden)|(?:cita|visita|solicitud|pedido|trabajo|reserva\\w*|orden) (?:anterior|pasad[oa]|viej[oa])|(?:cita|visita|solicitud|pedido|trabajo|la|lo) (?:que (?:hice|pedi) )?(?:de|del) (?:la semana pasada|el mes pasado|mes pasado|el otro dia|otro dia|ano pasado)',
    '(?:autre|ancien|ancienne|precedente?) (?:rendez ?vous|rdv|visite|demande|commande|reservation|travail|job)|(?:rendez ?vous|rdv|visite|demande|commande|reservation|celui|celle) (?:precedente?|(?:de|du) (?:la semaine (?:passee|derniere)|mois (?:passe|dernier)|l autre jour|an (?:passe|dernier)))',
  ]).source,
  'mu',
)
const corrects = new RegExp(
  anyOf([
    'same (?:job|visit|appointment|appt|thing|problem|issue|work|time|booking|tap|repair)|(?:wrong|right|correct|new|updated?|actual) address|chang\\w+ (?:of |the |my |our )?address|address (?:is|was|should|changed|has)|(?:ive|i have|i|we|weve|we have|just) (?:just )?moved|i meant|instead of \\d+|typo|correction',
    'mism[oa] (?:trabajo|cita|visita|problema|hora)|direccion (?:correcta|equivocada|nueva|es|cambio)|nueva direccion|cambi\\w+ (?:de|la|mi) direccion|me mude|nos mudamos|quise decir|correccion',
    '(?:meme|memes) (?:travail|travaux|job|rendez ?vous|rdv|visite|probleme|heure)|(?:mauvaise|bonne|nouvelle) adresse|adresse (?:est|exacte|correcte|a change)|change\\w* (?:d|l|mon|de) ?adresse|demenage\\w*|je voulais dire|correction',
  ]).source,
  'mu',
)
