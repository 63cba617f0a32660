// What people write who want no more texts, and what sounds like it and is not; one text to a line.

/** Free wordings of an opt-out. */
export const freeWordings = `
  stpo textng me
  please remov me from this lst
  quit conacting me i found sombody
  im good dont mesage me no more
  you have the worng person leav me alone
  plz take my nmbr off
  no mroe texts thank u
  unsubscibe now
  dont ever txet this number again u creep
  dont txt me
  wrong number dont text
  who gave u my number remove it
  quit msging me
  unsubcribe
  UNSUBSCRIBE!!!
  unsub
  pls stop txting me
  stoptexting me
  leve me alone
  rmove me
  thanks but no more texts
  STPO
  Stop. Now.
  wtf stop texting this number
  f*ck off and stop texting
  tkae me off ur list pls
  remove my number from ur list
  Please remove this number from your system. Thank you
  i never asked for this. stop sending me messages
  no more msgs
  no more messages please 🙏
  🛑
  🛑 stop 🛑
  do not contact this number agian
  dont ever text me again
  opt out
  optout plz
  got it all fixed thanks. please dont message me anymore
  this is spam. stop it
  im reporting u if u text me 1 more time
  cease and desist all communication
  stahp texting
  sotp msging me im at work
  sto txtn me
  pleas remov my nummber frm ur list
  idk who u r but quit blowin up my phne
  wrong num take me off
  NO MORE TXTS
  i said stop texing me ffs
  donttextme
  stopit
  please stop contacing me
  im not ur customer lose this number
  u got the wrong guy delet my number plz
  how do i unsuscribe from this crap
  thx all good now no more msgs pls
  leave me aloen
  quit spaming me
  dont msg this fone again
  dnt txt me
  please cease
  quit texting
  wrong person stop
  ok leave me alone already
  take me off ur list
  no more msgs pls
  who gave u this number? dont msg me again
  i didnt sign up for this stop it
  stp textin me
  i dont want ur texts
  pls dont contact me anymore thx
  u got the wrong person leave me alone
  take my number out
  not interested lose my number
  pls cease messaging
  quit it
  you're harassing me stop it
  this is spam im blocking you
  im on the do not call list
  i want out
  Quit it.
  stop it already
  knock it off
  you guys keep spamming me quit it
  I'm reporting you
  im blocking this number
  my number is on the national do not call registry
  this number is on the DNC list
  we want out of this
  enough already
  cut it out please
  you are bothering us stop this
  thx but stop
  thank you but please stop
  stop sending
  please stop sending
  f*** off stop texting
  You're spamming me, stop
  this is spam. stop
  STOP texting my wife
  stop texting my mom
  who gave you my number stop
  how did you get my number? stop
  stop it with the texts
  u can stop now
  you can stop now
  ugh leave me alone
  omg leave me alone
  Not me. Stop.
  wrong number, please remove
  please remove
  Stop, I never called you
  sick of these texts stop
  unsubscribe from your list
  just leave me alone please
  remove my number from your list
  remove me from your contacts
  please delete my number
  loose my number
  no more texts pls
  no more texts please
  no more txts plz
  no more messages
  no more msgs thx
  no texts please
  no texting please
  no more of these texts
  quit txting me
  quit messaging
  don't text this number again
  dont text this number
  do not text this number again
  don't text this number anymore
  dont txt me again
  don't message me
  do not contact me again
  dont contact this number
  stop contacting this number
  stop txt
  stop texts
  stop all texts
  end texts
  i don't want these texts
  i dont want texts
  I don't want any more texts
  don't want your texts
  not interested stop texting
  I'm not interested, don't text me again
  I no longer wish to receive texts
  I do not wish to receive messages
  please stop sending me messages
  unsubcribe me
  unsubscribe me pls
  i didn't sign up for this, stop
  block me
  blocked. dont text again
  you have no permission to text me
  revoke consent
  opt me out please
  let me opt out
  this is harassment, stop texting
  f off
  piss off
  go away please
  shut up and stop texting
  s t o p
  STOP!!!
  sotp
  stpo
  stop pls
  STOP ALL
  please end these messages
  take me off
  take me off the list please
  remove
  stop msging me
  dont ever text me
  pls dont text
  text me no more
  do not disturb me again
  do not bother me
  don't bother me again
  stop emailing and texting me
  please dont send me anything else
  don't send me anything
  no further contact
  discontinue texts
  I'd like no more messages
  Stop please
  please stop
  Please STOP.
  pls stop
  plz stop!!
  ok stop
  stop now
  STOP NOW
  stop stop stop
  Stop. Stop. Stop.
  no, stop
  No thanks, stop
  no thank you. STOP
  just stop
  just stop already
  stop it
  Stop this
  please stop it
  stop thanks
  hey stop
  can you stop
  Can you please stop
  could you please just stop
  I said stop
  I SAID STOP
  i told you to stop
  I already asked you to stop
  you need to stop
  stop wrong number
  wrong number stop
  Wrong number. Stop.
  STOP - wrong number
  Stop, you have the wrong number
  stop, not interested
  Not interested. Stop
  STOP who is this
  Stop! I already found someone
  Stop. I hired another plumber
  STOP
  stop to opt out
  STOP to unsubscribe
  unsubscribe please
  please unsubscribe
  unsubscribe me
  unsubscribe me please
  Please unsubscribe me from this
  unsubscribe this number
  unsubscribe from all
  I want to unsubscribe
  I'd like to unsubscribe
  i would like to unsubscribe please
  how do I unsubscribe
  How do I unsubscribe from this?
  can i unsubscribe
  I wish to opt out
  I want to opt out
  i want to opt out of these messages
  i opt out
  I am opting out
  opting out
  opt me out
  opt-out please
  Please opt me out of your texts
  how can i opt out?
  stop texting me
  Stop texting me!
  STOP TEXTING ME
  stop texting
  please stop texting
  please stop texting me
  Please, stop texting me.
  stop fucking texting me
  stop txting me
  stop messaging me
  Stop messaging this number
  stop contacting me
  stop bothering me
  stop harassing me
  stop spamming me
  stop bugging me
  quit texting me
  quit bothering me
  cease contacting me
  stop texting my phone
  stop texting this number
  stop texting me at this number
  stop texting and calling me
  stop texting & calling me
  stop calling/texting me
  stop te\\u200bxting me
  I have never heard of this place\\nstop texting me
  stop calling and texting me
  Stop calling me and texting me
  stop texting me please
  stop texting me i'm not interested
  stop texting me or I'll report you
  Stop texting me before I block you
  stop texting me for the love of god
  wrong number stop texting me
  i dont know you stop texting me
  who is this stop texting me
  Wrong person, stop messaging me
  can you stop texting me
  can you please stop texting me?
  could u stop texting me
  would you please stop messaging me
  why don't you stop texting me
  you need to stop texting me
  You guys need to stop texting me
  if you don't stop texting me I will call the police
  I told you to stop texting me
  i asked you to stop texting me last week
  I want you to stop texting me
  I'd like you to stop contacting me
  i said stop texting me
  stop sending me texts
  stop sending me messages
  stop sending messages
  please stop sending me these messages
  stop sending me these stupid texts
  stop sending me stuff
  stop sending these
  stop sending messages to this number
  stop the texts
  stop the messages please
  stop these texts
  Stop all texts
  stop all messages
  please stop all communications? stop texts
  stop your spam
  stop with the texts
  end these texts
  cancel all messages
  no more texts
  No more texts please
  no more messages!
  no more calls or texts
  No more of these messages
  enough with the texts
  enough texting
  don't text me again
  Don't text me again!
  dont text me anymore
  don’t text me any more
  don´t text me again
  do not text me ever again
  don't ever text me again
  never text me again
  never contact me again
  Do not contact me again
  do not contact me anymore
  please don't message me again
  please do not text this number again
  do not text this number anymore
  do not text or call me again
  don't call or text me anymore
  dont ever message me
  never text me
  never text me, ok? I mean it, whoever you are and whatever this is
  I want to stop these texts
  i would like to stop the messages
  don't send texts
  do not text me at this number
  don't text me again, call me instead
  don't send me any more texts
  do not send any more messages
  don't send me messages
  don't send me texts anymore
  Don't send me anything again
  don't text me
  Do not text me.
  don't text
  please don't message me
  do not contact me
  Please do not contact me
  do not text this number
  do not call or text me
  don't bother me
  not interested, do not contact me
  Wrong number. Please don't text me
  leave me alone
  Leave me alone!!
  please leave me alone
  just leave me alone
  leave us alone
  leave me the hell alone
  can you leave me alone
  I found someone else, leave me alone
  lose my number
  Lose my number.
  please lose my number
  delete my number
  please delete my phone number
  erase my number
  forget my number
  remove my number
  remove my number please
  please remove my number from your list
  remove my number from your system
  remove this number from your list
  remove this number
  take me off your list
  Take me off your list please
  please take me off this list
  take me off the list
  take me off of your mailing list
  take my number off your list
  take this number off your call list
  get me off this list
  get me off your stupid list
  remove me from your list
  Please remove me from your contact list.
  remove me from the list
  remove me from your database
  remove me from this group
  remove me from these texts
  keep me off your list
  drop me from your list
  I want to be removed from your list
  I'd like to be taken off your list
  remove me
  please remove me
  remove me please
  Take me off
  take me off this
  Not interested please remove me
  wrong number remove me
  put me on your do not call list
  please put this number on your do not contact list
  I revoke my consent
  i hereby revoke consent
  I withdraw my permission
  cease and desist
  I don't want texts
  I don't want your texts
  i dont want any more texts
  I don't want any more messages
  i do not want to receive texts
  I don't want to receive any more messages from you
  I no longer wish to receive messages
  no longer want texts
  I don't want to get these texts
  I don't want to be texted
  i dont want to be contacted
  i don't want to be contacted again
  We do not wish to be contacted
  I don't want to hear from you
  i dont want to hear from you again
  I want to stop receiving texts
  i would like to stop getting these messages
  how do I stop these texts
  how do i stop getting messages
  How do I get you to stop texting me?
  how do i make this stop texting me
  these texts need to stop
  the messages have to stop
  make these texts stop
  I asked you not to text me
  I asked not to be contacted
  stop calling me
  please stop calling
  please stop calling me
  stop calling this number
  quit calling me
  don't call me again
  dont call me anymore
  never call this number again
  do not call here again? don't call me again
  fuck off
  go away
  please go away
  stop, go away
  Stop\\nSent from my iPhone
  please stop\\nSent from my Galaxy
  stop msg
  stop text
  stop sms
  stop text me
  Please remove my number from your contacts
  remove my cell number
  Pls remove my phone # from your list
  Take me off ur list
  take me off your texting list please
  kindly remove me from your list
  Kindly stop texting me
  stop sending texts
  Stop sending me text messages
  STOP SENDING ME MESSAGES!!!
  stop blowing up my phone
  Stop txting
  Stop messaging
  Quit messaging me
  quit txtin me
  stop with the messages
  no more text
  no more text messages please
  No more msgs
  please no more texts
  Do not text.
  DO NOT TEXT ME EVER AGAIN
  Do not message me anymore please
  Dont message me back
  please do not send me any more messages
  please don't send any more texts to this number
  please don't send me messages anymore
  never message me again
  Do not ever contact me again
  I do not wish to receive texts
  I do not want to receive text messages
  I don't want any messages from you
  I don't want texts from you guys
  I do not want these messages
  I didn't ask for these texts, stop
  I didn't sign up for this. Stop texting me
  Not interested, stop texting me
  I'm not interested in your services. Please remove me from your list.
  not interested please take me off your list
  We're not interested, please do not contact us again
  please delete my number from your phone
  Please delete this number
  Delete my number.
  lose this number
  Lose my number asshole
  leave me alone please
  Leave me alone I'm serious
  Please leave me alone. I don't need a plumber
  leave me be
  back off
  bug off
  get off my phone
  get out of my phone
  I'm opting out
  I am opting out of these texts
  I'd like to opt out
  opt out please
  how to opt out
  How do I opt out of these texts?
  how do i get off this list
  How do I get off your list
  i want off this list
  I want off your list
  unsubscribe!!!!
  Unsubscribe me from your texts
  Unsubscribe from texts
  please unsubscribe me from this list
  unsuscribe
  I would like to be removed from your list
  I want to be removed
  please have me removed from your list
  can you remove me from your list
  Can I be removed from this list
  could you please take me off your list?
  would you please stop
  will you please stop texting me
  Can you not text me
  can you please not text me anymore
  please stop, I don't need anything
  stop please I don't need this
  please stop i am not interested
  STOP im not interested
  stop i got someone
  Stop - I have already hired someone else
  STOP!!! I don't want this
  Stop it now
  stop stop
  STOP ALREADY
  stop u have wrong number
  stop you got the wrong guy
  you've got the wrong number, stop texting
  u got the wrong number quit texting me
  this is not Dana, stop texting this number
  I am not the person you are looking for. Please stop contacting this number.
  I never called you. Take me off your list.
  Do not call or text this number again
  Do not call me or text me again.
  don't call or message me ever again
  Please cease all contact
  cease all communication
  cease contact
  Please stop all communication
  stop all contact
  I revoke consent to be contacted
  revoke my consent to text me
  I do not consent to these texts
  I do not consent
  Stop or I'll report you
  stop or i will sue
  Stop before I report this number
  reported. stop texting me
  I'm blocking you. Don't text again
  don't text this phone again
  don't hit me up again
  stop hitting me up
  do not text us
  stop texting us
  Stop texting and calling
  stop with the calls and texts
  no more calls or messages
  Enough with these messages
  enough already with the texts
  I've asked you to stop
  I have told you to stop texting me
  I asked u to stop
  for the last time stop texting me
  How many times do I have to tell you to stop texting me
  I keep telling you to stop texting me
  you keep texting me, stop
  STOP TEXTING THIS IS A LANDLINE
  stop sending me this crap
  stop sending this
  stop these messages immediately
  End all messages
  cancel texts
  cancel these text messages
  discontinue messages
  discontinue these texts please
  please discontinue texting me
  I'd like to stop receiving these
  please stop texting and call me instead
  I would like these to stop
  i want to stop getting these messages
  please stop sending these
  no longer wish to receive texts from you
  stop texting me I'll call you myself
  stop the texts please
  I dont want any more messages
  take me off your texting list
  stop messaging me, just call
  stop with these automated messages
  can you stop texting me please
  I want out of these texts
  I didn't sign up for these texts, stop
  please discontinue these messages
  cease all messages
  please stop contacting me by text
  I wish to opt out of messages
  kindly stop the messages
  turn off these texts
  how do i turn these texts off
  stop texting and have someone call me
  delete me
  please delete me
  erase my info
  remove my data
  delete my number from your system
  dnc
  put me on dnc
  no more
  no more please
  youre blocked
  you are blocked
  ill report you if u text again
  this is harassment
  thats harassment
  dont message this phone its my moms
  don't text this number its my kids
  this is a work phone do not text it
  work phone dont text here
  who gave you my number dont text me
  no more!
  quit messaging this number
  no more texts thx
  i dont want these msgs
  pls remove my cell from your system
  stop it with the messages already
  i never signed up for this, stop
  done with these texts
  dont text this number anymore
  cut it out with the texts
  how do i stop these texts
  knock it off w the messages
  im done with all these messages
  give it a rest with the texts
  quit it with the texting
  lay off the texts
`

export const spanish = `
  deja de mandar mensajez
  no me manden nada mas xfa
  ya dejame en paz
  elimnen mi numero
  no kiero recibir mas sms
  no me manden mas mensajes
  no me escribas mas
  ya no me escriban x favor
  dejen de mandarme mensajes
  deje de txtear
  PARE
  BAJA
  dame de baja porfa
  quitenme de su lista
  quiten mi numero
  borren mi numero por favor
  no quiero recibir mas mensajes
  no kiero mas msjs
  no mas msj gracias
  numero equivocado no me escriban
  dejame en pas
  ya no me molesten
  no me contacten mas
  cancelar suscripcion
  dejen de mandarme mesajes
  no me ecriban mas
  borren mi numro porfavor
  quitame de tu lista ya
  ya no quiero resibir mensajes
  no me manden mas mensages gracias
  bastaaa
  dejenme empaz
  ya no me manden msjs
  dejenme en paz
  ya parenle con los mensajes
  numero equivocado ya no me escriban
  no kiero mensajes
  ya no kiero q me escriban
  saquenme de su lista
  no molestar por favor
  para ya
  ya parenle
  ya párenle
  párale ya
  ya basta
  ya estuvo bueno
  voy a bloquearlos
  ya córtenla por favor
  los voy a reportar
  gracias pero alto
  ya basta de mandar mensajes
  uff déjenme en paz
  No soy yo. Alto.
  ¿Quién les dio mi número? Basta
  sáquenme de aquí
  quítenme de esto
  me están acosando, basta
  ya pueden parar
  número equivocado, bórrenme
  deja de mandarme mensajes
  deje de enviarme mensajes
  no me escriba más
  no me escriban
  no me escribas
  no me mandes mensajes
  no mas mensajes por favor
  borra mi número
  borren mi numero
  quíteme de la lista
  no quiero recibir mensajes
  déjeme en paz
  deja de molestar
  no me contacten
  no me contacte más
  pare de escribirme
  dame de baja
  cancelar suscripción
  no me textees
  no me escriban más
  nunca me manden mensajes, no soy cliente de nadie y no los conozco
  no me molesten please
  ok, no me escriban
  No me escriban mas.
  no me escriba más por favor
  por favor no me escriban más
  ya no me escriban
  ya no me escriba
  ya no me manden mensajes
  no me manden más mensajes
  no me mande mensajes nunca más
  no me envíen más mensajes
  no me envíe más textos
  no me textee más
  no me contacten más
  nunca más me escriban
  no me molesten más
  no me molesten
  No me escriban
  no me manden mensajes
  por favor no me manden mensajes
  no me vuelvan a escribir
  no me vuelva a escribir por favor
  no me vuelvan a contactar
  no me vuelva a molestar
  no me llamen ni me escriban más
  dejen de escribirme
  Dejen de escribirme por favor
  deje de mandarme mensajes
  deja de escribirme
  dejen de molestarme
  dejen de mandar mensajes
  dejen ya de escribirme
  paren de escribirme
  para de mandarme mensajes
  ¿pueden dejar de escribirme?
  por favor, puede dejar de enviarme mensajes
  les pido que dejen de escribirme
  favor de dejar de enviarme mensajes
  déjenme en paz
  ¡Déjeme en paz!
  déjame en paz
  déjenme tranquila
  quiero que me dejen en paz
  no quiero más mensajes
  no quiero mensajes
  ya no quiero mensajes
  ya no quiero recibir mensajes
  no deseo recibir más mensajes
  no quiero que me escriban
  no quiero sus textos
  quítenme de su lista
  quíteme de su lista por favor
  sáquenme de la lista
  bórrenme de esa lista
  elimínenme de su lista de contactos
  borren mi número
  borre mi número por favor
  elimine mi número
  quiten mi número de su lista
  quiero darme de baja
  darme de baja
  denme de baja
  dame de baja por favor
  ¿cómo me doy de baja?
  dar de baja
  baja por favor
  no más mensajes
  basta de mensajes
  cancelen los mensajes
  paren los mensajes
  basta ya
  ya basta
  alto por favor
  número equivocado, no me escriban más
  Número equivocado. No me escriban
  no me llamen más
  ya no me llamen
  no me vuelvan a llamar
  dejen de llamarme
  no me mande más mensajes por favor
  no me mandes mas mensajes
  ya no me mande mensajes por favor
  ya no mande mensajes
  no manden más mensajes
  no envíen más mensajes
  No escriban más
  no vuelvan a escribirme
  no vuelva a escribirme
  no vuelvan a mandarme mensajes
  no quiero recibir más mensajes
  No quiero recibir sus mensajes
  no quiero que me contacten más
  por favor quítenme de la lista
  por favor bórrenme
  borre mi teléfono
  elimíneme de su lista
  deje de escribirme por favor
  dejen de enviarme mensajes de texto
  dejen de enviar mensajes a este número
  deja de mandarme textos
  dejen de estar molestando
  déjame tranquilo
  déjeme en paz por favor
  no molesten
  no moleste
  no me moleste más por favor
  me equivoqué de número, no me escriban más
  detengan los mensajes
  STOP por favor
  alto
  darse de baja
  quiero cancelar los mensajes
  cancelar los mensajes
  cancelar mensajes
  deja de mandarme mensajes y llámame
  paren de mandar mensajes
  paren de escribir
  dejen de escribir
  stop de mandar mensajes
  ya no manden
  no autorizo mensajes
  no autorizo que me escriban
  no mas
  no más
  no mas mensajes
  esto es acoso
  quien les dio mi numero no me escriban
  eliminen mis datos
  borrenme de la lista
  quiten mi numero de su lista
  no me escriban mas por favor
  dejen de molestar con sus mensajes
  se acabaron los mensajes ok
  deje de fastidiarme con sus textos
  basta ya con los mensajes
  se terminaron los mensajes, gracias
  no quiero recibir mas textos
  para de escribirme
  ya estuvo bueno de tantos mensajes
`

export const french = `
  svp plus me texter
  arrete de menvoyer des mesages
  desinscrivez moi
  oubliez mon numero
  laisez moi tranquille
  arret
  ARRÊTEZ de m'écrire
  arretez de mecrire svp
  arete de menvoyer des sms
  ne mecrivez plus
  plus de messages merci
  désabonner
  desabonez moi
  me desinscrire
  enlevez mon numero de votre liste
  retirez moi de votre liste
  laissez moi tranquille
  laisser moi tranquile
  je veux plus recevoir vos messages
  je ne veux plus de vos textos
  mauvais numero, ne me textez plus
  foutez moi la paix
  aretez de mecrire
  enlever moi de votre liste
  suprimez mon numero
  plus de textos merci bye
  je veut plus de messages
  arrêtez moi ça les textos
  cessez svp
  fichez moi patience
  perdez mon numéro
  mauvaise personne arretez
  jveux pu de textos
  lachez moi avec vos textos
  enlevez moi de votre liste
  ne m'écrivez pu
  cesse
  écrivez-moi plus
  texte moi pu
  lâchez-moi avec vos textos
  cessez
  cesse ça
  textez-moi plus
  écris-moi plus jamais
  envoyez-moi plus de textos
  contactez moi pu
  lâche-moi avec tes messages
  c'est assez stop
  appelez-moi plus jamais
  je vous bloque
  lâchez-moi patience
  merci mais arrêtez
  c'est du harcèlement, arrêtez
  qui vous a donné mon numéro, stop
  Ce n'est pas moi. Stop.
  mauvais numéro, retirez-moi
  retirez-moi
  vous pouvez arrêter maintenant
  putain laissez-moi tranquille
  arrete de m'ecrire
  arrêtez les textos
  cessez de me texter
  ne m'ecris plus
  plus de textos svp
  plus de messages
  pas de textos svp
  laisse moi tranquille
  enlevez mon numéro
  enlevez-moi de la liste
  effacez mon numéro
  oubliez mon numéro
  me désabonner
  ça suffit les messages
  arrêtez de m'écrire
  veuillez supprimer mon numéro de votre liste
  désabonner svp
  désinscription svp
  arrêtez please
  ok arrêtez
  Arrêtez de m’écrire !
  arretez de m'ecrire svp
  arrête de m'écrire
  arrêtez de me texter
  Arrêtez de me texter s'il vous plaît
  arrête de me texter
  arrêtez de m'envoyer des messages
  arretez de m'envoyer des textos
  cessez de me contacter
  cessez de m'écrire
  arrêtez de me déranger
  arrêtez de me harceler
  arrêtez de m'achaler
  pouvez-vous arrêter de m'écrire
  Pouvez-vous arrêter de m'envoyer des messages ?
  veuillez cesser de me contacter
  merci d'arrêter de m'écrire
  merci de cesser de m'écrire
  je vous demande d'arrêter de me texter
  arrêtez les messages
  arrêtez vos messages
  arrêtez tous ces textos
  arrêtez d'envoyer des messages
  cessez vos messages
  plus de messages svp
  plus de textos
  stop aux messages
  ne m'écrivez plus
  Ne m'écrivez plus.
  ne m'écris plus
  ne me textez plus
  svp ne me textez plus
  ne me contactez plus
  Merci de ne plus me contacter
  merci de ne plus m'écrire
  veuillez ne plus me contacter
  ne m'envoyez plus de messages
  ne m'envoyez plus rien
  n'essayez rien, ne m'écrivez plus jamais
  ne me dérangez plus
  m'écrivez plus
  laissez-moi tranquille
  Laissez moi tranquille !!
  laisse-moi tranquille
  fichez-moi la paix
  foutez-moi la paix
  pouvez-vous me laisser tranquille
  retirez-moi de votre liste
  Retirez moi de cette liste svp
  enlevez-moi de votre liste
  enlevez mon numéro de votre liste
  supprimez mon numéro
  supprimez mon numéro svp
  je ne veux plus de messages
  je ne veux plus recevoir de messages
  je ne veux plus recevoir vos textos
  je veux plus de textos
  je ne veux plus être contacté
  je ne veux plus être contactée
  je ne souhaite plus recevoir de sms
  je ne veux pas de textos
  désabonnez-moi
  Désabonnez-moi svp
  je veux me désabonner
  je souhaite me désabonner
  j'aimerais me désabonner
  comment me désabonner
  désinscrivez-moi
  arrêtez
  arrêtez svp
  arrêtez ça
  arrêt svp
  stop svp
  stop merci
  non merci, stop
  mauvais numéro, arrêtez
  Mauvais numéro. Ne m'écrivez plus
  ne m'écrivez pas
  ne m'appelez plus
  arrêtez de m'appeler
  arrêtez de m'envoyer des SMS
  arrêtez de m'envoyer des messages svp
  arrêtez de nous écrire
  arrête de m'envoyer des textos
  arrêter de m'écrire
  Arrêtez les textos
  veuillez arrêter de m'écrire
  veuillez me retirer de votre liste
  Merci de me retirer de votre liste
  merci de me désabonner
  veuillez me désinscrire
  Veuillez supprimer mon numéro
  pouvez-vous m'enlever de votre liste
  enlevez moi de la liste
  ne me textez plus jamais
  ne m'écrivez plus jamais svp
  svp ne plus m'écrire
  ne plus me contacter
  ne plus me texter svp
  ne plus écrire
  n'écrivez plus
  ne m'envoyez plus de texto
  ne m'envoyez plus de SMS svp
  plus de messages s'il vous plaît
  je ne veux plus de vos messages
  j'veux plus de messages
  je veux plus recevoir de textos
  je ne veux pas recevoir de messages
  je ne désire plus recevoir de messages
  Laissez-moi tranquille svp
  lâchez-moi
  foutez moi la paix svp
  arret svp
  Stop, mauvais numéro
  stopper les messages
  je ne veux plus recevoir de textos
  ne m'écrivez plus, appelez-moi plutôt
  stoppez
  stoppez ça
  arretez ca
  c'est du harcèlement
  qui vous a donné mon numéro écrivez moi pas
  effacez mes infos
  effacez-moi de votre liste
  fini les textos svp
  svp enlevez mon numéro
  je veux plus recevoir vos textos
  lachez moi avec vos messages
  ne m'ecrivez plus jamais
  c'est assez les sms
  retirez moi de la liste
  ça suffit les textos
  assez avec vos messages
  vos textos c'est fini merci
  c'est terminé les sms
  fini de me texter
`

export const noOptOut = `
  stop at the side door
  pls stp by after work
  the ac stoped
  no more leaks since u came thx
  dont txt my landlord
  can u remove the wallpaper
  my phone number changed
  text my wife instead
  end of the month works
  quit my job so im home all day
  leave it by the door
  take the old one off the wall
  cancel the qoute for the deck only
  unplug and leave alone right?
  need someone to stop the leak
  pls stop the leak asap its everywhere
  can i cancel tuesday and move to friday
  dont call, text me instead
  stop calling and just text
  stop calling me, text is better
  please dont call im at work just text
  end of driveway
  its at the end of the street
  theres no more hot water
  my dishwasher quit working
  remove the old heater
  can u remove my old toilet and put a new one
  take me off the schedule for Tuesday
  take me off the 3pm and put me at 5
  toilet wont stop running
  the toilet doesnt stop running
  water wont stop
  alarm wont stop beeping
  bus stop on king st is right outside
  the unit is 12 stop sign corner of main
  stop sign at the corner turn left
  the drain stopped up
  sink is stoped up
  the fan stopped
  it stopped working yesterday
  can you end the call early next time
  end unit townhouse
  i want to opt for the cheaper one
  opt for tuesday
  the last guy told me to leave it alone
  leave the key with me
  dont text before 9 am pls
  text me when ur on the way
  please dont message after 8pm
  stop valve under sink is leaking
  need a shut off stop replaced
  stop and waste valve broken
  its been dripping nonstop
  delete the second appointment please
  remove the tree stump
  remove me from the 2pm slot
  my messages werent going through sorry
  did you get my texts
  no more than 200 bucks please
  wrong address its 14 not 41
  can he stop bye the shop on his way
  need the leek to stop asap
  my heat stoped working
  the furnace keeps stoping and starting
  dont need a call just txt me the price
  no more than 2 hrs pls
  remove my old dishwaher
  delete the 2nd visit keep friday
  the mesage on your voicemail cut off
  i lost my phone number list sorry who is this
  leave the old tank alone just fix the valve
  stop the car alarm from going off
  quit smoking so i need the car detailed
  end table pickup
  cancel the 3pm only
  dont text yet im driving
  dont cntact my tenant, contact me
  no more cold water just hot
  unsubscribing from the other company, want you guys instead
  take my name off the mailbox sign
  please stop the leak asap
  dont text me call me
  stop texting my old number use this one
  leave me alone time with the stylist? lol just book it
  the toilet wont quit running
  did you lose my number? i called yesterday
  dont message me before 9 im on nights
  dont leave me alone with this leak lol
  please quit charging me twice
  can you text my wife instead
  stop at the store first then come
  can you lose my number from the wait list and use my wifes
  quit texting while driving haha see you at 3
  the pump will cease when cold
  unsubscribe me from hot water tank rental with enercare, need a new tank
  unsubscribe me from the furnace lease please, i want to buy
  i want out of my warranty with the other guys, can you quote
  i want outlets in the garage
  quit working last night
  it quit
  the furnace quit it was fine yesterday
  cut it out of the wall please
  cut it off at the base
  let me out im locked in
  you're blocking my driveway
  can you block the draft
  my car is blocking you from parking, i'll move
  do you call before coming
  is the do not disturb on
  this is on the list of things to do
  enough hot water for 4
  stop by at 3
  it wont stop
  report this to insurance?
  the leak, stop it please
  stop it from leaking
  quit smoking so need ac cleaned
  unsubscribe from your maintenance plan
  I want to unsubscribe from your maintenance plan
  how do I unsubscribe from the yearly service contract
  stop and call me
  this is stop
  Please remove the old heater
  stop sign is bent
  leave it alone for now
  leave the key alone
  can you leave me a quote
  the tenant wants to be left alone until noon
  take me off hold
  take the door off its hinges
  take the toilet off
  get this faucet off
  remove my toilet
  remove my old water heater
  remove the wallpaper please
  delete my last message
  delete my old address, its 12 elm st
  I lost my number plate
  lose my keys all the time
  lost my number
  no more water coming out
  no more noise now
  no texts, call me please
  don't text this number, text my wife at 416-555-0134
  dont text this number use my other cell 4165550134
  don't text me at work, call
  don't text before 9
  dont text me today im working
  don't text, call
  please don't text, just call me
  quit working
  my furnace quit
  the ac quit on me
  it quit again
  stop by after 3
  make the leak stop
  how do i make the toilet stop running
  stop valve is stuck
  end unit
  at the end of the street
  cancel my Tuesday job
  block drain
  blocked
  my drain is blocked
  block me in for tuesday
  enough water to fill a tub
  that's enough
  thats enough time
  never text drive lol
  go away from the fence side
  no more appointments on friday?
  text me no more than an hour before
  do not contact my husband, contact me
  do not disturb the dog
  don't bother coming tomorrow
  don't bother, got it fixed
  don't bother
  no permission to enter, call the landlord
  effacez le dernier message
  please stop by at 3
  Please stop by tomorrow
  can you stop by today
  can you stop by
  Could you stop over this afternoon?
  stop by whenever
  stop in after 5
  can someone stop in and look at it
  Will you stop by the house?
  can you stop now?
  when can you stop
  please stop at the side door
  stop at the gate and call me
  can you cancel my Tuesday job
  cancel my appointment
  Cancel my Tuesday appointment please
  please cancel
  cancel please
  cancel the appointment
  cancel tomorrow
  I need to cancel
  can I cancel for tomorrow?
  cancel it
  cancel that
  Cancel the booking, we got it fixed
  the leak won't stop
  The leak wont stop
  water won't stop
  it won't stop running
  it does not stop
  toilet won't stop running
  my toilet never stops
  stop the leak
  stop the water
  please stop the leak
  can you stop the leak?
  how do I stop the water
  How do I stop it?
  can you stop it
  make it stop
  please make it stop
  bus stop
  the house by the bus stop
  We are next to the bus stop on Main
  I can't stop the water
  i cant stop it
  I cannot stop the flow
  non stop dripping
  it drips non-stop
  nonstop
  full stop
  the stop valve is stuck
  stop valve
  stop cock
  shut off stop under the sink is leaking
  door stop
  stop sign
  Stop & Shop on 5th
  stop leak
  Stop motion
  don't stop
  Please don't stop texting me, I need help
  do not stop
  never stop
  the pump stopped
  AC stopped working
  my furnace stops and starts
  it stops draining
  stop draining
  The alarm won't stop beeping
  stop beeping
  smoke detector wont stop
  Stop! Don't come yet
  Stop, there is water everywhere
  Stop. Don't send anyone, the neighbor fixed it
  STOP. Don't come, we fixed it
  STOP. THE SINK IS FULL AND THE DRAIN IS BLOCKED
  STOP. Wait until Friday please
  STOP. Hold off until I call you
  STOP. The water is off now
  end of the day works
  End of the week
  the end of the street
  at the end
  the end unit
  weekend
  dead end
  end of month
  wrong number
  Wrong number!
  sorry wrong number
  You have the wrong number
  help! my basement floods
  HELP my basement is flooding
  help me please
  please help
  help with a leak
  quit smoking
  the heater quit
  my water heater quit working
  furnace quit last night
  It quit
  remove the old sink
  Remove and replace faucet
  remove an old tub
  I need to remove a tree
  can you remove it
  please remove the couch
  remove my old sink
  remove my couch and my fridge
  remove me a stump
  Take the old one off the wall
  take me off the schedule
  take me off the waiting list
  take me off the waitlist
  take me off the list for Tuesday
  take me off the calendar
  remove me from the schedule
  Take me off hold
  get me off the phone tree
  td bank branch
  not interested
  no thanks
  No thank you
  no
  nope
  Who is this?
  who are you
  never mind
  nevermind found someone
  I already found someone
  all set
  we're good
  I don't need it anymore
  don't need help anymore
  thanks but no thanks
  spam
  is this spam?
  is this a real person
  are you a bot
  don't text me before 8
  Don't text me after 9pm please
  don't text me while I'm at work
  please don't text me at night
  dont text me at work
  don't text me today
  don't call me, text me
  don't call me
  please don't call, text only
  don't call me again, just text me
  stop calling me, text me instead
  Stop calling, I prefer texting
  stop calling me John
  stop calling me ma'am
  don't message me on facebook
  stop texting me after 9 pm
  stop texting me so early
  stop texting me at night
  stop texting me while I drive
  I can't stop texting
  stop texting and driving
  I had to stop texting, driving now
  I have to stop texting now
  why did you stop texting me
  when did you stop texting me?
  if you stop texting me I will be sad
  the tenants stop texting me when the heat is on
  my ex won't stop texting me
  my neighbor won't stop calling me about the leak
  the tenant keeps texting me
  my neighbors never leave me alone about the noise
  don't leave me alone with this flood
  the raccoons won't leave me alone
  did you lose my number?
  don't lose my number
  did you delete my number
  I lost my number
  I lost your number
  delete my old number, the new one is 416-555-0199
  delete my number 416-555-0134 and use 416-555-0199
  remove my number plate light
  remove this and that
  Could you remove the list of items below
  the list is long
  I got no text from you
  no text received
  I didn't get your text
  no more hot water
  no more water pressure
  no more than 200
  there are no more messages on my phone
  you never texted me
  you didn't text me again
  never got a text
  they don't call me back
  don't contact my wife, contact me
  don't contact my tenant before Friday
  do not contact the landlord
  text me
  text me when you are on the way
  text me again tomorrow
  call me instead
  I don't want to text, can we talk
  I don't want to wait
  I don't want to be bothered with details, just fix it
  I don't want a new sink
  i want it to stop
  I want the dripping to stop
  I just want it to stop leaking
  how do i stop the dripping
  can you unclog
  opt for the cheaper one
  I'd opt out of the extended warranty
  out of order
  I want to opt out of the maintenance plan
  the subscription box
  what are your options
  revoke the permit application
  permission to enter is granted
  you have my permission
  consent form signed
  alarm: stop at 5
  1
  2 please
  yes
  yes please
  oui
  si
  sí
  y es
  started leaking
  when can you start
  please start tomorrow
  start Monday
  info about pricing
  more info please
  can I get info
  aide-moi
  need help
  Tuesday 2-4
  Need someone to look at a leak in the basement. 28 Woodbine Cres.
  My drain is clogged and it smells. Can you come today?
  go away party
  we go away friday
  it won't go away
  the smell will not go away
  we are leaving, go away Friday until Monday
  block the drain
  blocked drain
  I was told to stop using the toilet
  should I stop using the dishwasher?
  should I stop
  do I need to stop the water main
  they told me to stop the water
  please tell me how to stop the water
  stop the dishwasher? message me
  the text on the sign fell off, remove it
  end table
  can you take it off my hands
  take this off the wall
  get it out
  remove from the garage
  fuck
  fuck this leak
  shut off
  Liked “Hey, it's Mike from Mike's Plumbing. Reply STOP to opt out.”
  Disliked “I just missed your call. What are you looking to get done? Reply STOP to opt out.”
  Laughed at “Reply STOP to opt out.”
  👍 to “ Reply STOP to opt out. ”
  Reacted 😂 to “Hey, it's Mike from Mike's Plumbing. Reply STOP to opt out.”
  Thanks for contacting Acme! Msg & data rates may apply. Reply STOP to opt out, HELP for help.
  Text STOP to unsubscribe
  To unsubscribe, reply STOP.
  To unsubscribe reply STOP
  You can opt out at any time. Reply HELP for help or STOP to cancel.
  Msg frequency varies. Unsubscribe: acme.example
  I'm driving with Do Not Disturb turned on. I'll see your message later.
  You have been unsubscribed and will receive no further messages.
  What does STOP do?
  why do I have to reply stop
  Is it ok if I don't stop the water?
  My sump pump won't stop running and the basement is filling
  It drips and never stops
  Can you make a stop at my place
  first stop of the day?
  Is there any way to stop the smell
  the toilet keeps running, how do I stop it
  stop by anytime after 3
  You can stop by anytime
  just stop by
  Just stop in
  pls stop by
  Please stop at 28 Woodbine
  Please stop here first
  stop here
  Can you stop here
  please stop the car on the driveway
  can you please stop the water from running
  need to stop a leak
  I need to stop the leak fast
  I need it to stop
  we need to stop the flood
  Trying to stop the water
  trying to get it to stop
  My shut off valve won't stop the water
  we could not stop it
  brakes won't stop the car
  car does not stop
  my car won't stop shaking
  stop light is out
  brake stop lamp
  transit stop
  drop me off at the stop
  truck stop on hwy 5
  the hose end is broken
  rear end
  front end alignment
  high end faucet
  end of the driveway
  end of next week
  By the end of day
  the end.
  end it
  quit on me
  fridge quit
  It quit working
  Quit leaking
  furnace won't quit
  I quit
  cancel my order
  cancel my service
  cancel Tuesday
  Cancel thursday please
  I have to cancel
  have to cancel today sorry
  cancel both
  cancel and rebook
  Can we cancel and do friday
  cancel, wrong day
  cancelled my flight so I'm home
  remove wallpaper
  remove popcorn ceiling
  remove hair from drain
  Remove & haul away
  remove all
  remove everything
  remove it
  Remove them
  remove junk
  please remove it
  can you remove
  Can you remove me a tree
  take me off speaker
  take me off guard
  take it off
  take the door off
  remove me from the Tuesday slot
  remove my name from the appointment
  remove my appointment
  please remove my booking
  delete my booking
  delete my appointment
  delete it
  delete that message
  ignore my last text
  Ignore that text
  disregard
  don't come
  don't come today
  do not come
  Don't bother
  dont bother, fixed it
  don't bother coming
  please don't contact the tenant
  do not contact them
  please do not text my tenants
  don't text my husband, text me
  do not call my work
  don't call the office
  don't call after 5
  don't call before 9
  don't call yet
  do not call today
  don't text or call before 8am
  Don't text me yet
  don't text right now I'm in a meeting
  I'm driving, don't text me
  don't write to me there, use email
  do not message on whatsapp
  never got your message
  never got a call back
  never text and drive
  you never text me back
  nobody texts me
  no one called
  no calls please, text is better
  No calls please
  no text please call
  text only please
  no texting while driving
  I don't want calls
  I don't want to call
  I don't want to talk
  I don't want to text anymore can you call
  I don't want anyone here before noon
  I don't want that
  I don't want the job anymore
  I dont want an appointment
  I don't need messages
  I hear from you soon?
  hope to hear from you
  when will I hear from you
  I never hear from you
  I need to opt for something cheaper
  opt 2
  option 2
  how do i turn off the water
  How do I turn off the gas
  turn off the water
  turn off
  how do I get off the highway to you
  I want off white paint
  back off the screw
  screw came off
  the paint came off
  piss off smell from drain
  shit is coming up the drain
  wtf is going on with my toilet
  omg please hurry
  please hurry
  asap please
  Leave the key under the mat
  leave me a message
  leave me a quote
  leave me a text
  leave me a voicemail
  leave it alone
  leave the old one alone
  Please leave me a time
  leave us a message
  my dog won't leave me alone when strangers come
  forget it
  forget about it
  forget my last message
  lose pressure
  losing water
  the list price
  is there a wait list
  put me on the list
  put me on the schedule
  Put me on your calendar
  I'm on your list for Friday
  am I on your list
  I lost the list
  these texts are weird, is this Mike?
  these messages are confusing
  Did you get my messages
  who keeps texting me
  why are you texting me
  Why do you keep texting me?
  why did you text me
  how did you get my number
  is this automated
  are you going to stop by
  will you be able to stop by today
  if you stop by ring the bell
  when you stop by bring a ladder
  The bus stops there
  The stop is broken
  I told him to stop
  I told my tenant to stop using water
  tell him to stop texting me
  my landlord said to stop using it
  they said stop using it
  The plumber said stop
  doctor said stop smoking
  said stop the pump
  Stop using water?
  do we stop using the toilet
  shall I stop the pump
  can I stop it
  could I stop the dryer
  can you stop the draft
  it's at the 3rd stop
  full stop tap
  stop tap broken
  stop cock is stuck
  gas stop
  stop gas
  stop water
  stop leak product did not work
  stop drip
  stop noise
  Stop clog
  no more leaks please
  no more clogs
  no more heat
  no more AC
  no more messages from him
  the messages stop after a while
  my texts stop working
  my phone stopped getting texts
  I stopped getting your texts
  I stopped receiving texts
  I am trying to stop text spam on my phone
  can you fix my text alerts
  alarm sends me texts all night how do I turn it off
  alarm texts
  I'm not opting for that
  I consent
  Yes I consent to texts
  you can text me
  You can text or call me
  please text me
  please send me texts not calls
  send more messages
  text me anymore details
  more texts
  help me stop the water
  help stop leak
  HELP water wont stop
  end up with two
  I ended up calling someone
  Start with the kitchen
  assez de pression
  c'est assez
  Get me out
  get me out of here please
  no contact
  loose contact
  no contact on the switch
  stop contact
  remove this line from the system
  take my line off the system
  remove my phone from the system
  How do I get off the thread?
  Don't bother anymore
  don't bother anymore we fixed it
  Don't bother again
  Stop everything
  stop everything, pipe burst
  no more messages needed just come
  remove the number from the door
  remove this
  take my sink off
  get it off
  don't contact anyone
  no system
  the contact is burnt
  I want off peak rates
  can I be removed from the schedule
  get me off the hook
  take us off the well
  take us off the septic system
  stop the pump text me when done
  I can stop by your shop
  You can stop
  he can stop it
  Could you stop the alarm
  Would you stop in
  would you stop by
  they can't stop calling it an emergency
  please stop ringing the bell
  call me, don't text the tenant
  i will text you again
  text again
  contact me again
  will you text me again
  can you not come before 9
  Can you not use bleach
  could you not text before 8
  can you not call the landline
  please do not write on the wall
  do not write off the car
  don't message the other number
  lose my number? no way
  don't text me after 9
  text me instead of calling
  stop sending your guys late
  please stop the water
  can you stop by tomorrow
  the toilet wont stop running
  stop sending the same guy please
  unsubscribe? never, love you guys
  stop texting me? never! you're the best
  dont text me before 8am
  please dont text while I'm at work
  stop calling, text me
  stop sending me quotes that high lol
  stop by the office
  dont stop texting me
  I'd like to stop the dripping
  I want to stop these leaks
  please stop these pipes from freezing
  when will it stop
  it doesnt stop dripping
  send me no more than one estimate
  I want out of this lease
  remove my number from the invoice and put my wife's
  i would like to stop the water hammer
  stop texting the old number use this one
  you can stop sending the plumber, its fixed
  I stopped receiving your texts, can you resend
  did you stop receiving my texts?
  no more leaks
  no more than 2
  nothing more
  no more water
  no more than 200 bucks
  there's no more space
  nomas quiero saber el precio
  no more after 5pm
  no more than an hour
  i have no more time today
  the drain is blocked
  toilet blocked
  its blocked
  my sink is blocked
  pipe blocked again
  you are blocked in by my truck
  driveway blocked by snow
  delete the friday appointment
  delete that last text
  erase that
  erase the second stop
  remove me from the friday slot
  remove my old faucet
  report the leak
  ill report it to my landlord
  i'll report back tomorrow
  dont text him text me
  dont text my husband, text me
  call my work phone
  this is my work phone
  this is my moms phone
  this is my work phone, text me at 416 555 0142
  text this number its my moms
  who gave you my number? tim?
  who gave you my number
  dont text, call
  the landlord harasses me
  harassment from my landlord about the leak
  erase the graffiti
  erase my calendar invite
  do not enter by the front, use the side
  delete me from thursday i want friday
  dnc plumbing is who i called before
  no more thanks
  that's all, no more
  stop the leak please
  please stop the water its leaking a bit
  dont text me after 9pm, mornings fine
  text my wife instead, 416-555-0199
  call me dont text
  i stopped the leak with tape for now
  bus stop right in front of the house
  cancel my appt on friday
  cancel tuesday, wednesday works
  no more appointments in the morning please
  quit my job so im home all day lol
  i quit smoking, does the car need a detail
  end of the month is good
  remove the old faucet and put in the new one
  take me off the tuesday list and put me thursday
  delete the second address, its only 12 Elm
  no more texts from the other plumber, you guys are better
  i didnt get your last message, send again
  stop at the side door, the front is broken
  enough water to fill a bucket
  leave the key with the neighbour
  leave it alone till friday then
  im done with the kitchen texts me when ready for bath
  are you done with these messages?
  cut out the drywall and fix the pipe
  cut it out of the wall
  knock out the wall
  im done with work at 5
  lay off the horn when you arrive lol
`

export const spanishNoOptOut = `
  no me mande al mismo tecnico
  paren en la puerta de atras
  mande la cotizacion
  para el martes por favor
  la lavadora dejo de funcionar
  deja de salir agua caliente
  para parar la fuga
  no para de gotear
  quiero cancelar la cita del jueves
  no me llamen mejor escribanme
  al final de la calle
  la baja de luz quemo el horno
  planta baja apto 2
  parar la fuga de agua
  no me llamen manana mejor el jueves
  quiten el tanque viejo
  la lavadora para a medio ciclo
  deje las llaves con el vecino
  no me escriban, mejor marquenme
  ya no para de salir agua del inodoro
  perdieron mi numero? les llame ayer
  puede parar en mi casa mañana
  no me llamen al trabajo, escribanme
  no molesta si vienen temprano
  para ya mismo necesito plomero
  para mañana
  la fuga no para
  corten el agua
  párele al carro
  bloqueo del drenaje
  el agua no para
  el techo es muy alto
  no hay alto
  basta con un plomero
  deja de gotear
  el grifo no deja de gotear
  dejen la llave con el vecino
  no me mandes al mismo técnico
  borra mi cita
  no quiero más citas
  no quiero que venga mañana
  no me llamen antes de las 9
  no me escriban antes de las 8, duermo
  quíteme la lavadora vieja
  no deja de gotear
  no me escriban más antes de las 8
  dejen de escribirme por la noche
  no me contacten más en la oficina
  no me manden mensajes hoy
  el agua no para
  la fuga no para
  no para de salir agua
  quiero que pare el agua
  ¿puede parar la fuga?
  parar el agua
  pare el agua por favor
  ¿puede venir por la baja presión?
  baja presión
  la presión es baja
  planta baja
  alto voltaje
  techo alto
  cancelar
  cancelar la cita
  quiero cancelar mi cita
  no me escriba por la mañana
  no me escriban antes de las 8
  no me llame antes de las 8
  no me llamen, mejor por mensaje
  no me llame más tarde de las 9
  no me llamen más, escríbanme
  dejen de llamarme, manden mensaje
  no me llame
  no me han llamado
  no me mandaron el mensaje
  no me mandó mensaje
  no me escribieron
  no dejen de llamarme
  deje de salir agua
  me dejaron en paz
  la fuga no me deja en paz
  no quiero cita
  no quiero esperar más
  no me interesa
  número equivocado
  quítenme de la lista de espera
  quiten el lavabo viejo
  saquen la basura
  borren la cita
  dar de baja el servicio de gas
  para darme de baja responda STOP
  para mañana
  para el martes
  basta con una visita
  ayuda con una fuga
  ayúdenme por favor
  escríbanme más tarde
  mándeme un mensaje
  no más agua caliente
  sí por favor
  ya no hace falta, gracias
  no me corten el agua
  no me llegó el mensaje
  no me llegan mensajes
  no me dejen esperando
  no me dejen sin agua
  no dejen de venir
  no deja de sonar la alarma
  deje el mensaje
  déjeme un mensaje
  déjeme saber
  déjenme saber la hora
  dejen de regar
  pare en la esquina
  la parada de bus
  para hoy
  para cuando
  para de llover
  paren en la casa azul
  quiten el árbol
  quite la alfombra vieja
  saque la basura
  borre eso
  no quiero nada caro
  no quiero más retrasos
  ya no quiero la cita
  ya no lo necesito
  no más gracias
  no gracias
  bajo presión
  la baja
  dar de alta
  alta presión
  escríbame mas tarde
  no me escriban a este, mejor al otro número
  no me llame al trabajo
  no me manden al mismo técnico
  no me manden a ese técnico más
  no me envíe la factura
  no me envíe la factura más por favor
  no me mande otra vez al mismo plomero
  fin de semana
  no terminó
  No baja
  ya no baja
  no baja el agua
  ya baja
  cancelar mi cita
  para de gotear?
  pueden parar la fuga
  no mas agua
  no mas de 200
  no mas tarde
  no mas quiero saber el precio
  nada mas
  eso es todo nada mas
  no mas que gotea
  a las 3 no mas
  paren el agua
  paren la fuga
  dejen de gotear
  ya no sale agua
  no autorizo el trabajo todavia
  autorizo el trabajo
  no autorizo mas de 200
  eso es todo, no mas
  no mas gracias
  borrar la mancha
  cancelar la cita del martes
  ya no gotea pero quiero que lo revisen
  basta con que vengan a las 4
  se acabo el gas del tanque
  se me acabaron los mensajes de mi plan
  ya estuvo bueno el corte gracias
  basta con la cocina
  suficiente con los dos baños
  no mas de 100 dolares?
  fin de semana por la tarde
  quiten el lavabo viejo por favor
  la puerta no para de rechinar
  deje de funcionar el boiler
`

export const frenchNoOptOut = `
  arretez au 12 rue principale
  laissez un message a mon mari
  plus de pression dans la douche
  arreter la fuite svp
  mon chauffe eau s'est arrete
  l'eau n'arrete pas de couler
  ne m'appelez pas, textez moi
  il y a plus d'eau chaude
  arretez vous chez moi demain
  enlevez le vieux chauffe-eau
  plus d'eau chaude depuis hier
  laissez la cle au voisin
  le moteur arrete tout seul
  textez moi pas appelez moi
  la toilette arrete pas de couler
  avez vous perdu mon numéro? j'ai appelé hier
  pouvez-vous arrêter chez moi demain
  arrêtez de passer par la porte d'en avant quand vous venez
  ne perdez pas mon numéro
  textez-moi plus tard
  écrivez-moi plus tôt svp
  appelez-moi plus tard
  appelez moi plus vite
  envoyez-moi plus de détails
  envoyez moi plus d'infos
  lâchez pas
  cesse de fonctionner
  le chauffe-eau cesse de chauffer
  assez urgent
  c'est assez grave
  la toilette arrête pas de couler
  plus de nouvelles?
  je bloque le drain?
  il faut arrêter l'eau
  ça n'arrête pas
  la fuite ne veut pas arrêter
  arrêtez la fuite
  la fuite n'arrête pas
  ne m'appelez pas avant 9h
  ne m'écrivez pas avant 9h
  laissez-moi un devis
  supprimez mon rendez-vous
  l'eau n'arrête pas de couler
  ne m'écrivez plus avant 9h
  arrêtez de me texter pendant le travail
  ne me contactez plus sur ce numéro-là, prenez l'autre
  arrêtez de m'écrire le soir
  ça n'arrête pas
  ça n'arrête pas de couler
  il n'arrête pas de m'appeler
  arrêt d'autobus
  près de l'arrêt de bus
  arrêtez l'eau
  arrêter l'eau
  pouvez-vous arrêter la fuite
  comment arrêter l'eau
  valve d'arrêt
  ne m'appelez pas, textez-moi
  ne m'appelez plus, textez-moi
  ne m'écrivez pas avant 8h
  ne m'écrivez plus le soir
  rappelez-moi plus tard
  me rappelez plus tard
  écrivez-moi plus tard
  textez-moi
  j'ai plus d'eau chaude
  j'ai plus de messages
  plus d'eau
  plus de pression
  pourquoi vous ne m'écrivez plus ?
  il ne m'appelle plus
  vous ne m'avez pas écrit
  annuler
  annuler mon rendez-vous
  je veux annuler
  pas intéressé
  mauvais numéro
  non merci
  enlevez le vieux lavabo
  retirez-moi de la liste d'attente
  supprimez le rendez-vous
  je ne veux plus attendre
  je ne veux pas attendre
  laissez-moi savoir
  laissez-moi un message
  laissez tomber
  aidez-moi
  à l'aide, ça coule
  besoin d'aide
  fin de journée
  oui merci
  le chauffage arrête
  la fournaise arrête et repart
  Arrêtez-vous chez nous en passant
  pour vous désabonner, répondez ARRET
  arrêtez-vous en passant
  arrêtez au coin
  L'arrêt est coincé
  robinet d'arrêt
  le robinet d'arrêt fuit
  on peut arrêter l'eau ?
  arrêtez la pompe
  j'arrête pas de vider l'eau
  ça arrête pas de couler
  faut arrêter la fuite
  il faut arrêter l'eau
  je veux arrêter la fuite
  ne venez plus
  ne venez pas
  ne m'appelez pas au travail
  ne m'appelez pas avant midi
  ne me rappelez pas, c'est réglé
  ne m'oubliez pas
  ne m'envoyez pas la facture
  ne m'envoyez plus le même technicien
  ne m'envoyez plus ce technicien
  laissez-moi le temps
  laissez-moi vérifier
  laissez la clé
  laissez nous un message
  enlevez-moi ce vieux bain
  enlevez mon vieux chauffe-eau
  retirez mon nom du rendez-vous
  supprimez ma réservation
  plus de chauffage
  plus de courant
  plus de place
  plus d'eau chaude
  je veux plus de détails
  je veux plus d'information
  je n'ai plus de textos
  je ne reçois plus de messages
  je ne veux plus de rendez-vous
  je ne veux pas ça
  je ne souhaite pas attendre
  je ne veux plus rien
  arrêtez tout
  ça suffit
  arrêtez tout
  arrêter la fuite
  arrêtez-vous chez nous demain
  le robinet ne stoppe pas
  stopper l'eau
  plus tard
  assez vite
  plus de 2
  effacer la tache
  fini le travail à 5h, vous pouvez passer après?
  les textos c'est parfait pour moi
  pas de message sur ma boite vocale svp, texto c'est mieux
  annulez mon rendez-vous
  pare de couler depuis ce matin, mais je veux quand meme un rdv
  fin du mois ça marche
  arrêtez vous à la porte d'en arrière
  j'ai fini les messages au bureau, vous pouvez venir
  fini le ménage, vous pouvez passer
  c'est assez pressant, venez demain
  c'est fini à 5h
  fini les messages vocaux svp, texto c'est mieux
  est-ce que vous arrêtez à 5h?
`

/** The texts of a table, with their line breaks and invisible characters. */
export const lines = (table: string) =>
  table
    .split('\n')
    .map((line) => line.trim().replaceAll('\\n', '\n').replaceAll('\\u200b', '\u200b'))
    .filter((line) => line !== '')
