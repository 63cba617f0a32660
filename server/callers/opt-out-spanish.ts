import type { Wordings } from './opt-out-wordings.ts'

const write =
  '(?:escriba[ns]?|mande[ns]?|envie[ns]?|texte[ae]?[ns]?|mensajee[ns]?|contacte[ns]?|moleste[ns]?|acose[ns]?)'
const call = '(?:llame[ns]?|marque[ns]?|telefonee[ns]?)'
const writing = '(?:escribir|mandar|enviar|contactar|molestar|textear|mensajear|acosar|fastidiar|hostigar)'
const calling = '(?:llamar|marcar|telefonear)'
const messages = '(?:mensajes? de texto|mensajes?|textos?|sms)'
const more = '(?:mas(?! (?:tarde|temprano|adelante|de|que|rato))|nunca(?: mas)?|jamas|otra vez|de nuevo)'
const leaveOff =
  '(?:(?:(?:puede[ns]?|podrian?|favor de|tienen? que|que) )?(?:dejar|parar)|deje[ns]?|deja|dejad|pare[ns]?|para|cese[ns]?)(?: ya)? de'
const mine = 'mi (?:numero|telefono|celular|nombre)'
const takeOff = '(?:(?:quit|borr|elimin|retir)(?:e|en|a)|saquen?|saca)'

export const spanish: Wordings = {
  clear: [
    `(?:ya )?no (?:me|nos) (?:${call} (?:ni|o|y) (?:me )?)?${write}(?: (?:ni|o|y) (?:me )?(?:${write}|${call}))*(?: ${messages})? ${more}(?: ${messages})?`,
    `(?:ya no|nunca mas|nunca|jamas) (?:me|nos) ${write}(?: (?:${more}|${messages}|nada))*`,
    `(?:ya no|nunca mas|nunca|jamas|no) (?:me|nos) vuelva[ns]? a ${writing}`,
    `${leaveOff} ${writing}(?:me|nos)`,
    `${leaveOff} (?:mandar|enviar|escribir)(?: (?:tantos|mas|esos|estos|los|sus|tus))* ${messages}`,
    '(?:(?:me|nos) (?:deje[ns]?|deja)|(?:dejen?|deja|dejad)(?:me|nos)) (?:en paz|tranquil[oa]s?)',
    `(?:ya )?no (?:quiero|queremos|deseo|deseamos)(?: (?:seguir )?(?:recibir|recibiendo))?(?: (?:mas|sus|tus|estos|esos|los|ningun|de))* ${messages}`,
    `(?:ya )?no (?:quiero|queremos|deseo|deseamos) que (?:me|nos) ${write}`,
    `${takeOff}(?:me|nos)?(?: ${mine})? (?:de|del) (?:su|sus|tu|tus|la|las|esta|esa|toda)(?: \\w+)? (?:listas?(?! de espera)|base|sistema|grupo)`,
    `${takeOff} mi (?:numero|telefono|celular)(?=$| (?:por|ya|gracias|porfa))`,
    '(?:(?:quiero|quisiera|deseo|necesito|como puedo|favor de) )?(?:darme|darnos)(?: de)? baja|(?:denme|deme|dame|dennos|me den|como me doy) de baja',
    `(?:no mas|basta de) ${messages}`,
    `(?:cancelen?|paren?|detengan?|suspendan?|cancelar|detener|parar) (?:todos )?(?:los|estos|esos|sus) ${messages}`,
  ],
  aboutCalls: [
    `(?:ya )?no (?:me|nos) ${call} ${more}|ya no (?:me|nos) ${call}`,
    `(?:ya no|nunca mas|nunca|jamas|no) (?:me|nos) vuelva[ns]? a ${calling}`,
    `${leaveOff} ${calling}(?:me|nos)`,
  ],
  after: ['favor|porfavor|porfa|ya|y|o|pero|gracias|equivocado|hola|pues|que|senor|senora|stop'],
  unless: [
    'antes|despues|hasta|cuando|mientras|durante|entre|hoy|manana|tan|tanto|tarde|temprano|si|con|al|el|los',
    'por (?:la|las|los|telefono|whatsapp|correo)|en (?:la|las|el)|a (?:la|las|esta|estas|esa)|de (?:noche|madrugada|dia)',
  ],
  whole: [
    `no (?:me|nos) ${write}(?: (?:${messages}|nada))?`,
    '(?:dar )?de baja|baja|desuscribir(?:me|se)?|alto|paren?|parar|basta|detener|no mas',
  ],
  beside: [
    'por favor|porfavor|porfa|gracias|ya|hola|no gracias|buenas|buenos dias|buenas tardes|senor|senora',
    '(?:es (?:un )?|tiene el |este es (?:un )?)?numero equivocado|no me interesa|no estoy interesad[oa]|quien es|no (?:lo|la|los) conozco|enviado desde mi \\w+',
  ],
}
