// How an acknowledgement goes in English: thanks, sorrow, understanding, hope. What stands in no phrase is not said.
import { englishTaboos } from './english-taboos.ts'
import type { Grammar } from './grammar.ts'

const bad =
  'frustrating|stressful|annoying|upsetting|unpleasant|uncomfortable|inconvenient|difficult|hard|tough|rough|tricky|scary|awful|terrible|horrible|miserable|concerning|worrying|worrisome|alarming|unsettling|unnerving|nerve (wracking|racking)|exhausting|tiring|overwhelming|disruptive|disappointing|distressing|troublesome|bothersome|aggravating|irritating|infuriating|maddening|disheartening|heartbreaking|painful|sad|messy|gross|nasty|noisy|rotten|lousy|brutal|chaotic|hectic|draining|unfortunate|discouraging|challenging|disturbing|irksome|tedious|confusing|frightening|terrifying|startling|shocking|dreadful|devastating|inconveniencing|cumbersome|taxing|trying|demoralizing|frightful|grim|grueling|unbearable|unwelcome|unsettled|sweltering|freezing|chilly|nightmarish|stinky|uneasy|embarrassing|puzzling|tense|bad|a bit much|understandable|unfortunate'
const badThing =
  '(pain|relief|hassle|mishap|setback|blow|bind|jam|bad (spot|situation|feeling)|real pain|pain point|headache|nuisance|bother|nightmare|mess|bummer|shame|pity|drag|ordeal|situation|predicament|inconvenience|annoyance|disruption|stress|worry|shock|surprise|disappointment|pickle|struggle|challenge|trouble|scare|feeling|experience|spot|position|thing|lot) [to be in|in the neck]'
const good = 'lovely|nice|beautiful|exciting|fun|wonderful|gorgeous'
const very =
  '(so|very|really|quite|pretty|truly|extremely|incredibly|terribly|absolutely|definitely|certainly|always|never|super|totally|especially|particularly|such|just|rather|understandably|a bit|a little [bit]|both|even more|more than|all too|too|no doubt|also|still|only)'
const us = '(we|i|our team|all of us|the team|everyone here)'

export const english: Grammar = {
  phrases: {
    det: [
      'the|a|an|your|this|that|these|those|some|any|no|such a|such an|all the|all that|all of the|both|every|each|more|another|its|their',
    ],
    thing: [
      "[<det>] <noun> {<noun>} [off|away|apart] ['s <noun> {<noun>}] {(of|in|on|at|with|from|under|underneath|near|to|for|by|behind|inside|into|over|all over|through|across|and|around|away|off|up|down|without|like) [<det>] <noun> {<noun>}} [in|up|out|down] [(that|which|making|giving|keeping|<ing>) <tell> {<tell>}]",
    ],
    told: [
      '(your|the|you|it|there|this|these|those|a|an|no|some|both|all the|everything|things|water) {<tell>} (<noun>|not working|acting up|so stuck|with (this|that|it)|through (this|that|it)) [{<tell>} (up|out|down|off|on|in|inside|outside|through|over|again|working|properly|right|at all|(on|for|with) you|(on|in|at|to|of|from|with) (it|this|that))]',
    ],
    doing: [
      '(being|having|getting|losing|(dealing|living|stuck|left|struggling) with|going through|finding|<ing>) [away|off|out|up] {<tell>}',
    ],
    about: [
      '(about|regarding|concerning|on|with|for) (<thing>|it|this|that|all [of] (this|that)|(what is|everything) going on [with <thing>]|what happened [with <thing>]|<doing>)',
    ],
    bad: [`${bad}`],
    feeling: [
      `{${very}} <bad> [(and|,) {${very}} <bad>]`,
      '{(really|definitely|certainly|just|quite|always)} (no|not|never|hardly|rarely|far from|not much|anything but) {(very|really|exactly|always|so|any)} (fun|easy|ideal|pleasant|comfortable) [at all]',
      `{${very}} [a|an|quite a|such a|a real|a total|a big|a huge|a bit of a|a lot of|like] {${very}} [a|an] [real|total|big|huge|major|bit of a|true] [<bad>] ${badThing}`,
      '[the] worst [feeling|thing]',
      '{(never|not|hardly)} a (good|great|nice|pleasant) (feeling|thing|experience|situation|surprise)',
      '[like] (the last thing|not what|never what) (you|anyone|anybody) (need|needs|want|wants|wanted|needed|expect|expects) [to (deal|live|put up) with]',
      '[like] (a lot|too much|so much|quite a lot|plenty) [to (deal with|handle|take in|go through)]',
    ],
    inf: [
      'to (hear [about <thing>]|have|see|lose|face|be <tell> {<tell>}|(deal|live|cope|put up) with [<thing>|that|this|it|all of that]|go (through|without) [<thing>|that|this|it]|handle|experience [that|this]|be in|find [out]|come home to [<thing>|that]|wake up to [<thing>|that]|have <thing>|lose <thing>|be without <thing>|<noun> {<tell>})',
    ],
    beside: [
      '[for (you|anyone|anybody|everyone|everybody|all of you|you and <thing>|your (family|home|household)|<thing>)] [<inf>] [,] [especially] [(with|in|when|while|without|after|at|on top of|about|on|for) [<det>|you|it|you are|it is] {<tell>}]',
    ],
    seems: [
      `{${very}} (sounds|seems|sound|seem|look|feel|feels|looks|is|was|were|must be|must all be|can be|must feel|can feel|must have been|has to be|would be|could be|are|can get|gets)`,
    ],
    detail: [
      '[the|your|that|these|those|all [of] (the|that|your|these|those)|some|more|giving us] [more|extra|additional|quick|kind|helpful|clear|further|full|prompt] (details|detail|information|info|message|messages|note|heads up|update|reply|response|text|call|question|description|explanation|words|address|feedback|background|context) [<about>]',
    ],
    act: [
      '(letting|keeping) (us|me) (know|informed|posted|in the loop) [<about>|[that] <told>|(what|how) [all] [you] (happened|is going on|is happening|have in mind|need|are looking for|you need) [with <thing>]]',
      '(reaching|getting|writing|checking|following|texting|messaging|calling|contacting|asking|choosing|trusting|considering|thinking|telling|informing|updating|alerting|notifying|trying|turning|connecting|speaking|chatting|stopping|ringing) [of] [up] [out] [in] [in touch] [back] [us|me|our team|<shop>] [(to|with|at) (us|me|our team|<shop>)] [back] [again] [<about>|[that] <told>]',
      '(bringing|flagging|reporting|raising|passing|sharing|explaining|describing|providing|mentioning|clarifying|passing along|sending [over|in|us|along]|giving us|telling us|pointing out) [(<detail>|<thing>|that|this|it|(what is|everything) [that is] (going on|happening|happened) [with <thing>]|what (is|has been) {<tell>} <noun>|what happened|all [of] that|so much [detail])] [with (us|me)|to us|for us|along [to us]|to our attention|up] [<about>]',
      '<detail>',
      'your (patience|understanding|kindness|trust|honesty) [and (patience|understanding|kindness|trust)] [with us|with this|<about>]',
      'your [kind] interest [in <thing>]',
      'your (request|inquiry|question|message|text|call|note|interest) [<about>]',
      'being [so|very|such] (patient|understanding|kind|clear|thorough|detailed) [with us|<about>]',
      '[the|your|those|such] [so] (kind|lovely|nice) words',
      'taking the time to (reach out|write|explain|share|tell us|let us know|message us|text us|contact us|describe) [that|this|it|<thing>|<about>|[that] <told>]',
      'that|this|it|everything|all of that|all that|this opportunity',
    ],
    thank: [
      '[and|again|but|also|so] (thanks|thank you|many thanks|big thanks|a big thank you|thanks again|thank you again) [(so|very) much|a lot|a bunch|kindly|again] [to you] [[,] <caller>] [,]',
    ],
    sorrow: [
      `[and|so] [i am|we are|i and the team are] [just] {${very}|genuinely|sincerely|deeply} (sorry|sad|saddened|upset) [[,] <caller> [,]]`,
      '[it is] [so|very|really|always] (sad|hard|awful|terrible|tough|a shame)|[it is] never easy',
    ],
    known: [
      'how (that|this|it|<thing>|<doing>) <seems> <feeling> <beside>',
      `how {${very}} (<bad>|important|exciting|uneasy|frustrated|worried|stressed|upset|anxious|annoyed) [(that|this|it|<thing>|<doing>|things|life|you|these things|(something|a situation) like (this|that)|<det> <noun>) [<seems>] [<seems>|feel] <beside>]`,
      '[that] [that|this|it|<thing>|<doing>] <seems> <feeling> <beside>',
      'how [much of] [a|an] (hassle|pain|headache|nuisance|mess|bother) <thing> <seems>',
      '(the|your|how much|what|all the) (frustration|concern|concerns|worry|worries|stress|hassle|trouble|discomfort|inconvenience) [<about>|this [must be|is] (causing|causes) [you]]',
      'what (you are going through|you mean|that is like|that feels like|it is like <inf>|a <bad> <bit>)',
      'why (that|this|it|<thing>|you) <seems> <feeling> [<beside>]|why you are {<tell>} <bad>|why you are (frustrated|worried|upset|concerned|annoyed|stressed)',
      'you are (frustrated|worried|upset|concerned|annoyed|stressed|anxious) [<about>]',
    ],
    sayings: [
      '<thank> [for <act> {([,] and [also] [for]|,) <act>}]',
      `[${us}|and|much|so] [we|i] [do|really|truly|so|sincerely|very much|also|certainly] appreciate (<act>|you (<act>|<bit>)|it|hearing from you [<about>])`,
      '[it is] [very] much appreciated',
      '<sorrow> [to (hear|learn|read|see|find out) [from you] [(about|of) (<thing>|that|this|it|<doing>|all [of] (this|that)|what happened|your <noun>)|that [<told>]|this|it|of this|<told>]]',
      '<sorrow> (about|for) (<thing>|that|this|it|all [of] (that|this)|[the|your|any|all the|this|that] [added|extra] (trouble|inconvenience|frustration|hassle|confusion|mix up|stress|worry|annoyance|wait|delay) [this [has|is] (caused|causing) [you]|<about>]|your loss|the loss of <thing>|what happened|what you are going through|<doing>)',
      '<sorrow> [that] <told>',
      '<sorrow> (that|this|it) [has|is] (happened|happening) [to (you|<thing>)]',
      '<sorrow> [that] we missed (you|your call|your <noun>|each other)',
      `${us} [do|sincerely|truly|really] (apologize|apologise) [sincerely] [for (that|this|it|<thing>|[the|your|any|all the|this|that] (trouble|inconvenience|frustration|hassle|confusion|mix up|stress|worry|annoyance|wait|delay))]`,
      '[our|my|please accept our] [sincere|deepest|sincerest|heartfelt] (apologies|condolences|sympathies|sympathy) [(for|on|about|to|over) (<thing>|you|your loss|you and <thing>|the loss of <thing>|that|this|the (trouble|inconvenience|frustration|delay|wait))]',
      '[that|this|it|what you (describe|are describing)|<doing>|<thing>|(everything|what) you are (dealing with|going through)] <seems> <feeling> <beside>',
      `<thing> (sounds|sound|seems|seem|is|are|would be) {${very}} (${good})`,
      '<feeling> <beside>',
      `[and] ${us} [can|do] [really|totally|completely|fully|certainly|only|absolutely|definitely|truly|sure|also|definitely] (understand|know|imagine|see|appreciate|get|relate to|realize|recognize|sympathize with|empathize with|feel) [that|just] [<known>]`,
      'i can only imagine <known>|<known>',
      `what (a|an) {${very}} [<bad>|real|total|big] ${badThing} <beside>`,
      `[what a] (how|so) {${very}} (<bad>|${good}|thoughtful|kind|sweet) <beside>`,
      `[${us}] [do|really|just|truly|sure] hope (you|your <noun>|you and <thing>|everyone|everybody|everything|<thing>|that everyone|that you) (is|are) [all] (okay|all right|alright|well|fine|doing (okay|well|all right|alright)|holding up [okay|well|all right|alright]|hanging in there|staying (warm|cool|dry|comfortable)) [<beside>]`,
      `[it is|how|that is] [so|very|really|always] (nice|great|good|lovely|wonderful|awesome|fantastic) (news|to hear|to know|to hear from you|to hear that <told>|hearing from you|of you|of you to say)`,
      '[that is|how|you are] [so|very|really] (kind|sweet|nice|thoughtful|helpful|lovely|generous) [of you] [to say|to hear]',
      '[that|it|this] [really] helps [us] [a lot|a great deal|so much]',
      '[and] you are [so|very|most|always] welcome',
      '(my|our) pleasure|[we are|i am] {(so|very|really|always|just)} (glad|happy|pleased|delighted|relieved) [to (hear|learn|know|read|see)] [that] (that|it|from you|this|<told>|about <thing>)',
      'got it|understood|i see|[that] makes [total|perfect|complete] sense|message received|i hear you|we hear you [loud and clear]|gotcha|i get it|we get it',
      `${us} [have] (got|received) your (message|text|note|details|info|information) [<about>]`,
      'nobody [really|ever] (wants|likes|enjoys|needs|loves) (that|this|to <bit>|<inf>|<doing>|<thing>|<det> <noun>) <beside>',
      '[that is] [a] (good|great|fair) question',
      `[it|that|this] [is|was] {${very}} understandable [(that you are|to (be|feel)) (frustrated|worried|upset|concerned|annoyed|stressed|anxious)] [<about>] [given (the situation|<thing>)]`,
      `[that|this|it|<thing>|<doing>] (does not|do not|cant|did not) [really] (sound|be|feel|look) {${very}} (fun|pleasant|easy|comfortable|ideal|nice|good) <beside>`,
      '[there is] nothing [is] (worse|more <bad>) than (<thing>|<doing>|that)',
      '[our] (heart|hearts|thoughts) (go out to|are with) (you|<thing>) [and <thing>]',
      'we [really|truly] feel for you|poor (you|thing)|bless you|you poor thing',
      '[we are|i am] thinking of you [and <thing>]',
      '(congratulations|congrats) [(on|to) <thing>] [[,] <caller>]|welcome to <thing>|happy to hear from you',
      '<sorrow> for letting you down|we (let|have let) you down',
      '[that] [must have been|must be|was|sounds like] quite (a|the) <noun>',
    ],
    interjection: [
      'oh [no|dear|my|man|boy|gosh|my goodness|wow|that]|ugh|oof|ouch|yikes|wow|ah|aw|aww|hi|hello|hey|my goodness|goodness [me]|gosh|man|hi there|hello there|hey there|oh my goodness|oh no no|eek|argh|sorry|hello again|hi again|ha|haha|hey again|ooh|whew|phew|greetings|cheers|good gosh|dear me',
    ],
    light: ['<interjection> [<caller>] [, [not] <thing>]|<caller>'],
    link: [',|[,] (and|but|so|because|since|as)'],
    core: ['<sayings> [[,] <caller>]'],
    sentence: ['{<light> [<link>]} <core> {<link> (<core>|<light>)}'],
    aside: ['<light> {<link> <light>}'],
  },
  nouns:
    'problem problems issue issues trouble situation mess hassle headache message text call home house place apartment family household question request details project experience loss matter stress frustration inconvenience mood concern concerns everyone nuisance chore hair appliance vehicle car kids parents behalf water room tenant mishap mishaps break low high weird strange odd new old own whole entire stubborn little big loud bad slow broken leaky clogged lost stuck nice heat cold noise smell living',
  bits: "is are was were has have had been being not no 's am it its the a an your you that this these those there to of in on at with from under near for by over all through up down out off and or but so still again when while after where because than them they into inside around without without like going getting having making giving gives keeps keep kept stopped stop started start wont cant does do did doing just out even both any some too very really suddenly acting working deal dealing stuck left struggling facing living stranded which what as happened happening happen seems trying trouble experiencing running turning come came comes coming goes go went gone only",
  states:
    "is are was were has have had 's keeps keep stopped stops stop started start does do did wont cant went goes go comes come turned",
  negates: 'not no never without wont cant nor neither isnt wasnt didnt doesnt aint',
  tells:
    '(?:hear|know|learn|see|read|glad|happy|relieved|sorry|hope) (?:that )?(?:your|the|you|it|there|this|a|an|some|both|everything|things|water)',
  asks: '(?:please |so |and |hey |hi )?(?:is|are|am|do|does|did|can|could|will|would|should|shall|may|must|have you|has|was|were|how|what|when|where|who|which|why|if|whether)',
  taboos: englishTaboos,
}
