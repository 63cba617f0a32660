/** One language's words about a booking that stands, and for keeping something to oneself, as regular expressions over bare words. */
export type BookingWordings = {
  /** When it is, whether it stands. */
  when: readonly string[]
  /** That it is to stay. */
  keeps: readonly string[]
  /** What was asked for is not told. */
  withholds: readonly string[]
}

const day =
  '(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const agreed = '(?:appointment|appt|apt|appointement|booking|visit|reservation|time slot|slot)'
const they =
  '(?:you|u|ya|yall|you guys|he|she|they|someone|somebody|anyone|mike|the (?:tech|technician|plumber|electrician|guy|guys|crew|team))'

const opens = '(?:(?:hi|hey|hello|sorry|oh|so|wait|um|uh|ok|okay|and|but|mike) )'

export const bookingInEnglish: BookingWordings = {
  when: [
    `^(?:(?:hi|hey|hello|sorry|oh|so|wait|um|uh|ok|and|mike) )*(?:what|which) (?:day|time|date|hour) (?:was|is) (?:it|that|this|mine)(?: (?:again|for|supposed to be|at|on|please|pls|sorry))*$|^(?:(?:hi|hey|hello|sorry|oh|so|wait|um|uh|ok|and|mike) )*when (?:was|is) (?:it|that|mine) (?:again|for|supposed to be)(?: \\w+)?$`,
    `(?:what (?:time|day|date|hour)|when|which day)(?: (?:is|was|s|exactly|are|do|did|again|have|i|on))* (?:my|our|the|this) (?:\\w+ )?${agreed}|whats my ${agreed}(?: time)?|what is my ${agreed}(?: time)?$`,
    `(?:what time|when|what day|whens|which day)(?: (?:are|is|will|do|does|should i expect|r))+ ${they}(?: (?:guys|be|supposed|expected|going|planning|scheduled|due|to))* (?:coming|come|arriving|arrive|here|getting here|get here|show up|showing up|stopping by|due)`,
    `(?:is|s|are)(?: \\w+){0,3} ${agreed}(?: \\w+){0,3} (?:still )?(?:on|good|confirmed|happening|set|stands?|standing|booked|valid)|(?:are|r) (?:we|you|u|they|yall) (?:guys )?still (?:on|good|coming|set|planning|scheduled|confirmed)|^(?:we )?still (?:on|good|coming|set) (?:for|at)|am i (?:still )?(?:booked|scheduled|confirmed|down|on the (?:schedule|books|calendar))`,
    `(?:what|which|when)(?: \\w+){0,2} (?:am i|are we|was i|were we|i am|im|did i) (?:booked|scheduled|down|set|book)|(?:remind me|tell me|confirm|check|forgot|forget|forgotten|remember|not sure|lost track)(?: \\w+){0,4} (?:when|what time|what day|the time|the day|date|time)(?: \\w+){0,4} (?:${agreed}|booked|coming|scheduled)|(?:remind me|confirm|double check|check)(?: (?:of|on|about|me))* (?:my|the|our) ${agreed}(?! (?:please )?and)|forgot (?:my|the|our) ${agreed}(?: time)?`,
    `(?:did|have) (?:you|u|they|he|mike)(?: guys)? (?:just )?cancel(?:l?ed)? (?:my|our|the) ${agreed}|(?:nobody|no one|noone)(?: has| have)? cancell?ed (?:my|our|the) ${agreed}`,
    '(?:is|are) (?:it|that|this|everything) still (?:on|happening|good|set|booked)$',
    `^${opens}*(?:is|are) (?:it|that|this|everything|mine|we|i)(?: (?:all|now|officially|definitely|then|really))* (?:confirmed|booked in|settled|locked in|official)(?: (?:then|now|yet|for sure|please))*$`,
    `^${opens}*(?:when|what (?:time|day))(?:s| is| was)? (?:mine|ours|hers|theirs|(?:my|our|the) (?!water|hot|heat|power|gas|electric)\\w+(?: in law)?s)(?: (?:one|visit|${agreed}))?(?: (?:again|then|for|please))*$`,
    `did (?:my|the|our) ${agreed} (?:go|get|work)|do (?:i|we) (?:still )?have an? ${agreed}|have (?:i|we) (?:still )?got an? ${agreed}`,
    `^(?:(?:so|wait|hi|sorry) )*(?:is|was|its|isnt) (?:it|that|this) (?:still |for |on |at |this |next )*(?:${day})(?: (?:at|\\d+\\w*|morning|afternoon|evening|right|or \\w+))*$`,
  ],
  keeps: [
    `(?:dont|do not|did not|didnt|never|not)(?: (?:want|wanna|need|going|gonna|trying|mean|wish|asking|looking|please|you|ever))*(?: to)? cancel\\w*(?! (?:fee|list|policy))|(?<!(?:cant|cannot|wont|not|dont|doesnt|couldnt|to) )(?:keep|want to keep|need to keep|like to keep|leave) (?:my|the|our|that|this) ${agreed}`,
    '(?:but|and|so|please|pls|you|u|id|i|we) (?:can |should |would |do |may )?still (?:please )?come(?= (?:by|over|please|pls|anyway|tomorrow|then|and|to)|$)|still come$|come (?:anyway|regardless|all the same)$|still (?:want|need|like) (?:you|u|him|them|someone) (?:to come|here|there)',
  ],
  withholds: [
    '(?:id |i would |would |i )?(?:rather|prefer) not(?: to)?(?: (?:say|tell|give|share|disclose|answer|text|provide|send|put))?|(?:dont|do not|not|wont|will not)(?: (?:really|feel|be|am|im))*(?: (?:want|wanna|like|comfortable|giving|sharing|telling|saying|give|share|going|gonna|willing))+(?: (?:to|say|give|share|tell|giving|sharing|out|you|that|my|the|it|any|over|text|address|name|info|information|personal|details|by))+',
    '(?:thats|that is|its|it is) (?:private|personal|none of your business)|none of your business|no (?:name|address)(?: please| needed)?$|why do (?:you|u) (?:need|want|ask for)(?: \\w+)? (?:my|the|our) (?:address|name|info|information)|(?:skip|pass on) (?:that|this|it)|^private$|^anonymous$',
    // Who was with them before knows it.
    '(?:you|u|ya|yall|he|mike|they|you guys|u guys)(?: (?:should|already|all|must|do))* (?:know|knows|have|got|has|remember)(?: (?:already|all))* (?:where (?:i|we) (?:live|am|are)|where (?:it|my (?:house|place)|the (?:house|place|shop)) is|(?:my|our|the) (?:address|place|house|addy)(?: (?:already|on file|from (?:last time|before)))*$|it on file|my info)|^(?:(?:its|it is|at|the|still|to|is) )*same (?:address|place|house|addy|location|spot)?(?: (?:as|like|from|of))* (?:before|last time|always|usual|last (?:week|month|year)|you (?:came|were)(?: \\w+){0,3})|^(?:(?:its|the|still|at) )*same (?:address|place|house|addy)$|(?:address|it) (?:is|should be) (?:already )?on file',
  ],
}

const cita = '(?:cita|visita|reserva|reservacion|turno)'

export const bookingInSpanish: BookingWordings = {
  when: [
    '^(?:(?:hola|perdon|disculpe|oiga|y|entonces) )*(?:a )?(?:que|para que) (?:dia|hora) (?:era|fue|es)(?: (?:que|la cita|otra vez|mi cita|entonces))*$',
    `(?:a que hora|que dia|para que dia|para cuando|cuando|que hora)(?: (?:es|era|seria|sera|tengo|tenemos|esta|quedo))* (?:mi|la|nuestra|su) ${cita}|cual es (?:la hora|el dia|la fecha) de (?:mi|la|nuestra) ${cita}|(?:a que hora|cuando|que dia) (?:tengo|tenemos) (?:la |una )?${cita}`,
    '(?:a que hora|cuando|que dia|como a que hora)(?: (?:es que|ustedes|van a|va a|piensan))* (?:vienen|viene|vendran|vendra|llegan|llega|llegaran|llegara|venir|llegar|pasan|pasaran)(?! por)',
    `(?:mi|la|nuestra) ${cita}(?: \\w+){0,2} (?:sigue|esta|quedo|queda|continua)|(?:sigue|continua|esta|queda|quedo)(?: (?:en pie|confirmada|firme|vigente|lo de))* (?:mi|la|nuestra) ${cita}|sigue en pie|(?:todavia|aun|siempre si) (?:vienen|viene)|(?:tengo|tenemos) (?:todavia |aun )?(?:una )?${cita}$`,
    `(?:recuerdeme|recuerdame|me recuerda|me recuerdan|me puede recordar|me pueden recordar|se me olvido|olvide|no recuerdo|confirmeme|me confirma)(?: \\w+){0,5} (?:${cita}|vienen|dia|hora)|se (?:hizo|agendo|guardo|registro) mi ${cita}`,
    '^(?:(?:hola|perdon|oiga|y|entonces|pero|bueno|ok) )*(?:ya )?(?:esta|quedo|queda|estamos|estoy)(?: (?:ya|todo|entonces))* (?:confirmad[oa]s?|agendad[oa]s?|reservad[oa]s?|apuntad[oa]s?)(?: (?:ya|entonces|verdad|o no))*$',
    `^(?:(?:hola|perdon|oiga|y|entonces|pero|ok) )*(?:cuando|a que hora|que dia|para cuando)(?: (?:es|era|seria|sera|esta|quedo))* (?:(?:el|la|lo) (?:mi[oa]|nuestr[oa]|de (?:ella|el|mi \\w+))|(?:mi|la) ${cita} de \\w+)(?: \\w+)?$`,
    `^(?:entonces )?(?:es|era|sera) (?:para |por )?(?:el |este )?(?:${day})(?: (?:a las? \\d+\\w*|en la \\w+|verdad|o el \\w+))*$`,
  ],
  keeps: [
    `no (?:me |lo |la |nos )?(?:cancel\\w+|anul\\w+)|no (?:quiero|queremos|quisiera|deseo|voy a|vayan a|vaya a|pedi) (?:que )?(?:la |lo )?(?:cancel|anul)\\w+|(?:mantenga|mantengan|dejen|deje|quiero mantener|conserve) (?:mi|la|nuestra) ${cita}`,
    'vengan? (?:igual|de todos modos|de todas (?:formas|maneras)|aun asi)|(?:igual|de todos modos|de todas (?:formas|maneras)|aun asi) vengan?|pero vengan?$',
  ],
  withholds: [
    'prefiero (?:no|guard)(?: \\w+)?|preferiria no(?: \\w+)?|(?:no quiero|no deseo|no me gusta|no voy a|mejor no|no puedo) (?:dar|darle|darles|decir|decirlo|decirle|compartir|poner|mandar)(?:lo|la|le|les|selo|sela)?|es (?:privado|personal|confidencial)|para que (?:quieren?|necesitan?) (?:saber )?(?:mi|la|el) (?:direccion|nombre)|no (?:la|lo) (?:doy|digo|comparto)|sin nombre$',
    '(?:ya )?(?:saben?|sabes|conocen?|tienen?|tienes)(?: (?:ustedes|usted|ya|bien))* (?:donde (?:vivo|vivimos|es|esta mi casa)|(?:mi|nuestra|la) (?:direccion|casa)$)|^(?:(?:es|en|a|la) )*(?:misma|mismo) (?:direccion|casa|lugar)(?: (?:de|que) (?:siempre|la (?:otra|ultima) vez|antes))?$|^(?:(?:es|en|la) )*(?:misma|la) de (?:siempre|la (?:otra|ultima) vez|antes)$',
  ],
}

const rdv = '(?:rendez ?vous|rdv|visite|reservation)'

export const bookingInFrench: BookingWordings = {
  when: [
    '^(?:(?:bonjour|salut|desolee?|pardon|et|donc) )*(?:c etait|c est|cetait) (?:(?:quel|quelle) (?:jour|heure|date)|quand|a quelle heure)(?: (?:deja|encore|donc|svp))*$',
    `(?:a quelle heure|quel jour|quand|quelle date|quelle heure)(?: (?:est ce que|est ce qu|est|c est|etait|deja|donc|deja|on a|j ai|est prevu|est prevue))* (?:mon|le|notre|ma|la|un) ${rdv}|quand (?:ai je|avons nous|j ai|on a) (?:mon |le |un )?${rdv}|(?:quelle est )?l heure (?:de|du) (?:mon |notre )?${rdv}|(?:mon|notre) ${rdv} (?:est|c est) (?:a quelle heure|quand|quel jour)`,
    '(?:quand|a quelle heure|quel jour|vers quelle heure)(?: (?:est ce que|est ce qu|vous|il|on|devez|allez|le technicien|le plombier|le gars))* (?:venez|arrivez|passez|viendrez|arriverez|passerez|vient|arrive|passe|venir|arriver|passer)(?: vous| t il| t on)?|vous (?:venez|arrivez|passez) (?:quand|a quelle heure|quel jour)',
    `(?:mon|le|notre) ${rdv}(?: \\w+){0,3} (?:tient|toujours|confirme|maintenu|bon)|(?:ca|c est|cela|est ce que ca) tient toujours|toujours (?:bon|prevu|confirme|valable) pour|vous venez toujours|(?:est ce que )?(?:j ai|on a|ai je) (?:toujours |encore |bien )?(?:un|mon) ${rdv}`,
    `(?:rappelez|rappeler|redire|redonner|redites|oublie|confirmer|sais plus)(?: \\w+){0,5} (?:${rdv}|l heure|le jour|heure du)(?! (?:pour|de) (?:la|le|demain))`,
    '^(?:(?:bonjour|salut|ok|et|donc|alors|mais|bon) )*(?:(?:est ce que )?(?:c est|cest|tout est)|est ce)(?: (?:bien|donc|deja|alors|maintenant))* (?:confirme|reserve|note)e?(?: (?:alors|donc|maintenant|hein|ou non))*$',
    `^(?:(?:bonjour|salut|ok|et|donc|alors|mais|bon) )*(?:(?:et )?(?:(?:le|la) (?:mien|mienne|notre|sien|sienne|leur)|celui de (?:ma|mon) \\w+(?: \\w+)?) )?(?:c est |est )?(?:quand|a quelle heure|quel jour)(?: (?:est|c est|est ce que c est))*(?: (?:(?:le|la) (?:mien|mienne|notre|sien|sienne|leur)|celui de (?:ma|mon) \\w+(?: \\w+)?))$`,
    `^(?:donc )?(?:c est|cest|est ce) (?:bien |pour |que c est )*(?:le |ce )?(?:${day})(?: (?:a \\d+ ?h?\\d*|matin|apres midi|ou \\w+|hein))*$`,
  ],
  keeps: [
    `(?:n )?(?:annulez|annule|annuler|annulons)(?: (?:le|la|mon|ma))? (?:pas|surtout pas)|(?:ne |veux |souhaite |voulons |n ai |voulais )?pas (?:voulu |d |de |l |demande a )?annul\\w+|(?:gardez|garder|maintenez|maintenir|conservez) (?:mon|le|notre|ma|la) ${rdv}`,
    '(?:venez|passez) (?:quand meme|tout de meme|pareil)|mais (?:venez|passez)$',
  ],
  withholds: [
    '(?:je )?(?:prefere|prefererais|prefererai|aime mieux|aimerais mieux) (?:ne )?(?:pas|rien|garder)(?: \\w+){0,3}|(?:veux|souhaite|voudrais|peux|vais) pas (?:le |la |vous |vous le |vous la )?(?:dire|donner|partager|communiquer|divulguer)|c est (?:prive|personnel|confidentiel)|pourquoi (?:avez vous|vous avez|voulez vous|vous voulez)(?: \\w+){0,2} (?:mon|l|notre) (?:adresse|nom)|sans nom$',
    '(?:vous|tu) (?:(?:le )?(?:savez|sais|connaissez|connais)|avez|as)(?: (?:deja|bien))* (?:ou (?:j habite|je (?:reste|demeure|suis)|on (?:habite|reste))|(?:mon|notre|l) adresse$)|^(?:(?:c est|a|la) )*meme (?:adresse|place|maison|endroit)(?: (?:que|qu) (?:la derniere fois|avant|d habitude|l autre fois))?$|^comme (?:la derniere fois|d habitude)$',
  ],
}
