import type { DangerWordings } from './wordings.ts'

const socket =
  '(?:prises?|panneau|tableau(?: electrique)?|disjoncteurs?|fusibles?|interrupteurs?|fils?|cables?|cablage|boite (?:electrique|a fusibles)|compteur|multiprise|rallonge|lampe|plafonnier|luminaire|lumiere|chargeur|thermostat|borne|installation electrique|plinthe)'
const child =
  '(?:bebes?|enfants?|fils|fille|petit|petite|gamin|chiens?|chats?|mere|pere|grand mere|nourrisson|mari|femme|chienne|mamie)'
const vessel =
  '(?:tuyaux?|tuyauterie|conduites?|canalisations?|chauffe eau|ballon(?: d eau chaude)?|cumulus|reservoir|radiateur|chaudiere|robinet|flexible|valve|vanne|boyau|machine a laver|laveuse|lave vaisselle|toilettes?|wc|cuvette|evier|baignoire|tuyeau|arrivee d eau)'

const ill =
  '(?:(?:tous|toutes|toute la famille|tout le monde|les enfants|on est|sommes)(?: \\w+){0,2} malades?|mal (?:au coeur|au ventre)|maux? (?:de|a la) tete|mal (?:de|a la) tete|etourdi\\w*|nausees?|vertiges?|vomi\\w*|evanoui\\w*|(?:perdu|sans) connaissance|tombee? dans les pommes|inconscient\\w*|malaise|tourne la tete|tete (?:me |nous )?tourne)'
const burner =
  '(?:chaudiere|fournaise|chauffage|chauffe eau|poele|chaufferette|foyer|generatrice|(?:alarme|detecteur)(?: de| du| a| au)* (?:co|monox\\w+|ga[sz])|detecteur(?= (?:sonne|bipe|crie|hurle|part|arrete|s est))|monox\\w+)'

export const french: DangerWordings = {
  gas: [
    'sent(?: \\w+){0,4} comme du gaz',
    '(?:odeurs?|sent|sentait|sens|sentons|ressens|sentir|senti|senteur|pue|renifle)(?: (?:le|la|du|de|comme|fort|tres|une|un|bizarre|forte|d|l|peu|vraiment|fortement|partout|ici|beaucoup|mauvaise))* (?:gaz|(?<=\\b(?:le|du|de|d|fort|comme) )gas)(?! (?:station|d echappement))|odeur de (?:propane)|(?:ca|sa|odeur|sent)(?: (?:de|d|les?|l|des))* (?:sent )?(?:oeufs? pourris?|oeuf pourri)',
    '(?:fuites?|echappement|echappe)(?: (?:de|du|d|importante|grosse))* (?:ga[sz]|propane)|(?:fuit|perd|laisse echapper|degage)(?: (?:du|le|de|beaucoup))* ga[sz]|ga[sz] (?:qui )?(?:s echappe|fuit|sort|coule)|(?:tuyau|conduite|bonbonne|cuisiniere|compteur)(?: (?:de|du|a))* ga[sz](?: (?:qui|est|a|ete))* (?:fuit|perce\\w*|casse\\w*|coupe\\w*|endommage\\w*|rompu\\w*|siffle)|(?:perce|coupe|casse|touche|accroche|frappe)(?: (?:la|le|une?|notre))* (?:conduite|tuyau|ligne)(?: (?:de|du))* ga[sz]',
    '(?:pelle|pepine|excavatrice|machine|tracteur|souffleuse|charrue|ouvriers?|contracteur|entrepreneur|gars|on|j)(?: (?:a|ai|ont|vient|de|d))* (?:accroch|frapp|touch|perc|arrach|pet|bris)(?:e|er|es) (?:le|du) ga[sz]',
  ],
  co: [
    '(?:affiche|indique|marque|dit|montre|lit) (?:que )?(?:le )?(?:co|monoxyde)(?: (?:a|est|de))* (?:[3-9]\\d|[1-9]\\d\\d)(?!\\d)',
    '(?:detecteur|alarme|avertisseur)(?: (?:de|du|d|a))* (?:monox\\w+(?: de carbone)?|co2?|carbone)(?: (?:qui|est|s est|n arrete|pas|se|vient|a|de|d|arrete)){0,6} (?:sonn\\w+|declench\\w+|bip\\w*|activ\\w+|hurl\\w+|mis\\w*|allum\\w+)|(?:sonne|hurle|bipe)(?: (?:le|mon|l))* (?:detecteur|alarme)|monox\\w+(?: de carbone)? (?:alarme|detecteur)(?: \\w+){0,3} (?:sonn\\w+|declench\\w+|bip\\w*|activ\\w+|hurl\\w+)',
    `(?<!\\b(?:alarme|detecteur|avertisseur)s? (?:de |du |a |au )?)(?:monoxyde?s?)(?: de carbone)?(?: (?:dans|detecte|eleve|partout)|$)|intoxi\\w+|${ill}(?: \\w+){0,8} ${burner}|${burner}(?: \\w+){0,8} ${ill}`,
    '(?:detecteur|alarme|avertisseur)(?: (?:de|du|la|dans|le|mon|l|couloir|chambre|sous|sol|cuisine|mur|monox\\w+|co2?|carbone))* (?:affiche|indique|marque|montre|lit|est a|dit|monte a|rendu a)(?: (?:plus|de|presque|a))* (?:[3-9]\\d|[1-9]\\d\\d)(?! (?:%|degres|volts|jours))',
    '(?:detecteur|avertisseur)(?! (?:de |d )?(?:fumee|incendie|mouvement|eau|fuite))(?: \\w+){0,5} (?:arrete pas|continue|sonne (?:encore|toujours|sans arret))(?: de| a)?(?: (?:sonner|biper|hurler))?|(?:bipe|sonne|bips?)(?: \\w+){0,2} (?:quatre|4) (?:fois|coups)|(?:quatre|4) (?:bips|coups)(?: \\w+){0,4} (?:alarme|detecteur)',
  ],
  gasGuessed: [
    'sen\\w+ pas(?: encore)? (?:le|du|de|d) ga[sz](?: \\w+){0,4} maintenant (?:oui|si|ca sent)',
    '(?:c est|est ce|serait ce|ce serait|peut etre|je pense|on dirait|possible)(?: (?:du|que|qu|c est|de|le|la|ce|soit|il|y ait|bien|une fuite de))* ga[sz](?: (?:je crois|ca|cela|en|en a|a|l|il|y|a une|une|parce que|car)){0,5} (?:sent|odeur|pue)(?! (?:bon|normale?))',
    `(?:pompiers|ga[sz] metro|energir|enbridge|grdf|(?:compagnie|gars|technicien) (?:de|du) ga[sz])(?: \\w+){0,12} (?:odeur|sent|pue)(?: \\w+){0,4} (?:encore|revenue?|toujours|de retour|recommence|nouveau)|(?:pompiers|ga[sz] metro|energir|enbridge|grdf|compagnie de ga[sz])(?: \\w+){0,12} (?:odeur (?:est )?(?:revenue?|de retour|persiste)|(?:ca |sa )?(?:re)?sent (?:encore|toujours|de nouveau))|ga[sz](?: \\w+){0,6} ${ill}`,
    '(?:pompiers|ga[sz] metro|energir|enbridge|grdf|(?:compagnie|gars|technicien) (?:de|du) ga[sz])(?: \\w+){0,12} (?:(?:recommence|continue|remet)\\w* (?:a|de) (?:sentir|puer)|ressent|ca repue)|(?<=\\bga[sz]\\b.{0,40})(?:alarme|detecteur)(?: (?:s|n))* (?:continue|arrete pas|sonne (?:encore|toujours))',
  ],
  coAlone: [
    '^(?:(?:bonjour|aide|urgent|urgence|svp|mon|ma|l|une|au secours|allo|hi|there) )*(?:alarme(?: (?:de|du|d|a|au))* (?:monox\\w+(?: de carbone)?|co2?|carbone)|monox\\w+(?: de carbone)? alarme)(?: (?:svp|aide|urgent|merci|vite|urgence|thanks))*$',
  ],
  electrical: [
    '(?<!vin )(?:etincelle\\w*|court circuit|court jus|arc electrique)',
    '(?:pris|prends|recu|recoit|prend|eu|recois|donne|donner|ressenti|ramasse|attrape)(?: (?:un|une|le|des|de|du|la|gros|grosse|petits?|moi))* (?:chocs?|decharges?|coups? de jus|jus|chataigne|courant)(?! (?:du prix|de la facture))|electrocut\\w+|choc electrique|decharge electrique|s est electri\\w+',
    `(?:sent|odeur|sens|ca sent)(?: (?:le|la|de|du|d|une|comme|fort|un|peu))* (?:brule\\w*|cramer?|crame|roussi|plastique)(?: \\w+){0,6} ${socket}|${socket}(?: \\w+){0,6} (?:sent|odeur|sens)(?: (?:le|de|d|une?|qui|peu))* (?:brule\\w*|crame|roussi)|(?:plastique|fils?|caoutchouc|electrique) (?:brule|fondu)|odeur electrique`,
    `${socket}(?: (?:est|sont|qui|de|la|le|du|a|s est|tres|trop|cuisine|salon|commence|electrique|fait|devient|murale|ont|dans|chambre|salle|bain|toute|tout|mis|mise)){0,7} (?:brulante?s?|chaude?s?|chauffe\\w*|fond\\w*|fume|fument|fumer|fumee|brule|crame)(?! eau)|fumee(?: (?:de|du|d|la|le|une?|l|des|qui|sort|dans)){1,5} ${socket}`,
    '(?:fils?|lignes?|cables?|poteau)(?: (?:electriques?|de|d|hydro|haute|tension|est|sont|courant|l|a|ont))* (?:tomb\\w+|par terre|au sol|arrache\\w*|pend\\w*)|fils? (?:denudes?|a nu sous)|eau(?: (?:dans|sur|qui|coule|tombe|goutte|entre|le|la|les|l|pres|du|de|des)){1,6} (?:prises?|panneau|tableau|luminaire|plafonnier|lampe|disjoncteurs?|boite electrique|compteur)|(?:eau|flaque|fuite)(?: \\w+){0,3} (?:touche\\w*|atteint|sous|pres|contre|a cote|jusqu|arrive)(?: (?:a|au|aux|d|de|du|le|la|les|l|un|une)){0,3} (?:prises?|panneau(?: electrique)?|tableau electrique|disjoncteurs?|boite electrique|multiprise|fils electriques?)|(?:prises?|panneau electrique|disjoncteurs?|multiprise)(?: (?:est|sont|s est|toute|tout|completement|ont|ete|a)){0,3} (?:mouillee?s?|trempee?s?|inondee?s?|sous l eau)',
    '(?:coule|goutte|fuit|pisse|degoutte|degouline|tombe|sort)(?: (?:de l eau|directement))? (?:dans|par|du|de|sur|a travers|le long)(?: (?:le|la|l|les|mon|ma|un|une|du|de))* (?:luminaires?|plafonniers?|lampes?|lustre|spots?|encastres?|ampoules?|prises?|panneau electrique|lumieres?|ventilateur)(?<!tombe .{0,30})|(?:eau)(?: \\w+){0,3} (?:par|dans|du|de|sur)(?: (?:le|la|l|les|un|une))* (?:luminaires?|plafonniers?|lampes?|lustre|spots?|ampoules?)',
  ],
  flames: [
    '(?:au feu|(?<!\\b(?:vous etes|t es|tu es|tes|suis|(?:coiffeu\\w*|barbier|equipe) est) )en feu|pris feu|prend feu|prendre feu|en flammes|des flammes|flammes|incendie|un feu|le feu (?:a|est)|feu dans (?:la|le|ma|mon|l|une?|notre)(?! (?:foyer|poele|cheminee))|debut d incendie|feu de (?:cuisine|cheminee|friture))(?! (?:de camp|rouge|vert|arriere|avant|de signalisation))|(?<!\\b(?:est|cest|etes|es|sont|trop|du|etait|vraiment)(?: trop| vraiment)?(?: le| du| en)? )feu$|(?<!\\b(?:eau|tuyau|ballon|reservoir|robinet|toilettes?|conduite|chaudiere|tuyaux|radiateur|pneu|batterie) (?:a |vient d |qui a |ont |est )?)explos\\w+',
  ],
  smoke: [
    '(?:ca|sa|cela|quelque chose|y a|maison|cuisine|voiture|moteur|tout|c)(?: (?:est|sent|se|a|entrain|en train|de|d|qui|le|la|un|peu|vraiment|fort|train|mis))* (?:brule|brulee?|bruler|le roussi|crame|cramer|cramee?)(?! (?:les cheveux|le cuir|la peau))|odeur de (?:brule|fumee|cramer?|crame|roussi)|sent (?:le )?(?:brule|fumee|la fumee|roussi|crame)',
    '(?<!\\b(?:detecteurs?|avertisseurs?|alarmes?|degats?|dommages?) (?:de |a |d )?)(?:fumee|fumees)(?! (?:de cigarette|blanche de l echappement))|(?:moteur|four|fournaise|secheuse|seche linge|voiture|chaudiere|auto|machine|appareil|ca|frigo|lave linge|poele)(?: \\w+){0,2} (?:fume|fumer)',
  ],
  flood: [
    '(?:geyser|torrent|riviere|mur) d eau',
    'inond(?:ation|ations|e|ee|es|er|ent|ait|ant)(?! (?:de messages|d appels|de travail))',
    `${vessel}(?: (?:d|eau|de|la|le|du|principal\\w*|qui|a|s est|est|vient|cuisine|sous|sol|evier|l|chaude|ont|mon|dans|cave|gele|et|chauffage|encore)){0,7} (?:eclat\\w*|explos\\w*|pet[eé]\\w*|perce\\w*|rompu\\w*|creve\\w*|lache\\w*|casse net|saute\\w*|fendu\\w*)|(?:eclatement|rupture)(?: \\w+)? (?:d une? |de |d )?(?:tuyau\\w*|conduite|canalisation)`,
    '(?:eau|l eau|leau|ca|sa|flotte)(?: (?:qui|qu|est|se|n arrete pas de|s|monte(?! (?:pas|plus))|continue|commence|a|de|rentre|chaude))* (?:partout|coule(?:r)? (?:partout|du plafond|par le plafond|a flots?|le long|des murs?|dans le plafond|a travers|sur le|chez le voisin)|gicle\\w*|jaillit|monte(?! (?:pas|plus))|deborde\\w* partout|rentre dans|entre dans|envahit|tombe (?:du|par le) plafond|pisse|ruisselle|sort (?:du plafond|de partout|a flots?)|descend du plafond|traverse le plafond|a flots?|inonde|jusqu (?:aux?|a la|a l|en haut)(?: (?:chevilles?|genoux?|mollets?|tailles?|hanches?|cuisses?|cou|prises?|marches?|plinthes?|mi))|(?:entre|rentre|passe|s infiltre|arrive|penetre|vient)(?: (?:sous|par|dans|de|d|en|dessous))+(?: (?:la|le|les|ma|mon|notre|l)) (?:porte|maison|sous sol|cave|cuisine|fenetres?|garage|salon|appartement|chambre|murs?|fondation)|(?:par dessus|au dessus de|plus haut que) (?:la|les) chevilles?)|fuite (?:d eau )?(?:importante|enorme|massive|majeure|terrible)|(?:grosse|enorme|importante) fuite|(?:centimetres|cm|pouces|pieds) d eau|plein d eau|rempli\\w* d eau|(?:impossible de|arrive pas a|peux pas|sais pas comment|reussis pas a|pouvons pas) (?:couper|fermer|arreter|stopper)(?: (?:la|l|le|vanne|d|de|valve|robinet))* eau|deborde(?:r|nt)?(?: \\w+){0,4} (?:partout|sol|plancher|maison)|degat des eaux(?: en cours)|degat d eau en cours|les pieds dans l eau|plafond (?:qui )?(?:coule|pisse|goutte partout)',
    '(?:il |ca )(?:pleut|mouille)(?: \\w+)? (?:dans|en dedans|a l interieur)(?: (?:de|le|la|ma|mon|notre|l|les|du))*(?: (?:maison|salon|cuisine|chambre|sous sol|appart\\w*|cave|bureau|magasin|salle|garage)|$)',
  ],
  other: [
    '(?:egouts?|eaux usees|eaux noires|caca|merde|excrements|eaux d egout|fosse septique|refoul\\w+)(?: (?:qui|est|se|sont|l|d|des|les|de|du|eau|eaux|sort|d egout))* (?:remont\\w+|refoul\\w+|deborde\\w*|partout|sort\\w*|revien\\w+|coule\\w*)|(?:remont\\w+|refoul\\w+)(?: (?:des?|d|les?|l|eaux?|du))* (?:egouts?|eaux usees|eaux noires)|refoulement d egout',
    `(?:enferm\\w+|coince\\w*|bloque\\w*|prisonni\\w+)(?: \\w+){0,6} ${child}(?: \\w+){0,5} (?:dedans|interieur|voiture|auto|dans)|${child}(?: (?:est|sont|s est|a|ete|reste|encore|tout|seul|se|bloquee?|qui)){0,5} (?:enferm\\w*|coince\\w*|bloque\\w*|a l interieur|dedans|dans la voiture|dans l auto|seul dans|a l int)|(?:enferm\\w+)(?: (?:mon|ma|notre|le|la|dehors|avec))* ${child}|(?:porte|cles?|voiture|auto)(?: \\w+){0,8} ${child} (?:est )?(?:dedans|a l interieur)`,
    '(?:coince|bloque|enferme)\\w*(?: \\w+)? dans (?:l ascenseur|les toilettes|la salle de bain|l elevateur)|(?:plafond|toit|mur|plancher|balcon)(?: (?:est|vient|en|train|de|qui|s est|va|commence|a|menace|d|se|s|risque))* (?:effondr\\w*|ecroul\\w*|tomb\\w*|affaiss\\w*|cede\\w*)|arbre (?:est )?tombe sur(?! (?:ma|la|mon|le|notre|l) (?:cloture|terrain|pelouse|gazon|cabanon|haie|jardin|remise))|(?:quelqu un|quelqun) (?:essaie d entrer|essaye d entrer|force la porte)|inconscient\\w*|respire plus|reaction allergique|malaise|(?<!presque |failli m )evanoui\\w*|perdu connaissance|se reveille (?:pas|plus)|ne repond (?:pas|plus) (?:quand on|et ne)',
    '(?:quelqu un|quelqun|un (?:homme|gars|inconnu|voleur|type)|des (?:gens|gars|voleurs|hommes)|mon ex)(?: (?:est|sont|en|train|d|de|qui))* (?:essaie|essaye|essaient|tente|tentent|force|forcer|defonce|defoncer|casse|casser|entrer|rentrer|entre|rentre)(?: (?:d|de|par|en|entrer|rentrer|forcer|defoncer|force))*(?: (?:ma|la|notre|mon|le|une?|chez|dans|par))+ (?:porte|fenetre|moi|nous|maison|appart\\w*|vitre|serrure|logement)(?! (?:pour|le|la|chaque|tous|quand))|(?:on|il|quelqu un|quelqun|un (?:homme|gars|type|inconnu)|une (?:auto|voiture)) (?:me|nous) (?:suit|poursuit|file)(?! (?:sur|pour))|(?:je suis|on est) (?:suivie?|poursuivie?)(?: (?:par un (?:homme|gars|type|inconnu)|dans la rue))',
  ],
  negations: [
    '(?:pas|plus|aucune?|aucun|sans|jamais|ni|rien|non)(?: (?:d|de|du|des|la|le|l|une?|vraiment|trace|signe|odeurs?|question|en|ca|eu|a|vu|senti|encore|besoin|que|au|grosse|petite|forte|cette|sent|danger|fuite))*',
    '(?:n |ne )(?:\\w+ ){1,3}(?:pas|plus|aucune?|rien)(?: (?:de|d|du|le|la|l|l odeur|odeur))*',
  ],
  hypotheticals: [
    '(?:s il|si|au cas ou|en cas)(?: (?:jamais|y|a|avait|il|on|je|nous|une?|d|de|ca|sent|sens|avais|aviez|odeur|il y a|c|est|etait))+(?: \\w+){0,2}|(?:pour|afin d|de) (?:eviter|prevenir|empecher)(?: \\w+){0,5}|(?:peur|risque|crain\\w+|danger) (?:que|de|d|qu)(?: \\w+){0,4}|avant (?:que|qu|d|de)(?: \\w+){0,4}|pourrait(?: \\w+){0,4}|(?:combien|prix|tarif|cout|devis|soumission)(?: \\w+){0,7}|(?:reparez|faites|intervenez|detectez|installez|changez|occupez)(?: (?:vous|les|des|de|aussi|sur|une?|d|la|le|du))*|(?:installer|changer|remplacer|poser|installation d|remplacement d|test d|recherche d|verifier)(?: \\w+){0,4}',
  ],
  begun: [
    '(?:mais )?maintenant (?:oui|si|il y en a|y en a|ca sent|on (?:en|le|la) sent|je (?:le|la|en) sens|c est (?:le cas|fort)|il y a une odeur)(?: une?)?$|(?:oui|si|il y en a une?|y en a une?) maintenant$|jusqu a (?:maintenant|aujourd ?hui|ce (?:matin|soir)|tantot)',
  ],
  past: [
    '(?:l |le |la |au |cet |cette )?(?:an|annee|mois|semaine|printemps|ete|hiver|automne|fois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|derniere|passe|passee)|hier(?! soir)|avant hier|il y a (?:\\w+ )?(?:ans?|mois|semaines?|jours|longtemps|annees?)|en (?:19|20)\\d\\d|(?:eu|apres|suite a|depuis|subi)(?: (?:une?|l|le|la|notre|un petit|d))* (?:inondation|incendie|feu|degat\\w*)|degats? (?:des eaux|d eau|d incendie|de fumee|du feu)(?! en cours)|dommages? (?:causes?|d|de)|autrefois|dans le temps',
  ],
  still: [
    'encore|toujours|(?:odeur|fumee|alarme|fuite|elle|eau)(?: (?:est|de|du|ga[sz]|a|encore))* (?:revenue?|de retour|reapparue?)|continue|n arrete pas|ne s arrete pas|s arrete pas|arrete pas|de nouveau|a nouveau|maintenant (?:ca|il|l eau|on)|en ce moment|recommence|empire',
  ],
  solved: [
    '(?:ne )?(?:sonne|bipe|coule|sent|fuit|fume) plus|(?:c etait|ce n etait que) (?:juste |seulement )?(?:la|les) piles?',
    '(?:fuite|odeur|probleme|inondation|tuyau|degat|feu|incendie)(?: (?:de|d|du|eau|ga[sz]|la|le|est|a|ete|deja|maintenant|bien))* (?:reparee?|reglee?|colmatee?|arretee?|resolue?|eteinte?|finie?|partie)s?',
    '(?:c est|est|a ete|ete|deja|tout est|s est|maintenant)(?: (?:maintenant|deja|bien|tout|enfin|ete))* (?:repare\\w*|regle\\w*|resolu\\w*|arrete\\w*|arrange\\w*|sous controle|eteint\\w*|colmate\\w*|fini\\w*|stoppe\\w*|sec|seche)|(?:pompiers|grdf|ga[sz] metro|energir|enbridge|compagnie de ga[sz]) (?:sont|est|ont|a)(?: deja)? (?:venus?|passes?|verifie|coupe|dit)|fausse alerte|fausse alarme|ca ne (?:sent|coule|fuit) plus|(?:plus|parti\\w*|disparu\\w*) (?:d odeur|maintenant)|(?:mais )?(?:plus|pas) maintenant(?=\\n|$)|odeur (?:est )?(?:partie|disparue)|on a eteint|j ai eteint',
    '(?:c etait|c est|ce n etait que)(?: (?:juste|seulement|que))* (?:le |la |un |une )?(?:bbq|barbecue|feu de camp)(?: (?:du|de|des|d|chez)\\b.*)?',
  ],
  shutOff: [
    '(?<!\\b(?:pas|peux|comment|de|a|pour|faut|dois) )(?:j ai|on a|nous avons|deja|mari a|ai|a)(?: (?:deja|bien|tout|reussi a|pu))* (?:coupe|ferme|couper|fermer|arrete)(?: (?:la|l|le|les|vanne|valve|d|de|du|robinet|arrivee|entree|compteur|principale?|tout))* (?:eau|vanne|valve|robinet|arrivee|principale)|(?:eau|vanne|valve|arrivee)(?: (?:d|eau|principale?))* (?:est|a ete)(?: (?:maintenant|deja|bien))* (?:coupee?|fermee?)',
  ],
  runsOn: [
    '(?:coupe|ferme)(?: \\w+){0,4} (?:eau|valve|robinet|entree)(?: \\w+){0,3} (?:mais|et)(?: \\w+){0,2} (?:coule|sort|fuit|gicle)(?: \\w+)? (?:encore|toujours|quand meme)',
  ],
  praise: ['adore|genial\\w*|super|magnifique|incroyable|coupe|cheveux'],
}
