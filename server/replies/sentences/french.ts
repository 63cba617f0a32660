import type { Sentences } from './sentences.ts'

export const french: Sentences = {
  askNeed: 'Comment pouvons-nous vous aider?',
  askPhoto: 'Si vous pouvez, envoyez-nous une photo. Ça aide à voir ce qu’il faut.',
  askAddress: 'Quelle est l’adresse, avec la ville?',
  askName: 'C’est à quel nom, s’il vous plaît?',
  askTime: 'Quel jour et quelle heure vous conviennent?',
  hello: 'Bonjour, merci de nous écrire.',
  gotIt: 'C’est noté, merci.',
  photoThanks: 'Merci pour la photo.',
  hoursAre: 'Nos heures : {hours}.',
  yourLanguage: 'Oui, en français, avec plaisir.',
  hoursUnknown: {
    named: 'J’ai transmis votre question sur nos heures à {owner}.',
    unnamed: 'J’ai transmis votre question sur nos heures à l’équipe.',
  },
  openThen: 'Nous sommes ouverts {open}.',
  closedThen: 'Nous sommes fermés {closed}. Nous rouvrons {open}.',
  areasAre: 'Notre secteur : {areas}.',
  areasUnknown: {
    named: 'J’ai demandé à {owner} si nous desservons votre secteur.',
    unnamed: 'J’ai demandé à l’équipe si nous desservons votre secteur.',
  },
  placeIs: 'Vous nous trouvez ici : {address}.',
  callOutFeeIs: 'Le déplacement coûte {fee}.',
  jobPriceAsked: {
    named: 'J’ai demandé à {owner} le prix du travail.',
    unnamed: 'J’ai demandé à l’équipe le prix du travail.',
  },
  priceUnknown: {
    named: 'J’ai transmis votre question sur le prix à {owner}.',
    unnamed: 'J’ai transmis votre question sur le prix à l’équipe.',
  },
  bookedUpTo: 'Pour l’instant, notre agenda va jusqu’au {until}.',
  passedOn: {
    named: 'J’ai transmis votre message à {owner}, qui vous répondra ici.',
    unnamed: 'J’ai transmis votre message à l’équipe, qui vous répondra ici.',
  },
  passedOnWithTimes: {
    named: 'J’ai transmis votre message à {owner}, avec le moment souhaité : {wanted}. Vous aurez la réponse ici.',
    unnamed: 'J’ai transmis votre message à l’équipe, avec le moment souhaité : {wanted}. Vous aurez la réponse ici.',
  },
  elsewherePassedOn: {
    named: 'Pour le {place}, j’ai transmis à {owner}, qui vous répondra ici.',
    unnamed: 'Pour le {place}, j’ai transmis à l’équipe, qui vous répondra ici.',
  },
  otherPassedOn: {
    named: 'J’ai transmis l’autre demande à {owner}, qui vous répondra ici.',
    unnamed: 'J’ai transmis l’autre demande. Vous aurez la réponse ici.',
  },
  willCall: {
    named: 'J’ai demandé à {owner} de vous appeler.',
    unnamed: 'J’ai demandé à l’équipe de vous appeler.',
  },
  changePassedOn: {
    named: 'J’ai dit à {owner} que vous voulez changer votre rendez-vous. Vous aurez la réponse ici.',
    unnamed: 'J’ai dit à l’équipe que vous voulez changer votre rendez-vous. Vous aurez la réponse ici.',
  },
  cancelPassedOn: {
    named: 'J’ai dit à {owner} que vous voulez annuler. Vous aurez la réponse ici.',
    unnamed: 'J’ai dit à l’équipe que vous voulez annuler. Vous aurez la réponse ici.',
  },
  complaintPassedOn: {
    named: 'Je suis désolé de l’apprendre. J’ai transmis votre message à {owner}, qui vous répondra ici.',
    unnamed: 'Je suis désolé de l’apprendre. J’ai transmis votre message à l’équipe, qui vous répondra ici.',
  },
  notUnderstood: 'Désolé, je n’ai pas bien compris.',
  assistant: {
    named: 'Je suis l’assistant automatique chez {business}; {owner} peut intervenir ici.',
    unnamed: 'Je suis l’assistant automatique chez {business}; une personne peut intervenir ici.',
  },
  otherLanguage: {
    named: 'Désolé, j’écris seulement en anglais, en espagnol et en français. J’ai transmis votre message à {owner}.',
    unnamed:
      'Désolé, j’écris seulement en anglais, en espagnol et en français. J’ai transmis votre message à l’équipe.',
  },
  declined: 'Pas de problème. Si vous avez besoin de nous plus tard, écrivez-nous ici.',
  offer: 'Nous avons {slots}. Qu’est-ce qui vous convient? Répondez {numbers} ou proposez un autre moment.',
  offerAlone:
    'À ce moment : {only}; sinon {others}. Qu’est-ce qui vous convient? Répondez {numbers} ou proposez un autre moment.',
  offerNear:
    'Désolé, rien de libre à ce moment. Le plus proche : {slots}. Qu’est-ce qui vous convient? Répondez {numbers} ou proposez un autre moment.',
  slotGone: 'Désolé, ce moment vient d’être pris.',
  slotOver: 'Désolé, ce moment est déjà passé.',
  noneSooner: {
    named: 'Désolé, nous n’avons rien avant. Je l’ai dit à {owner}.',
    unnamed: 'Désolé, nous n’avons rien avant. Je l’ai dit à l’équipe.',
  },
  whichSlot: 'Qu’est-ce qui vous convient : {slots}? Répondez {numbers} ou proposez un autre moment.',
  whichStreet: 'C’est dans quelle rue, avec le numéro?',
  whatIsWrong: 'Qu’est-ce qu’on change : l’heure ou l’adresse?',
  orPick: 'Ou choisissez un moment : {link}',
  booked: 'C’est réservé : {agreed}. Pour changer, écrivez-nous ici.',
  moved: 'C’est fait, votre nouveau rendez-vous : {agreed}. Pour changer, écrivez-nous ici.',
  resized: 'C’est fait, votre rendez-vous est maintenant : {agreed}. Pour changer, écrivez-nous ici.',
  needsLonger: 'Cela demande plus de temps qu’il n’en reste à ce moment-là.',
  movedByShop: 'Nous avons déplacé votre rendez-vous au {agreed}. Si cela ne convient pas, écrivez-nous ici.',
  cancelled: 'Votre rendez-vous du {agreed} est annulé. Si vous avez encore besoin de nous, écrivez-nous ici.',
  reminder: '{business} : votre rendez-vous est le {agreed}. Répondez C pour confirmer ou R pour le déplacer.',
  confirmed: 'Merci, votre rendez-vous est confirmé : {agreed}.',
  stands: 'Votre rendez-vous est le {agreed}. Pour changer, écrivez-nous ici.',
  allStand: 'Vos rendez-vous : {visits}. Pour en changer un, écrivez-nous ici.',
  askCancel: 'Votre rendez-vous est le {agreed}. Voulez-vous annuler celui-là?',
  whichToCancel: 'Lequel de vos rendez-vous faut-il annuler : {visits}?',
  whichToMove: 'Lequel de vos rendez-vous faut-il déplacer : {visits}?',
  otherJob: 'Et pour l’autre rendez-vous, quel jour et quelle heure vous conviennent?',
  stillFree: 'Oui, c’est encore libre : {agreed}. On le réserve? Répondez {number}.',
  allRight: 'Pas de souci.',
  byPhone: 'Pas de souci, on peut voir ça par téléphone.',
  alerted: {
    named: 'Je viens d’envoyer un texto à {owner}. Si ça empire, appelez le {emergencyNumber}.',
    unnamed: 'Je viens d’envoyer un texto à l’équipe. Si ça empire, appelez le {emergencyNumber}.',
  },
  nobodyAnswered: 'Personne n’a répondu. Appelez maintenant le {emergencyNumber}, ou une autre entreprise.',
  stillTexted: {
    named: 'J’ai prévenu {owner}, mais personne n’a encore répondu. C’est tout ce que je sais pour l’instant.',
    unnamed: 'J’ai prévenu l’équipe, mais personne n’a encore répondu. C’est tout ce que je sais pour l’instant.',
  },
  stillTrying: 'J’essaie toujours de joindre l’équipe. C’est tout ce que je sais pour l’instant.',
  callingNow: 'L’équipe essaie de vous joindre par téléphone en ce moment.',
  takenOn: {
    named: '{owner} s’en occupe. C’est tout ce que je sais pour l’instant.',
    unnamed: 'Quelqu’un de l’équipe s’en occupe. C’est tout ce que je sais pour l’instant.',
  },
  callYourself: 'Je ne peux pas appeler le {emergencyNumber} à votre place.',
  alreadyPassedOn: {
    named: '{owner} a votre message. C’est tout ce que je sais pour l’instant.',
    unnamed: 'L’équipe a votre message. C’est tout ce que je sais pour l’instant.',
  },
  signedStart: '{business} : ',
}
