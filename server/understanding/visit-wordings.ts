// What people say of a visit that is agreed, beside plain wishes to move or cancel it: bare clauses, one a line.
import { anyOf } from './bare-clauses.ts'

/** They cannot or will not be there; who says in so many words what they want instead is read elsewhere. */
export function cannotBeThere(text: string): boolean {
  return cannot.test(text) && !/\bcancel|\bannul|\banul|\bcxl\b/.test(text)
}

/** Another time, without saying which. */
export function wantsAnotherTime(text: string): boolean {
  return otherTime.test(text)
}

/** Another day, whichever. */
export function wantsOtherDay(text: string): boolean {
  return otherDay.test(text)
}

/** They will write again when they have asked somebody. */
export function asksSomebodyFirst(text: string): boolean {
  return askFirst.test(text)
}

/** Nobody has come yet. */
export function missesUs(text: string): boolean {
  return nobody.test(text)
}

/** One more of the same, or another place. */
export function speaksOfAnother(text: string): boolean {
  return /\b(?:another|second|2nd|different|new one|otr[oa]|segund[oa]|(?:une?|l) autre|deuxieme)\b/.test(text)
}

const enDay =
  '(?:(?:on |this |next )?(?:today|tonight|tomorrow|tmrw|tmr|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu|thurs?|fri|sat|sun)(?: (?:morning|afternoon|evening|night))?)'
const enNot =
  '(?:cant|cannot|can not|cnt|wont|will not|wouldnt|couldnt|not able to|unable to|not gonna|not going to|aint gonna)(?: (?:be able to|really|actually|even|now))*'
const esDay =
  '(?:(?:el |este |la |por la )?(?:hoy|manana|tarde|noche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ese dia|a esa hora))'
const frDay =
  '(?:(?:le |ce |cet |demain |l )?(?:aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|apres midi|soir|jour la))'

const aside =
  '(?:(?:im |so |very |really )*sorry(?: (?:about|for) (?:that|this|it))?|thanks|thank you|please|mike|guys|unfortunately|im afraid|perdon|lo siento|disculpe|gracias|por favor|desole\\w*|merci|svp|s il vous plait)'

const cannot = lines(
  `(?:something|smth|sth|stuff|work)(?: (?:has|just|else|s))* (?:came|come|popped|comes) up`,
  `${enNot} (?:make (?:it|that|this|the (?:appointment|appt)|my (?:appointment|appt)|${enDay})|be (?:there|home|here|in|around|available)|do (?:it|that|this|then|${enDay})|attend|keep (?:it|the appointment|my appointment))(?! (?:work|stop|start|run|flush|drain|but))`,
  `^(?:(?:actually|sorry|hi|hey|so|oh|unfortunately|ugh|im afraid|no) )*(?:i|we) (?:cant|cannot|can not|cnt)(?: (?:${enDay}|any ?more|now|then|after all|either|${aside}))*$`,
  `(?:${enDay}|that|that time|that day|the time|the day|then)(?: just)? (?:doesnt|does not|dont|wont|will not|isnt|is not|no longer|not)(?: (?:going to|gonna|really))* (?:works?|working|suits?|good|possible|happening)(?: (?:for (?:me|us)|any ?more|now|out|after all|${aside}|${enDay}))*$`,
  `(?:${enDay}|that time|that day)(?: is| s| was)? (?:no (?:good|longer good|longer possible)|out|bad|a no go|not good)(?: (?:for (?:me|us)|any ?more|now|after all|${aside}|${enDay}))*$`,
  `(?:im|i am|were|we are|ill be|i will be|no one|nobody|noone)(?: \\w+)? (?:not|no longer) (?:be )?(?:available|free|home|around|there|in)(?: (?:any ?more|now|then|after all|${aside}|${enDay}))*$`,
  `(?:no one|nobody|noone) (?:will|is going to|s going to) be (?:home|there|here|in)|(?:got |been )?called in(?: ?to)? work|stuck at work|(?<!\\bit )(?:have to|got to|gotta|need to|must) work(?! (?:with|on|for))|(?:im|i am|were|got|feeling|kids? (?:is|are|got)) (?:really |very )?sick`,
  `^(?:(?:ya|pues|lo siento|perdon|disculpe|hola) )*ya no(?: (?:puedo|podemos|podre|puede ser|voy a poder|quiero|va a ser posible|sera posible|me (?:sirve|conviene|queda)|voy a estar|estare|${esDay}|ir|estar|gracias))*$`,
  `${esDay}(?: ya| siempre)? no (?:puedo|podemos|podre|podremos|voy a poder|vamos a poder|me (?:sirve|conviene|queda|es posible)|estoy|estare|estaremos|voy a estar|va a haber nadie)`,
  `(?<!\\bsi )no (?:puedo|podemos|podre|podremos|voy a poder|vamos a poder)(?: (?:${esDay}|estar|ir|llegar|recibirl\\w*|atenderl\\w*|siempre|al final|${aside}))*$|no (?:estare|estaremos|voy a estar|vamos a estar)(?: \\w+){0,3}$`,
  `se (?:me|nos) (?:complico|complica|hizo imposible|hace imposible|atraveso|cruzo|dificulta|dificulto)`,
  `(?:me |nos )?(?:surgio|salio|se (?:me |nos )?presento) (?:algo|un|una|otr[oa])(?: \\w+)?|(?:tengo|tuve) (?:un|otro) (?:compromiso|imprevisto)`,
  '(?:tengo|tenemos|tendre|voy a tener|me toca|debo)(?: (?:que|q|k))? (?:trabajar|ir a trabajar|ir al trabajo|salir de viaje|viajar|ir al doctor|ir al hospital)',
  `(?:peux|peut|pourrai|pourra|pourrons|pouvons)(?: (?:plus|pas|finalement|malheureusement|vraiment))+(?: (?:${frDay}|venir|etre (?:la|present\\w*)|y etre|a cette heure|finalement|${aside}))*$`,
  '(?:ne )?(?:venez|viens|passez|vous deplacez) (?:pas|plus)(?! (?:tard|tot|vite))',
  `(?:${frDay}|ca|cela|l heure)(?: (?:ne|me|nous|n|c))* ?(?:va|marche|convient|fonctionne|est|joue)? ?(?:plus|pas)(?: (?:possible|bon|${frDay}|pour (?:moi|nous)|${aside}))*$`,
  `(?:(?:je|on|nous) (?:dois|doit|devons|travaille|travaillons)(?: (?:aller )?travailler)?|(?:faut|va falloir) que (?:je|on) (?:travaille|aille travailler))(?: (?:${frDay}|finalement))+$|(?:dois|doit|devons) (?:aller )?travailler`,
  '(?:empechement|imprevu|contretemps)|(?:serai|suis|serons|sera)(?: (?:pas|plus)) (?:la|disponibles?|dispo|a la maison|chez moi|libres?)',
)

const otherTime = lines(
  '(?:an?|any|some)(?: \\w+)? (?:later|earlier|sooner|different|other) (?:day|date|slot|time)|what else (?:(?:have|do|you|u|ya|got|is) )*(?:have|got|available|open|free)(?! (?:in|on) (?:stock|your))|what other (?:times?|days?|dates?|slots?|options?)',
  '(?:anything|something|any|slots?|times?|openings?|appointments?|come|you|it|one)(?: (?:\\w+)){0,3} (?:earlier|sooner)|^(?:(?:any|a bit|little|maybe|or) )*(?:earlier|sooner)(?: (?:time|slot|day|date|appointment|please|possible|available))*$',
  '(?:anything|something|slots?|times?|openings?|appointments?|come|it|do)(?: \\w+){0,2} later(?: (?:in|on|that|this|today|tomorrow|please|instead|if)|$)|(?:an?|one|two|half an?|couple|\\d+) ?(?:hours?|hrs?|minutes?|mins?|days?|bit) (?:later|earlier|sooner)',
  '(?:push|move|delay|bump|shift|slide) (?:it|this|that|us|me|the appointment|my appointment|the appt)(?: \\w+){0,3} (?:hours?|hrs?|minutes?|mins?|bit|days?|week|later|earlier|back)|(?:different|another|other|new|better) (?:day|time|date|slot)',
  '(?:algo|hora|cita|horario|espacio|puede\\w*|tiene\\w*|seria|venir)(?: \\w+){0,2} mas (?:temprano|tarde|pronto)|otro (?:dia|horario|momento)|otra (?:hora|fecha)|(?:una|media|dos|\\d+) horas? (?:mas (?:tarde|temprano)|despues|antes)',
  '(?:un peu|une heure|beaucoup|bien) plus (?:tard|tot)(?: \\w+){0,3}$|(?:autres?|d autres|quelles?) (?:creneaux?|plages?|disponibilites?|possibilites?)|(?:otros?|que) (?:espacios?|huecos?|horarios|turnos?)(?: tienen?)?|(?:quelque chose|rien|heure|venir|passer|rendez ?vous|rdv|possible|dispo\\w*|avez vous|moment)(?: \\w+){0,3} plus (?:tot|tard)|(?:une|deux|\\d+) ?(?:h|heures?) (?:plus tard|plus tot|apres|avant)|(?:un )?autre (?:jour|moment|horaire)|autre (?:date|heure|plage)',
)

const otherDay = lines(
  '(?:any|some|another|a different|different|other) (?:other )?(?:days?|date)',
  '(?:otro|cualquier(?: otro)?) dia|otra fecha|cualquier otra fecha',
  '(?:quel|un|d|tout) ?autres? (?:jours?|date|moment)|n importe quel(?: autre)? jour|une autre date',
)

const askFirst = lines(
  '(?:let me|lemme|ill|i will|i need to|i have to|gotta|gonna|going to|have to)(?: (?:just|first|quickly))* (?:check|ask|talk to (?:my|the)|talk with|think about|think|get back to|see (?:what|if|with)|confirm with|discuss|look at my)(?! (?:you|u|how|a question)\\b(?! back))(?: \\w+){0,7}$|^(?:\\w+ )?(?:one|just a|1|a) (?:sec|second|moment|min|minute)(?: please| pls)?$|^(?:please )?hold on(?: \\w+){0,3}$|give me a (?:sec|second|minute|moment|min)|^brb$',
  '(?:dejeme|deje|dejame|voy a|tengo que|permitame|permiteme|deja)(?: \\w+)? (?:ver|veo|checar|checo|reviso|revisar|pregunto|preguntar\\w*|consultar\\w*|consulto|pensar\\w*|pienso)(?: \\w+){0,6}$|^(?:dame |deme )?un (?:momento|momentito|segundo|minuto)(?: por favor)?$|^(?:yo )?(?:les?|te) aviso(?: \\w+){0,3}$',
  '(?:je vais|laissez moi|laisse moi|je dois|faut que je|attendez que je)(?: \\w+)? (?:voir|verifier|demander|consulter|reflechir|verifie|demande|regarder|y penser)(?: \\w+){0,6}$|^(?:attendez )?un(?:e)? (?:moment|instant|seconde|minute)(?: svp| s il vous plait)?$|je (?:vous|te) (?:reviens|redis)(?: \\w+){0,3}',
)

const nobody = lines(
  '(?:nobody|no one|noone|no body)(?:s)?(?: (?:is|has|s|here|there|yet|come|came|been|still|shown|showed|show|up|at the door|arrived))*$|(?:youre|you are|hes|he is|theyre|they are|guy is|plumber is)(?: \\w+){0,2} late|still (?:no ?one|nobody|no sign|waiting)(?: \\w+){0,4}$|where (?:is everyone|are you guys)',
  '(?:no hay nadie|nadie (?:ha |aun |todavia )?(?:llega\\w*|llego|vino|viene|venido|aqui|ha venido))|no (?:ha|han) (?:llegado|venido)|(?:todavia|aun) no (?:llega\\w*|viene\\w*|vino)|(?:esta|estan|va|van|vienen) (?:muy )?(?:tarde|atrasad\\w+|retrasad\\w+)|sigo esperando',
  '(?:toujours|encore|il n y a|y a|n y a)? ?personne(?: (?:ici|la|est|n est|encore|n est la|est la|venue?|arrivee?))*$|(?:pas encore|toujours pas) (?:la|arrivee?s?)|(?:vous etes|il est|etes) (?:tres )?en retard',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
