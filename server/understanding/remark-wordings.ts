/** One language's words by which a remark is known, as regular expressions over bare words. */
export type RemarkWordings = {
  /** What somebody wants or has trouble with: no phone says so by itself. */
  wish: readonly string[]
  call: readonly string[]
  whoWrites: readonly string[]
  /** We rang them, or our number did. */
  missedCall: readonly string[]
  areas: readonly string[]
  /** Where the shop is. */
  place: readonly string[]
  /** Where we are, or which address: asked of who is on the way, and of the shop by who comes there. */
  whereabouts: readonly string[]
  /** How it is paid, who it is insured by, what it guarantees: asked of any shop, whether a visit is agreed or not. */
  shop: readonly string[]
}

export const remarksInEnglish: RemarkWordings = {
  wish: [
    '(?:i|we|id|im|were)(?: \\w+){0,2} (?:need|have a|have an|have no|got a|like|looking|wondering|want)(?! to focus)|(?:can|could|would) (?:you|someone|somebody)|my (?:\\w+ ){1,3}(?:is|are|wont|keeps|has|broke|stopped)|theres a|there is a',
  ],
  call: [
    '(?:just|only|please|pls|plz|instead|so|and|but) (?:call|phone|ring)(?: (?:instead|only|back|please|pls|thanks|thx|me|us))*$|(?:call|phone|ring) (?:instead|only)(?! (?:if|when|for|in))|(?:phone calls?|calls) (?:only|is (?:ok|fine|better)|are (?:ok|fine|better)|instead)|(?:prefer|want|rather have|rather get|id take) (?:phone )?calls(?! (?:about|from))|by (?:voice|phone) only',
    '(?:call|phone|ring|buzz|dial) (?:me|us)|(?:give|gimme|giving)(?: (?:me|us))? (?:a )?(?:call|ring|bell|buzz|phone call|shout|callback|call back)|call ?back|(?:can|could|may) (?:i|we) (?:just |please )?(?:call|phone|ring)|(?:want|need|prefer|like|expecting|waiting for)(?: (?:to get|to have|a|you to|someone to|somebody to))* (?:phone call|call|callback)|(?:talk|speak|chat)(?: \\w+){0,3} (?:on|over|by) (?:the )?phone|(?:someone|somebody|anyone|you) (?:please )?(?:call|phone|ring) (?:me|us)|have (?:him|her|them|someone|somebody|mike) call|^(?:(?:please|pls|plz|just|hi|hello) )*call(?: (?:please|pls|plz|asap))*$',
  ],
  whoWrites: [
    '(?:are you|are u|r u|r you|are these|am i (?:talking|texting|speaking|chatting)(?: (?:to|with))?|is this|is that|is it|this is|^you|^u|^this)(?: (?:you|u|a|an|just|even|the|to|with|actually|some|some kind of|sort of|like|talking|texting))* (?:bot|robot|chat ?bot|ai|machine|computer|automated|automatic|auto reply|autoreply|chatgpt|real(?: person| human)?|actual(?: person| human)|live (?:person|human)|human|person|recording|program|software)(?! (?:booking|repair|door|gate|system|room|part|opener|feeder|problem|issue|leak|emergency|deal|leather|wood|hair|estate|studio|quick|busy|fast|good|bad|cheap|close|soon|broke\\w*|i can|to (?:talk|speak)|who can))',
    'who(?:s| is| are| r| am i)? ?(?:this|dis|you|u|it|texting|messaging|talking|speaking)(?: (?:please|pls|to|with|me|texting|from|calling|again))*$',
    'who(?: just| the hell)? (?:called|rang|phoned|texted|keeps calling)(?: me)?(?: (?:from|on) .*)?$|(?:whose|what|which) (?:number|company|business|shop|place)(?: (?:is|am i|did))* (?:this|it|that|texting|talking to|call me)$|who am i (?:talking|speaking|texting)(?: (?:to|with))?$',
    '(?:bot|robot|machine|ai|computer) or (?:a |an )?(?:real |actual )?(?:human|person|someone)|(?:human|person) or (?:a |an )?(?:bot|robot|machine|ai|computer)',
  ],
  missedCall: [
    '(?:missed|returning|saw|see|had|have|got|getting|received|answering)(?: (?:a|an|the|this|my|couple|few|some|just|missed|phone)){0,3} calls?(?: back)? (?:from|by) (?:you|u|ya|yall|this (?:number|phone|line)|your (?:number|company|shop|office)|here|someone|somebody)|(?:missed|returning|return|saw|see|got|answering) (?:your|ur|yur|the|a|ya) (?:missed )?(?:phone )?call(?: (?:back|earlier|just now|today|yesterday|sorry))*(?= |$)(?! out| for)',
    '(?:you|u|yall|someone|somebody|this number)(?: guys)?(?: (?:just|have|had|tried to|tried))* (?:call|called|calling|rang|phoned|ring)(?: (?:me|us|my (?:phone|cell|number)))(?! (?:back|when|if|to|tomorrow|at|later|please|asap))',
  ],
  areas: [
    '(?:do|does|are|will|would|can|could)(?: (?:you|u|ya|yall|guys|your))+ (?:also |still |even )?(?:service|cover|serve|travel|come out|come|go out|go|deliver|work|operate)(?: (?:to|in|out to|out|all the way to|as far as|near|into|around))+ (?!me$|my |to |\\d|look|see|take|fix|check|the house|the shop|(?:the |early |late )*(?:mornings?|afternoons?|evenings?|nights?|mon|tues?|wed|wednes|thu|thurs?|fri|satur|sun)(?:days?)?\\b|an? (?:bit|hour|while|few|couple)\\b|tomorrow|today|tonight|this|next|and|on|at|now|asap|with|by )\\w+',
    '(?:do|does)(?: (?:you|u|ya|yall|guys|your (?:company|shop|team)))+ (?:also )?(?:service|cover|serve) (?!my |the |a |an |hot|gas|water|furnace|ac |all (?:makes|brands))\\w+|(?:what|which) (?:areas?|cities|towns|zip codes?|postal codes?|neighbou?rhoods?|parts of)|service areas?|(?:is|are) (?:\\w+ ){1,3}(?:in|within|inside|outside) your (?:service )?(?:area|range|zone)|how far(?: out| away)?(?: (?:do|will|would|can))? (?:you|u)(?: guys)? (?:go|come|travel|drive|serve|cover|service)',
  ],
  place: [
    'where(?:s| is| are| r| ?a?bouts)?(?: (?:are|is|r|you|u|ya|yall|guys|your|the|ur|exactly|exact))* (?:located|location|shop|salon|store|garage|office|based)|(?:whats|what is|what|send me|can i get|could i get|need|text me|give me) (?:is )?(?:your|ur|the (?:shop|salon|store|garage|office)s?) (?:address|location)|(?:are|r) (?:you|u|ya|yall)(?: guys)? (?:still )?located (?:in|at|on|near|by)',
    'where(?: exactly)? (?:do|should|would|can|must|will|shall|am|are) (?:i|we)(?: (?:have to|need to|supposed to|gotta|got to|just|actually))* (?:go|come|(?:bring|drop|take|tow) (?:it|them|her|him|(?:the|my|our) \\w+)|bring|drop|find (?:you|u|ya|yall|your (?:shop|salon|store|garage|place|office))|meet (?:you|u))(?! (?:off )?(?:the |my |a )?(?:keys?|checks?|cheques?|payments?|cash|money)| (?:to|about|with|if|when) | for (?!(?:my|the|our) (?:appointment|appt|visit|haircut|cut)))',
    '(?:what|which) address (?:do|should|am|are|would) (?:i|we)|how (?:do|can|would|will) (?:i|we) (?:find|get to|drive to) (?:you|u|ya|yall|your (?:shop|salon|store|garage|place|office)|the (?:shop|salon|store|garage|office))(?: guys)?(?= |$)(?! to )|(?:send|give|text|get)(?: me)? (?:the )?directions|what part of (?:town|the city) (?:are|r) (?:you|u)(?: guys)? in|(?:what|which) street (?:are|r) (?:you|u)(?: guys)? on',
  ],
  whereabouts: [
    '(?:^|(?:and|so|but|ok|okay|hi|hey|hello|also|by the way|btw) )(?:where(?:s| is| are| r)? (?:you|u|ya|yall)(?: (?:guys|all|at|again|exactly))*|where(?:s| is) it(?: at| located)?|(?:whats|what is|what was|send me|text me|give me|can i (?:get|have)|could i (?:get|have)) the address(?: (?:again|please|pls))*|how do (?:i|we) get there)$',
  ],
  shop: [
    'walk ?ins?(?: (?:appointments?|customers?|clients?))? (?:ok|okay|welcome|allowed|accepted|available|possible)|(?:take|takes|taking|accept|accepting|do|doing|allow|have|got|any) (?:any |same day )?walk ?ins?|^walk ?ins?$|(?:can|could|should|do) (?:i|we|u|you|one|people)(?: (?:just|also|still|simply|only))* (?:walk in|show up|drop in|pop in|come without)|(?:do|does|would) (?:i|we|you|u|one)(?: \\w+)? (?:need|have to (?:have|make|book)|require) (?:an? )?(?:appointment|appt|reservation)|(?:is it |are you )?by (?:appointment|appt) only',
    'where (?:do|can|should) (?:i|we) park|(?:is there|do you(?: guys)? have|hows the|any) (?:\\w+ ){0,2}parking',
    '(?:do|should|must|would) (?:i|we)(?: (?:have to|need to|just))* (?:bring|drop|tow|leave|drive) (?:it|the|my|our)(?: \\w+){0,2} (?:to (?:you|your|the)|in|off|by|there|over)|(?:do|does|will) (?:you|u|ya|yall)(?: guys| also| ever)* (?:come to (?:me|us|(?:my|our|the) (?:house|home|place))|do (?:house|home|mobile) (?:calls?|visits?|service)|have a (?:waiting room|loaner\\w*|shuttle)|offer (?:loaner\\w*|shuttle|pick ?up))',
    '(?:is|are|do|does|will|would)(?: (?:it|there|that|you|u|guys|they|be|cost|charge))* (?:extra|more|a surcharge|additional|higher)(?: \\w+){0,2} (?:on|for|at|after|during) (?:the |a )?(?:weekends?|evenings?|nights?|after hours|holidays?|saturdays?|sundays?|same day)|(?:fee|charge|visit|call ?out|estimate|cost)s?(?: \\w+){0,3} (?:waived|refunded|credited|deducted|included|taken off|come off|comes off|go(?:es)? toward\\w*|count toward\\w*)(?: \\w+){0,8}|(?:waive|deduct|credit|refund|drop) (?:the|your|that) (?:\\w+ )?(?:fee|charge)(?: \\w+){0,8}',
    '(?:do|does|can|could|where|how|are|any)(?: \\w+){0,5} gift ?(?:cards?|certificates?|vouchers?)',
    '^(?:(?:and|also|are you|r u|so|ok|okay|you) )*(?:fully )?(?:licen[sc]ed|insured|bonded|certified)(?: (?:and|or) (?:licen[sc]ed|insured|bonded|certified))*(?: (?:too|as well|right))?$|(?:are|r|is) (?:\\w+ ){1,3}(?:licensed|licenced|insured|bonded|certified|accredited)|(?:do|does|can|could|will)(?: (?:you|u|ya|yall|guys))+(?: \\w+){0,2} (?:offer|have|give|provide|do|honou?r)(?: (?:a|an|any|the|some|your|senior|military|written)){0,2} (?:warrant\\w+|guarantees?|discounts?|financing|payment plans?|references|insurance|licen[cs]e|coupons?|reviews)|(?:do|does|can|will)(?: (?:you|u|ya|yall|guys))+ (?:guarantee|warranty)',
    '(?:do|does|can|could|will|would|are)(?: (?:you|u|ya|yall|i|we|guys))*(?: (?:guys|also|still|only|just))* (?:take|accept|pay|use|do|ok with)(?: (?:you|u|it|the guy|a|an|my|with|by|in|via|through|only|credit|debit|gift|personal|online|sell))* (?:gift ?cards?|cash|cards?|credit|debit|visa|mastercard|amex|american express|discover|cheques?|checks?|venmo|zelle|paypal|cash ?app|apple pay|google pay|e ?transfers?|interac|insurance|financing|bitcoins?|btc|cryptos?|crypto ?currency|ethereum|installments?|invoice)',
    '(?:how|what|which)(?: \\w+){0,2} (?:payment|forms? of payment|payments?|cards?) (?:do|can|are|types?|methods?|options?)|how (?:do|can|should|would|will) (?:i|we) pay|what (?:are|r) your payment|payment (?:methods|options)',
  ],
}

export const remarksInSpanish: RemarkWordings = {
  wish: [
    'necesit\\w+|quier[oe]|quisiera|tengo (?:un|una)|(?:puede|podria|pueden) (?:venir|arreglar|ayudar\\w*)|mi \\w+ (?:no|esta)',
  ],
  call: [
    '(?:solo|solamente|mejor|prefiero|nomas|nada mas) (?:por )?llamadas?|(?:mejor|solo|solamente|nomas) (?:llam|marqu|marc)\\w+|llamada mejor',
    '(?:llame|llameme|llamame|llamenme|llamen|llamar|marqueme|marcarme|marquenme|telefoneeme)(?:me|nos)?|(?:me|nos) (?:puede|podria|pueden|podrian|puedes|podrias) (?:llamar|marcar)|(?:puede|podria|pueden|puedes) (?:llamarme|marcarme|llamarnos)|por telefono|devolver(?:me)? la llamada|(?:quiero|prefiero|necesito) (?:una llamada|hablar)',
  ],
  whoWrites: [
    '(?:es|eres|sera|estoy (?:hablando|chateando) con)(?: (?:usted|esto|este|un|una|tu|solo))* (?:robot|bot|maquina|persona(?: real| de verdad)?|humano|automatico|computadora|inteligencia artificial|ia)|robot o (?:una )?persona|(?<!\\bse )(?:quien|con quien) (?:es|eres|habla|hablo|me escribe|me habla|me llamo|me llama|llamo|me marco|es usted)(?: (?:usted|este|de este numero|este numero))*$|de quien es (?:este|el) numero|que (?:compania|empresa|negocio) es(?: este| esta)?$',
  ],
  missedCall: [
    '(?:perdi|vi|tengo|tuve|recibi|regreso|devuelvo|devolviendo|regresando|contestando|no conteste|no alcance a contestar)(?: (?:su|la|una|el|tu|de)){0,2} llamadas?(?: perdidas?)?(?: (?:de|desde) \\p{L}+)?|llamadas? perdidas? (?:de|desde)|(?:me|nos) (?:llamaron|llamo|marcaron|marco|han llamado|llamaste|estan llamando)(?: (?:de|desde|este|ustedes|usted|hace|recien|ahorita|hoy|ayer)(?: .*)?)?$',
  ],
  areas: [
    '(?:dan|da|ofrecen|hacen|prestan|trabajan|cubren|atienden|van|vienen|llegan|sirven)(?: (?:ustedes|usted|tambien))*(?: servicios?)? (?:en|a|hasta|por) (?!mi |la casa|la (?:manana|tarde|noche)\\b|domicilio|las |los fines|que |camino|venir|hoy|manana|\\w+[aei]r |domingo|sabado)\\w+|(?:que|cuales) (?:zonas|areas|ciudades|colonias|barrios)|area de servicio|zona de servicio|hasta donde (?:van|vienen|llegan|cubren|atienden)',
  ],
  place: [
    '(?:donde|en donde) (?:estan|esta|se encuentran?|quedan?|es|estan ubicad\\w+)(?: (?:ubicad\\w+|ustedes|(?:el|su) (?:salon|taller|local|negocio)|(?:la|su) (?:tienda|peluqueria|oficina)))*$|(?:cual es|me (?:da|pasa|manda|puede (?:dar|pasar|mandar))|mandeme|paseme|necesito|deme) (?:su|la) (?:direccion|ubicacion)(?: (?:del (?:salon|taller|local)|de la tienda|por favor))*$|^(?:y |hola )?su direccion(?: por favor)?$',
    '(?:a |en )?donde (?:(?:tengo|hay) que |debo |puedo |debemos |podemos )?(?:voy|vamos|ir|(?:(?:lo|la|les|los) )?(?:llevo|llevar(?:lo|la)?|encuentro|encontrar(?:los)?))(?: (?:el|la|mi|a) \\w+)?$|como (?:llego|llegamos|puedo llegar) (?:(?:al|a (?:su|el|la)) (?:salon|taller|local|negocio|tienda|peluqueria|oficina)|con ustedes|a donde estan)$',
  ],
  whereabouts: [
    '(?:donde|en donde) (?:estan|esta|es)(?: ustedes)?$|cual es la direccion$|como (?:llego|llegamos)(?: (?:ahi|alli|alla))?$',
  ],
  shop: [
    '(?:atienden|reciben|aceptan|toman|puedo (?:llegar|ir|pasar))(?: \\w+){0,2} sin cita|(?:se )?(?:necesito|necesita|ocupo|hay que|tengo que)(?: \\w+){0,2} (?:hacer |sacar |tener )?cita (?:para|antes)|sin cita$|(?:tienen|hay) (?:estacionamiento|parqueo)|(?:yo )?(?:lo|la) (?:llevo|tengo que llevar) o|(?:cobran|es|cuesta) (?:mas|extra) (?:los|en|por|el)(?: \\w+)? (?:fines?|sabados?|domingos?|noches?|festivos?)',
    '(?:acept\\w+|toman?|reciben?|pag\\w+|cobran)(?: \\w+){0,3} (?:tarjetas?|efectivo|cheques?|transferencias?|visa|mastercard|zelle|venmo|paypal|bitcoins?|criptos?|criptomonedas?|plazos|meses)|(?:como|con que|de que forma) (?:se |les |le |puedo |podemos )?pag\\w+|(?:formas?|metodos?|medios?) de pago|tarjeta de credito',
    '(?:tienen?|dan|da|ofrecen?|hacen|cuentan? con)(?: (?:ustedes|usted|algun|alguna|una?|por escrito))* (?:licencias?|seguro|garantias?|financiamiento|descuentos?|referencias|facilidades)|(?:estan|esta|son|es)(?: (?:ustedes|usted|el|mike))* (?:licenciad\\w+|asegurad\\w+|certificad\\w+)',
  ],
}

export const remarksInFrench: RemarkWordings = {
  wish: [
    'besoin|(?:je|j) (?:voudrais|aimerais|veux)|j ai (?:un|une)|(?:pouvez|pourriez) vous|(?:mon|ma) \\w+ (?:est|ne|fuit|coule)',
  ],
  call: [
    '(?:juste|seulement|plutot|mieux|uniquement) (?:appel\\w*|telephon\\w*|par telephone|un appel|des appels)|(?:appelez|appelle|telephonez|telephone) (?:plutot|seulement|juste|a la place)|(?:prefere|veux) (?:les |des )?appels',
    '(?:appelez|appeler|appelle|rappelez|rappeler|rappelle|telephonez|telephoner)(?: |-)?(?:moi|nous)|(?:m|me|nous) (?:appeler|rappeler|telephoner)|(?:un|par) (?:appel|telephone|coup de fil)|rappel telephonique|(?:parler|discuter) (?:au|par) telephone|(?:veux|voudrais|prefere|besoin d un) (?:un )?(?:appel|rappel)',
  ],
  whoWrites: [
    '(?:est ce|es tu|etes vous|c est|cest|est ce que (?:c est|vous etes|je parle a)|vous etes|t es|tu es|suis je|je parle)(?: (?:que|vous|tu|un|une|bien|juste|a))* (?:robot|bot|machine|vraie personne|personne reelle|humain|automatique|ordinateur|ia|intelligence artificielle)|robot ou (?:un |une )?(?:humain|personne)|(?:c est qui(?: ca)?|qui est ce|qui etes vous|qui es tu|(?:c est )?qui (?:m ecrit|ecrit|m a appele|appelle|a appele|parle|est la))$|(?:a qui est|c est a qui|c est quoi) (?:ce numero|cette compagnie|cette entreprise)',
  ],
  missedCall: [
    '(?:manque|rate|retourne|rends|recu|vu) (?:un |votre |ton |l |cet )?appel|appels? manques?|(?:vous|tu|on|quelqu un|ce numero)(?: (?:m|nous))? (?:avez|as|a)(?: (?:essaye de m|deja|juste))? (?:appele|appeler|telephone)(?! (?:pour|quand|si))|(?:vous|tu|on) (?:venez|viens|vient) de m appeler',
  ],
  areas: [
    '(?:vous|tu)? ?(?:desservez|couvrez|servez|allez|venez|deplacez|travaillez|intervenez)(?: vous)?(?: (?:a|au|aux|en|sur|dans|jusqu a|jusqua|vers))+ (?!la maison|matinee\\b|soiree\\b|apres midi\\b|fin de |debut de |domicile|mon |ma |quelle heure|quel )\\w+|(?:quel|quelle|quels|quelles) (?:secteurs?|regions?|villes?|zones?|quartiers?)|(?:desservez|couvrez)(?: vous)? (?!le |la |les |l |des |mon |ma )\\w+|zone desservie|secteur desservi|jusqu ou (?:allez|venez|desservez|vous)',
  ],
  place: [
    '(?:ou|c est ou que vous) (?:etes vous|vous etes|se trouve|est (?:votre|le|la)|etes)(?: (?:situes?|situee?s?|localises?|bases?|salon|garage|atelier|boutique|votre|le|la))*$|vous etes (?:situes?|ou)(?: ou)?$|(?:quelle est|c est quoi|donnez moi|envoyez moi|(?:puis je|je peux|est ce que je peux) avoir) (?:votre|l) adresse(?: (?:du (?:salon|garage)|de l atelier|svp|s il vous plait))*$|c est ou(?: que c est)? (?:le|la|votre|l) ?(?:salon|garage|atelier|boutique)$|^(?:et |bonjour )?votre adresse(?: (?:svp|s il vous plait))?$',
    'ou (?:dois je|est ce que je dois|je dois|faut il|il faut|puis je|est ce que je peux|je peux|est ce que je|je)(?: (?:l|la|le|vous))? ?(?:aller|vais|amener?|amene|apporter?|apporte|deposer?|depose|me presenter|trouver?|trouve)(?: (?:l|la|le|ma|mon) ?\\w*)?$|comment (?:(?:je |on )?(?:me rendre|me rends|se rend|se rendre)|(?:puis je |je peux )?vous trouver?)(?: (?:chez vous|a votre \\w+|au (?:salon|garage)))*$|a quelle adresse (?:dois|je|est|vous|se)',
  ],
  whereabouts: [
    'ou (?:etes vous|vous etes|etes)$|c est ou$|vous etes ou$|(?:quelle est|c est quoi) l adresse$|comment (?:on se rend|je me rends|me rendre|se rendre)(?: la)?$',
  ],
  shop: [
    '(?:prenez|acceptez|recevez|faites|est ce qu on peut (?:venir|passer)|puis je (?:venir|passer)|on peut (?:venir|passer))(?: vous)?(?: \\w+){0,3} sans (?:rendez ?vous|rdv)|sans (?:rendez ?vous|rdv)$|(?:faut il|il faut|dois je|est ce qu il faut)(?: \\w+){0,2} (?:rendez ?vous|rdv)|(?:y a t il|avez vous|vous avez) (?:un |du )?stationnement|(?:c est|est ce|chargez vous|facturez vous)(?: \\w+){0,2} plus cher (?:la|le|les|en) (?:fin|weekend|week|soir|samedi|dimanche|nuit)',
    '(?:accept\\w+|prenez|prends|prend|pay\\w+|paie\\w*)(?: \\w+){0,3} (?:cartes?|comptant|cash|cheques?|virements?|interac|visa|mastercard|debit|credit|paypal|bitcoins?|cryptos?|cryptomonnaies?)|(?:on|je|nous) pa(?:ye|ie|yons) comment|comment (?:(?:on|je|puis je|peut on|est ce qu on|est ce que je|nous|faut il|peux) )*pa(?:ye|yer|ie)\\w*|(?:modes?|moyens?|methodes?) de paiement|carte de credit',
    '(?:avez|offrez|donnez|faites|as|offres)(?: (?:vous|tu|une?|des|du|de la|vos|ton|ta))* (?:licences?|assurances?|garanties?|financement|rabais|permis|references)|(?:etes|es|est)(?: (?:vous|tu|il|mike|bien))* (?:licencies?|assures?|certifies?|agrees?|couverts?)',
  ],
}
