// The plainest words of danger in languages that the box does not speak: whoever is frightened falls back on their own.
import { everyMatch } from './every-match.ts'
import type { Reading } from './reading.ts'
import type { Danger } from './understanding.ts'

/** A danger told in a fourth language, if no word right beside it denies it. */
export function readDangerElsewhere({ clean, plain }: Reading): Danger | null {
  const small = clean.toLowerCase().replaceAll(/[’']/g, ' ')
  const bare = plain.replaceAll(/[’']/g, ' ')
  return told.find((one) => isSaid(one, small) || isSaid(one, bare))?.is ?? null
}

/** `sold`: right beside the danger, what is only bought or fitted; `fits`: the fitting, a few words before. */
type Words = {
  gas: string
  fire: string
  emergency: string
  flood?: string
  co?: string
  not: string
  sold?: string
  fits?: string
}

// Both languages call gas the same.
const slavicFitting = 'установ*|подключ*|провести|провод*|замен*|стоимость|поставить|встанов*|підключ*|замін*|вартість'

// Words are whole unless they end in `*`; those of scripts without spaces stand anywhere.
const spoken: Record<string, Words> = {
  german: {
    gas: 'gasgeruch*|gasleck*|gasaustritt|gasalarm|gas riecht|(?:riech*|stinkt|geruch)(?: \\p{L}+){0,4} gas|gas(?: \\p{L}+){0,3} (?:riech*|stinkt|tritt aus|stromt|strömt|austritt)',
    fire: 'feuer|es brennt|brennt|in flammen|(?:wohnungs|haus|kuchen|küchen)brand|rauch|qualm*|funken|stromschlag',
    // Who needs help with something is in no danger.
    emergency:
      'notfall|zu hilfe|(?<!(?:brauch|brauche|brauchen|ben[oö]tige|ben[oö]tigen|um|ihre) )hilfe(?! (?:mit|bei|beim|f[uü]r))|rohrbruch|wasserrohrbruch|bewusstlos|verletzt',
    flood:
      'unter wasser|(?:voll|voller) wasser|überflut*|uberflut*|ueberflut*|überschwemm*|uberschwemm*|ueberschwemm*|wasser (?:läuft|lauft|kommt|strömt|stromt|spritzt|schießt|schiesst|tropft|steht)(?: \\p{L}+){0,3} (?:aus|von|durch|unter|in|im|überall|uberall|decke)|wasser (?:überall|uberall)|überall wasser|uberall wasser|rohr (?:ist )?(?:geplatzt|gebrochen)',
    co: 'kohlenmonoxid*',
    not: 'kein|keine|keinen|nicht|ohne',
    sold: 'rauchmelder|feuerstelle',
  },
  portuguese: {
    gas: 'cheiro (?:forte )?(?:de|a) g[aá]s|(?:cheirando|cheira|fedendo)(?: \\p{L}+){0,3} g[aá]s|vazamento de g[aá]s|g[aá]s (?:esta )?vazando|vazando g[aá]s',
    fire: 'pegando fogo|pegou fogo|fogo|incêndio|fuma[cç]a|fa[ií]sca*|levei (?:um )?choque',
    emergency: 'emergência|estourou|ferido|sangrando',
    flood:
      'inunda[cç][aã]o|inundou|alag*|[aá]gua (?:por todo|em todo|subindo|jorrando|entrando)(?: \\p{L}+){0,3}|vazando muita [aá]gua|cano (?:estourou|estourado|rompeu|quebrou)|(?:teto|casa) (?:est[aá] )?(?:caindo|desabando|cheia de [aá]gua)|[aá]gua (?:caindo|pingando|saindo) do teto',
    not: 'n[aã]o|sem|nao ha|nenhum',
  },
  italian: {
    gas: '(?:odore|puzza|fuga|perdita)(?: \\p{L}+)? (?:di|del) gas|(?:sento|sentiamo|si sente)(?: \\p{L}+){0,3} gas|puzza(?: \\p{L}+){0,2} gas',
    fire: 'fuoco|va a fuoco|in fiamme|fiamme|fumo|scintille|brucia',
    emergency: 'emergenza|allag*|ferit[oa]',
    flood:
      'allaga*|acqua (?:ovunque|dappertutto|dal soffitto|che (?:esce|entra|sale))|tubo (?:scoppiato|rotto|esploso)|(?:scoppiato|esploso) (?:un |il )?tubo|(?:esce|cade|entra) acqua|pieno d acqua|piena d acqua',
    not: 'non|nessun|nessuna|senza|niente',
  },
  polish: {
    gas: '(?:zapach|wyciek|smr[oó]d|czu[cć]|czuj[eę]|ulatnia(?: si[eę])?|[sś]mierdzi)(?: \\p{L}+){0,2} gaz(?:u|em)?|gaz(?: \\p{L}+){0,2} (?:ulatnia|ucieka|[sś]mierdzi)|(?:ucieka|ulatnia)(?: \\p{L}+)? gaz|nieszczelno[sś][cć] gazu',
    fire: 'po[zż]ar|pali si[eę]|p[lł]onie|ogie[nń]|dym',
    emergency: 'na pomoc|ratunku|nag[lł]y wypadek|zalewa|zala[lł]o|ranny',
    flood:
      'powódź|powodz|woda (?:leje|leci|zalewa|po kostki|wszędzie|wszedzie|cieknie z sufitu)(?: si[eę])?|pęk[łl]a rura|pekla rura|pod wodą|pod woda|zalan*|zalał*|zalal*',
    co: 'czad',
    not: 'nie|nie ma|bez',
  },
  dutch: {
    gas: 'gaslucht|gaslek|gasgeur|(?:ruik*|stinkt)(?: \\p{L}+){0,4} gas|gas (?:lekt|ruik*)',
    fire: '(?:er is|staat in|huis in|keuken in|in) brand|vlammen|rook uit|veel rook|vonken',
    emergency: 'noodgeval|spoedgeval|gewond',
    flood:
      'overstrom*|onder water|vol water|water (?:stroomt|loopt|komt|spuit)(?: \\p{L}+){0,3} (?:uit|door|plafond|binnen)|overal water|leiding (?:is )?(?:gesprongen|gebarsten)|waterleiding gesprongen',
    not: 'geen|niet|zonder',
  },
  tagalog: {
    gas: 'amoy(?: ng| na)? gas|tagas ng gas|may tagas(?: \\p{L}+){0,2} gas|tumatagas(?: \\p{L}+){0,3} gas|sumisingaw(?: \\p{L}+){0,3} gas|singaw ng gas',
    fire: 'sunog|nasusunog|may apoy|apoy|usok|umuusok|nakuryente',
    emergency: 'saklolo|tulungan (?:mo|nyo|niyo) (?:ako|kami)|emerhensya|bumabaha',
    flood:
      'baha|binabaha|bumabaha|binaha|nagbaha|puno ng tubig|pumutok(?: \\p{L}+){0,2} tubo|sumabog(?: \\p{L}+){0,2} tubo|tubig kahit saan',
    not: 'walang|wala|hindi|di',
  },
  vietnamese: {
    gas: 'm[uù]i (?:ga|gas|kh[ií] gas)|r[oò] r[iỉ] (?:ga|gas|kh[ií])|x[iì] (?:ga|gas)',
    fire: 'ch[aá]y nh[aà]|(?:đang|dang|bị|bi) ch[aá]y|cháy|kh[oó]i (?:b[oố]c|nhi[eề]u|đen|den)|khói',
    emergency: 'c[aấ]p c[uứ]u|kh[aẩ]n c[aấ]p|c[uứ]u (?:t[oô]i|v[oớ]i)',
    flood:
      'ng[aậ]p(?: l[uụ]t| n[uư][oớ]c| nh[aà])?|l[uụ]t|v[oỡ] [oố]ng|[oố]ng n[uư][oớ]c (?:b[iị] )?(?:v[oỡ]|b[eể])|n[uư][oớ]c tr[aà]n',
    not: 'kh[oô]ng|kh[oô]ng c[oó]|chua',
  },
  creole: {
    gas: '(?:od[eè]|sant|santi|pran sant)(?: \\p{L}+){0,2} gaz|gaz(?: \\p{L}+){0,3} (?:santi|koule|chape)',
    fire: 'dife|lafimen|pran dife',
    emergency: 'anmwe|ijans|anm[wè]e',
    flood: 'inondasyon|dlo (?:toupatou|ap antre|ap monte|ap koule anpil|ap tonbe)|tiyo (?:a )?(?:pete|kase)',
    not: 'pa|pa gen',
  },
  turkish: {
    gas: 'gaz kok(?:usu|uyor)|gaz ka[cç]a[gğ][iı]|gaz s[iı]z*',
    fire: 'yang[iı]n|yan[iı]yor|duman',
    emergency: 'imdat|acil durum|su bas*',
    flood: 'su bas*|su basti|su baskini|boru patla*|her yer su|sular alt[iı]nda',
    not: 'yok|de[gğ]il',
  },
  romanian: {
    gas: 'miroa?s(?:e|ul)?(?: \\p{L}+)? (?:de|a) gaz|scurgere de gaz|scap[aă] gaz|pierde gaz',
    fire: 'incendiu|a luat foc|arde casa|fum gros',
    emergency: 'urgen[tț][aă] mare',
    flood: 'inunda[tț]i*|inundat|[tț]eava (?:spart*|s a spart)|ap[aă] peste tot|curge ap[aă] din tavan',
    not: 'nu|fara|fără',
  },
  malay: {
    gas: 'bau gas|gas bocor|(?:kebocoran|bocor) gas|gas(?: \\p{L}+)? bocor|tercium (?:bau )?gas|berbau gas',
    fire: 'kebakaran|terbakar|asap tebal|banyak asap|kesetrum',
    emergency: 'darurat|kecemasan|tolong cepat',
    flood: 'banjir|kebanjiran|pipa pecah|paip pecah',
    not: 'tidak|tak|bukan|tanpa|tiada|nggak|gak',
  },
  swahili: {
    gas: '(?:harufu|uvujaji) ya gesi|gesi (?:inavuja|imevuja|inanuka)|nasikia (?:harufu ya )?gesi',
    fire: 'nyumba (?:inaungua|inawaka)|moto (?:mkubwa|unawaka|umewaka)|moshi (?:mwingi|mzito)',
    emergency: 'dharura|nisaidieni',
    flood: 'mafuriko|bomba (?:limepasuka|limepasuliwa)',
    not: 'hakuna|si|hapana',
  },
  scandinavian: {
    gas: 'lukt(?:ar|er|a|en)?(?: \\p{L}+){0,2} gass?|gass? ?lukt|lugt(?:er|en)?(?: \\p{L}+){0,2} gas|gaslugt|gass? ?l[aäæ]c?k\\p{L}*|gas+en l[aä]cker|gassen lekker|gasudslip',
    fire: 'det brin?ner|det brænder|brann i|brand i|(?:huset|k[oö]ket|kj[oø]kkenet) brin?ner|står i (?:brann|brand|lågor)|mycket r[oö]k|mye r[oø]yk',
    emergency: 'n[oø]dsituasjon|n[oö]dl[aä]ge|n[oø]dsituation',
    flood: 'översv[aä]mm*|oversv[oø]m*|vann overalt|vatten överallt|vandrør sprunget',
    not: 'inte|ikke|ingen|inget|ej|utan|uten|uden',
  },
  finnish: {
    gas: 'kaasu* (?:haisee|vuotaa)|hais\\p{L}*(?: \\p{L}+)? kaasu*|kaasuvuoto|kaasun haju',
    fire: 'tulipalo|(?:talo|keitti[oö]) palaa|savua',
    emergency: 'h[aä]t[aä]tilanne|auttakaa',
    not: 'ei|eik[aä]|ilman',
  },
  hungarian: {
    gas: 'g[aá]z ?szag*|g[aá]zsziv[aá]rg[aá]s*|sziv[aá]rog(?: \\p{L}+)? g[aá]z',
    fire: '[eé]g a h[aá]z|t[uű]z van|kigyulladt',
    emergency: 'v[eé]szhelyzet',
    not: 'nem|nincs',
  },
  southslavic: {
    gas: '(?:miris\\p{L}*|smrdi|curi)(?: (?:na|po|mi|se|je|nam))* (?:plin*|gas[au]?)|plin (?:curi|smrdi)|curenje (?:plina|gasa)',
    fire: 'po[zž]ar|gori (?:ku[cć]a|kuhinja|stan)|ku[cć]a gori',
    emergency: 'upomo[cć]|hitno je',
    flood: 'poplav*|pukla (?:je )?cijev|puklo crevo|pukla cev',
    not: 'nema|nije|ne|bez',
  },
  albanian: { gas: 'er[eë] gaz[i]?|rrjedhje gazi', fire: 'zjarr', emergency: 'urgjenc[eë]', not: 'nuk|ska|pa' },
  somali: {
    gas: 'ur(?:ta)? gaas*|gaas(?:ka)? (?:ayaa|baa) (?:urayaa|baxaya)',
    fire: 'dab (?:baa|ayaa)',
    emergency: 'degdeg ah',
    not: 'ma',
  },
  hindi: {
    gas: 'gas+ (?:ki|di) (?:smell|badbu|badboo|boo|bu|mehak|mushk)|gas+ (?:nikal|leak ho|leak kar)\\p{L}*',
    fire: 'aag (?:lag|lagi|laggi)\\p{L}*',
    emergency: 'bachao|madad karo jaldi',
    not: 'nahi|nahin|nai',
  },
  russian: {
    gas: 'газ|газа|газом|газу|угарн*',
    fire: 'пожар*|горит|горим|дым|огонь|искр*|пламя',
    emergency: 'помогите|спасите|авария|экстренно|скорую|затопил*|заливает|потоп',
    flood:
      'затоп*|потоп*|залива*|прорвал*|(?:лопнула|прорвало) труб*|вода (?:льется|льёт*|хлещет|повсюду|везде|течет с потолка)|под водой',
    not: 'нет|не|без',
    sold: 'газов*|плит*|установ*|подключ*|счетчик*',
    fits: slavicFitting,
  },
  ukrainian: {
    gas: 'газ|газу|газом|чадн*',
    fire: 'пожеж*|горить|горимо|дим|вогонь|іскр*',
    emergency: 'допоможіть|рятуйте|аварія|затопил*|заливає',
    flood: 'затоп*|потоп*|залива*|прорвал*|лопнула труб*|вода (?:ллється|всюди|хлище)|під водою',
    not: 'немає|не|без|нема',
    sold: 'газов*|плит*|встанов*|підключ*',
    fits: slavicFitting,
  },
  greek: {
    gas: 'αεριο|αέριο|υγραεριο|υγραέριο|γκαζι|γκάζι|διαρρο[ηή]',
    fire: 'φωτια|φωτιά|πυρκαγια|πυρκαγιά|καπνο*',
    emergency: 'βοηθεια|βοήθεια',
    flood: 'πλημμυρ*|πλημμύρ*|πλημμυρ[ιί]σ*|νερ[αά] παντο[υύ]|έσπασε (?:ο )?σωλήνα*|εσπασε (?:ο )?σωληνα*',
    not: 'δεν|χωρις',
  },
  arabic: {
    gas: '(?:رائحة|ريحة|تسرب|تسريب|يسرب|يتسرب|تهريب|أشم|اشم|نشم)(?: \\p{L}+){0,3} (?:ال|وال|بال)?غاز|(?:ال|وال|بال)?غاز(?: \\p{L}+){0,2} (?:يتسرب|يسرب|يهرب|تسرب)|(?:ال|وال|بال)?غاز',
    fire: '(?:ال)?حريق|حرائق|نار|(?:ال)?دخان|يحترق|شرر',
    emergency: 'طوارئ|النجدة|ساعدوني|أنقذونا|الحقونا',
    flood:
      'فيضان|غرق*|غارق*|(?:ال)?ماء (?:في كل مكان|يتدفق|يدخل)|(?:ال)?مياه (?:في كل مكان|تتدفق|تغمر)|انفجر (?:ال)?(?:أنبوب|انبوب|ماسورة)|انفجرت (?:ال)?ماسورة',
    not: 'لا|لا يوجد|ليس|بدون|مافي|ما في',
    sold: '(?:ال|ب|بال|لل|و)?(?:فرن|أفران|افران|الأفران|موقد|مواقد|بوتاجاز|طباخ|سخان|سخانات|شواية|فاتورة|شركة|أنبوبة جديدة|مدفأة|عداد|خط)',
    fits: '(?:ل|ب|و|ال)?(?:تركيب|تركيبه|أركب|تركب|تركبون|شراء|صيانة|توصيل|تمديد|سعر|تكلفة|استبدال)',
  },
  persian: {
    gas: 'گاز|بوی گاز',
    fire: 'آتش|آتش سوزی|دود',
    emergency: 'کمک|اورژانس',
    flood: 'سیل|آب گرفت*|لوله ترکید*|ترکیدگی لوله|آب همه جا',
    not: 'نیست|بدون',
    sold: 'نصب|اجاق|بخاری|آبگرمکن|قبض|شرکت',
    fits: 'نصب|خرید|تعمیر|سرویس',
  },
  hebrew: {
    gas: 'גז|ריח גז|דליפת גז',
    fire: 'אש|שריפה|עשן',
    emergency: 'הצילו|חירום',
    flood: 'הצפה|מוצף|מוצפת|הוצף|פיצוץ בצינור|צינור התפוצץ|מים בכל מקום',
    not: 'אין|לא|בלי',
    sold: 'התקנ*|תנור|כירה|כיריים|חברת|בלון',
    fits: 'התקנ*|להתקין|לחבר|חיבור',
  },
}

// Where words stand without spaces there are no whole words; what is denied or sold stands beside it.
const unspaced: readonly { is: Danger; wording: string }[] = [
  {
    is: 'gas',
    wording:
      '(?:煤气|煤氣|瓦斯|天然气|天然氣|燃气|燃氣|石油气|石油氣)(?!炉|爐|灶|费|費|公司|管道?安装|热水器|熱水器|表|錶|安)|ガス(?!コンロ|会社|代|給湯|料金)|가스(?!레인지|렌지|비|회사|보일러|설치)|गैस(?! (?:चूल्हा|स्टोव|बिल))|গ্যাস(?! (?:চুলা|বিল))|ગેસ|கேஸ் (?:வாசனை|கசிவு)|எரிவாயு|గ్యాస్ (?:వాసన|లీక్)|የጋዝ ሽታ|ጋዝ|ਗੈਸ|แก๊ส',
  },
  {
    is: 'fire',
    wording:
      '着火|著火|起火|失火|火灾|火災|火警|救火|冒烟|冒煙|冒火|烧起来|燒起來|触电|觸電|^\\P{L}*火\\P{L}*$|火事|燃え|煙が|화재|불이?\\s?났|불났|연기|감전|आग|धुआं|धुआँ|ਅੱਗ|ไฟไหม้',
  },
  { is: 'co', wording: '一氧化碳|일산화탄소|一酸化炭素' },
  {
    is: 'flood',
    wording:
      '淹水|淹了|被淹|水淹|漏水很大|水漫|漫水|水到处|到处都是水|到處都是水|爆管|水管爆|水管破|홍수|침수|물바다|물이?\\s?(?:넘쳐|넘치|쏟아|콸콸)|수도관이? ?터|水浸し|浸水|水漏れがひど|水があふれ|बाढ़|पानी भर|ਹੜ੍ਹ|น้ำท่วม',
  },
  {
    is: 'other',
    wording: '救命|紧急情况|緊急情況|紧急|緊急|急救|응급|살려|도와주세요 급|助けて|緊急|बचाओ|ਬਚਾਓ',
  },
]
const denials = '(?:没有?|沒有?|无|無|不是|不|別|别)(?:闻到|聞到|看到|看见|有)?(?:任何)?$'
const denialsAfter = '^[^。.!?\\n]{0,8}(?:없|안 ?나|않|아니|ない|ません|नहीं|ਨਹੀਂ)'

// What stands further away than a breath is about something else.
const breath = 40

type Told = {
  is: Danger
  wording: RegExp
  denied: RegExp
  soldBefore: RegExp
  deniedWithin: RegExp
  deniedAfter: RegExp
}

const never = /(?!)/

const told: readonly Told[] = [...Object.values(spoken).flatMap(spokenDangers), ...unspaced.map(unspacedDanger)]

function spokenDangers({ gas, fire, emergency, flood, co, not, sold, fits }: Words): Told[] {
  const denied = new RegExp(`(?<![\\p{L}\\p{N}])(?:${not})(?: [\\p{L}\\p{M}]+){0,2} $`, 'u')
  const deniedAfter = new RegExp(
    `^[\\p{L}\\p{M}]*(?:(?: [\\p{L}\\p{M}]+)? (?:${whole(not)})${sold ? `| (?:${whole(sold)})` : ''})(?![\\p{L}\\p{N}])`,
    'u',
  )
  const deniedWithin = new RegExp(` (?:${not}) `, 'u')
  const soldBefore = soldRightBefore(sold, fits)
  const one = (is: Danger, list: string | undefined): Told[] =>
    list ? [{ is, wording: wholeWords(list), denied, soldBefore, deniedWithin, deniedAfter }] : []
  return [
    ...one('gas', gas),
    ...one('co', co),
    ...one('fire', fire),
    ...one('flood', flood),
    ...one('other', emergency),
  ]
}

function soldRightBefore(sold: string | undefined, fits: string | undefined): RegExp {
  const words = [...(sold ? [whole(sold)] : []), ...(fits ? [`(?:${whole(fits)})(?: [\\p{L}\\p{M}]+){0,3}`] : [])]
  return words.length === 0 ? never : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')}) $`, 'u')
}

function unspacedDanger({ is, wording }: { is: Danger; wording: string }): Told {
  return {
    is,
    wording: new RegExp(wording, 'gu'),
    denied: new RegExp(denials, 'u'),
    soldBefore: never,
    deniedWithin: never,
    deniedAfter: new RegExp(denialsAfter, 'u'),
  }
}

function wholeWords(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole(list)})(?![\\p{L}\\p{N}])`, 'gu')
}

function whole(list: string): string {
  return list.replaceAll(/(?<=\p{L})\*/gu, '\\p{L}*')
}

function isSaid({ wording, denied, soldBefore, deniedWithin, deniedAfter }: Told, text: string): boolean {
  for (const { index, 0: words } of everyMatch(text, wording)) {
    const after = text.slice(index + words.length, index + words.length + breath)
    const before = text.slice(Math.max(0, index - breath), index)
    // The bare name may be of a thing to fit; "smells of gas" is not.
    const isSold = !words.includes(' ') && soldBefore.test(before)
    if (!isSold && !denied.test(before) && !deniedWithin.test(words) && !deniedAfter.test(after)) return true
  }
  return false
}
