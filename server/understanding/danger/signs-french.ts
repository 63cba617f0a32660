import type { SignWords } from './sign-words.ts'

export const french: SignWords = {
  gas: ['ga[sz]+|propane|butane'],
  gasThing: [
    '(?:cuisiniere|poele|chaudiere|fournaise|chauffe eau|four|bonbonne|conduite|tuyau|gaziniere|foyer|compteur) (?:a |au |de )ga[sz]',
  ],
  gasPipe: ['(?:bonbonne|conduite|tuyau|compteur|cuisiniere|ligne|robinet) (?:a |au |de )ga[sz]|gaziniere'],
  smell: ['odeurs?|sent|sens|sentez|sentons|sentait|senti|sentir|senteur|pue|puait|puent|empeste|relents?|schlingue'],
  otherSmell: [
    'humidite|moisi\\w*|egouts?|brule\\w*|poubelle|chien|peinture|(?<!pas )(?:bon|propre)|poisson|plastique|fumee|renferme|drain',
  ],
  escapes: [
    'fuites?|fuit|fuient|s echappe\\w*|siffl\\w+|sort|sortait|degage\\w*|partout|explos\\w+|perce\\w*|rompu\\w*|arrache\\w*|ouvert',
  ],
  weLeft: [
    'evacu\\w+|(?:on|nous|j|tout le monde|je)(?: (?:est|sommes|a|ai|avons|suis|du|tous|doit|dois))* (?:sortis?|sorties?|sortir|partis?|quitte|dehors)',
  ],
  coAlarm: ['(?:detecteur|alarme|avertisseur)(?: (?:de|du|d|a|au))* (?:monox\\w+(?: de carbone)?|co2?|carbone)'],
  sounds: ['sonn\\w+|declench\\w+|hurl\\w+|bip\\w*|n arrete pas|arrete pas|activ\\w+|crie'],
  smoke: ['fumees?|fument?|fumer|boucane'],
  fire: [
    'incendie|flammes?|(?:pris|prend|prendre|prennent|au) feu|feu (?:dans|sur|derriere|sous)|^(?:(?:aide|au secours|urgent|vite|svp|le|un|y a|il y a) )*feu (?:cuisine|maison|garage|sous ?sol|chambre|salon|four|secheuse|grenier|toit)$|y a (?:du |le |un )?feu|ca brule|ca crame',
  ],
  place: [
    'cuisine|maison|sous sol|garage|chambre|salle de bain|grenier|salon|appartement|appart|immeuble|four|secheuse|prise|panneau|mur|toit|voiture|auto|magasin|fournaise',
  ],
  help: ['aide|aidez|au secours|secours|911|112|18|vite|urgence|urgent|a l aide'],
  wire: ['fils?(?: electriques?)?|cables?|lignes? (?:electriques?|hydro)'],
  bare: [
    'denude\\w*|a nu|a vif|expose\\w*|pend\\w*|arrache\\w*|tombe\\w*|par terre|au sol|sous tension|fondu\\w*|nus?|sectionne\\w*|coupe',
  ],
  touched: ['touch\\w+|electrocut\\w+|electrise\\w*|pris (?:le )?(?:courant|jus)|decharge'],
  socket: [
    'prises?|panneau(?: electrique)?|tableau electrique|disjoncteurs?|fusibles?|interrupteurs?|multiprise|rallonge|boite electrique|compteur electrique|luminaire|plafonnier',
  ],
  hot: [
    '(?:tres|trop|est|toute|super|devient|brulante?) chaude?s?|brulante?s?|fond|fondu\\w*|fum\\w+|brul\\w+|crame\\w*|noirci\\w*|gresille\\w*|flash|etincelle\\w*|craque|claque',
  ],
  water: ['eau|fuite|flotte|ca (?:fuit|coule|gicle|pisse|deborde)'],
  tap: ['eau|fuite|robinet|flotte|ca coule|tuyau|couler|l arreter|la couper'],
  noStopping: [
    '(?:n |ne s |s |ne )?(?:arrete|arretent|arretait) (?:pas|plus)(?! de (?:sonner|biper|appeler|pleuvoir))|(?:peux|peut|pouvons|arrive|arrivons|reussis|sais|sait|trouve|arrives)(?: (?:pas|plus|on|nous|comment|ou))+(?: (?:a|la|l|de|le|les|comment|d|y))*(?: (?:arreter|couper|fermer|stopper|vanne|valve|robinet))|comment (?:arreter|couper|fermer|on (?:arrete|coupe|ferme)|je (?:coupe|ferme|arrete))|impossible (?:de|d) (?:l )?(?:arreter|couper|fermer|stopper)|sans arret|hors de controle|(?:ne )?(?:se )?ferme (?:pas|plus)(?! (?:bien|completement|comme il faut))',
    '(?:valve|vanne|robinet)(?: \\w+){0,3} (?:bris\\w+|cass\\w+|coinc\\w+|bloqu\\w+|gripp\\w+)(?: \\w+){0,4} eau (?:continue|coule (?:encore|toujours)|sort (?:encore|toujours))',
  ],
  spreads: ['partout|a flots?|gicle\\w*|jaillit|monte(?! (?:pas|plus))|inond\\w*|pisse|ruissel\\w+|envahi\\w*'],
  pipe: [
    '(?:tuyaux?|tuyauterie|conduites?|canalisations?|flexible|boyau|arrivee d eau|entree d eau)(?: d eau(?: chaude| froide)?| principale?)*',
  ],
  bursts: [
    'eclat\\w+|explos\\w+|pete\\w*|creve\\w*|lache\\w*|rompu\\w*|rompt|casse(?:e)? (?:net|en deux|d un coup)|vient de casser|s est (?:rompue?|casse\\w*|detache\\w*|fendue?)|a (?:casse|saute)|saute|fendue?',
  ],
  vessel: ['chauffe eau|ballon|cumulus|vanne|valve|radiateur|reservoir|toilette|chaudiere'],
  blows: ['eclat\\w+|explos\\w+|pete\\w*|creve\\w*|rompu\\w*'],
  overhead: ['plafonds?|faux plafond|toiture'],
  gives: [
    'gonfl\\w+|bomb\\w+|s effondr\\w+|effondr\\w+|ecroul\\w+|affaiss\\w+|(?:va|vas|risque de|menace de|pret a|sur le point de|en train de|commence a)(?: \\w+)? ?(?:tomber|lacher|ceder|s effondrer|s ecrouler|craquer|crever)|tomb\\w+|cede\\w*|flechi\\w*|plie|cloque\\w*|(?:plein|rempli) d eau|penche',
  ],
  sewage: [
    'egouts?|eaux? usees?|eaux? noires?|caca|merde|excrements?|matieres? fecales?|fosse septique|eaux? d egouts?|refoul\\w+',
  ],
  comesUp: [
    'remont\\w+|refoul\\w+|debord\\w+|partout|sort\\w*|reviens?|revien\\w+|coul\\w+|monte\\w*|dans (?:la |le |ma |mon |notre )?(?:baignoire|douche|sous sol|maison|cave|evier|cour)',
  ],
  somebody: [
    'mere|pere|maman|papa|femme|mari|conjointe?|fils|fille|enfants?|bebe|petite?|gamine?|grand (?:mere|pere)|mamie|papi|voisine?s?|frere|soeur|quelqu un|quelqun|personne|il|elle|on|je|j|homme|dame|employee?|locataire|amie?|chien|chat|ouvrier|tout le monde',
  ],
  hurt: [
    'blesse\\w*|brulee? (?:a|au|aux) (?:la|le|bras|visage|main)|(?:ne )?(?:bouge|respire|repond|reagit|se reveille) (?:pas|plus)|peut (?:pas|plus) (?:sortir|bouger|respirer)',
  ],
  hurtAlone: [
    'saigne\\w*|du sang|(?:avale|bu|mange|ingere|inhale)e?(?: (?:de|du|la|l|le|un|une|des|eau))* (?:javel|debouche\\w*|poison|produits?|acide|detergent|piles?|antigel|capsules?|nettoyant)|sans connaissance|(?:perdu|perd) connaissance|dans les pommes|brulures? (?:chimique|grave|au (?:deuxieme|troisieme))\\w*|(?:cuir chevelu|peau|crane|visage) (?:me |qui |est |en )*(?:brule|brulent|en feu|enfle)\\w*|blessee?s?|inconscient\\w*|evanoui\\w*|(?:ne )?respire (?:pas|plus)|electrocut\\w+|crise cardiaque|convuls\\w+|ambulance|(?:je|on|nous|suis|sommes) (?:suis |est |sommes )?(?:coincee?s?|enfermee?s?|prisonni\\w+) (?:dans|a l interieur|au|sous)|noye\\w*|etouff\\w+|en danger|se meurt|(?:est |suis |sommes )?tombee? (?:de l|du|de la|dans l|des) (?:echelle|toit|escabeau|escaliers?)|(?:coupe|ecrase|brule|coince)\\w* (?:la|le|un|une|sa|son|ma|mon) (?:main|doigts?|bras|pied|jambe|tete|visage)',
  ],
  held: ['(?:coince|enferme|bloque|prisonni)\\w* (?:dans|sous|a l interieur|derriere)'],
  emergency: [
    '^(?:(?:c|est|ai|j|on|a|une|il|y|vraie|grosse|bonjour|allo|svp|aidez|moi|vite|nous|avons|ceci|c est|au secours) )*urgence(?: (?:svp|s il vous plait|aidez|vite|appelez|rappelez|venez|chez|au|besoin|absolue|maintenant|totale)\\b.*)?$',
    '(?:c est|j ai|on a|nous avons|il y a|y a|ceci est) une (?:vraie |grosse |reelle )?urgence',
    'au secours',
  ],
  egg: ['oeufs? pourris?'],
  coName: ['monoxydes?(?: de carbone)?'],
  heated: ['chauffe eau|chaudiere|fournaise|ballon|reservoir|cumulus|cheminee|tuyau de poele|radiateur|bonbonne'],
  overheats: [
    'rouge vif|(?:est |devient |tout )rouge|rougi\\w*|rougeoie|(?:va|vas|sur le point d|pret a|menace d|risque d) ?(?:exploser|eclater|sauter|peter)|(?:sort|crache|lache|fait|degage)(?: (?:de|la|plein|beaucoup|d))* vapeur|(?:coups|claquements|boums?|bruits?|cogne\\w*)(?: \\w+){0,2} et (?:de la |la )?vapeur',
  ],
  torrent: [
    'a (?:plein|gros|grand) jets?|a grosses eaux|a torrents?|a flots?|a seaux|comme (?:une |un )?(?:fontaine|cascade|geyser|riviere|chute)',
  ],
  runs: ['fuit|fuient|fuite|coule\\w*|gicle\\w*|sort|pisse|eau|jaillit|tombe'],
  fuel: ['essence|carburant|diesel|gasoil|mazout'],
  spills: ['fuite|fuit|coule\\w*|sent|odeur|partout|renvers\\w+|flaque|deverse\\w*'],
  violence: [
    '(?:a|ont|avec|tient|sort|sorti|pointe|menace\\w* avec)(?: (?:un|une|son|sa|l|d|avec))* (?:pistolet(?! (?:a|de) (?:peinture|colle|silicone|eau|clous))|arme(?! a gauche)|fusil|carabine|couteau|flingue)',
    '(?:me|se|vais me|veux me|veut se|va se) (?:tuer|suicider|pendre)|suicid\\w+|en finir avec (?:la|ma) vie|(?:veux|envie de) (?:mourir|en finir)(?! de (?:rire|honte|faim))|(?:plus|pas) envie de vivre|(?:me|nous|l|la|le) (?:frappe|bat|menace|agresse|poursuit|etrangle|attaque)(?:nt)?(?= |$)(?! (?:a|de) (?:la porte))|(?:veut|va|vont|essaie de|essaye de|menace de) (?:me|nous|la|le) (?:tuer|frapper|poignarder)|(?:ete|est|s est fait|suis fait) (?:poignarde\\w*|agresse\\w*|tire dessus|viole\\w*|braque\\w*)|fusillade|quelqu un (?:est )?(?:entre\\w*|dans) (?:chez|dans) (?:moi|nous|ma maison)(?! (?:pour|le|la|chaque|tous))',
  ],
  vehicle: [
    '(?:(?:mes |les )?freins? (?:ont |a |viennent de )?(?:lache\\w*|ne (?:marchent|repondent|fonctionnent) (?:plus|pas)|marchent (?:plus|pas)|fonctionnent plus)|plus de freins?|sans freins?)(?=.{0,60}\\b(?:autoroute|route|conduis|roule|descente|circulation|trafic|aide|bretelle)\\b)|(?:autoroute|route)(?: \\w+){0,6} (?:plus|sans) (?:de )?freins?',
    '(?:arrete|coince|en panne|immobilise|bloque|suis)\\w*(?: \\w+){0,3} (?:sur la voie ferree|sur les rails|au milieu de (?:l autoroute|la route|la rue|l intersection)|sur la voie (?:rapide|de gauche))',
  ],
  innocent: [
    '(?:cuisiniere|poele|chaudiere|fournaise|chauffe eau|four|foyer|chauffage|installation|entretien|facture|compagnie|prix|compteur|bbq|barbecue|secheuse|conversion|abonnement|detecteur|raccordement|plaque)s? (?:a|au|de|du) gaz(?! (?:sent|fuit|qui|pue|a une|fuite|siffle|sort))|station (?:d )?(?:essence|gaz)|gaz d echappement|gaz ou (?:electri\\w+|mazout)|gaz (?:est )?coupe|sans gaz|au gaz(?! (?:sent|qui|fuit|pue))',
    '(?:voyant|lumiere|temoin|led|bouton|ecran|lampe)(?: \\w+){0,4} rouge|(?:detecteurs?|avertisseurs?|alarmes?) (?:de|a|d) ?(?:fumee|incendie)|degats? (?:de|d) \\w+|fumee de cigarette|(?:je|il|elle|voisin|locataire|interdit de|defense de|cesser de|arreter de) (?:ne )?fum\\w+|saumon fume|verre fume|feu (?:de camp|rouge|vert|arriere|avant|de foyer|de bois|de position|de circulation|d artifice)|(?:c est|etes|es|du|trop) (?:le |du |en |trop )?feu|coupe feu|porte coupe feu|feu (?:au |dans le )?(?:foyer|poele)|le feu (?:est|vert|rouge) (?:pris dans le foyer)?',
    'fils? (?:de |d )?(?:internet|telephone|haut parleurs?|reseau|tele)|cables? (?:de |d )?(?:internet|tele|telephone|reseau|ethernet)|(?:cacher|passer) (?:les |des )?(?:fils|cables)|eau chaude|mon fils|notre fils|le fils|fils de \\d+|petit fils|beau fils',
    '(?:toilettes?|chasse d eau|wc|reservoir|chasse)(?: \\w+){0,5} (?:arrete|ferme) (?:pas|plus)(?: de)?(?: couler)?|goutte\\w*|(?:egout|drain|canalisation) (?:bouche\\w*|lent)|(?:inspection|camera|debouchage|nettoyage)(?: \\w+){0,2} egouts?',
    'ventilateur de plafond|(?:peindre|peinturer|reparer|refaire|isoler)(?: (?:le|la|un|mon))* (?:plafond|mur|toit|plancher|toiture)|lampe de plafond|purger|cle (?:coincee|bloquee)|porte (?:coincee|bloquee)|serrure (?:coincee|bloquee)|coince\\w* (?:dans le trafic|au travail|en reunion|dans la serrure)|tombe\\w* (?:bien|en panne|le|un|sur le|malade)|tombe\\w* (?:lundi|mardi|mercredi|jeudi|vendredi)',
    '(?:pas|aucune|rien d)(?: \\w+){0,2} urgence|(?:eclairage|sortie|frein|service|services|numero|tarif|frais|appels?|contact|cas|salle|toute|de) (?:d |de )?urgences?|urgence (?:familiale|au travail|personnelle)|d urgence|urgences (?:le|la|les)|des urgences|est ce (?:que c est )?une urgence|les urgences',
  ],
  habitual: [
    'chaque (?:annee|printemps|hiver|ete|automne|fois|pluie|mois)|tous les (?:ans|printemps|hivers|etes|mois)|quand il pleut|a chaque fois|parfois|de temps en temps|souvent|regulierement|lors des pluies',
    'quand (?:ca|il|le \\w+|la \\w+) (?:s )?inonde|(?:lors d|pendant|durant) (?:les |une )?inondations?',
  ],
  lowBattery: ['piles?|batterie\\w*|a remplacer|perime\\w*'],
  filler: [
    'dans|la|le|l|ma|mon|notre|maison|cuisine|il|y|a|du|aide|aidez|moi|vite|svp|urgent|urgence|au|secours|partout|sous|sol|bonjour|allo|fort|tres|chez|nous|cave|c|est|ca|oh|mon|dieu|appartement|venez|je|crois|pense|que|peut|etre|on|dirait|comme|sur|certain|oui|salon|chambre|garage',
  ],
}
