import type { AskedWordings } from './english.ts'

const day =
  '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|\\d{1,2} ?[ap]m|\\d{1,2}-\\d{1,2}|a las? \\d{1,2})'

export const askedInSpanish: AskedWordings = {
  choice: [
    '(?:cual|cuales) (?:de|le|te|prefiere|prefieres|seria|conviene|es mejor|opcion|horario)|alguno? (?:de (?:estos|esos|ellos|los)|le|te)|elija|elige|escoja|escoge',
    `${day}[^?]* o [^?]*${day}[^?]*\\?`,
  ],
  check: [
    '(?:es|esta|son) (?:correct[oa]s?|asi|cierto|bien)|(?:correcto|verdad|cierto|de acuerdo|esta bien)\\?|(?:responda|responde|conteste|escriba|envie) (?:con )?(?:si|ok|c|confirmo)',
  ],
  phone: [
    'numero de (?:telefono|celular|contacto|movil)|(?:que|cual|mejor|otro|su|tu) (?:es )?(?:su |tu |el |un )?(?:mejor )?(?:numero|telefono|celular)|(?:a|en) que numero|numero (?:para|al que|donde)|telefono\\?',
  ],
  name: [
    '(?:su|tu|el) nombre|nombre\\?|como (?:se|te) llama|con quien (?:hablo|tengo|estoy)|quien (?:es|habla|escribe)|a nombre de',
  ],
  place: [
    'direccion|domicilio|codigo postal|ubicacion|(?:a|en) (?:que|cual) (?:calle|ciudad|colonia|zona|barrio)|donde',
  ],
  time: [
    'cuando|que (?:dia|dias|hora|horas|horario|fecha|momento)|a que hora|disponibilidad|otro (?:dia|horario)|mejor (?:dia|hora|horario)|cual dia|que tan (?:pronto|urgente)|le (?:queda|viene) (?:mejor|bien) que',
  ],
  need: [
    'que (?:necesita|necesitas|busca|buscas|desea|deseas|le|te|tipo|trabajo|servicio|problema|pasa|paso|sucede|ocurre|hay que|quiere|quieres|podemos|ocupa)|en que (?:le|te|los|la|lo|podemos|puedo)|cual es (?:el|su|tu) (?:problema|trabajo|servicio)|(?:cuenteme|cuentame|cuentenos|digame|dime|describa|describe|detalles|expliq)|como (?:le|te|los|podemos|puedo) (?:ayud|servir)|fotos?',
  ],
  confirmation: [
    '(?:le|te|lo|la|se lo|puedo|podemos|quiere que|quieres que|desea que) (?:agendo|agendamos|reservo|reservamos|apunto|apartamos|confirmo|confirmamos|llame|llamemos|llamamos|agendar|reservar|confirmar|agende|reserve|confirme)',
    '(?:le|te) (?:parece|viene|queda|va|sirve|funciona|conviene|gustaria)[^?]*\\?|(?:confirma|confirme|confirmar|confirmamos|quiere|quieres|desea|puede|puedes|podria|sigue|todavia|esta|es|hay|tiene|tienes)[^?]*\\?|(?:ok|bien|vale|sale)\\?',
  ],
}
