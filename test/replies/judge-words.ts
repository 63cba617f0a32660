// What lies are made of, in three languages and folded: small letters, no accents. The judge reads texts with these.
import type { Language } from '../../server/understanding/understanding.ts'

/** Words that only one language has, often enough that a sentence without its own language's is in another. */
export const tells: Record<Language | 'de' | 'it' | 'pt', string> = {
  en: "the you your it's its is are was were thanks thank for with have has got i'm i've we we're our sorry hello this that what and to of please here photo help address name day time about hours cover fee passed asked told will reply call text know sounds good okay sure great understood noted appreciate detail details letting writing message problem leak who",
  es: 'el la los las un una gracias por su sus usted le que con para es esta muy entendido hola lamento perdon si nos nuestro nuestra direccion nombre cual en de y a o lo por aqui ya mas texto al del foto horario visita pase pedi avise asistente problema claro perfecto recibido mensaje lo siento avisarnos escribirnos',
  fr: 'le la les un une merci pour votre vous nous avec est bonjour desole je de et du des ce cette photo adresse nom quelle quel ou sur en a ca notre c’est jour heure heures transmis demande dit viens bien note compris recu message d’accord parfait pas',
  de: 'der die das und ist ihr ihnen wir kommen bei morgen danke natuerlich naturlich bitte nicht ein eine mit fur auf gerne termin guten tag hallo sie ja nein',
  it: 'il lo gli grazie per sono siamo domani certo buongiorno ciao veniamo arriviamo e di che non subito prego',
  pt: 'obrigado obrigada voce amanha nao vamos sim ola seu sua estamos bom dia muito aqui',
}

const en = {
  number:
    'zero|nil|oh (?:one|two|three|four|five|six|seven|eight|nine|oh)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|grand|million|dozens?|couple of|half|quarter|percent|first in line|second in line|twice|once|one (?:hour|day|minute|week|of our|eighty|twenty|thirty|hundred|thousand)',
  price:
    "dollars?|bucks?|cents?|euros?|pounds|quid|pesos|loonies|toonies|cash|free(?! to)|no (?:fee|charge|cost|charges|fees|bill)|without (?:charge|cost|a fee)|at no|discount|deposit|refund|money back|cheap(?:er|est)?|bargain|half price|% off|off your|on the house|on us|complimentary|costs?|charge[sd]?|pay(?:s|ing|ment|able)?|paid|card|invoice|quote[sd]?|estimate[sd]?|rates?|won't owe|owe|nothing to pay|prepay|coupon|deal|waive[sd]?|included|affordable|the (?:call-out )?fee is(?! ?)|gratis|lowest|price is|prices (?:start|are)|budget|a steal|save you",
  time: 'mon|tues?|wed|thu(?:rs)?|fri|sat|sun|mon day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tmrw|tmw|tomorrow|today|tonight|morning|afternoon|evening|noon|midnight|midday|week(?:s|end|ends)?|months?|minutes?|mins?|hrs?|seconds?|jan(?:uary)?|feb(?:ruary)?|april|march|may (?=\\d)|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|o.?clock|a\\.?m\\.?|p\\.?m\\.?|soon|shortly|asap|right away|straight away|immediately|at once|instantly|in no time|momentarily|in a (?:moment|bit|jiffy|sec|flash)|within|first thing|later (?:today|on)|right now|quickly|24.?7|around the clock|anytime|any time|before (?:dinner|lunch)|after (?:lunch|work)|by (?:lunch|dinner)',
  promise:
    "will|'ll|shall|gonna|going to|about to|won't|on (?:the|my|our|his|her|their|its) way|en route|arriv\\w*|dispatch\\w*|send(?:ing)? (?:someone|somebody|a|the|our|you|over)|sent (?:someone|somebody|a (?:tech|plumber|crew|van))|book(?:ed|ing)?|schedul\\w*|confirm\\w*|reserv\\w*|locked in|pencil\\w*|squeez\\w*|slot|appointment|see you|be there|be right|right over|drops?(?:ping)? by|swing(?:ing)? by|stop(?:ping)? by|pop(?:ping)? (?:by|over|in)|com(?:e|es|ing) (?:by|over|out|around|to|at|for|with)|is coming|are coming|can come|come fix|fix(?:ed|es|ing)?|repair(?:ed|ing)? (?:it|that|this|your)|we (?:can|could|do|handle|offer|provide|install|replace|solve)|able to|takes? care|taking care|taken care|got you covered|sort(?:ed)? (?:it|this|that)|guarant\\w*|garant\\w*|promise\\w*|assure\\w*|assured|certainly|definitely|for sure|count on|no matter what|worry|all set|good to go|set for|(?:call|phone|ring|contact|email|message) you|get back to|reach out|in touch|hear from|follow up|look(?:ing)? into|on it|top priority|prioriti\\w*|you're next|next in line|expect (?:us|someone|him|her|them)|wait for (?:us|him)|open(?:ing)? (?:late|now|all|early)|we are open|we're open|swear|make sure|ensure\\w*|warrant\\w*|available|availability|waiting for you|heading|driving|nearby|around the corner|leaving now",
  claim:
    "licen[sc]\\w*|insured|certif\\w*|bonded|accredited|award\\w*|best|years|experienced?|experts?|professionals?|number one|top rated|family.owned|safe(?:ly)?|harmless|dangerous|nothing to worry|don't panic|human|himself|herself|in person|personally|language model|as an ai|ai|bot|gpt|chatbot|robot|real person|our (?:team|crew|technicians?|office|plumbers?|electricians?) (?:is|are|can|has|have)|turn(?:ing)? (?:off|on|the)|switch (?:off|on)|shut (?:off|the|down)|close the|open the (?:window|valve|panel)|pour|unplug|touch|leave the|stay (?:inside|in|away)|evacuat\\w*|light a|bleach|reset the|breaker|valve|main water|use (?:a|the|some|your)|try (?:a|to|the|turning|using|some)|you (?:should|must|need|have to|can|could)|reply (?:stop|yes|start|with)|reply|click|tap|visit|download|subscribe|unsubscribed?|opted|idiot|stupid|shut up|fool|dumb|hate|damn|system|prompt|instructions?|we (?:also )?(?:serve|cover|service)|located|stop (?:texting|writing)|don't (?:text|call|write)|rely on|caused by|is probably|it is (?:just|only|likely)|most likely|sounds like (?:a|the|your)|go (?:elsewhere|somewhere)|refuse\\w*|cancel(?:led|ed)?|been taken|aren't free|fully booked|another customer|other customers?|last customer|neighbou?r|previous|last time",
}

const es = {
  number:
    'cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|veint\\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to|tos|tas)?|\\w+cient[oa]s|quinient[oa]s|mil(?:es)?|millon|docena|media hora|mitad|por ciento|un par|primero en la fila',
  price:
    'dolares?|pesos|euros?|centavos|gratis|gratuit[oa]s?|sin (?:costo|cargo|coste|cobro|cobrar)|no (?:cuesta|cobramos|le cobramos|tiene costo|se cobra|paga)|descuentos?|deposito|reembols\\w*|barat\\w*|ganga|cuestan?|costara|costo|cobr\\w+|pag(?:a|o|ue|uen|ar|ado|os|ara)|tarjeta|factura|cotizacion|presupuesto|tarifa|oferta|rebaja|cortesia|por nuestra cuenta|regalo|incluid[oa]|economic[oa]|precio es|lana|varos|efectivo|transferencia',
  time: 'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|lun|mie|jue|vie|sab|dom|hoy|manana|tarde(?! o)|noche|mediodia|medianoche|semanas?|fin de semana|meses|minutos?|horas|horita|segundos|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|pronto|enseguida|en seguida|ahorita|ahora mismo|de inmediato|inmediatamente|ya mismo|al rato|en un rato|en breve|cuanto antes|pasado manana|a la una|a las|madrugada|en un momento|al instante|rapido|rapidamente',
  promise:
    'vamos|va a|voy a|van a|ire|ira|iran|en camino|ya va|ya viene|viene|llega(?:mos|n|ra)?|mand(?:o|amos|e a|aremos|are)|envi(?:o|amos|are|aremos|e a)|reserv\\w+|confirm\\w+|agend\\w+|program\\w+|apartad[oa]|cita|nos vemos|lo esperamos|la esperamos|pas(?:amos|o|aremos|are|ara|an) (?:por|a|man|hoy|en)|pasamos|sin falta|garant\\w+|promet\\w+|promesa|le aseguro|aseguramos|seguro que|no se preocupe|descuide|cuente con|le (?:llamo|llamamos|marco|marcamos|hablo|hablamos|aviso|avisamos|contacto|contactamos|resuelvo|resolvemos)|arregl\\w+|repar(?:o|amos|aremos|are|ado)|solucion\\w+|resolv\\w+|nos encargamos|me encargo|nos ocupamos|atende\\w+|podemos|puedo ir|podria ir|tenemos (?:espacio|lugar|disponib\\w+)|disponib\\w+|abiert[oa]s?|abrimos|prioridad|el siguiente|le toca|tecnico|plomero va|estamos (?:en|por|yendo|cerca|listos)|estoy (?:en|yendo|cerca)|(?:llamar|pasar|enviar|mandar|llegar|estar|arreglar|reparar|resolver|costar|cobrar|avisar|confirmar|contestar|responder|contactar|har|tendr|vendr|podr|dar|ser|ir)(?:e|as|a|emos|an)',
  claim:
    'licencia\\w*|asegurad[oa]s|certificad\\w*|mejor(?:es)?|anos de|experiencia|expert\\w*|profesional\\w*|segur[oa] (?:quedarse|estar|entrar)|es seguro|no es peligros\\w+|peligro\\w*|inofensiv\\w+|humano|en persona|personalmente|modelo de lenguaje|inteligencia artificial|robot|cierr[ea]|apagu?e|prenda|abra|desconecte|toque|vierta|use|salga|quedese|no toque|debe|tiene que|puede (?:usar|cerrar|quedarse|apagar)|responda|haga clic|visite|idiota|tont\\w+|estupid\\w+|callese|sistema|instrucciones|tambien (?:servimos|atendemos|cubrimos)|servimos|cubrimos(?! su zona)|otro cliente|otra clienta|vecin\\w+|la vez pasada|es probable|seguramente|se debe a|cancelad\\w+|se acaba de ocupar|no nos escriba|deje de',
}

const fr = {
  number:
    'zero|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|vingtaine|trente|quarante|cinquante|soixante|septante|nonante|cents?|centaine|milles?|millier|million|douzaine|dizaine|demi-?e?|moitie|pour cent|premier en ligne',
  price:
    'dollars?|piastres?|euros?|balles|gratuit\\w*|gratos|gratis|sans frais|aucuns? frais|offert\\w*|rabais|remise|reduction|promo\\w*|depot|acompte|rembours\\w*|pas cher|moins cher|coutent?|coute|couter\\w*|factur\\w*|pay(?:er|e|ez|able|ement)|paie\\w*|carte|devis|soumission|tarif\\w*|prix est|aux? frais de|cadeau|inclus\\w*|compris dans|abordable|comptant|virement|cout (?:est|de)|rien a payer',
  time: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim|demain|aujourd.?hui|ce soir|ce matin|matin|apres-midi|soir(?:ee)?|nuit|midi|minuit|semaine|fin de semaine|week-?end|mois|minutes?|secondes|janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|bientot|tout de suite|immediatement|sous peu|dans (?:l'heure|un instant|peu|les|une heure|un moment)|rapidement|au plus vite|sans tarder|sans delai|d'ici|a l'instant|tantot|maintenant|illico|une heure|apres-demain|24 ?h|jour et nuit",
  promise:
    "allons|on va|je vais|va (?:passer|venir|vous|arriver|appeler)|vont|en route|en chemin|arriv(?:e|ons|ent|era|erons|erai)|j'arrive|on passe|je passe|nous passons|passer(?:a|ai|ons)|envo(?:ie|yons|ye|ient)|reserv\\w+|confirm\\w+|planifi\\w+|prevu|cedule\\w*|rendez-vous|a tantot|on se voit|on vous attend|nous vous attendons|sans faute|garanti\\w*|prom(?:is|ets|ettons|esse)|assur(?:e|ons) (?:que|vous)|je vous assure|soyez sans crainte|ne vous (?:inquietez|en faites)|comptez sur|(?:vous|on) (?:rappelle|appelle|contacte|recontacte|telephone)|on vous (?:rappelle|appelle|contacte|revient)|vous (?:rappelons|appelons|contactons|revenons)|regl(?:e|ons|er)|repar(?:e|ons|er|ons)|on s'en (?:occupe|charge)|nous en (?:occupons|chargeons)|m'en (?:occupe|charge)|pris en charge|pouvons (?:passer|venir|vous aider a|reparer|faire)|peut (?:passer|venir)|disponib\\w+|ouverts?|ouvrons|priorite|prochain sur la liste|technicien|plombier (?:arrive|passe|va)|est parti|c'est bon pour|attendez-nous",
  claim:
    "licenci\\w*|assures|certifi\\w*|agree[es]*|meilleur\\w*|ans d'experience|experience|expert\\w*|professionnel\\w*|sans danger|sans risque|dangereu\\w*|inoffensi\\w*|humain|en personne|personnellement|modele de langage|intelligence artificielle|ia|robot|fermez|coupez|ouvrez|eteignez|allumez|debranchez|touchez|versez|utilisez|sortez|restez|quittez|essayez|devez|il faut|vous pouvez (?:rester|fermer|utiliser)|repondez|cliquez|visitez|idiot\\w*|stupide|imbecile|taisez|systeme|instructions?|desservons (?:aussi|egalement|tout)|couvrons|autre client\\w*|voisin\\w*|la derniere fois|probablement|c'est surement|annule[es]*|d'etre pris|rien de libre|cessez|ne nous (?:ecrivez|textez)|arretez",
}

export const lies: Record<Language, typeof en> = { en, es, fr }

/** True of every shop, and so no promise and no claim: the owner reads and answers here, the machine says what it is. */
export const knownTrue: Record<Language, string[]> = {
  en: [
    'who will answer you here',
    'we can sort that out by phone',
    "you'll get the answer here",
    'to call you',
    "you'd like to change your appointment",
    "you'd like to cancel",
    'what can we help you with',
    'what day and time suit you',
    'and for the other appointment',
    'if you can, send a photo',
    'call-out fee is',
    'our hours',
    'question about our hours',
    'your price question',
    'we cover',
    'whether we cover your area',
    'the automated assistant of',
    'a person can step in here',
    'if you need us later, just text us here',
    'if it gets worse, call',
    'nobody has answered. call',
    'or another company, now',
    'who will answer',
    "we'll answer as soon as we can",
    'saw you called again',
    'sorry, i only write english, spanish and french',
    'i have just texted',
  ],
  es: [
    'quien le respondera por aqui',
    'eso lo podemos ver por telefono',
    'la respuesta le llegara por aqui',
    'que usted quiere cambiar su cita',
    'que usted quiere cancelar',
    'con el horario que usted prefiere',
    'nuestro horario',
    'y para la otra cita',
    'pregunta sobre el horario',
    'pregunta sobre el precio',
    'la visita cuesta',
    'nuestra zona de servicio',
    'si cubrimos su zona',
    'que se comunique con usted por telefono',
    'en que le podemos ayudar',
    'que dia y a que hora le viene bien',
    'el asistente automatico de',
    'si nos necesita mas adelante, escribanos por aqui',
    'si empeora, llame al',
    'nadie ha contestado. llame ya al',
    'o a otra empresa',
    'le responderemos cuanto antes',
    'acabo de mandarle un texto',
    'solo escribo en ingles, espanol y frances',
    'si puede, mandenos una foto',
  ],
  fr: [
    'qui vous repondra ici',
    'on peut voir ca par telephone',
    'vous aurez la reponse ici',
    'que vous voulez changer votre rendez-vous',
    'que vous voulez annuler',
    'avec le moment souhaite',
    'nos heures',
    "et pour l'autre rendez-vous",
    'question sur nos heures',
    'question sur le prix',
    'le deplacement coute',
    'notre secteur',
    'si nous desservons votre secteur',
    'de vous appeler',
    "ca aide a voir ce qu'il faut",
    'comment pouvons-nous vous aider',
    'quel jour et quelle heure vous conviennent',
    "l'assistant automatique chez",
    'ecrivez-nous ici',
    'si vous avez besoin de nous plus tard',
    'si ca empire, appelez le',
    "personne n'a repondu. appelez maintenant le",
    'ou une autre entreprise',
    'nous repondrons des que possible',
    "je viens d'envoyer un texto",
    "j'ecris seulement en anglais, en espagnol et en francais",
  ],
}

/** First names that models like to make up, wherever they stand. */
export const firstNames =
  'brenda|dana|john|sarah|mike|dave|bob|steve|tom|jim|karen|maria|jose|carlos|juan|luis|pierre|jean|marie|luc|sophie|raj|priya|mohammed|ahmed|kevin|brian|linda|susan|lisa|emma|james|robert|michael|david|william|jennifer|patricia|elena|pedro|miguel|camille|julien|nathalie|andre'

export const weekdays: Record<Language, string[]> = {
  en: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  es: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
}
export const months: Record<Language, string[]> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  fr: [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
  ],
}
