// What no acknowledgement in English says, also where the caller said it first: facts, promises and advice are the templates' own.
import type { Grammar } from './grammar.ts'

// Where an order may begin.
const start = '(?<=^|[.,] |and |but |so |please |just |then )'

const not = '(?<!(?:not|wont|cant|never|to|keeps?|stopped|quit) )(?<!not be )'

export const englishTaboos: Grammar['taboos'] = [
  [
    'number',
    'zero|ones?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)|fourty|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|quarters?|thirds?|single|doubled?|triple|twice|thrice|once|first|fourth|fifth|sixth|seventh|eighth|ninth|tenth|couple|pair|digits?|percent|numbers?|nil|oh (?:oh|one)',
  ],
  [
    'price',
    'free|freebie|charg(?:es|ed)|(?:no|extra|a|the|any|without|of|we|i|not|never|will|wont) charge|costs?|costing|pric(?:e|es|ey|ing|ed)|quot(?:e|es|ed)|estimates?|fees?|rates?|dollars?|bucks?|cents?|euros?|pounds?|pesos?|quid|pay|pays|paid|payments?|paying|bills?|billed|billing|invoices?|cash|credit|debit|deposits?|discounts?|discounted|deals?|cheap(?:er|est)?|affordab\\w+|expensive|inexpensive|worth|money|moneyback|refund\\w*|budgets?|coupons?|promo\\w*|complimentary|gratis|waiv\\w+|bonus|gifts?|sale|save|savings|half off|percent off|venmo|paypal|zelle|bitcoin|crypto\\w*|donat\\w+|tips?|zilch|nada|upfront|bargain\\w*|charity|financ\\w+|insurance|on the house|on us|competitive|fair market|include[sd]?|including|tax|taxes|usd|cad|gbp|eur',
  ],
  [
    'time',
    'todays?|tonight|tonite|tomorrow|tmrw|yesterday|now|soon|sooner|soonest|shortly|asap|jiffy|pronto|straightaway|presently|momentarily|immediate(?:ly)?|instant(?:ly)?|right away|straight away|promptly|quickly|at once|seconds?|secs?|minutes?|mins?|hours?|hourly|hrs?|days?|daily|everyday|week(?:s|ly|ends?|days?)?|months?|monthly|years?|yearly|mornings?|afternoons?|evenings?|nights?|overnight|noon|midnight|midday|lunch(?:time)?|dinnertime|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|january|february|march|april|june|july|august|september|sept|october|november|december|later|earl(?:y|ier|iest)|late|latest|oclock|o clock|pm|anytime|any time|sometime|whenever|eventually|until|till|within|a while|(?<!taking the |hard |tough |rough |difficult |bad )time|times|timely|timing|timeframe|moments?|momentarily|momentary|around the clock|dates?|calendar|deadlines?|next|this coming|upcoming|last (?:minute|spring|summer|winter|fall)|(?:this|next|in|by) (?:spring|summer|autumn|fall|winter)|dawn|dusk|schedules?|same day|already',
  ],
  [
    'link',
    'dot|dots|com|www|http|https|net|org|slash|backslash|hashtag|url|link|links|website|web|site|click(?: on| here| the| this| below)|tap the|download|app|qr|email|emails|e mail|gmail|whatsapp|telegram|facebook|instagram|tiktok|twitter|snapchat|online|homepage|underscore',
  ],
  [
    'person',
    '(?:real|actual|live|living|fellow) (?:person|human|people)|human|humans|robots?|bots?|chatbot|ai|assistant|automated|machine learning|virtual|language model|my name|name is|myself|ourselves|i am (?:a|an|the|your|here|from|with|in|on|at)|this is \\w+ (?:from|at|with|here)|my (?:own|wife|husband|kids|boss|team|crew|partner|son|daughter|friend|home|house|experience)|as a \\w+|personally|in person|i (?:once|used|had|have been|was)|years of',
  ],
  [
    'promise',
    'will|shall|would (?:like|love) to|gonna|going to|promis\\w*|guarant\\w*|assur\\w*|ensur\\w*|insur\\w*|commit\\w*|swear|vow|pledge|certain to|bound to|on (?:the|our|my|his|her|their|its) way|on it|way over|we are coming|(?:is|are|am|be) coming(?! (?:through|from|out of|up|in|into|down|on|off|back|all|straight|loose|apart|undone))|coming (?:over|by)|(?:someone|somebody|team|technician|tech|plumber|electrician|mechanic|locksmith|stylist|crew|guys?|expert|he|she|they|we|i) (?:is|are|am|s) (?:coming|come)|be there|be with you|be right|head(?:ing|ed) (?:over|out|your)|stop(?:ping)? by|come (?:by|over|out)|send(?:ing|s)? (?!us|me|that|this|it|in|over|along)|(?:we|i|is|be|being|have|has|been|are) sent|dispatch\\w*|arriv\\w*|arrival|eta|en route|show up|drop(?:ping)? by|swing by|get back to|be in touch|keep in touch|follow up|reach out to you|call(?:ing)? you|text(?:ing)? you|take care|taken care|taking care|look into|looking into|looking forward|look forward|let us (?!know)|here to|here for|there for|happy to (?!hear)|glad to (?!hear)|pleased to (?!hear)|delighted to (?!hear)|ready|able to|we can (?!(?:only |really |totally |completely |fully |certainly |definitely |truly |also |sure )*(?:understand|imagine|see|appreciate|hear|relate|get|feel))|we could|we do (?!appreciate|hope|apologi|understand|know|really)|we (?:offer|provide|fix|cover|serve|work|come|take|make|carry|stock|specialize|try|want|plan|aim|need|got you|are (?!(?:so |very |really |truly |just |sincerely |deeply |all |genuinely |terribly |always |extremely |incredibly )*(?:sorry|sad|saddened|upset|glad|happy|pleased|delighted)))|we have (?!got|received)|our (?:team|crew|guys|technicians?|techs?|experts?|specialists?|plumbers?|staff|men|people) (?:is|are|will|can|has|have|does|do|knows?|handles?|takes?|s)|techs?|technicians?|crews?|guys?|workers?|plumbers?|electricians?|mechanics?|locksmiths?|stylists?|hairdressers?|handym[ae]n|contractors?|dispatchers?|specialists?|pros|staff|boss|manager|managers|company|companies|someone|somebody|help (?:you|them|out|is)|(?:can|to|and) help|helping you|assist\\w*|sort(?:ed|ing)?|fix|fixes|fixing|resolv\\w*|solv\\w*|handled|handling|good hands|covered|covers?|count on|rely|relying|trust us|priorit\\w*|hurry\\w*|rush\\w*|fast|swift\\w*|rest easy|no problem|no worries|confirm\\w*|book|books|booked|booking|bookings|schedul\\w*|reserv\\w*|appointments?|slots?|squeez\\w*|pencil\\w*|approv\\w*|accept(?! our)(?:s|ed|ing|able)?|agree\\w*|yes|yeah|yep|sure thing|absolutely right|of course|sounds (?:good|great|perfect|fine)|perfect(?! sense)|okay(?! (?:and|through|despite|with))(?= [a-z])|deal|correct|exactly|works for us|consider it|as good as|honou?r(?:ed|ing|s)?|compensat\\w*|replac(?:e|es|ed|ing) (?:it|that|this|them|your)|reimburs\\w*|pick(?:ing)? you up|on standby|stand(?:ing)? by|owe[sd]?|entitle[sd]?',
  ],
  [
    'claim',
    `fixed|repaired|done|finished|complet(?:e(?! sense)|ed)|restored|cured|${not}open(?:s|ed|ing)?|${not}clos(?:e|es|ed|ing)|licen[sc]\\w*|bonded|certif\\w*|qualified|accredited|experts?|expertise|professionals?|professionally|trained|experienced|trusted|best|top rated|rated|number one|reliab\\w*|reputable|warrant\\w*|available|availability|safe|safely|safety|unsafe|dangerous|danger|dangers|harmless|harmful|hazard\\w*|toxic|poison\\w*|risk\\w*|lethal|deadly|explo\\w*|serious|severe|urgent|urgency|emergency|emergencies|minor|major issue|normal|common|usual|usually|typical\\w*|nothing to worry|caused by|because of|due to|cause is|legal\\w*|lawyers?|lawsuit|sue|sued|suing|liab\\w*|responsib\\w*|our fault|your fault|negligen\\w*|police|permits?|illegal|recommend\\w*|certainly is|${not}working|(?:is|are|was) (?:fine|good|ok|clear|over)|(?:no|not|never|without|nothing|isnt) (?:\\w+ ){0,3}?(?:gas|smoke|fire|flood\\w*|leaks?|sparks?|carbon|monoxide|mold|damage\\w*|emergency|big deal|serious|shock|hazard)|proven|award\\w*|family owned|local|locally|nearby|hours|owners? of|policy|policies|available|rest assured`,
  ],
  [
    'advice',
    `you (?:\\w+ )?(?:should|must|ought|shall|might|may|could|can|better|had better|would)|you (?:\\w+ )?(?:need|have|want|are going) to|(?<!dealing |deal |caused by |having )try(?:ing)? (?:to|and|turning|the|a|not|using)|try|make sure|be (?:careful|sure|safe|aware|prepared|patient)|please (?!accept)|(?<!(?:not|wont|cant|never|keeps?) )(?:turn(?:s|ed|ing)?|shut(?:ting|s)?|switch(?:ed|ing|es)?) (?:\\w+ ){0,3}?(?:on|off|down|up)|unplug\\w*|evacuat\\w*|get out|stay (?:\\w+)|staying (?!warm|cool|dry|comfortable)|do not (?!like|want)|keep (?:it|the|your|an|away|out|calm|in|off|using|your)|${start}(?:reply|respond|visit|go|leave|wait|stop|start|use|run|check|look|take|remember|text|call|contact|message|send|pay|give|move|get|keep|hold|stay|drain|disconnect|remove|grab|find|ask|bring|cover|lock|drive|pull|push|press|add|wear|wash|rinse|avoid|watch|listen|breathe|relax|feel free|enter|come|tell|help|say|do|be)|dial|wait (?:for|until|till|there|here)|hang (?:in|on|tight)|bear with|hold on|hold tight|worr(?:y|ies) (?:not|about)|no need|need not|in the mean(?:while| time)|meantime|meanwhile|open the|close the|(?<!to )call (?:us|me|him|her|them|nine|emergency|the|for|an?|back|this|another)|calling (?:the|another|nine|emergency|someone)|(?<!to )(?:contact (?:us|the|your|an?)|text (?:us|me|back)|message (?:us|me)|let (?:me|us) know|tell (?:us|me))|instead|ignor\\w+|instruct\\w*|prompt|system|rather than|better off|advis\\w*|suggest\\w*|consider (?!ing)`,
  ],
  ['name', 'mr|mrs|ms|dr|sir|madam|maam|miss'],
  [
    'strange-word',
    'fuck\\w*|shit\\w*|bitch\\w*|ass|asshole\\w*|bastard\\w*|damn\\w*|crap|cunt|dick|piss\\w*|whore|slut|idiot\\w*|stupid|moron\\w*|dumb|hell|jesus|god|kill\\w*|murder\\w*|suicid\\w*|rape\\w*|nazi|terroris\\w*|bomb\\w*|weapon\\w*|gun|guns|drugs?|sex\\w*|nude\\w*|porn\\w*|hate|hates|scam\\w*|fraud\\w*|thie(?:f|ves)|steal\\w*|stole|crook\\w*|liar\\w*|lying|lie|lies|fake',
  ],
  [
    'question',
    '(?:what|when|where|who|which|why) (?:is|are|was|were|do|does|did|can|could|would|will|s) (?:your|you|the|we|i|this|it)|how (?:can|may|do|would|will|could) (?:we|i|you)|(?:can|could|would|will|do|did|are|is|have) (?:you|we) (?:\\w+ )?(?:please|have|send|tell|share|give|let|provide|like|want|need|available|come)',
  ],
]
