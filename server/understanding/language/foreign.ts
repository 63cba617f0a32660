// Words that tell other languages apart from the three that we speak; each list only holds what is none of ours.
import { wordList } from './word-list.ts'

export const foreignWords = [
  // Portuguese
  wordList(
    `ola voce voces nao sim obrigado obrigada preciso precisa precisamos tenho tem estou esta vazamento vazando agua encanador banheiro cozinha torneira pia amanha hoje bom boa dia tarde noite oi por favor com uma um meu minha meus minhas muito isso isto aqui quando quanto custa conserto consertar porta chave casa quero gostaria posso pode voces podem vir fica moro rua falar portugues ajuda ajudar entupido entupida vaso chuveiro em na no do da dos das ao pelo pela mas mais ja ainda depois vou ate tambem eletricista luz tudo bem fazer`,
  ),
  // German
  wordList(
    `ich ist nicht und das der die ein eine einen einer sie wir ihr mein meine haben habe hat hallo guten tag morgen bitte danke können konnen kann brauche brauchen heizung wasser kaputt rohr klempner wasserhahn kommen wann heute mit bei auf fur von zu wie viel kostet es im den dem des sind auch noch schon jemand undicht toilette verstopft termin strom schlussel tur ja nein bin war wird werden mich mir uns ihnen`,
  ),
  // Italian
  wordList(
    `ciao buongiorno buonasera grazie prego sono ho hai abbiamo bisogno di un una il lo gli della del dello nella nel che perche per favore non e anche ma con mio mia acqua perdita idraulico bagno cucina rubinetto domani oggi quando quanto costa potete puo vorrei riparare rotto rotta casa porta chiave chiavi questo questa sono piu gia ancora sera mattina pomeriggio elettricista aiuto perde lavandino`,
  ),
  // Polish
  wordList(
    `jest nie tak mam potrzebuje prosze dziekuje dzien dobry czesc czy moze pan pani do na w z sie jak ile kosztuje woda kran kuchnia lazienka hydraulik hydraulika elektryk elektryka witam jutro dzisiaj kiedy moj moja przeciek cieknie pomoc pomocy zamek klucz drzwi rura zepsuty zepsuta ale juz bardzo prad`,
  ),
  // Dutch
  wordList(
    `ik het een niet van heb hebben heeft u jullie mijn goedemorgen goedendag hallo dank bedankt alstublieft kunt kan komen nodig loodgieter lekkage water kapot morgen vandaag wanneer hoeveel kost is er de dat die voor met op naar ook nog al wij ons deur sleutel badkamer keuken verstopt afspraak`,
  ),
  // Scandinavian
  wordList(
    `jeg er ikke og det en et har hej tak jag inte och att ett min mitt kan du vi behover brug for hjaelp hjalp vand vatten rorlegger rorlaegger rormokare i morgen imorgon idag tack takk hei med pa til den som kommer nar hvor hvad vad mycket meget`,
  ),
  // Turkish
  wordList(
    `merhaba bir ve bu icin var yok degil lutfen tesekkurler tesekkur ederim evet hayir su musluk tesisatci yarin bugun ne zaman kadar mutfak banyo kapi anahtar benim bozuk sizinti gelebilir misiniz ihtiyacim yardim`,
  ),
  // Romanian
  wordList(
    `buna ziua si nu este sunt am o un pentru va rog multumesc apa robinet instalator maine azi cand cat costa bucatarie baie usa cheie curge teava avem nevoie puteti veni`,
  ),
  // Tagalog
  wordList(
    `ang ng mga po ako ko mo siya kami kayo sa na hindi oo salamat kumusta tubig gripo tubero bukas ngayon kailan magkano kailangan bahay sira may meron ba lang naman pwede kayong pumunta tulong barado`,
  ),
  // Vietnamese
  wordList(
    `toi khong ban la co cua va nuoc can sua ngay mai hom nay bao nhieu xin chao cam on nha bep ong bi ro ri giup cho duoc khi nao den tho`,
  ),
  // Haitian Creole
  wordList(
    `mwen genyen pa gen nou yo pou ak nan dlo kay tanpri mesi bonjou kijan konbyen demen jodi a bezwen ede plonbye ki le kapab vini pot kle kraze`,
  ),
  // Hungarian, Czech
  wordList(
    `nem igen van egy hogy koszonom kerem viz csap holnap mikor mennyibe jo napot szivesen dobry den prosim dekuji voda kohoutek instalater zitra dnes kdy kolik stoji mam nemam potrebuji`,
  ),
  // Indonesian, Malay
  wordList(
    `saya tidak ada yang dan ini itu air bocor tolong terima kasih besok hari bisa anda kamu rumah berapa harga kapan dengan untuk pipa rusak selamat pagi`,
  ),
  // Somali, Swahili
  wordList(
    `waxaan ahay waa iyo biyo mahadsanid fadlan berri maanta habari ninahitaji maji tafadhali asante kesho leo bomba nyumba imevunjika msaada`,
  ),
]

/** One of these is enough where no word is ours. */
export const surelyForeign = wordList(
  `obrigado obrigada voce nao preciso danke bitte brauche grazie buongiorno buonasera dziekuje witam potrzebuje prosze merhaba tesekkurler lutfen salamat kumusta bedankt tack takk multumesc asante mahadsanid terima koszonom dekuji prosim`,
)

/** Letters that none of the three languages has. */
export const foreignLetters = /[ßłżźąęśćńşğıőűřůěžšășțơưđåøãõ]|\p{Script=Latin}\p{M}/iu
