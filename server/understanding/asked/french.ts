import type { AskedWordings } from './english.ts'

const day =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourdhui|demain|\\d{1,2} ?h|\\d{1,2}-\\d{1,2}|a \\d{1,2})'

export const askedInFrench: AskedWordings = {
  choice: [
    '(?:lequel|laquelle|lesquels|lesquelles|quel (?:creneau|choix|horaire)|quelle option)|(?:est-ce que )?(?:lun|lune) de ces|choisissez|choisis',
    `${day}[^?]* ou [^?]*${day}[^?]*\\?`,
  ],
  check: [
    '(?:cest|est-ce) (?:bien|exact|correct|bon)|(?:correct|exact|daccord|cest ca|cest bon)\\?|(?:repondez|reponds|envoyez|tapez) (?:par )?(?:oui|ok|c)',
  ],
  phone: [
    'numero de (?:telephone|portable|cellulaire|cell|mobile)|(?:quel|votre|ton|meilleur|autre|bon)(?: est)?(?: le| votre| ton)?(?: meilleur)? (?:numero|telephone)|a quel numero|numero (?:ou|pour)|telephone\\?',
  ],
  name: [
    '(?:votre|ton|quel) (?:nom|prenom)|(?:le )?nom\\?|comment (?:vous|tu) tappel\\w*|comment vous appel\\w*|a qui (?:ai-je|ai je|je parle|parle)|qui (?:est|etes)|a quel nom|au nom de qui',
  ],
  place: [
    '[ld]?adresse|code postal|ou (?:est|se|etes|habitez|doit|devons|faut|ca|dois|puis|cela|sont)|dans (?:quel|quelle) (?:ville|quartier|secteur|rue)|quelle (?:ville|rue)|(?:^|a |pour )ou\\?|cest ou|lieu',
  ],
  time: [
    'quand|quel (?:jour|moment|horaire)|quels (?:jours|horaires)|quelle (?:heure|date|journee)|quelles (?:heures|dates)|disponibilites?|un autre (?:jour|moment|creneau)|meilleur (?:moment|jour)|a quel point (?:cest|est-ce) urgent|vous conviendrait le mieux',
  ],
  need: [
    'quest-ce (?:que|qui|quil)|de quoi (?:avez|as|sagit|a)|que (?:puis|pouvons|peut|cherchez|recherchez|souhaitez|voulez|desirez|se passe|faut)|quel (?:est|service|type|genre|travail)(?: est)?(?: le| votre| ton)?(?: probleme| service| travail| besoin| souci)?|quelle (?:est la panne|reparation)|comment (?:puis|pouvons|peut)[- ](?:je|nous|on)|en quoi|decri\\w+|expliqu\\w+|dites[- ](?:moi|nous)|photos?',
  ],
  confirmation: [
    '(?:je|on|nous|puis-je|pouvons-nous) (?:vous )?(?:reserve|reservons|confirme|confirmons|note|notons|inscris|rappelle|rappelons|reserver|confirmer|rappeler|appeler)|voulez-vous que|souhaitez-vous que|veux-tu que',
    '(?:ca|cela|est-ce que|cette|ce) [^?]*(?:va|convient|conviendrait|marche|irait|arrange)[^?]*\\?|(?:vous convient|te convient|confirmez|confirmer|pouvez-vous|peux-tu|voulez-vous|souhaitez-vous|etes-vous|avez-vous|est-ce)[^?]*\\?|(?:ok|bon|daccord)\\?',
  ],
}
