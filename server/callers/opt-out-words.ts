// The words by which a wish to be left in peace is known, as they are spelled; small letters, no accents.
import { type WordList, wordList } from '../understanding/language/word-list.ts'

export const wishWords: WordList = wordList(
  `stop quit cease desist discontinue unsubscribe unsubscribed opt opting out optout dont never ever again anymore longer more enough already please thanks sorry
   text texts texting texted txt txts txting message messages messaging messaged msg msgs msging sms contact contacting contacted send sending sent receive receiving write writing
   bother bothering harass harassing harassment spam spamming annoying annoy pestering bugging disturb call calls calling phone number numbers cell list lists system database registry
   leave alone lose loose remove removed delete erase forget take want wish need wrong person who whose gave your ur this these those from interested consent permission revoke withdraw
   block blocked blocking report reporting reported fuck fucking freaking stupid damn scam stuff anything communication communications before after until unless while during instead first
   early late morning night today tomorrow`,
  `mensaje mensajes texto textos escriba escriban escribas escribir escribirme escribiendo mande manden mandes mandar mandarme mandando envie envien enviar enviarme contacte contacten contactar
   moleste molesten molestar molestarme molestando textear acoso acosando deje dejen deja dejenme dejeme dejame borrenme borreme borrame eliminenme elimineme quitenme quiteme retirenme retireme saquenme escribanme escribame mandenme mandeme paren pare parar basta alto baja darme denme paz tranquilo tranquila nunca jamas
   quiero quiera queremos recibir numero telefono celular lista borre borren borrar elimine eliminen quite quiten quitar equivocado persona por favor gracias
   eliminenlo retira retiren cancele molestes acose mensajee textee texteas vuelva vuelvan llame llamen llamar suscripcion cancelar antes despues hasta cuando`,
  `arretez arrete arreter cessez cesser cesse mecrire mecrivez mecris menvoyer menvoyez ecrire ecrivez ecris texter textez texte textos messages message envoyer envoyez contacter contactez deranger derangez harceler recevoir
   laissez laisse laisser tranquille tranquilles paix foutez fichez lachez lache enlevez enleve retirez retire supprimez supprimer effacez effacer numero liste veux voudrais plus jamais
   derange deranges harcele importune embetez contactee contactees desabonner desabonnez desabonne desinscrire desinscrivez desinscription mauvais personne merci svp avant apres quand jusqua`,
)

/** Small words that grow together with them where no space is typed. */
export const smallWords: WordList = wordList(
  'me my ur us no not do to of off the it on and ne de la les mas vos mes moi',
)
