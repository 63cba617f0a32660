// What somebody begins a talk with before they say what they need: that our text came, whether we speak their language, that they do not know yet.

const greeting =
  '(?:(?:hi|hello|hey|hiya|yes|yeah|yep|yup|no|ok|okay|so|um+|uh+|oh|well|there|mike|sorry|good (?:morning|afternoon|evening|day)|hola|bueno|buenas|si|pues|buenos dias|buenas tardes|bonjour|oui|bonsoir|allo|ben|euh|alors) )*'
const text = '(?:text|texts|message|messages|sms|text message|txt|msg|texto|textos|mensaje|mensajes)'
const aText = `(?:(?:a|an|the|your|this|that|some|un|el|su|este|ese|votre|le|ton|mon) )*${text}`
const fromUs =
  '(?: (?:from (?:you|you guys|this number|the shop|your shop|your company|mike)|back|just now|earlier|today|here|you (?:just )?(?:sent|left)(?: me| us)?|(?:you |you guys )?sent(?: to)? me|i got|i received|de (?:ustedes|usted|vous|votre part|su parte)|suyo|que me (?:mandaron|enviaron|mando|envio)|que vous m avez envoye))*'

const openings = [
  `(?:(?:i|we)(?: have| ve)?|ive|weve)(?: just| already)? (?:got|received|saw|seen|read|see|have|get)(?: back)? ${aText}${fromUs}`,
  `(?:i(?: was| am| ve been)?|im|we are|were|this is|its|it is)? ?(?:just )?(?:call|calling|called|phoning|ringing)(?: you)?(?: back)? (?:about|because of|because i got|regarding|re|for|after|on|in response to) ${aText}${fromUs}`,
  `(?:i ?a?m |i was )?(?:returning|answering|responding to|replying to) ${aText}${fromUs}`,
  '(?:you|you guys|somebody|someone|mike|your shop|this number|somebody there|they)(?: have| ve| just)* (?:texted|messaged|text|wrote)(?: (?:me|us|back|just now|earlier|today|from (?:this|that) number))*',
  `(?:you|you guys|somebody|someone|mike|your shop|this number)(?: have| ve| just)* (?:sent|left) (?:me|us) ${aText}`,
  `(?:yo )?(?:acabo de recibir|recibi|me llego|vi|me ha llegado) ${aText}${fromUs}`,
  `(?:llamo|le llamo|les llamo|estoy llamando) por ${aText}${fromUs}`,
  `(?:ustedes |usted )?me (?:mandaron|enviaron|mando|envio|escribieron|escribio)(?: ${aText})?`,
  `(?:j ai|on a|je viens de|nous avons)(?: bien| juste)? (?:recu|recevoir|vu|eu) ${aText}${fromUs}`,
  `(?:j |je vous )?appelle (?:pour|au sujet du?|a propos du?|suite a|a cause du?) ${aText}${fromUs}`,
  `(?:vous m avez|on m a|quelqu un m a) (?:texte|ecrit|(?:envoye|laisse) ${aText})`,
  '(?:(?:do|does|can) (?:you|anyone|anybody|someone|anybody there)|is there (?:anyone|anybody|someone))(?: there| here)?(?: who| that)? speaks? (?:any )?(?:english|spanish|french)',
  '(?:(?:usted|ustedes|alguien|ahi|hay alguien que|me puede atender alguien que) )*(?:habla[ns]?|hable) (?:espanol|castellano|ingles|frances)|(?:en )?(?:espanol|castellano)(?: por favor)?',
  '(?:(?:est ce que|y a t il quelqu un qui|quelqu un|vous) )*(?:parlez|parle)(?: vous)?(?: (?:le|un peu))? (?:francais|anglais|espagnol)(?: ici)?|(?:en )?francais(?: svp| s il vous plait)?',
  '(?:be |please be |keep )?quiet|shush|shut up|callate|silencio|silence|tais toi|taisez vous',
  '(?:i (?:really )?(?:dont|do not) know|im not sure|not sure|no se|no lo se|je (?:ne )?sais pas|chais pas)(?: yet| really| exactly| todavia| encore| exactamente)*',
  '(?:(?:can|could|would|will|may) (?:you|i)(?: please)?|(?:i want|id like|i would like|i need) to|just) (?:take|leave|give|pass(?: on)?)(?: (?:him|her|them|you|mike))? ?(?:a|the|this|my) message(?: (?:for|to|with) \\w+)?',
  '(?:(?:le |me )?(?:puedo|puede|podria|quiero|quisiera) )?(?:dejar|tomar|darle|pasarle|dejarle)(?:le)? (?:un|el) (?:mensaje|recado)(?: (?:para|a) \\w+)?',
  '(?:puis je|je peux|je veux|je voudrais|est ce que je peux|pouvez vous|pourriez vous)(?: lui)? (?:laisser|prendre|transmettre|donner) un message(?: (?:pour|a) \\w+)?',
].join('|')
const ending =
  '(?: (?:please|thanks|thank you|por favor|gracias|svp|s il vous plait|merci|sir|yeah|so|and|um+|uh+|ok|okay))*'
const only = new RegExp(
  `^${greeting}(?:${openings})(?:(?: (?:and|so|but|y|et))?(?: ${greeting})?(?: ?(?:${openings})))*${ending}$`,
  'u',
)

/** Nothing else stands there. Takes bare words. */
export function onlyOpensTalk(words: string): boolean {
  return words.length <= mostLetters && only.test(words)
}

const mostLetters = 160
