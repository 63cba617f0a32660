import type { IntentWordings } from './intent-wordings.ts'

const day =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres demain|aujourdhui|un autre (?:jour|moment)|une autre (?:date|heure|journee)|la semaine prochaine|plus tard|plus tot|\\d+ ?h\\w*|apres midi|le matin|autre jour)'

export const french: IntentWordings = {
  spam: [
    'prets? (?:personnel|rapide|approuve|pre approuve|immediat|entre particuliers)|pre ?approuve\\w*|credit (?:approuve|rapide|immediat)|referencement|premiere page (?:de )?google|creation de site|votre site (?:web|internet)|marketing (?:numerique|digital)|crypto\\w*|bitcoin|investissement (?:garanti|rentable)|gagn(?:ez|er) (?:de l argent|jusqu a|\\$)|cliquez|clique ici|vous avez (?:gagne|ete selectionne\\w*)|concours|sondage|votez|votre (?:colis|compte|compte cpf|carte vitale|livraison) (?:est|a ete|en attente|sera)|compte cpf|colis en attente|offre (?:exclusive|limitee|speciale)|travail a domicile|panneaux solaires gratuits',
  ],
  auto: [
    'je (?:conduis|suis au volant)(?: \\w+){0,6} (?:repond\\w+|rappel\\w+|plus tard)|(?:reponse|message) automatis?e?(?:que)?|(?:je|nous) (?:vous )?(?:repondrai|repondrons|rappellerai|recontacterai)(?: \\w+){0,4} (?:des que|plus tard|bientot|quand|sous peu)|absent\\w* du bureau|en reunion(?: \\w+){0,3} (?:rappel\\w+|repond\\w+)|merci (?:de nous avoir|d avoir) (?:contacte\\w*|ecrit)|merci (?:de|pour) (?:nous (?:contacter|ecrire)|votre (?:message|demande|appel))|(?:nous avons|j ai) (?:bien )?recu votre (?:message|demande|courriel)|votre (?:message|demande) a (?:bien )?ete recue?|(?:nos|les) heures (?:d ouverture|de bureau|d affaires) sont',
    '(?:boite vocale|messagerie(?: vocale)?) (?:est )?pleine|(?:ne pas|merci de ne pas|ne) repondre a ce (?:message|texto|numero|sms)|(?:ce|le) (?:numero|message) (?:n est pas|ne peut pas)(?: \\w+){0,3} (?:surveille|recevoir|lu)|en (?:vacances|conge) jusqu(?: au| a| en)?|(?:votre correspondant|le numero que vous)|de retour au bureau|mot cle (?:invalide|inconnu)',
  ],
  wrongNumber: [
    '(?:mauvais|faux|pas le bon) (?:numero|num|destinataire)|mauvaise personne|(?:vous|tu) (?:vous |t )?(?:trompez|trompes|etes trompe\\w*|es trompe\\w*|faites erreur|fais erreur|avez le mauvais|as le mauvais)|erreur de (?:numero|destinataire)|qui (?:est ce|etes vous|es tu|c est|est la|etes|ecrit|m ecrit|parle)|c est qui(?! le (?:patron|technicien))|(?:je|j|on)(?: (?:ne|n|vous|ai|t|l|as|a|avais|me))* (?:ai )?(?:pas|jamais) (?:vous )?(?:appele|telephone|contacte|connais)|connais pas (?:ce|votre|vous)|par erreur|trompe de numero|d ou avez vous mon numero|^(?:(?:desole|desolee|non|bonjour|pardon) )*(?:ce n est|c est|cest|ce nest|c etait|ce n etait) pas moi(?: qui (?:ai|a|vous ai) (?:appele|telephone))?$',
  ],
  human: [
    '(?:parler|discuter|parle|echanger)(?: (?:a|avec|directement|au|aux|de vive voix))* (?:(?:une?|le|la|vrai|vraie|quelques|du|votre) )*(?:personne|quelqu un|quelqun|humain|patron|proprietaire|responsable|technicien|gerant|plombier|vous|agent|conseiller|representant|electricien|vrai monde|etre humain)|vraie personne|(?:un|vrai|etre) humain|(?:un|vrai) (?:agent|conseiller)|service a la clientele',
    '(?:appel(?:ez|le|er)|rappel(?:ez|le|er)|telephon(?:ez|er|e))(?: moi| nous)(?! (?:quand|avant|a l arrivee|des que vous (?:etes|arrivez)|lorsque))|(?:pouvez|pourriez|peux|pourrais|peut|veuillez|merci de|svp|priere de|faut|aimerais|voudrais|prefere\\w*|voulez|possible)(?: (?:vous|tu|t il|on|quelqu un|me|m|nous|de|que|qu|l on|svp|etre|plutot|bien|un|une))* (?:appeler|appelle|rappeler|rappelle|rappelee?|telephoner|telephone|joindre|rappel|appel)|(?:me|m|nous) (?:rappeler|appeler|telephoner)|(?:passer|donner|donnez|passez)(?: (?:moi|un))* (?:coup de (?:fil|telephone)|appel)|un appel svp|par telephone (?:svp|plutot|c est mieux)|j attends (?:votre|un) (?:appel|rappel)',
    '(?:etes vous|est ce|es tu|c est|vous etes|suis je|parle|t es|tu es|ecrivez vous)(?: (?:a|un|une|vous|le|avec|que|c est|je|l|bien))* (?:robot|bot|machine|ia|intelligence artificielle|vraie personne|humain|automatique|ordinateur|repondeur)',
  ],
  noCall: [
    '(?:pas|plus|sans|inutile de|ne|n)(?: (?:me|m|nous|besoin|de|d|la|peine))* (?:appel\\w*|rappel\\w*|telephon\\w*)|(?:appel|rappel)\\w*(?: moi| nous)? (?:quand|avant|a l arrivee|des que vous (?:etes|arrivez)|lorsque|en arrivant)|je m appelle|(?:j ai|on a|je vous ai) (?:deja |essaye d |)(?:appele|appeler|telephone)|je (?:vous )?(?:rappelle|appelle|rappellerai|appellerai)|rappelle toi',
  ],
  emergency: ['urgences?'],
  cancel: [
    '(?:retir|enlev|supprim|effac)(?:er|e|ez|ons) (?:le|mon|notre|ce|la|ma) (?:rendez ?vous|rdv|visite|reservation)|annul(?:er|e|ez|ons|ee|es|ation|erai|erons|eriez)|decommander|decommande|(?:plus|pas) besoin (?:du?|de la|de l|de mon|de votre|de notre) (?:rendez ?vous|rdv|visite|service|intervention)|(?:plus|pas) besoin (?:de|que vous) (?:venir|passer|veniez|passiez|vous deplacer)|ne (?:venez|viens|vous deplacez|passez) (?:pas|plus)|(?:pas|plus) (?:la peine|necessaire) de (?:venir|vous deplacer|passer)|(?:je|on|nous)(?: (?:ne|n))?(?: (?:peux|pourrai|peut|pourra|pourrons|pouvons|serai|sera|serons))(?: (?:pas|plus|malheureusement|finalement))+ (?:venir|etre (?:la|present\\w*|disponible)|la|present\\w*|honorer|me presenter|y etre|assister|vous recevoir)',
  ],
  noCancel: [
    '(?:oubliez|oublie|ignorez)(?: (?:ce que j ai (?:dit|ecrit)))?(?: (?:pour|sur|a propos de|concernant))?(?: (?:l|d))? ?annul\\w*',
    '(?:pas|jamais|sans) (?:voulu |veux |besoin d )?annul\\w+|(?:une|des|d|liste d) annulation|frais d annulation|politique d annulation|(?:m |t |l |nous |vous )(?:a|ont|avait|avaient) (?:deja )?annulee?s?|(?:il|elle|ils|on m) (?:a|ont|avait) annule',
  ],
  reschedule: [
    `report(?:er|e|ez|ons|erait|ee)(?! (?:le probleme|une fuite|un bris))|repouss\\w+|deplac(?:er|ez|ons|e)(?: (?:le|mon|notre|la|l|ce|du|de|mes))* (?:rendez vous|rdv|visite|date|heure|rendezvous|intervention|a|au|${day})|decal\\w+|remettre(?: \\w+){0,4} (?:${day})|replanifi\\w+|reprogramm\\w+|recedul\\w+|chang(?:er|ez|eons|ement)(?: (?:le|la|l|mon|notre|de|d|du|ma|votre|notre))* (?:rendez vous|rdv|date|heure|jour|journee|horaire|rendezvous|plage)|(?:chang(?:er|ez)|mettre|faire|passer|avanc(?:er|ez)|bouger|venir)(?: (?:ca|le|la|l|pour|a|au|mon|rdv|rendez vous|de|plutot|cela|a la))* (?:${day})(?: plutot| a la place)|(?:chang(?:er|ez)|avanc(?:er|ez)|bouger|deplacer)(?: (?:ca|le|la|l|pour|a|au|mon|rdv|rendez vous|plutot|cela))* (?:${day})|au lieu d[eu] (?:${day})|(?:un autre jour|une autre date|un autre moment) (?:plutot|a la place)|(?:plutot|a la place)(?: \\w+)? (?:${day})(?: \\w+){0,3} (?:que|au lieu)`,
  ],
  over: [
    '(?:laissez|laisse|laissons|laisser) (?:tomber|faire)|on oublie ca|oubliez (?:ca|ma demande|moi)|oublie(?:z)? ca|change d avis|finalement c est (?:bon|correct)|(?:j ai|on a|nous avons|ai|deja)(?: (?:deja|finalement))* (?:trouve|pris|engage|choisi|reserve)(?: (?:une?|quelqu|autre|un autre|une autre|avec|deja))* (?:quelqu un|autre|plombier|electricien|entreprise|compagnie|solution|personne|serrurier|technicien|un d autre)(?: d autre)?(?: (?:merci|deja))?',
    '(?:(?:le|la|mon|ma|notre) \\w+ )?(?:c est|est|ete|deja|tout est|probleme)(?: (?:deja|maintenant|tout|enfin|est|ete|a ete))* (?:regle\\w*|repare\\w*|resolu\\w*|arrange\\w*)|(?:on a|j ai|nous avons|(?:mon|ma|notre|le) \\w+(?: l)? a|il l a|l a)(?: (?:deja|pu|enfin|tout|finalement|reussi a le))* (?:regle|repare|reparer|resolu|arrange)(?: (?:le|la|ca|mon|ma|notre)(?: \\w+)?)?|quelqu un d autre(?: (?:vient|s en occupe|est venu|le fait))*',
  ],
  unneeded: [
    '(?:(?:je |on |nous )?(?:n |ne |en )*(?:ai |a |avons )?(?:plus|pas)) besoin(?: (?:de|d)(?: (?:vous|rien|un plombier|plombier|aide|vos services))?)?(?: (?:finalement|maintenant))*(?=$|\\n| \\|| (?:merci|svp|desole\\w*|car|parce|puisque|et|mais|on|je|j|c|mon|ma|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|du tout)(?= |$|\\n))|(?:plus|pas) necessaire(?: (?:finalement|maintenant))*',
  ],
  confirm: [
    '(?:je |on |nous )?confirm(?:e|ons|er|ee?)|(?:ca|cela|c est|tout)(?: (?:me|nous|est|va|sera|marche))* (?:va|convient|parfait|bon|marche|ok|fonctionne|correct|note|bien)|d accord|entendu|a (?:mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|demain|tantot)$|je serai la|on sera la|parfait$|marche conclu|allez y',
  ],
  decline: [
    'non merci|pas interesse\\w*|(?:trop|tres|bien) (?:cher|chere|eleve|dispendieux)|(?:ca|cela) (?:ne )?(?:me |nous )?(?:va|convient|marche|fonctionne) pas|convient pas|aucun(?: des)?(?: (?:deux|trois|ceux|ces))?|ni l un|je (?:ne )?peux pas (?:a cette|ce jour|le \\w+|jeudi|vendredi|lundi|mardi|mercredi|ces)|je vais (?:y )?(?:reflechir|penser)|pas (?:pour moi|cette fois|maintenant merci)|hors (?:de mon )?budget',
  ],
  price: [
    'combien(?! (?:de temps|de jours|d heures|d annees|de minutes|de personnes|de pieces|de fois))|(?:quel|quels|quelle|c est quoi|quelles|cest quoi)(?: (?:est|sont|serait|le|la|les|vos|votre|seraient|ton|tes|l|a peu pres|environ))* (?:prix|tarifs?|couts?|frais|cout|taux|montant)|(?:vos|votre|le|les|un|ton|tes|au niveau des|idee du|idee de|donner un|fourchette de|ordre de) (?:prix|tarifs?)(?! (?:me convient|est ok|va))|(?:ca|cela|il|vous|tu) (?:coute|couterait|chargez|facturez|prenez|demandez|revient|chargerait|charges)(?: (?:cher|combien|quoi|les|des|pour|le|un))|(?:devis|soumission|estimation|deplacement|estime)(?: (?:est|sont|c est|elle|il|ils|est il|est elle))* (?:gratuit\\w*|payant\\w*)|(?:besoin|veux|voudrais|aimerais|cherche|avoir)(?: (?:d|un|une|avoir|obtenir|recevoir))* (?:devis|soumission|estimation|prix)|(?:devis|soumission) (?:pour|svp)|(?:devis|soumissions?|estimations?) gratuit\\w*|(?:pouvez|pourriez|peux|pourrais)(?: (?:vous|tu|me|m|nous|avoir|svp))* (?:faire|donner|envoyer|fournir|avoir)(?: (?:un|une|le|moi))* (?:devis|prix|estimation|soumission|idee|estime)|(?:puis je|est ce que je peux|possible d|peut on|j aimerais|je peux) avoir (?:un|une) (?:prix|devis|soumission|estime)|taux horaire|frais de (?:deplacement|service)|rabais|reduction|remise|moins cher|grille tarifaire',
  ],
  noPrice: ['(?:peu importe|n importe) (?:le prix|le cout)|le prix (?:me convient|est ok|va|c est bon)|mise a prix'],
  hours: [
    '(?:etes|vous etes|est ce que vous etes|es|est|c est|sont|t es|serez|sera)(?: (?:vous|encore|le|la|il|elle|toujours|tu|magasin|salon|garage|atelier|ce))* (?:ouverts?|ouvertes?|ouverte|fermes?|fermee?s?)|(?:a )?quelle heure(?: (?:est ce que|vous|tu|le|la|magasin|salon|garage|on))* (?:ouvr\\w+|ferm\\w+)|(?:heures?|horaires?|jours?) (?:d )?ouverture|(?:vos|les|quels sont les|quels sont vos|votre|ton|tes|quel est votre) (?:heures|horaires?)(?! (?:de mon|de la visite))|ouvr\\w+(?: vous)? (?:le|les|a|aujourdhui|demain|quand|en)|ferm(?:ez|e)(?: vous)? (?:a|le|quand|tot|tard)|(?:travaillez|travailles|ouvrez|faites|intervenez|prenez|bossez|recevez|offrez|disponibles?)(?: (?:vous|tu|aussi|des|rdv|rendez vous|le|la|les|en|service|appels|du|pour|jours))* (?:samedis?|dimanches?|week ?ends?|week end|fins? de semaine|soirs?|feries?|jours feries|nuit|soirees?)(?! (?:prochain|matin|apres|a \\d|vers))|jusqu a quelle heure|24 ?h(?: 24| sur)?|24 heures|ouvert (?:le|la|les|aujourdhui|demain|ce)',
  ],
  visit: [
    '(?:vous|tu|il|le technicien|le plombier)(?: (?:arrivez|arrives|arrive|venez toujours|viens toujours|etes en route|est en route|etes ou|est ou|venez bien))|(?:etes|es) (?:vous|tu) (?:en route|loin|en chemin)|(?:venez|viens|passez|arrivez)(?: vous| tu)? (?:toujours|bien|quand|encore)|a quelle heure (?:arriv\\w+|ven\\w+|pass\\w+|vous arriv\\w+|sera)|ou etes vous|(?:personne n est|n est pas|pas encore|toujours pas|jamais) (?:venue?|arrivee?|passee?)|je (?:suis|serai) (?:en retard|arrive\\w*|dehors|devant|la dans)|j arrive|en route|code de (?:la )?(?:porte|l entree|l immeuble)|facture|recu|remboursement|garantie|(?:accept\\w+|payer)(?: \\w+){0,3} (?:cartes?|comptant|cheques?|virements?|interac)|carte de credit|plainte',
  ],
  need: [
    'besoin|voudrais|voudrait|aimerais|aimerait|veux|voulons|souhait\\w+|cherche\\w*|recherche|(?:pouvez|pourriez|peux|pourrais|peut)(?: vous| tu| on)?|est ce que (?:vous|tu|je|quelqu)|serait il|possible|rendez ?vous|rdv|reserver|venir|venez|passer|envoyer|repar\\w+|install\\w+|chang\\w+|remplac\\w+|debouch\\w+|nettoy\\w+|peindre|enlever|ramasser|debarrass\\w+|brise\\w*|bris|casse\\w*|panne|fuit|fuite|coule|goutte|bouche\\w*|bloque\\w*|coince\\w*|marche (?:pas|plus)|fonctionne (?:pas|plus)|demarre (?:pas|plus)|chauffe (?:pas|plus)|allume (?:pas|plus)|ouvre (?:pas|plus)|ferme (?:pas|plus)|plus d|plus de|defectueu\\w+|probleme|souci|aide|aider|devis|soumission|estimation|disponib\\w+|dispo|faites vous|vous faites|j ai (?:un|une|perdu|besoin)|mon \\w+ (?:est|a|fait|ne)|ma \\w+ (?:est|a|fait|ne)|interesse\\w* par|coupe|couleur|travaux',
  ],
  thanks: [
    'merci(?: (?:beaucoup|bien|infiniment|bcp|mille fois|enormement|a vous|encore|d avance|a toi))*|mercii+|mille mercis|grand merci|je vous remercie|on vous remercie|remercie|c est (?:tres )?(?:gentil|apprecie)|apprecie|thx',
  ],
  courtesy: [
    '(?:ok|d accord|parfait|super|genial|excellent|cool|bien|tres|beaucoup|bonne (?:journee|soiree|fin de semaine|nuit|semaine)|bon week ?end|bonjour|bonsoir|salut|au revoir|a (?:bientot|demain|plus|la prochaine|plus tard)|oui|note|entendu|c est (?:note|gentil|parfait|super)|pour (?:tout|votre (?:aide|temps|reponse|travail|rapidite|service)|l (?:info|aide|information)|la (?:reponse|rapidite)|le (?:suivi|travail|service))|monsieur|madame|vous|a vous|et|de|la|le|top|encore|c est|tout)',
  ],
}
