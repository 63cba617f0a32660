import type { ComplaintWordings } from './complaint.ts'

const trade =
  '(?:plombier|plombiere|electricien|electricienne|mecanicien|technicien|technicienne|serrurier|coiffeur|coiffeuse|entrepreneur|installateur|reparateur|ouvrier|chauffagiste|livreur)s?'
const person = `(?:gars|homme|hommes|equipe|gens|employes?|monde|personnes?|type|types|mec|mecs|monsieur|apprenti|${trade})`
const work = '(?:travail|travaux|service|reparation|job|installation|ouvrage|visite|intervention|coupe|chantier)s?'
const ourPerson = `(?:(?:votre|vos|ton|tes) ${person}|(?:le|la|les|l) ?${person} que (?:vous|t|tu) (?:avez|as|m avez) (?:envoye|envoyes)|(?:le|la|les) ${person} qui (?:est|sont) (?:venue?s?|passee?s?))`
const bad =
  '(?:mauvaise?s?|mal|horribles?|terribles?|lamentables?|pourrie?s?|nulle?s?|affreux|affreuse|bacle|baclee?s?|degueulasse|une honte|un desastre|catastrophiques?|une catastrophe|de la (?:merde|marde)|inacceptables?|incompetente?s?|impolie?s?|grossiere?s?|irrespectueux|malpolie?s?|decevante?s?|pas (?:professionnel\\w*|serieux|bien fait|correct\\w*|propre)|sale|saoul|ivre|a refaire|mal faite?s?)'
const very = '(?:(?:tres|vraiment|trop|tellement|completement|carrement|super|bien|un|une|totalement|assez|plutot) )*'
const noShow =
  '(?:(?:(?:n|ne|s|m|nous|me|se|y) )*(?:est|etes|sont|es|avez|a|ont|as) (?:(?:meme|toujours|encore) )*(?:jamais|pas|meme pas|toujours pas|pas encore) (?:(?:ete|meme) )*(?:venue?s?|passee?s?|arrivee?s?|presentee?s?|pointee?s?|rappelee?s?|revenue?s?|montree?s?|termine|fini|repare|donne (?:de )?(?:suite|nouvelles?)|repondu)|(?:m|nous) (?:a|avez|ont|as) (?:pose un lapin|laissee?s? tomber|laissee?s? (?:en plan|attendre)|oubliee?s?)|pose un lapin|manque (?:mon|notre|le) rendez vous)'
const harm =
  '(?:(?:a|ont|avez|as) (?:(?:tout|completement|vraiment|encore) )*(?:brise|casse|abime|endommage|raye|egratigne|ruine|detruit|sali|tache|vole|inonde|empire|gache|menti|fait (?:un |des )?(?:degats?|dommages?)|laisse (?:un (?:gros |beau )?|une (?:grosse )?|le |la |tout |de la |du )?(?:bordel|gachis|sale|salete|degat|en desordre|pas fini|inacheve|degats)))'
const fixed =
  '(?:repare|reparee?s?|installe|installee?s?|remplace|remplacee?s?|change|changee?s?|debouche|debouchee?s?|pose|posee?s?|fait|faite|faits|nettoye|arrange|arrangee?|soude|branche|mis)'
const again =
  '(?:encore|toujours|de nouveau|a nouveau|recommence|recommencee?|pire|deja|le meme probleme|refuit|recoule)'
const money =
  '(?:surfactur\\w*|trop (?:facture|charge|cher facture)|(?:m|nous) (?:a|avez|ont) (?:facture|charge|fait payer)(?: \\w+){0,2} (?:trop|deux fois|double|plus|en double|extra)|factur\\w+ (?:deux fois|en double|trop)|arnaqu\\w*|escroc\\w*|escroquerie|vol(?:eurs?|e)|fraudeurs?|profiteurs?)'

export const complaintInFrench: ComplaintWordings = {
  ours: [
    `(?:votre|vos|ton|tes) (?:dernier |derniere |premier |premiere )?${work}(?: \\w+){0,3} (?:etait|est|etaient|sont|a ete|fut|c etait) ${very}${bad}|(?:votre|vos|ton|tes) ${work}(?: \\w+){0,2} (?:n a |a )?(?:pas|jamais|deja) (?:tenu|dure|marche|lache|fonctionne)`,
    `${ourPerson}(?: \\w+){0,3} (?:${noShow}|${harm}|${money}|(?:est|etait|etaient|a ete|sont|ont ete) ${very}(?:${bad}|en retard))`,
    `${ourPerson} ${noShow}|${ourPerson} ${harm}|(?:vous|tu) (?:m |nous |me )*(?:${noShow}|${harm}|${money}|avez menti|avez fait ${very}(?:mauvais|sale) travail|etes (?:en retard|des (?:escrocs?|voleurs?|incompetents?|menteurs?)|${very}${bad}))`,
    `(?:\\w+ )?(?:que|qu) (?:vous|votre \\w+|tu|il|ils) (?:m |nous |l |me |y )*(?:avez|as|a|ont) (?:juste )?${fixed}(?: \\w+){0,4} (?:${again}|fuit|coule|goutte|est (?:brise|casse|bouche|en panne|tombe|mort)\\w*|ne (?:marche|fonctionne|chauffe|tient)|a (?:lache|brise|casse|pete)|marche (?:pas|plus))`,
    `(?:vous|tu|votre \\w+) (?:m |nous |l |me |y |venez de )*(?:avez|as|a|l avez|reparer|etes venus?|est venu)(?: (?:juste|deja))* ?(?:${fixed})?(?: \\w+){0,6} (?:${again})`,
    `(?:${again}|fuit|coule|marche pas)(?: \\w+){0,6} (?:apres|depuis|malgre) (?:votre|que vous|vos|le passage)(?: \\w+){0,3}|(?:apres|depuis|malgre) (?:votre|vos|que vous)(?: \\w+){0,6} ${again}`,
    `(?:attends?|attendons|attendu|attendre)(?: \\w+){0,3} (?:${ourPerson}|apres vous|votre ${person}|que vous|quelqu un|(?:le|la|un|apres le) ${person}|qu on)`,
    '(?:vous|tu|on|il|ils|quelqu un|votre \\w+)(?: m)? (?:deviez|devais|devait|devaient|aviez dit|avez dit|avait dit|avez promis|aviez promis)(?: \\w+){0,4} (?:venir|passer|etre (?:la|ici)|arriver|rappeler|appeler|viendriez|passeriez|finir|envoyer)(?! (?:demain|la semaine prochaine))',
    `pas (?:du tout )?${very}(?:contente?s?|satisfaite?s?|heureux|heureuse|impressionne\\w*)(?: (?:de|du|des|avec|par))?|(?:decue?s?|fachee?s?|mecontente?s?|furieux|furieuse|frustree?s?|insatisfaite?s?|ecoeuree?s?) (?:de|du|des|par|avec|contre)`,
    '(?:plus jamais|jamais plus|je ne|on ne|ne vais pas)(?: \\w+){0,3} (?:appel\\w+|recommand\\w+|faire affaire|engager\\w*|vous)(?: \\w+){0,3}vous|(?:je ne vous recommande|je vous recommande) pas|plus jamais(?: \\w+)? (?:vous|votre|avec vous|chez vous)|quel genre d[e ](?:compagnie|entreprise|service)|vous (?:devriez avoir honte|m avez oublie|nous avez oublies?)',
  ],
  anybodys: [
    '(?:une |porter |faire une )?plainte|me plaindre|reclamations?|rembours\\w+|(?:mon|un) avocat|poursuivre|petites creances|protection du consommateur|(?:mauvais|mauvaise) (?:avis|critique|note)|(?:veux|rendez moi|redonnez moi|recuperer|ravoir)(?: \\w+){0,2} (?:mon|notre) argent|dedommag\\w+|compensation',
    `(?:mauvaise?|tres mauvaise?|pire|horrible|terrible|lamentable) (?:service|travail|experience|job|reparation)|(?:travail|job|ouvrage|boulot)(?: \\w+)? (?:bacle|mal fait|de cochon|pas fini|inacheve|a moitie fait)|(?:c est|cest|c etait) (?:vraiment |tout simplement )?(?:inacceptable|ridicule|une (?:honte|blague|farce)|n importe quoi|scandaleux)|inacceptable|(?:tres|vraiment|extremement) (?:decue?|fachee?|mecontente?|insatisfaite?)|perte de temps|manque de (?:respect|professionnalisme)|pas professionnel`,
    `(?:personne|aucun ${person})(?: (?:n|ne|m|nous|s|y|toujours|encore|jamais))* ?(?:est|s est|a|ait|soit|nest|n est|m a|ma) ?(?:(?:encore|jamais|meme|toujours) )*(?:venue?|passee?|arrivee?|presentee?|rappelee?|pointee?|montree?|rappele)`,
    `(?:il|ils|elle|le ${person}|les ${person}) (?:${noShow}|${harm})|${noShow}|${money}`,
    `(?:j |je |on |nous )?(?:attends?|attendons|attendu|poireaute)(?: \\w+){0,3} (?:toute la (?:journee|matinee|soiree)|depuis (?:ce matin|hier|des heures|\\d+|deux|trois|lundi|mardi|mercredi|jeudi|vendredi|midi)|des heures|pour rien|\\d+ heures)|(?:attends?|attendons) (?:toujours|encore)(?! (?:la|une|votre|ma|le|un) (?:reponse|piece|soumission|devis|confirmation))`,
    '(?:la |votre |ma )?(?:facture|montant|prix) (?:est|etait|semble) (?:fausse|faux|trop|beaucoup trop|erronee?|incorrecte?|exageree?|plus (?:eleve|haut|cher))|(?:paye|payer) (?:beaucoup )?trop cher|je ne (?:paierai|payerai|vais) pas(?: payer)?|pas ce qui (?:etait|avait ete) (?:convenu|prevu)',
    `(?:deuxieme|troisieme|quatrieme|cinquieme|dixieme|enieme|2e|3e|4e|5e|\\d\\d?(?:e|ieme)) fois (?:que|qu)(?: \\w+){0,5}|meme probleme (?:encore|a nouveau|de nouveau)|(?:reparation|reparations|travail) (?:n a |a )?(?:pas|jamais) (?:tenu|dure|marche|ete (?:fini|finie|termine|bien fait))|(?:pas|jamais) (?:fini|termine) (?:le|les|la) ${work}`,
  ],
  others: [
    `(?:autre|autres|ancien|ancienne|dernier|derniere|precedent|precedente|premier|mon|notre|un) (?:compagnie|entreprise|garage|salon|${person})(?: (?!vous\\b|votre\\b)\\w+){0,8}`,
    `(?:le|la|l) ?(?:compagnie|entreprise|garage|${person}) (?:precedent|precedente|d avant|que (?:j ai|nous avons|on a|j avais) (?:engage|appele|trouve|pris)\\w*)(?: (?!vous\\b|votre\\b)\\w+){0,8}`,
    '(?:mon|ma|le|la|notre) (?:proprietaire|proprio|concierge|constructeur|entrepreneur)(?: (?!vous\\b|votre\\b)\\w+){0,8}|ailleurs(?: \\w+){0,6}|personne d autre(?: \\w+){0,6}',
  ],
  household: [
    '(?:mon|ma|mes|le|la|notre|nos) (?:mari|conjointe?|femme|voisine?|locataire|frere|soeur|pere|mere|fils|fille|enfant|patron|patronne|client|assurance)s?',
  ],
  none: [
    '(?:locataires?|voisine?s?|clients?|femme)(?: \\w+){0,2} plain\\w+|aucune plainte|pas de plaintes?|(?:bon|tres bon|excellent|beau) (?:travail|service)(?: \\w+){0,4}|mauvaise (?:odeur|nouvelle|idee)|sent (?:tres )?mauvais|pas mal',
    'desolee?(?: \\w+){0,8}|excusez(?: \\w+){0,8}|si (?:personne|vous ne|il ne)(?: \\w+){0,8}|attends? (?:la|une|votre|ma|le) (?:reponse|piece|soumission|devis|confirmation)|(?:bureau|cabinet|etude) d avocats?|j ai (?:manque|oublie|casse|brise)(?: \\w+){0,6}|travail bien fait|pas (?:trop )?cher',
  ],
}
