import type { Wordings } from './opt-out-wordings.ts'

const write = '(?:escriba[ns]?|texte[ae]?[ns]?|mensajee[ns]?|contacte[ns]?|moleste[ns]?|acose[ns]?)'
const send = '(?:mande[ns]?|envie[ns]?)'
const call = '(?:llame[ns]?|marque[ns]?|telefonee[ns]?)'
const writing = '(?:escribir|contactar|molestar|textear|mensajear|acosar|fastidiar|hostigar)'
const calling = '(?:llamar|marcar|telefonear)'
const messages = '(?:mensajes? de texto|mensajes?|textos?|sms)'
const more = '(?:mas(?! (?:tarde|temprano|adelante|de|que|rato))|nunca(?: mas)?|jamas|otra vez|de nuevo)'
const leaveOff =
  '(?:(?:(?:puede[ns]?|podrian?|favor de|tienen? que|que) )?(?:dejar|parar)|deje[ns]?|deja|dejad|pare[ns]?|para|cese[ns]?)(?: ya)? de'
const mine = 'mi (?:numero|telefono|celular|nombre)'
const takeOff = '(?:(?:quit|borr|elimin|retir)(?:e|en|a)|saquen?|saca)'

const howGotMine = '(?:quien|como|de donde)(?: \\w+){0,4} mi (?:numero|telefono|celular)'

export const spanish: Wordings = {
  clear: [
    `(?:ya )?no (?:me|nos) (?:${call} (?:ni|o|y) (?:me )?)?${write}(?: (?:ni|o|y) (?:me )?(?:${write}|${call}))* ${more}`,
    `(?:ya )?no (?:(?:me|nos) )?${send} (?:mas (?:${messages}|nada)|(?:otro )?${messages}(?: ${more})?|nada(?: ${more})?|mas$)`,
    `(?:ya no|nunca mas|nunca|jamas) (?:me|nos) ${write}(?: ${more})?`,
    `(?:nunca mas|nunca|jamas) (?:me|nos) ${send} (?:mas )?(?:${messages}|nada)`,
    'no escriban? (?:mas|nunca mas)|no molesten? mas',
    `(?:ya no|nunca mas|nunca|jamas|no) (?:(?:me|nos) vuelva[ns]? a (?:${writing}|(?:mandar|enviar) ${messages})|vuelva[ns]? a (?:${writing}|(?:mandar|enviar))(?:me|nos)(?: ${messages})?)`,
    `${leaveOff} (?:${writing}(?:me|nos)|estar (?:molestando|mandando|escribiendo))`,
    `${leaveOff} (?:mandar|enviar|escribir|mand[ae]|envi[ae])(?:me|nos)?(?: (?:tantos|mas|esos|estos|los|sus|tus))* (?:${messages}|cosas)`,
    `${leaveOff} (?:escribir|textear|mensajear|contactar|mandar textos)(?=$| (?:por favor|porfa|ya|gracias|aqui|a (?:este|mi) (?:numero|telefono|celular)))`,
    `stop (?:de |a |con )?(?:(?:mandar|enviar|escribir)(?:me|nos)?(?: (?:mas|tantos|estos|esos|los|sus))*(?: ${messages}|(?= |$))|(?:los |sus |tantos )?${messages})`,
    `no (?:autorizo|autorice|autorizamos|di|doy|he dado)(?: (?:el|los|sus|mas|mi|permiso|autorizacion|consentimiento|envio|para|de|recibir|estos|esos))* (?:${messages}|que (?:me|nos) (?:${write}|${send}|${call}))`,
    '(?:(?:me|nos) (?:deje[ns]?|deja)|(?:dejen?|deja|dejad)(?:me|nos)) (?:en pa[zs]|tranquil[oa]s?)',
    `(?:ya )?no (?:quiero|queremos|deseo|deseamos)(?: (?:seguir )?(?:recibir|recibiendo))?(?: (?:mas|sus|tus|estos|esos|los|ningun|de))* ${messages}`,
    `(?:ya )?no (?:quiero|queremos|deseo|deseamos) que (?:me|nos) (?:${write}|${send} ${messages})`,
    `${takeOff}(?:me|nos)?(?: ${mine})? (?:de|del) (?:su|sus|tu|tus|la|las|esta|esa|toda)(?: \\w+)? (?:listas?(?! de espera)|base|sistema|grupo)`,
    `${takeOff} mi (?:numero|telefono|celular)(?=$| (?:por|ya|gracias|porfa))`,
    '(?:(?:quiero|quisiera|deseo|necesito|como puedo|favor de) )?(?:darme|darnos)(?: de)? baja|(?:denme|deme|dame|dennos|me den|como me doy) de baja',
    `(?:no mas|basta de) ${messages}`,
    `${leaveOff} (?:molestar|fastidiar|chingar|joder)(?:me|nos)?(?: ya)? con(?: (?:los|sus|tus|esos|estos|tantos|tanto))* ${messages}`,
    `(?:ya )?(?:se (?:acabaron|acabo|terminaron|termino)|estuvo (?:bueno|bien)|basta|suficiente|fue suficiente)(?: (?:ya|con|de))*(?: (?:los|sus|tus|esos|estos|tantos))+ ${messages}(?! (?:de (?:mi|el|la|voz)|del|que|en))`,
    `(?:par|baj|cort)(?:en|e|a)le(?: ya)? (?:con|a|de)(?: (?:los|tantos|sus|esos|estos|tus))* ${messages}`,
    'pierd(?:a|an|e) mi numero(?=$| (?:por|ya|gracias|porfa))',
    `(?:(?:quiero|quisiera) )?(?:cancelen?|paren?|detengan?|suspendan?|cancelar|detener|parar) (?:(?:todos )?(?:los|estos|esos|sus) ${messages}|(?:mensajes(?: de texto)?|textos|sms))`,
  ],
  aboutCalls: [
    `(?:ya )?no (?:me|nos) ${call} ${more}|ya no (?:me|nos) ${call}`,
    `(?:ya no|nunca mas|nunca|jamas|no) (?:me|nos) vuelva[ns]? a ${calling}`,
    `${leaveOff} ${calling}(?:me|nos)`,
  ],
  after: [
    'uf+|uff+|ay|ash|puta|carajo|caray|dios|oye|oiga|hey|hombre|wey|guey|en serio',
    'favor|porfavor|porfa|ya|y|o|pero|gracias|equivocado|hola|pues|que|senor|senora|stop',
  ],
  unless: [
    'antes|despues|hasta|cuando|mientras|durante|entre|hoy|manana|tan|tanto|tarde|temprano|si|con|al|el|los',
    'por (?:la|las|los|telefono|whatsapp|correo)|en (?:la|las|el)|a (?:la|las|esta|estas|esa)|de (?:noche|madrugada|dia)',
  ],
  whole: [
    `no (?:me|nos) ${write}|ya no (?:me |nos )?(?:${send}|escriba[ns]?)`,
    '(?:(?:esto )?es (?:un )?|(?:ya )?es puro )?acoso|(?:me|nos) estan? acosando|(?:ya )?(?:estas|quedas|quedan|ustedes estan) bloquead[oa]s?',
    `${takeOff}(?:me)? (?:mis datos|mi (?:informacion|info|contacto)|todo lo mio)`,
    `${takeOff}(?:me|nos)(?: de (?:aqui|esto|ahi|la lista|su lista))?|(?:ya )?(?:puede[ns]?|puedes) parar(?: ya)?|(?:ya )?basta de (?:(?:mandar|enviar|escribir)(?: (?:mensajes|textos))?|textos|mensajes)|(?:saque(?:n)?me|sacame) de (?:aqui|esto|ahi)`,
    'para ya|ya para|(?:ya )?(?:parenle|parele|parale|pararle|cortenla|cortala|cortenle|corten|bajenle|dejenlo|dejalo ya|ya estuvo(?: bueno)?|estuvo bueno|ya fue)|ya basta|(?:los|te|lo|la|le) (?:voy a )?(?:bloqueo|bloquear|reporto|reportar)|(?:voy a )?(?:bloquearlos|bloquearte|reportarlos|reportarte)|deje?n? de molestar|deja de molestar|cancelar (?:la |mi )?suscripcion',
    `${howGotMine} (?:(?:ya|por favor|porfa|y) )*(?:borr|elimin|quit|saqu)(?:en?|a)l[oe]`,
    `no molest(?:en?|ar|es)|(?:borr|elimin|quit)en?me|(?:deje[ns]?|deja) de (?:mandar|enviar)(?:me|nos)`,
    '(?:darse |dar )?de baja|baja (?:por favor|porfa|gracias)|desuscribir(?:me|se)?|alto|paren?|parar|basta|detener',
  ],
  beside: [
    'stop|please|pls|ok|thanks',
    'por favor|porfavor|porfa|gracias|ya|hola|no gracias|buenas|buenos dias|buenas tardes|senor|senora',
    howGotMine,
    '(?:es (?:un )?|tiene el |este es (?:un )?|es la )?(?:numero equivocado|persona equivocada)|no me interesa|no estoy interesad[oa]|quien es|no (?:lo|la|los) conozco|enviado desde mi \\w+',
  ],
  word: 'stop|alto|basta|paren?|parar',
  talk: 'gracias pero y ya no si ok bueno oye oiga hola ustedes usted tu me mi yo nos que quien quienes es son este esta eso esto soy le les dio di numero telefono celular equivocado equivocada persona por favor porfa porfavor ahora mismo nunca se los lo la las conozco de dan spam estafa acoso acosando molestando molestan molesten estan esta mandando mandan mandes manden mensajes mensaje textos texto sms escribiendo escriben enviando tantos siguen sigue dejen dejar tanto dije dicho he ha han como consiguio consiguieron obtuvo interesa interesado interesada cansado cansada harto harta puta carajo dios uff uf llame llamo nada mas otra vez senor senora en serio',
  notAfter: 'no para de el la un una sin lo se puede quiere que hay muy mas techo piso es',
}
