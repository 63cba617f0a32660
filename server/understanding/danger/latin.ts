// The plainest words of danger in languages of the Latin letters that the box does not speak.
import type { PlainWords } from './plain-words.ts'

/** By language. Words are whole unless they end in `*`. */
export const latin: Record<string, PlainWords> = {
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
}
