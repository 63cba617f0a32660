/** One language's words of haste and of patience, as regular expressions over bare words. */
export type UrgencyWords = {
  /** Words that only look like haste or patience; they are passed over. */
  innocent: readonly string[]
  /** Haste denied. */
  calm: readonly string[]
  emergency: readonly string[]
  soon: readonly string[]
  /** A day named rather than haste: patience, where it is said, weighs more. */
  today: readonly string[]
}

const frail =
  '(?:baby|babies|infant|newborn|toddler|young kids|small kids|little kids|kids in|elderly|senior|pregnant|disabled|wheelchair|\\d+ (?:month|week|day)s? old|\\d\\d year old|oxygen|medical)'
const cold =
  '(?:no heat|no heating|without heat|heat (?:is |has )?(?:out|gone|went out|died|off|isnt working|not working|stopped)|furnace (?:is |has |just )?(?:out|dead|died|broke|broken|quit|stopped|isnt working|not working|went out)|heating (?:is )?(?:off|out|broken|not working)|boiler (?:is )?(?:out|broken|down|dead|not working))'
const hot =
  '(?:no ac|no a c|no air|no air conditioning|without ac|ac (?:is |just |has )?(?:out|broken|broke|died|dead|not working|down|quit|stopped))'
const bitter =
  '(?:(?:minus|negative) ?\\d+|below (?:zero|freezing)|\\d+ below|single digits|\\d+ (?:degrees |c |f )?(?:outside|out there)|pipes (?:will|might|could|are going to|gonna) freeze|freezing to death)'

export const english: UrgencyWords = {
  innocent: [
    '(?:im|i am|were|we are|ok|okay|hes|shes|she is|he is|got) (?:here|home|back|free|inside|available) (?:right )?now|(?:slow|slowly|barely|a bit|a little|only|less|fine|better|good|ok|okay|much) now|(?:how|what|when|where|who|why)(?: \\w+){0,4} (?:right )?now|(?:reply|respond|answer|text back|write back|get back to me|responding|replying|drain|drains|draining|empty|empties|fill|fills|flush|flushes|heat up|heats up|go down|goes down|run|runs|dry|dries)(?: \\w+){0,2} (?:fast|quick|quickly|faster|quicker)',
    'emergency (?:lights?|lighting|exit|brakes?|generators?|contacts?|fees?|rates?|charges?|numbers?|shut ?offs?|stop|switch|line|prices?|pricing|kit|door|release|heat)',
    '(?:do|does|have|is there|are there)(?: (?:you|u|ya|there|guys|also|even|do|offer|handle|have|provide|take|an?|any))+ (?:emergenc(?:y|ies)|urgent|same day)(?: (?:calls?|services?|jobs?|work|visits?|plumb\\w+|repairs?|appointments?|callouts?|hours?))*',
    'in case of (?:an )?emergency|emergency (?:services?|room) (?:came|left|were)|urgent care|cant wait (?:to|for)|not right now|(?:open|closed|driving|busy|working|at work|in a meeting) right now',
    '(?:open|opened|close|closed|closing|hours|called|call|texted|earlier|since|until|till|started|broke|died|stopped|noticed|quit|working|happened|moved|saw|cancel|not|cant do|cant make it|cant|couldnt|isnt|wont|wont work|doesnt work|unavailable|are you|r u|how are you|doing|was here|came|just|from) (?:later |early |earlier )?(?:today|tonight|this (?:morning|afternoon|evening))',
    '(?:be|get|heading|am) (?:home|back) soon|(?:talk|speak|chat) soon|how much today|(?:see|talk to|speak) (?:you|u|ya) (?:soon|today|tonight|later)|soon enough|too soon|(?:feel|get well|hear from you) (?:better )?soon|not (?:so |that |too )?(?:soon|asap|today)|whenever (?:i|we|it|the|my|someone|somebody|she|he|they|water|theres|there)(?! can| could)|any ?time (?:i|we|it|the|my|between|after|before|from|on|today|tonight|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)\\w*)|at any ?time|any day (?:but|except|other than|now)',
    'quick (?:question|quote|estimate|one|q)|asap (?:plumbing|locksmith|electric|towing|heating|rooter)|day after|today is|quick oil|quick lube|quick fix|quick connect|flex(?:ible)? (?:line|hose|pipe|duct|conduit|tube|connector)|flexible (?:supply|gas|metal|tubing)',
  ],
  calm: [
    '(?:no|not|isnt|aint|not in|without|nothing|non|none|zero|not really in|never)(?: (?:a|an|any|super|that|too|really|very|exactly|in|big|huge|particular|real|at all|so|too much|much|particularly|terribly|overly|is|of|an actual|actual|anything))* (?:rush|rushed|hurry|urgent|urgency|emergency|pressing|time sensitive|pressure)',
    'whenever|when ?ever|any ?time|any day|(?:im |were |we are |i am |pretty |very |totally |fairly |schedule is |quite |super |are |am )(?:flexible|easy)|flexible|at your (?:convenience|leisure|earliest convenience)|when (?:you|u|ya)(?:re| are| r)? ?(?:(?:can|get)(?: (?:a|the|some|to it|around to it))* ?(?:chance|time|minute|moment|free)?|have (?:a |some )?(?:time|chance|minute|moment|opening)|free|available)|take (?:your|ur) time|(?:it |that |this |they )?(?:can|could) wait(?! (?:no|any|on hold|until you))|(?:doesnt|does not|dont) matter when|when it suits|suits you|down the road|eventually|some ?time(?! today| tonight| this)(?: (?:next|this|in|over))?(?: \\w+){0,3} (?:is|would be|works|will be|ok|okay|fine|good)|in no hurry|no deadline|open schedule|wide open|up to you|i can wait|we can wait|low priority',
  ],
  emergency: [
    'emergenc(?:y|ies)|emerg[ae]ncy|emergancy|urgent(?:ly)?|urgant(?:ly)?|urgnt|sos|mayday|dire (?:situation|emergency|need|straits|state)',
    '(?:need|come|coming|send|get|help|someone|somebody|here|anyone|out|over|plumber|electrician|locksmith|tech|technician|tow|happening|getting|pls|please|it)(?: \\w+){0,6} (?<!\\b(?:slow|slowly|barely|only|just|less|fine|better|ok|okay|good|more|home|back|free|done|out|there|off|empty|full|clean|sunny|available|know|until|till|up to|by|from) )(?:right now|now|rn|immediately|immediatly|imediately|this (?:second|minute|instant))(?! (?:that|i|we|and then|if|on))',
    '^(?:right )?now(?: please| pls)?$|immediately|right now(?: please| pls| if| asap|$)|this (?:second|instant)',
    '(?:cant|cannot|can not|wont|couldnt) wait|hurry|(?:come|get here|send someone|someone|here)(?: \\w+)? (?:quick|quickly|fast)|before (?:its|it is) too late|help help|life or death|critical',
    `${cold}(?: \\w+){0,14} (?:${frail}|${bitter})|(?:${frail}|${bitter})(?: \\w+){0,14} ${cold}`,
    `${hot}(?: \\w+){0,14} ${frail}|${frail}(?: \\w+){0,14} ${hot}|(?:power|electricity)(?: \\w+){0,6} (?:oxygen|medical|breathing machine|ventilator|cpap|insulin)`,
  ],
  soon: [
    'asap+|a s a p|assap|soonest|as soon as(?: \\w+){0,3}|soon as(?: \\w+){0,3} (?:can|possible)|as (?:quick|quickly|fast|early) as|right away|straight ?away|(?:pretty |real |very |as )?soon(?!er or later| after|est)|sooner(?: the better)?|quickly|quick|quickest|fast|in a (?:rush|hurry|bind|pinch|jam)|(?:kinda|kind of|sort of|sorta|a bit|bit|somewhat|semi|fairly|slightly|a little|mildly|moderately) urgent|urgent ?ish|time sensitive|high priority|priority|same day|desperate(?:ly)?|first thing|earliest|next available|next opening|first available|squeeze (?:me|us) in|fit (?:me|us) in|(?:within|in) (?:the|an) (?:next )?(?:hour|few hours|couple hours)|in the next (?:hour|few|couple|day)|need (?:it|this|them|that) (?:done|fixed|gone)? ?(?:by|before) (?:tomorrow|tonight|tmrw|end of day|eod|the weekend|friday)|stranded|time is tight|on a deadline|preferably now|stat',
  ],
  today: [
    'today|2day|tonight|tonite|2nite|this (?:morning|afternoon|arvo|evening|aft)|by eod|end of day|by end of (?:the )?day|later on today|before (?:noon|dark|closing)',
  ],
}

export const spanish: UrgencyWords = {
  innocent: [
    'luz de emergencia|salida de emergencia|freno de emergencia|(?:atienden|hacen|tienen|dan)(?: (?:servicio|servicios|de|las|24|horas))* (?:emergencias?|urgencias?)|(?:abren|abierto|abiertos|cierran|atienden|desde|no puedo|no|llame|llame a|como esta|como estan|paso|hasta) hoy|hasta pronto|cuando (?:abro|prendo|uso|enciendo|llueve|abrimos)|de hoy en',
  ],
  calm: [
    '(?:no|sin|ningun[oa]?|nada)(?: (?:hay|es|tengo|tenemos|corre|tan|muy|una?|me|nos|ninguna|mucha|esta|de|soy))* (?:prisas?|urgente|urgencia|emergencia|apuro|apuros|apurad[oa]|urge)',
    'cuando (?:pueda[ns]?|puedas|guste[ns]?|quiera[ns]?|quieras|sea|tenga[ns]? (?:tiempo|chance|espacio|oportunidad)|tengas tiempo|le quede|se pueda|le convenga)|cualquier (?:dia|hora|momento)|a cualquier hora|con calma|puede esperar|soy flexible|tengo flexibilidad|flexible|no importa (?:cuando|el dia)|tomese su tiempo',
  ],
  emergency: [
    'emergencias?|urgentes?|urgentisimo|urgentemente|urgencias?|me urge|nos urge|urge|ahorita mismo|ahora mismo|ya mismo|en este momento por favor|inmediatamente|inmediato|de inmediato|no puede esperar|no puedo esperar|auxilio|socorro|(?:vengan?|necesito|ayuda|manden?|lo antes) (?:\\w+ ){0,4}(?:ya|ahora|ahorita)(?! no| que| mismo no)|que vengan ya|corre prisa',
  ],
  soon: [
    '(?:lo )?(?:antes|mas pronto|mas rapido|mas temprano|mas ?pronto) (?:que )?(?:posible|se pueda|pueda[ns]?|puedas)|cuanto antes|lo mas pronto|lo mas rapido|lo antes que|pronto|rapido|rapidamente|enseguida|en seguida|ahorita|tan pronto|medio urgente|un poco urgente|algo urgente|primera hora|con prisa|tengo prisa|ya(?: por favor|$)',
  ],
  today: ['hoy|hoy mismo|esta (?:tarde|noche|misma tarde)|esta manana'],
}

export const french: UrgencyWords = {
  innocent: [
    '(?:repond\\w*|repons\\w*|ecri\\w+|texte\\w*|rappel\\w*|descend\\w*|vide\\w*|coule\\w*|rempl\\w*|chauffe\\w*|ecoule\\w*|draine\\w*|seche\\w*|part|baisse|monte)(?: (?:moi|nous|se|s|tres|assez|trop|plus|aussi|moins|pas|si|un peu))* (?:vite|rapidement)|(?:pas|(?<!(?:au|le) )plus|moins|trop|assez|aussi|si|tres) vite|vite fait',
    'eclairage d urgence|sortie de secours|frein d urgence|(?:faites|avez|offrez|prenez)(?: (?:vous|les|des|un|service|d|de))* urgences?|tarif d urgence|frais d urgence|a bientot|a ce soir|ouverts? aujourdhui|fermez aujourdhui|(?:depuis|pas|plus|jusqu a) (?:aujourdhui|ce (?:matin|soir))|numero d urgence|quand (?:je|j|on|il|l eau)',
  ],
  calm: [
    '(?:pas|rien|sans|aucune?|non|jamais)(?: (?:de|d|du|tout|tres|si|vraiment|une?|trop|super|particulierement|ne|qui|la|plus|c est|grande?))* (?:presse|pressee?s?|urgent|urgente|urgence|hate|presser|rush)',
    'rien ne presse|ca (?:ne )?presse pas|quand (?:vous|tu) (?:pou\\w+|peu\\w+|voul\\w+|aur\\w+|av\\w+|veux|as|serez|etes)|quand ca vous|n importe quand|n importe quel (?:jour|moment)|a n importe quelle heure|prenez votre temps|pas besoin d(?:e|u)?(?: \\w+){0,2} (?:vite|rapidement|tout de suite|urgence)|(?:suis|sommes|est) (?:assez |tres |plutot )?flexibles?|flexible|peut attendre|a votre convenance|des que vous avez (?:un moment|le temps)|tranquille',
  ],
  emergency: [
    'urgent(?:e|es|s|ement)?|urgemment|urgences?|tout de suite|immediatement|immediat|sur le champ|(?:venez|venir|viens|envoyez|faites|besoin)(?: \\w+){0,4} (?:vite|maintenant)|vite vite|^(?:(?:svp|aidez|aide|moi|allez|faites|oh|non|s il vous plait|please) )*vite(?: (?:svp|s il vous plait|merci|vite|aidez moi|please))*$|(?:faites|fais|depechez vous|venez|viens|venir|arrivez|envoyez|aidez|aidez moi|besoin|quelqu un|plombier|electricien|serrurier|urgent|secours)(?: \\w+){0,5} vite|vite (?:svp|aidez|venez|s il|on|au secours|ca|l eau|y)|au secours|(?:peut|peux|peuvent) pas attendre|depechez\\w*',
  ],
  soon: [
    '(?:des que|aussitot que|le plus (?:tot|vite|rapidement|rapide)|au plus (?:vite|tot|sacrant))(?: possible| que possible| vous pouvez)?|rapidement|bientot|sous peu|dans la journee|dans les (?:prochaines heures|plus brefs delais)|plus brefs delais|sans (?:tarder|delai)|rapide|assez urgent|un peu urgent|plutot urgent|presse|assez presse|premiere heure|le jour meme',
  ],
  today: ['aujourdhui|ce soir|cet apres midi|cette apres midi|ce matin|cet aprem|cet am'],
}
