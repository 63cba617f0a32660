import type { Wordings } from './opt-out-wordings.ts'

const stop = '(?:stop|quit|cease|discontinue)'
const dont = '(?:do not|dont|never|do not ever|dont ever|never ever)'
const you = '(?:you|u|ya|yall|you guys|you people|you all)'
const us = '(?:me|us|this (?:number|phone)|my (?:number|phone|cell))'
const again = `(?:anymore|any more|ever again|again|ever|no more|any longer|further|at all|(?:at|on|to) (?:this|my) (?:number|phone|cell))`
const rude = '(?:(?:fucking|freaking|goddamn|damn) )?'
const texting = `${rude}(?:texting|txting|textin|txtin|messaging|msging|contacting|bothering|harassing|spamming|annoying|bugging|pestering|writing(?: to)?|smsing)`
const calling = `${rude}(?:calling|ringing|phoning|dialing|dialling)`
const text = '(?:text|txt|message|msg|contact|write(?: to)?|reach out(?: to)?)'
const pester = '(?:bother|harass|spam|annoy|bug)'
const call = '(?:call|ring|phone)'
const which =
  '(?: (?:all|any|more|of|the|these|those|this|your|ur|further|future|so|many|stupid|fucking|damn|annoying|automated|auto|unwanted|spam))*'
const texts = '(?:texts?|text messages?|txts?|messages?|msgs?|sms|spam)'
const manyTexts = '(?:texts|text messages|txts|messages|msgs|sms)'
const polite =
  '(?=$| (?:please|pls|plz|now|already|immediately|asap|thanks|thank|thx|ok|or i|or ill|im|i am|its|this is|you|asshole|jerk|creep|dude|bro|buddy|man|lol|and (?:remove|delete|take|leave|lose|call|phone|ring|(?:have|let|get) \\w+ (?:call|phone|ring)|just (?:call|phone|ring)|give (?:me|us) a (?:call|ring)))(?: |$))'
const list =
  '(?:(?: (?:your|ur|the|this|that|any|all|these|those|every|call|calling|text|texting|contact|mailing|phone|sms|marketing|spam|message|messaging|email|customer|client|distribution|campaign|group|auto|automated|stupid|fucking|damn))* (?:lists?|data ?base|(?:your|ur) (?:system|records|phone)|texts?|messages?|thread|chat|campaign|group|contacts))'
const whom =
  '(?:my (?:wife|husband|hubby|mom|mum|mother|dad|father|son|daughter|kids?|parents?|brother|sister|grandm\\w+|grandp\\w+|roommate|boss|girlfriend|boyfriend|partner|family|work(?: phone)?)|her|him|them)'
// Whose phone it is that was texted, said beside the wish.
const whose =
  '(?:moms?|mums?|mothers?|dads?|fathers?|wifes?|husbands?|kids?|sons?|daughters?|childs|grand(?:m|p)\\w+|parents?|sisters?|brothers?|friends?|roommates?|boss(?:s|es)?|work|works|company|business|office|private|landlines?|someone elses|somebody elses)'
// "Unsubscribe from your maintenance plan": that ends a contract.
const notAPlan =
  '(?! from (?:\\w+ ){0,4}(?:plans?|memberships?|maintenance|contracts?|agreements?|programs?|clubs?|warrant\\w+|subscriptions?|newsletters?|rentals?|leases?|leasing|financing|loans?|insurance|accounts?|policy|provider|utility)(?: |$))'
const myNumber = '(?:my|this|our) (?:(?:phone|cell|mobile) )?number'
const howGotMine = `(?:(?:who|how|where)(?: (?:gave|did|do|the|hell|fuck|tf|on|earth|even))* ${you}(?: (?:guys|get|got|have|find))* (?:my|this) (?:number|info|phone|cell)(?: from)?)`
const wish = `(?:i|we|id|wed|im)(?: (?:would|really|just|do|am|have been))* (?:want|like|wish|need|prefer|trying) to`

export const english: Wordings = {
  clear: [
    '(?:i am|im|we are|were|my (?:number|cell|phone) is|this (?:number|phone) is|this is|its)(?: (?:also|already|registered|listed|a number))* on (?:(?:the|a|national|federal|canadian|us|your) )*(?:do not (?:call|contact|text)|dnc|dncl|no call)(?: (?:list|registry))?',
    `${stop} (?:${calling} (?:and|or|n) )?${texting}(?: (?:and|or|n) (?:${texting}|${calling}))* ${us}`,
    `${stop} (?:${calling} (?:and|or|n) )?${texting}(?: (?:and|or|n) (?:${texting}|${calling}))*${polite}`,
    `${stop} ${calling} ${us} (?:and|or|n) ${texting}(?: ${us}|$)`,
    `${stop} (?:${calling} (?:and|or|n) )?${texting} ${whom}`,
    `${stop} sending(?: ${us})?${polite}`,
    `${stop} sending(?: ${us})?${which} (?:${texts}|anything|things|stuff|crap|shit|this|these)`,
    `(?:stop|end|cancel|cease|discontinue)(?: it)?(?: with)?(?: (?:all|the|these|your|calls? and|calls? or))*${which} ${texts}`,
    `(?:stop|end|cease|discontinue|no) (?:all|any|more|further)(?: further)? (?:contact|communications?)${polite}|cease (?:contact|communications?)${polite}`,
    `${stop} (?:blow(?:ing|in) up my (?:phone|cell)|hitt?(?:ing|in) (?:me|us) up)`,
    `(?:no more|enough(?: already)?(?: with| of)?)(?: (?:of|these|your|the|those|stupid|calls? or|calls? and))* (?:${manyTexts}|texting|messaging)`,
    `(?:cut (?:it )?out|knock (?:it )?off|lay off|ease off|cool it|give (?:it )?a rest|quit it|stop it)(?: (?:already|now|with|w|on|of|all|the|these|those|your|ur|this|stupid|damn|so many))* (?:${manyTexts}|texting|messaging)`,
    `(?:(?:i am|im|we are|were)(?: (?:so|all|just|totally|officially))* )?(?:done|finished|through) (?:with|w)(?: (?:all|the|these|those|your|ur|this|stupid|damn))+ (?:${manyTexts}|texting|messaging)`,
    `(?:${dont}|(?:can|could|would) ${you}(?: please)? not) (?:${call}(?: ${us})? (?:or|and|nor) )?(?:${text}|${pester} ${us})(?:(?: ${us})? (?:or|and|nor) (?:${text}|${call}))*(?: ${us})? ${again}`,
    `${dont} hit (?:me|us) up`,
    `(?:never|never ever|dont ever|do not ever) (?:${text}|${pester}) ${us}`,
    `${dont} send(?: ${us})?${which} (?:${texts}|anything) ${again}`,
    `${dont} send(?: ${us})? (?:any more|anymore|more|further)${which} (?:${texts}|anything)`,
    `${dont} send ${us}(?: any)? ${manyTexts}`,
    `${dont} disturb ${us} ${again}`,
    `(?:i|we|id|wed)(?: would)? (?:want|like|prefer) no more ${manyTexts}`,
    `(?:text|message|contact) ${us} no more(?= (?:please|pls|thanks)|$)`,
    `(?:you|u) (?:have no|dont have|do not have)(?: my| any)? (?:permission|consent) to (?:text|message|contact) ${us}`,
    `${stop} (?:emailing|calling|phoning)(?: ${us})? (?:and|or|n) ${texting}`,
    `leave (?:me|us)(?: (?:the (?:fuck|hell|f)|tf))? alone(?! (?:time|with (?:the|my|your|a)|at (?:home|the)|in))|leave me be`,
    `(?:lose|loose|delete|erase|forget|remove) ${myNumber}(?: (?:from|off|out of)(?: of)?${list}|${polite}|$)`,
    `(?:take|get|remove|drop|strike|scratch|keep) (?:me|us|this number|my (?:phone |cell )?(?:number|phone|cell|name|info)) (?:off|from|out)(?: of)?${list}${polite}`,
    `unsubscribe(?: (?:me|us|this number|my number|my phone))?${notAPlan} from`,
    `unsubscribe (?:me|us|this number|my number|my phone)${notAPlan}`,
    `opt (?:me|us|this number) out`,
    `${wish} (?:unsubscribe${notAPlan}|opt out${polite}|opt out (?:of|from)${list}|be (?:unsubscribed|(?:taken|removed) (?:off|from)(?: of)?${list}))`,
    `(?:how (?:do|can|would) i|how to|can i|could i|may i|let me|i)(?: (?:please|hereby))* (?:unsubscribe${notAPlan}|opt out${polite}|opt out (?:of|from)${list})`,
    `(?:how (?:do|can) i get|(?:i|we) want)(?: to get)? off(?: of)?(?: (?:your|ur|the|this|that|these|text|texting|call|contact))* (?:lists?|texts|messages|group)${polite}`,
    `(?:(?:can|could|may) i(?: please)? be|(?:have|get) (?:me|my number|this number)) (?:removed|taken) (?:from|off)(?: of)?${list}${polite}`,
    `(?:im|i am) (?:unsubscribing|opting out)`,
    `(?:i )?(?:hereby )?(?:revoke|withdraw|rescind)(?: (?:my|our|all|any|prior|previous|the))* (?:consent|permission|authorization)`,
    `i (?:do not|dont|never|did not|didnt) consent(?:ed)? to(?: (?:be|being|get|getting|receive|receiving))?${which} (?:${manyTexts}|texted|contacted|messaged)`,
    'cease and desist',
    `put (?:${us}|my name) on (?:your|ur|the|a)(?: internal)? (?:do not|dont|no) (?:call|contact|text)`,
    `(?:(?:i|we) )?(?:really )?(?:dont|do not|no longer) (?:want|wish|care)(?: (?:to (?:be|get|receive|have|keep getting|keep receiving)|getting|receiving))?${which} (?:${manyTexts}|texted|contacted|messaged|spammed)`,
    `(?:(?:i|we) )?(?:dont|do not|never) (?:want|wish) to hear from ${you}`,
    `(?:${wish} stop (?:getting|receiving)|how (?:do|can) i stop(?: (?:getting|receiving))?)${which} ${texts}`,
    `${wish} stop (?:all (?:of )?)?(?:these|the|your) ${texts}`,
    `${wish} stop (?:getting|receiving|having)(?: (?:any|all|more|of))* (?:these|those|them|this)${polite}`,
    `(?:i|we|id|wed)(?: (?:would|really|just|do))* (?:want|like|need|prefer) (?:these|(?:these|those|your|the|all) ${manyTexts}) to (?:stop|end)`,
    `(?:i |we )?(?:want|need) out of (?:these|those|your|the|this) (?:${manyTexts}|(?:text|message|texting|contact)? ?(?:list|thread|group))`,
    `(?:(?:how (?:do|can) i )?(?:turn|shut|switch) (?:off (?:these|those|your|the|all) ${manyTexts}|(?:these|those|your|the|all) ${manyTexts} off))`,
    `how (?:do|can|would) i (?:get|make|have) (?:${you}|this|it|these)(?: to)? stop ${texting}`,
    `(?:these|the|your|all these) (?:${manyTexts}) (?:need to|have to|must|should|better) stop`,
    `make (?:these|the|your) ${manyTexts} stop`,
    `(?:i|ive)(?: have)?(?: already)? (?:asked|told)(?: ${you})? not to (?:be (?:texted|contacted|messaged)|${text})`,
    `(?:(?:ill|i will|im going to|im gonna|gonna|i am going to|we will) (?:report|block|sue)|(?:im|i am|were|we are) (?:reporting|blocking|suing)) (?:you|u|ya|this number|your number)(?: to (?:the )?\\w+)? if (?:you|u|ya)(?: (?:ever|keep|even|dont|do not|dare))* (?:${text}|${texting}|stop)`,
  ],
  aboutCalls: [`${stop} ${calling}(?: ${us})?(?: again)?${polite}`, `${dont} ${call}(?: ${us})? ${again}`],
  after: [
    'please|pls|plz|just|now|and|so|ok|okay|hey|hi|hello|then|or|but|no|nope|nah|yo|kindly|thanks|thx|seriously',
    'number|person|customer|client|good|fine|set|fixed|done|sorted|covered|else|someone|somebody|interested|again|anymore|alone|spam|scam|bye|sorry|asap|dude|bro|lol|last time|wtf|omg|already|better|said',
    'ugh+|uh|um+|wow|god|jesus|christ|man|ffs|mate|jeez|geez|gosh|argh+|hell|shit|damn|dammit|ew+|eff|fuck|off|up|yall|stop|thank you|thank u',
    `(?:can|could|would|will|wont|cant|should|must|why dont) ${you}(?: (?:please|pls|plz|just|kindly))?`,
    `${you} (?:need to|have to|must|should|better|gotta|had better|can|could|wont|dont|guys|people)(?: (?:please|pls|just))?`,
    `(?:told|asked|ask|asking|tell|telling|want|need|like|begging|beg|prefer|demand) (?:${you}|this|it) to`,
    `who (?:is|are|r) (?:this|you|u)|who dis|whos this|know (?:you|u|this|who (?:this is|you are))`,
  ],
  unless: [
    'before(?! i)|after|until|til|till|needed|necessary|while|when|whenever|during|between|unless|if|today|tonight|tomorrow|yet|every|with|instead|first|by(?! (?:text|sms|message))',
    'at(?! (?:this|my|all|once))|on(?! (?:this|my))|in(?! the future)|for(?! (?:ever|good|real|gods|the love))|like(?! (?:this|these|that))',
    'from (?:the|that|another|a|him|her|them|my|your (?:other|personal|cell))|so (?:early|late|much|often|many|soon)|(?:this|that|too) (?:early|late|much|often|morning|afternoon|evening|week)',
  ],
  whole: [
    `(?:can|could|would|will) ${you}(?: please| pls| just)* stop(?! (?:now|right now))|stop|(?:ok |so )?${you} (?:can|may|could) stop(?: (?:it|this))? (?:now|already|please|anytime)`,
    `(?:i )?(?:already )?said stop|(?:i|ive)(?: have)?(?: already)? (?:told|asked|want|need) ${you} to stop|${you} (?:need|have) to stop`,
    'cease|desist|quit|halt|(?:stop|quit|cease) (?:it|this|that|all)|(?:cut it|knock it|lay|bugger) (?:out|off)|give it a rest|enough(?: already| is enough)?|(?:i|we) (?:want|wanna be|would like) out(?: of (?:this|it|these|your list))?|(?:(?:i am|im|i will|ill|we are|were|gonna|going to)(?: (?:now|just|gonna|going to|be))* )?(?:blocking|reporting|block|report) (?:you|u|ya|this|this number|your number|ur number)(?: (?:as spam|for spam))?|stop to (?:opt out|unsubscribe|end|stop|cancel)',
    'unsubscribe|unsub|unsubscribed|unsuscribe|unsubcribe|opt out|optout|opting out|opted out|stopall|revoke',
    `(?:${dont}|(?:can|could|would) ${you}(?: please)? not) (?:${call}(?: ${us})? (?:or|and|nor) )?(?:${text}|${pester} ${us})(?:(?: ${us})? (?:or|and|nor) (?:${text}|${call}))*(?: ${us})?(?: back)?`,
    `${howGotMine}(?: (?:please|pls|just|now|and|so|u))* (?:remove|delete|erase|lose|forget|drop) (?:it|that|this|me|mine)`,
    `dnc|(?:put|add) ${us}(?: (?:on|to|in))?(?: (?:the|your|ur|a))? (?:dnc|do not (?:call|text|contact))(?: (?:list|registry))?|(?:you|u|ya|youre|ur|you guys|this number|your number)(?: (?:are|is|r|now|being|been|have|officially|getting))* blocked|(?:this|that|it|thats|its)(?: (?:is|literally|just|pure|straight up|now|borderline))* harassment`,
    `(?:delete|erase|wipe|purge)(?: all)?(?: of)? (?:${us}|my (?:info(?:rmation)?|data|name|details|contacts?|contact info))(?: (?:from|off)(?: of)?${list})?|remove my (?:data|details|contact info)`,
    `${dont} ${text} (?:it|here|on here|on it|to it|this line)`,
    `remove|remove my (?:info(?:rmation)?|name)|${wish} be removed|i (?:do not|dont) consent|no more text`,
    `${dont} send (?:texts|messages|text messages)`,
    `no (?:texts|txts|text messages|texting|messaging)|block me|${dont} send (?:me|us) anything(?: else| more)?|sotp|stpo`,
    '(?:remove|uns?u[bs]?s?c?ri?be?) (?:me|us)|unsubscribe this|(?:take|get) (?:me|us|my number) off(?: (?:of )?(?:this|it|your|ur))?|take my number out',
    '(?:fuck|piss|bugger|f|eff|back|bug|buzz) off|go away|get lost|get (?:off|out of) my phone',
  ],
  beside: [
    'svp|merci|non merci|mauvais numero|por favor|porfa|gracias|no gracias|numero equivocado',
    'please|pls|plz|pretty please|thanks|thx|ty|thank you|thank u|now|right now|ok|okay|k|just|already|immediately|asap|hey|hi|hello|sorry',
    'sir|maam|guys|yo|dude|bro|omg|wtf|no|nope|nah|yes|yeah|stop|really|seriously|kindly|fucking|forever|for good|permanently|and|so|enough|bye|goodbye',
    '(?:sorry )?(?:you (?:have|got|have got) |u (?:have|got) |this is |its )?(?:the |a )?wrong (?:number|person|guy|man|woman|lady|phone)|spam|scam|this is (?:spam|harassment|a scam)|(?:you|u|ya|youre|ur|you guys|yall)(?: (?:are|r|keep|is|be))* (?:harassing|spamming|bothering|annoying|bugging|pestering|stalking) (?:me|us)',
    '(?:i am |im |we are |were )?not interested(?: in (?:this|it|your \\w+))?|who (?:is|are|r) (?:this|you|u)|who dis|whos this|i (?:do not|dont) know (?:you|u|who (?:you are|this is))',
    '(?:i(?: have|ve)? )?(?:already )?(?:found|got|have|hired) (?:someone|somebody|another \\w+|a different \\w+)(?: else)?|its fixed|all set|all good|im good|were good',
    '(?:i |we )?(?:no longer need(?: it| this| you| help| your services?)?|(?:dont|do not) need (?:it|this|you|help|anything|your services?)(?: anymore| any more)?)',
    '(?:or (?:i will|ill|im going to)|before i) (?:report|block|sue)(?: (?:you|this|this number|it))?|you keep (?:texting|messaging|calling|contacting)(?: me)?|i (?:dont|do not) want (?:this|it|that|these|any|anything)|im (?:reporting|blocking) you|i (?:never|didnt|did not) (?:sign up|signed up|ask|asked|called you|call you)(?: for (?:this|it|these|any of this))?(?: texts| messages)?',
    howGotMine,
    `(?:(?:its|it is|this is|thats|that is|this) )?(?:(?:my|a|the|our|not my) )?${whose}(?: (?:work|old|new|cell))?(?: (?:phone|number|cell|line|mobile))?`,
    'sent from my \\w+(?: \\w+)?|get outlook for \\w+',
  ],
  word: 'stop|unsubscribe',
  talk: 'thx thanks thank ty you u ya yall youre ur your are r but and so ok okay k hey hi hello yo no nope nah not dont do know never who whos whose this is that thats gave give got get my number phone me i im ive we us how did didnt have has had wrong person guy lady man woman one please pls plz just now already enough really seriously again spam spamming spammer spammers scam scammer scammers scamming harassing harassment texting texts text messaging messages message msgs sms bothering annoying bugging pestering keep keeps sending these those stupid damn fucking freaking fuck hell ffs omg wtf lol ugh god jesus dude bro buddy sorry interested sick tired of it all anymore any more called calling signed up for asked ask told said want wanted wants literally bye goodbye mate reported reporting block blocking blocked bot bots robot whoever rude creepy weird annoyed',
  notAfter:
    'to wont cant dont not never the a an i we it they he she doesnt didnt cannot should shall will would could can do did that is bus full non this',
}
