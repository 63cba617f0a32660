/** One language's words for what may come apart, as regular expressions over bare clauses. */
export type PartWords = {
  /** What carries gas, named with the gas. */
  gasPart: readonly string[]
  /** Looks like it: passed over. */
  notGas: readonly string[]
  /** Nobody does it on purpose. */
  breaks: readonly string[]
  /** Done by accident, or by a fitter: no danger where it is wished. */
  parted: readonly string[]
  wished: readonly string[]
  /** What burns or counts gas: a smell beside it is told of. */
  gasHome: readonly string[]
  smells: readonly string[]
  /** The smell is of something else. */
  notSmells: readonly string[]
  /** What leads exhaust out of the house. */
  exhaust: readonly string[]
  opens: readonly string[]
  /** Exhaust of something that stands in no cellar. */
  notExhaust: readonly string[]
  /** What stands under pressure. */
  pressure: readonly string[]
  bursting: readonly string[]
}

const part =
  '(?:lines?|pipes?|piping|pipework|hoses?|tub(?:e|es|ing)|mains?|meters?|tanks?|cylinders?|bottles?|canisters?|flex|connectors?|couplings?|fittings?|regulators?|valves?|risers?|supply|feed|elbow|joint|nipple|tee|shut ?off|service(?! (?:calls?|techs?|technicians?|man|guys?|company|provider|person|fees?|van|truck)))'
const named =
  '(?:stoves?|cookers?|dryer|range|oven|cooktop|hob|bbq|barbecue|grill|fireplace|fire pit|pool heater|patio heater|main|supply|feed|service|flex|flexible|copper|iron|metal|steel|yellow|black|plastic|natural|inlet|shut ?off|connection|line|pipe|hose)'
const gas = '(?:gas|gaz|propane|butane|lpg|lp)'
// Other lines than that of the gas are near a gas stove, too.
const ofOthers =
  '(?<!\\b(?:water|drain|sewer|hot|cold|garden|washer|dishwasher|toilet|sink|exhaust|vent|heating|radiator|coolant|brake|phone|power|hydro|electric|electrical|steam|condensate|air|refrigerant|sprinkler|supply|main) )'

export const english: PartWords = {
  gasPart: [
    `${gas}(?: ${named}){0,2} ${part}(?! (?:water|stand))`,
    `${ofOthers}${part}(?: (?:that|which|goes|going|running|runs|feeding|feeds|for|to|of|on|at|from|with|came|popped|fell|off|out|behind|under|in|is|was|connected|the|my|our|its|a|natural|dryer|stove)){1,6} ${gas}(?! (?:water|hot|boiler|furnace|heater|heat|station|company|leaf))`,
  ],
  notGas: [
    `${gas} (?:stations?|pump|tank cap|company|bills?|can|cans|mower|x)|drip legs?|price break|break(?:ing)? (?:ground|even|the bank|in the weather)|leak(?:ing|s)? water|water (?:is |was )?leak\\w*|no leaks?|(?:beside|near|next to|close to|above|below|under) (?:the |my |our |a )?${gas} \\w+|hit (?:me|you|us|him|u) (?:up|back)`,
  ],
  breaks: [
    '(?:is |was |got |has |just |been )*(?:broken?|brok|busted|bursts?|bursted|bursting|crack(?:s|ed)?|snapped|tore|torn|ripped|ruptur(?:es?|ed|ing)|punctured?|pierced|nicked|severed|sheared|smashed|shattered|crushed|chewed|gnawed|hit|struck|clipped|rammed|bumped|dug (?:up|into)|back(?:ed|ing) (?:in ?to|over|up into)|(?:ran|run|drove|driven|plowed|ploughed|crashed|slammed|drilled|nailed|screwed|sawed|sawn|poked) (?:over|in ?to|through|thru)|knocked|leak(?:s|ed|ing|y|in|age)?|hiss(?:es|ed|ing)?|dripp?(?:s|ed|ing)?|seep(?:s|ing)?|spew\\w*|whistl\\w+|gushing|escap\\w+|gave (?:out|way)|let go|blew|blown|exploded|hacked)|holes?|pin ?holes?|(?<=(?:a|the|huge|big|small|hairline) )crack',
    '(?:came|come|coming|comes|fell|falling|popped|popping|pops|blew|broke|slipped|wiggled|flew|shook|vibrated)(?: (?:right|clean|all|completely|the way|my|the|loose))* (?:off|out|loose|apart|undone|free|away|disconnected|unhooked|detached|open)',
    '(?<=(?:main|line|pipe|hose) )breaks?|breaks?(?= (?:in|on) (?:the|my|our|a))|(?:wont|will not|doesnt|does not|cant|cannot)(?: \\w+){0,2} (?:seal|shut|close|turn off)|pouring out|(?:went|gone) through',
  ],
  parted: [
    '(?:cut|sliced|split|damaged|drilled|punched|disconnected|unhooked|detached|unscrewed|undone|bent|kinked|loose|wiggly|open|apart)',
    '(?:ripped|torn|cut|pulled|yanked|knocked|broken|kicked|tore)(?: (?:right|clean|it|the|my))* (?:off|out|loose|apart|away)',
  ],
  wished: [
    '(?:needs?|needing|wants?|wanna|would like|id like|like to|looking (?:to|for)|quote|estimate|how much|price|cost|can (?:you|u|someone|anyone)|could (?:you|u|someone)|do (?:you|u)|would (?:you|u)|to be|getting|have to be|please (?:cut|move|cap|install|replace)|replac(?:e|ing|ement)|install\\w*|new|mov(?:e|ing)|reroute|cap(?:ped)?|extend|quick connect|clean\\w*|inspect\\w*|(?:we|i|they|he|guy|landlord) (?:had |have |already |safely )*(?:disconnected|unhooked|detached|unscrewed))(?! (?:help|someone (?:now|asap|fast)))',
  ],
  gasHome: [
    `${gas} (?:meter|lines?|pipes?|hose|tank|cylinder|bottle|valve|regulator|stove|range|oven|cooktop|furnace|boiler|fireplace|fire|dryer|water heater|heater|bbq|grill)`,
  ],
  smells: [
    '(?:weird|strange|odd|funny|bad|strong|awful|horrible|suspicious|faint|off|nasty|gassy) (?:smells?|odou?rs?)',
  ],
  notSmells: [
    'must\\w+|mou?ld\\w*|dust\\w*|burn\\w*|sewer|sewage|drains?|food|garbage|cat|dog|pee|urine|paint|mildew\\w*|plastic|electrical|smoke|oil|fish\\w*|rubber|metallic|socks?|no (?:\\w+ )?smell',
  ],
  exhaust: [
    '(?:furnace|boiler|(?:hot )?water (?:heater|tank)|heater|fireplace|gas|generator)(?: (?:\\w+ ){0,1})?(?:exhaust(?: vent| pipe| hose| duct)?|flue(?: pipe)?|chimney|vent ?pipes?|vent(?: stack| duct)?(?! (?:cover|register|grill|grille|clean\\w*))|stove ?pipe)',
    '(?:exhaust(?: (?:pipe|vent|hose|duct))?|flue(?: pipe)?|chimney(?: pipe)?|vent ?pipe|stove ?pipe|venting)(?: (?:for|to|of|on|off|from|came|fell|popped|blew|broke|is|came|the|my|our|a|off|loose|gas|apart)){0,6} (?:furnace|boiler|(?:hot )?water (?:heater|tank)|heater|fireplace|generator)',
  ],
  opens: [
    '(?:came|come|coming|fell|fallen|popped|blew|broke|broken|slipped|separated|separating|rusted|rotted|pulled)(?: (?:right|all|clean|completely|is|it|s))* (?:off|apart|loose|out|down|disconnected|undone|through|away)|disconnected|detached|unhooked|separated|(?:blow\\w*|leak\\w*|vent(?:s|ing)|going|com(?:es|ing)|fill\\w*|pour\\w*) (?:back )?(?:in|into|inside|to)(?: (?:the|my|our))? (?:house|home|basement|room|kitchen|garage|living room|apartment|bedroom)|(?:fumes|exhaust) (?:is |are )?(?:in|inside|coming in|filling)|blocked|plugged|snowed in|covered (?:in|by|with) snow|bird nest|collapsed|cracked',
  ],
  notExhaust: ['bath ?room|bath|fan|dryer|muffler|car|truck|van|engine|tail ?pipe|hood'],
  pressure: [
    '(?:boiler|(?:hot )?water heater|(?:hot )?water tank|hwt|pressure tank|expansion tank|propane tank|(?:the|my|our) tank|compressor|radiator|furnace|pressure cooker)',
    '(?:pressure|relief|safety|t and p|t p|tp|tpr|prv|blow ?off)(?: relief)? valve|(?:steam|pressure) gauge',
  ],
  bursting: [
    '(?:about|going|gonna|ready|wants|might|fixing|sounds? like its|looks? like its)(?: (?:to|it|its|is|gonna|going|about))* (?:explode|blow(?: up)?|burst|go off|pop)(?! (?:the budget|my budget))|(?:scream\\w*|shriek\\w*|blowing (?:off|steam)|spraying (?:steam|hot|boiling|scalding|out)|is spraying|shooting (?:steam|hot|boiling|scalding)|letting off steam|hissing (?:steam|loud|like crazy|non ?stop))(?! (?:kids?|price))|(?:4\\d|[5-9]\\d) psi|pressure (?:keeps|is|still|wont stop) (?:climbing|rising|going up)|bulging|swollen|over ?pressur\\w+|in the red(?! light)',
  ],
}

const tubo =
  '(?:tub(?:o|os|eria|erias|ito)|tuveria|mangueras?|manguerita|lineas?|canos?|caneria|canerias|medidor|contador|tanques?|cilindros?|bombonas?|garrafas?|pipas?|pipetas?|llave|valvula|regulador|conexion|conector|codo|flexible|latiguillo|toma|acometida)'
const gasEs = '(?:ga[sz]|propano|butano)'

export const spanish: PartWords = {
  gasPart: [
    `${tubo}(?: (?:de|del|el|la|al|a|para|que|va|mi|principal|natural|lp|estufa|calentador|secadora|asador|cocina|sale|lleva)){1,5} ${gasEs}`,
    `(?:el |del )?${gasEs} (?:de |del )?(?:la |el )?${tubo}`,
    'bombona|garrafa|pipeta',
  ],
  notGas: [
    'tanque de (?:gasolina|agua)|gasolinera|(?:sin|no hay|no tiene) (?:fugas?|roturas?)|(?:fuga|gotea|tira|pierde) (?:de )?agua',
  ],
  breaks: [
    '(?:se )?(?:me |nos |le )?(?:revent\\w+|romp\\w+|rot[oa]s?|trono|troz\\w+|trozo|quebr\\w+|quiebr\\w+|parti(?:o|eron|mos)|rajo|raj(?:ad[oa]|aron)|[zs]af(?:o|ada?|ado|aron)|solt(?:o|aron)|suelt[oa]|desprend\\w+|despeg(?:o|ada?)|desconecto|perfor(?:o|e|amos|aron|ad[oa])|pinch(?:e|o|amos|aron|ad[oa])|pique|pico|picaron|picamos|picad[oa]|golpe(?:e|o|amos|aron|ad[oa])|pegue|pego|pegamos|pegaron|choc(?:o|amos|aron)|choque|atropell\\w+|dane|dano|danaron|danamos|danad[oa]|agujer\\w+|fug(?:a|as|ando|o)|tirando|tira|gote(?:a|ando|o)|fisur\\w+|cuarte\\w+|arranc(?:o|aron|amos|ad[oa])|arranque|aplast\\w+|estall\\w+|explot\\w+|silb\\w+|chifl\\w+|pierde|perdiendo|mordi\\w+)',
    '(?:le|les) (?:di|dimos|dio|dieron)|esta (?:saliendo|escapando)',
  ],
  parted: [
    '(?:corte|corto|cortaron|cortamos|cortad[oa]|abiert[oa]|floj[oa]|afloj\\w+|desconectad[oa]|desconectaron|dobl(?:o|ad[oa]))',
  ],
  wished: [
    'necesit\\w+|quiero|queremos|ocupo|quisiera|cuanto|precio|presupuesto|cotizacion|pueden?|podrian?|cambiar|reemplazar|instal\\w+|mover|poner|conectar|nuev[oa]s?|limpi\\w+|revis\\w+|hay que',
  ],
  gasHome: [
    `(?:medidor|contador|tuberias?|tubo|manguera|tanque|cilindro|estufa|cocina|horno|calentador|boiler|calefon|caldera|secadora|llave) (?:de |del |a )${gasEs}`,
  ],
  smells: [
    '(?:olor(?:es)?|huele|peste)(?: (?:muy|bien|un poco|medio|como|a|algo))* (?:rar[oa]|extran[oa]|fuerte|fe[oa]|mal|horrible|sospechos[oa])|(?:rar[oa]|mal|extrano|fuerte) olor',
  ],
  notSmells: ['humedad|quemad[oa]|drenaje|cano|basura|pintura|plastico|pescado|comida|humo|polvo|no huele|sin olor'],
  exhaust: [
    '(?:tubo de escape|escape|chimenea|tiro|ducto|tubo|ventilacion|salida de (?:humos?|gases))(?: (?:de|del|la|el|los|gases|humo)){1,4} (?:calentador|boiler|caldera|calefaccion|calefactor|calefon|estufa|horno|chimenea|generador)',
  ],
  opens: [
    '(?:se )?(?:me |nos |le )?(?:cayo|solto|desconecto|zafo|safo|desprendio|separo|rompio|despego|tapo|partio)|desconectad[oa]|suelt[oa]|tapad[oa]|bloquead[oa]|caid[oa]|(?:sale|entra|mete|saliendo|entrando) (?:\\w+ ){0,2}(?:adentro|dentro|a la casa|en la casa)',
  ],
  notExhaust: ['bano|secadora|carro|auto|coche|camioneta|motor|mofle|campana'],
  pressure: [
    'boiler|calentador|caldera|calefon|tanque(?: de (?:gas|agua|presion))?|termo|hidroneumatico|compresor|radiador|olla de presion',
    'valvula de (?:presion|alivio|seguridad)',
  ],
  bursting: [
    '(?:va|esta a punto|apunto|a punto|por|quiere|parece que va|siento que va)(?: (?:a|de|que))* (?:explotar|reventar|estallar|tronar)|(?:chilla\\w*|chillando|silba\\w*|pita\\w*|pitando|escupe|tirando|sacando|echando) (?:mucho |puro )?(?:vapor|agua hirviendo|muy fuerte|fuerte)|inflad[oa]|inflando|hinchad[oa]|la presion (?:sigue |no para de )?sub\\w+',
  ],
}

const tuyau =
  '(?:tuyaux?|tuyauterie|tuyeau|conduites?|canalisations?|boyaux?|flexibles?|lignes?|compteurs?|bonbonnes?|bouteilles?|reservoirs?|citernes?|raccords?|valves?|vannes?|robinets?|detendeurs?|regulateurs?|cylindres?|branchements?|arrivees?|entrees?|joints?)'
const gazFr = '(?:ga[sz]|propane|butane|gaziniere)'
const done = '(?:e|ee|es|ees|ent|ait)?'

export const french: PartWords = {
  gasPart: [
    `${tuyau}(?: (?:de|du|d|a|au|pour|le|la|l|bbq|barbecue|cuisiniere|poele|secheuse|principale?|entree|alimentation|en|cuivre|noir|jaune|souple|flexible|qui|amene|alimente)){1,5} ${gazFr}`,
    `${gazFr}(?: (?:naturel))? (?:le |la )?${tuyau}`,
  ],
  notGas: [
    'station (?:d )?(?:essence|gaz)|gaz d echappement|(?:sans|pas de|aucune) fuites?|fuite? d eau|coule de l eau',
  ],
  breaks: [
    `(?:est |a |s est |vient de |ont |ete |se )*(?:bris${done}|cass${done}|pet(?:e|ee|es)|eclat${done}|perc${done}|perfor${done}|perfore|fissur${done}|fend(?:u|ue|us|re)|rompu\\w*|rupture|arrach${done}|sectionn${done}|endommag${done}|accroch${done}|frapp${done}|touch${done}|heurt${done}|cogn${done}|detach${done}|debranch${done}|deconnect${done}|deboit${done}|devisse${done}|lach(?:e|ee|es)|decroch${done}|saut(?:e|ee)|fui(?:t|te|tes|ent|yait)|siffl(?:e|ent|ait)|goutt(?:e|ent|ait)|explos(?:e|ee)|defonc${done}|ecras${done}|craqu${done}|tord(?:u|ue)|fonc(?:e|ee) dans|rentre dans|recule (?:dans|sur)|mordu\\w*|gruge${done})`,
    '(?:suis|est|sommes|a) (?:rentre\\w*|fonce|recule) (?:dans|sur)|(?:ca|gaz|il) (?:s echappe|sort)|ferme (?:pas|plus)',
  ],
  parted: ['(?:coup(?:e|ee|es)|ouvert\\w*|plie\\w*|desserr(?:e|ee)|lousse|defait\\w*)'],
  wished: [
    'besoin|voudrais|voudrait|veux|veut|voulons|aimerais|combien|prix|soumission|devis|pouvez|pourriez|faut|faire|remplac\\w+|chang(?:er|ement)|install\\w+|deplac\\w+|brancher|debrancher|neufs?|neuve|nouveaux?|nouvelle|nettoy\\w+|ramon\\w+|inspect\\w+|verifier',
  ],
  gasHome: [
    `(?:compteur|conduites?|tuyaux?|tuyauterie|bonbonne|bouteille|cuisiniere|poele|four|fournaise|chaudiere|chauffe eau|foyer|secheuse|bbq|barbecue|robinet) (?:a |au |de |du )${gazFr}`,
  ],
  smells: [
    '(?:odeurs?|senteurs?)(?: (?:tres|assez|un peu|plutot|vraiment))* (?:bizarres?|etranges?|suspectes?|fortes?|drole|louches?|inhabituelles?|anormales?|desagreables?)|(?:drole d|forte|mauvaise|etrange|bizarre) ?(?:odeur|senteur)|sent (?:bizarre|drole|fort|mauvais|pas bon|etrange)',
  ],
  notSmells: [
    'humidite|moisi\\w*|egouts?|brule\\w*|poubelle|peinture|poisson|plastique|fumee|poussiere|pas d odeur|aucune odeur',
  ],
  exhaust: [
    '(?:tuyau(?: d evacuation| d echappement)?|conduit(?: d evacuation)?|evacuation|echappement|cheminee|event|sortie(?: d air)?|ventouse)(?: (?:de|du|d|la|le|l|des|gaz|fumees?)){1,4} (?:fournaise|chaudiere|chauffe eau|poele|foyer|generatrice)',
  ],
  opens: [
    `(?:debranch|detach|deconnect|deboit|decroch|separ|arrach|tomb|perc|bouch|bloqu|obstru|deplac)${done}|defait\\w*|lach(?:e|ee)|(?:refoul\\w+|souffl\\w+|sort|rentre|entre)(?: \\w+){0,2} (?:dans|en dedans|a l interieur)`,
  ],
  notExhaust: ['salle de bain|secheuse|auto|char|voiture|camion|moteur|silencieux|hotte'],
  pressure: [
    'chaudiere|fournaise|chauffe eau|reservoir|bonbonne|ballon|cumulus|radiateur|compresseur',
    'soupape(?: de (?:surete|securite|pression))?|valve de (?:surete|securite|pression)',
  ],
  bursting: [
    '(?:va|vas|sur le point d|pret a|prete a|menace d|risque d|a peur qu il|on dirait qu\\w* va)(?: (?:bientot|surement|a))* ?(?:exploser|eclater|sauter|peter)|(?:hurle\\w*|siffle\\w* (?:fort|tres|sans arret)|crache\\w*|gicle\\w*)(?: (?:de|la|l|vapeur|eau|bouillante))*|gonfle\\w*|la pression (?:monte|grimpe)',
  ],
}
