import type { SignWords } from './sign-words.ts'

const appliance =
  '(?:stoves?|ranges?|ovens?|cooktops?|hobs?|fireplaces?|grills?|bbq|dryers?|furnaces?|boilers?|heaters?|water heaters?|heating|heat|insert|logs?|burners?|units?|hvac|appliances?)'
const pipe = '(?:meter|lines?|pipes?|piping|valve|tank|hose|mains?|regulator|connector|fitting|cylinder)'
const notMine =
  '(?:stations?|bills?|company|co|cap|guy|man|engineer|fitter|cert\\w*|safety|safe|inspection|check|detectors?|hookup|connections?|powered|mileage|pump|prices?|money|cards?|tank cap|leaf blower|mower|can|cans|lift|struts?|account|utility|tax|install\\w*|provider|shut ?off|valve replacement)'
const cannot =
  '(?:cant|cannot|can not|could ?nt|couldnt|wont|will not|doesnt|does not|didnt|unable to|not able to|dont know (?:how|where) to|no idea (?:how|where) to|how (?:do|can|to)(?: (?:i|we|you))?|trying to|isnt|not|never|refuses to|impossible to|no way to)'
const body =
  '(?:hand|hands|finger|fingers|arm|arms|leg|legs|foot|feet|toe|toes|head|scalp|skin|ears?|forehead|mouth|lips?|cheeks?|chin|eyelids?|ankles?|nose|chest|stomach|face|eye|eyes|neck|back|wrist|knee|skull|body)'

export const english: SignWords = {
  gas: ['(?:natural )?(?:gas+|propane|butane|lpg)(?! (?:or|for|to|vs)\\b)', 'gassy'],
  gasThing: [`(?:gas|propane) (?:${appliance}|${pipe})`],
  gasPipe: [`(?:gas|propane) (?:${pipe}|stoves?|range|oven|cooktop|grill)`],
  smell: ['sme+ll?(?:s|ed|ing|in|y|t)?|odou?rs?|stinks?|stinky|stinking|stench|reek(?:s|ing)?|whiff|fumes|scent'],
  otherSmell: [
    'must\\w+|mou?ld\\w*|dust\\w*|burn\\w*|sewer|sewage|drains?|sink|rotten food|garbage|trash|cat|dog|pee|urine|paint|fresh|wet|mildew\\w*|clean|good|nice|plastic|electrical|smoke|oil|chlorine|bleach|perfume|fish\\w*|rubber|metallic|sweet|exhaust',
  ],
  escapes: [
    'leak(?:s|ed|ing|age|in)?|leaky|hiss(?:es|ing|ed)?|escap(?:es|ing|ed)|(?:coming|pouring|blowing|spewing|seeping) (?:out|from|up|in|through)|fill(?:s|ed|ing)|everywhere|all over|explo(?:de|ded|sion)|ruptured|punctured|left on|(?:cant|wont|doesnt) (?:\\w+ ){0,3}(?:off|shut|close|stop)',
  ],
  weLeft: [
    'evacuat(?:ed|ing|e)|(?:had to|have to|we all|everyone|everybody|kids and i|family|and|we) (?:leave|left|get out|got out|ran out|run out|go out|went outside)|(?:left|ran out of|got out of|out of|outside) the (?:house|building|apartment|home|place)|(?:standing|waiting|all) outside',
  ],
  coAlarm: [
    '(?:co2?|c o|carbon ?(?:mon\\w+|dioxide)?|monox\\w+)(?: gas)? (?:alarms?|detectors?|monitors?|sensors?|thing|alert|reader)|(?:alarms?|detectors?|monitors?)(?: \\w+){0,3} (?:co2?|carbon ?mon\\w+|monoxide)',
  ],
  sounds: [
    '(?:going|goes|went|set|setting) off|(?:is|are|started|keeps?|wont|was|just)(?: (?!not|never|no)\\w+)? (?:going|beep\\w*|scream\\w*|blar\\w*|ring\\w*|sound\\w*|alarm\\w*|shriek\\w*|wail\\w*|yell\\w*|shut up)|wont (?:stop|shut up|quit)|nonstop|non stop|ppm|triggered|tripped|(?:says|reads|shows)(?: \\w+){0,3} (?:\\d+|danger\\w*|evacuate|high|detected)|(?:is|are|was|were|been|being|has been) (?:\\w+ )?(?:high|detected|dangerous|rising|leaking)',
  ],
  smoke: ['smoke|smokes|smoking|smokey|smoky|smoldering|smouldering|smoulder'],
  fire: [
    'on fire(?! (?:lanes?|road|rd|route|rte|street|station|island|tower|hall|creek|trail|number|watch|duty))|(?:caught|catching|catches) fire|ablaze|burning down|(?:house|kitchen|garage|roof|attic|wall|dryer|stove|oven|it) (?:is )?burning|burst into flames?|orange glow|in flames',
  ],
  place: [
    'kitchen|house|home|basement|garage|bedroom|bathroom|attic|living room|apartment|building|stove|oven|dryer|furnace|outlet|panel|wall|roof|room|car|truck|shop|store|laundry|hallway|upstairs|downstairs|heater|washer|microwave|shed|deck|porch',
  ],
  help: ['help|911|hurry|sos|omg|quick|quickly|please help|emergency|now|asap'],
  wire: ['wires?|wiring|cables?|power ?lines?|electric(?:al)? lines?|conductors?|hydro lines?'],
  bare: [
    'exposed|bare|frayed|live|dangling|hanging|sticking out|chewed|fell|fallen|downed|on the (?:ground|lawn|street|driveway|road)|(?:laying|lying|draped|resting) (?:on|across|over|in)|melted|melting|sparking|torn|ripped|severed|snapped|arcing|sizzling|crackling|cut through|cut into',
  ],
  touched: ['touch(?:ed|es|ing)?|grabbed|electrocut\\w+|zapped|shock(?:ed)?(?! absorb\\w*)'],
  socket: [
    'outlets?|sockets?|panel|fuse ?box|breakers?|breaker box|switch(?:es)?|plugs?|receptacles?|consumer unit|switchboard|meter box|fuses?|junction box|extension cord|power strip|light fixture|pot ?light',
  ],
  hot: [
    '(?:and|very|so|too|really|super|burning|red|extremely|scalding|getting|feels|is|are|gets) hot(?! (?:and cold|tub|water|in here|outside))|melt(?:s|ed|ing)|scorch(?:ed|ing)|glow(?:s|ing)|char(?:red|ring)|sizzl\\w+|crackl(?:es|ing)|burn(?:s|ing)|burn(?:t|ed)(?! out)|black marks?|flames?|boom|bang(?:ed)?|exploded|popped',
  ],
  water: ['waters?|flow|leaks?'],
  tap: ['waters?|faucet|tap|hose bib|spigot|sprinklers?|hydrant|flow|pipe|main|shower'],
  noStopping: [
    `${cannot}(?: \\w+){0,5} (?:off|stop|stopping|stopped|shut|shutoff|shutting|closed?|closing|contain|control)|(?:shut ?off|valve|main|stop ?cock|stop ?tap)(?: \\w+){0,3} (?:bro\\w+|snapped|stuck|seized|jammed|stripped|frozen|(?:doesnt|wont|isnt|not) (?:work|turn|budge|close|mov)\\w*)(?: \\w+){0,3} water(?: \\w+){0,2} (?:keeps?|still)|out of control|(?:not|never|wont|isnt) stopping|(?:cant|cannot|couldnt) (?:find|reach|get to|locate)(?: \\w+){0,3} (?:shut ?off|valve|main)(?: \\w+){0,6} (?:keeps|still|coming|everywhere|pouring|running)`,
  ],
  spreads: [
    'everywhere|pour(?:s|ed|ing)(?! (?:rain|concrete))|gush\\w*|spray(?:s|ed|ing)|rising|shoot(?:s|ing)|(?:coming|comes|came|getting|gets|got|seeping|seeps|running|runs|leaking|leaks|flowing|rushing|entering) (?:\\w+ )?(?:in(?:to|side)?|under|beneath|up through)(?: (?:under|through|thru|from|the|my|our|around|by|below|beneath))* (?:doors?|house|basement|home|window|windows|garage|kitchen|wall|walls|floor|bedroom|apartment|store|shop|cellar|living room|hallway|foundation)|spew\\w*|squirt\\w*|all over|flood(?:s|ed|ing)?|cascad\\w+|(?:coming|comes|came|running|leaking|dripping|pouring) (?:\\w+ )?(?:through|thru|out of|from) (?:the |my |our )?(?:\\w+ )?(?:ceiling|light|lights|wall|walls|fixture|panel|outlet)',
  ],
  pipe: [
    '(?:water |supply |copper |frozen |hot water |cold water |toilet |sink |washer |main )*(?:pipes?|mains?|water lines?|supply lines?|main lines?|toilet lines?|washer hose|plumbing)',
  ],
  bursts: [
    'bursts?|bursted|busted|exploded|ruptured|snapped|(?:has |just )?split(?: open)?|blew(?: off| out| apart| up)?|broke(?! (?:down|even))|broken (?:wide )?open|let go|came off|popped off|gave out|gave way|sheared off|cracked open',
  ],
  vessel: [
    '(?:hose|hoses|tank|water heater|hot water heater|valve|radiator|hydrant|fitting|joint|boiler|shut ?off|sprinkler head|toilet|cistern|cylinder|expansion tank|water filter|water softener|faucet)',
  ],
  blows: [
    'burst|bursted|exploded|ruptured|snapped off|split open|blew (?:off|out|apart|up|its|the bottom)|let go|gave way|sheared off',
  ],
  overhead: ['ceilings?|roof|plaster|drywall above|floor above'],
  gives: [
    'bulg(?:es|ed|ing)|sag(?:s|ged|ging)|bow(?:s|ed|ing) (?:down|out)|collaps\\w*|cav(?:es|ed|ing)(?: in)?|buckl\\w+|(?:about|going|gonna|looks? like its going|ready|threatening|starting|wants) to (?:fall|come down|go|give|drop|burst|cave|collapse)|fall(?:s|ing)? (?:in|down|apart|on)|falling|fell (?:in|down|on)|(?:coming|came|comes) down|giv(?:es|ing) way|swoll?en|swelling|drooping|(?:full|filled|filling|heavy) (?:of|with) water|balloon\\w*|bubble of water|will (?:fall|burst|collapse|come down)',
  ],
  sewage: [
    'sewage|sewerage|raw sewage|poo+p?|poopy|feces|faeces|fecal|shit|crap|turds?|black water|human waste|waste water|septic|toilet water|sewer(?: line| main| water| drain)?',
  ],
  comesUp: [
    'back(?:ed|ing|s) (?:\\w+ )?(?:up|in|into)|backup|backflow\\w*|backing|(?:coming|comes|came|leaking|leaks|seeping) (?:\\w+ )?(?:up|out|in|into|through|back|from)|overflow\\w*|bubbl\\w*|ris(?:es|ing)|flood\\w*|spill\\w*|everywhere|all over|pour\\w*|gush\\w*|on (?:the|my|our) (?:\\w+ )?floor|spew\\w*|shooting',
  ],
  somebody: [
    'mom|mum|mother|dad|father|wife|husband|son|daughter|kids?|child|children|baby|toddler|infant|grand\\w+|nana|roommate|tenants?|neighbou?rs?|friend|brother|sister|partner|uncle|aunt|co ?worker|worker|employee|someone|somebody|he|she|they|we|i|im|me|everyone|guy|man|woman|girl|boy|guest|customer|person|people|dog|cat|puppy|\\d+ ?(?:yr|year|month)s? old|plumber|electrician|technician|tech|installer|worker|helper',
  ],
  hurt: [
    '(?:got|is|are|badly|been|was|he|she|seriously|s|being) (?:badly |really |seriously |all )?(?:hurt|injured|scalded|trapped|pinned|crushed|poisoned)|hurt (?:him|her|my|them|our)sel\\w+|hurt (?:bad|badly|his|her|my (?!budget|wallet|bank|pocket|credit|feelings|eyes looking))|cant get (?:him|her|them) out|(?:he|she|baby|dad|mom|mum|mother|father|husband|wife|kid|child|son|daughter|man|woman|guy|\\w*ma|\\w*pa) (?:is |s |isnt |cant |cannot )?(?:not )?(?:moving|move|breathing|responding to me)(?! (?:the|it|in|out|my|to|until|till|on))',
  ],
  hurtAlone: [
    'bleeding|injured|unconscious|unresponsive|not breathing|(?:cant|cannot|trouble|hard to|difficulty) breath(?:e|ing)|seizure|having a stroke|heart attack|chest pains?|(?:i|we|im|were|we are|i am|get me|get us) (?:are |am )?trapped|someone is trapped|overdos\\w+|dead body|(?:call\\w*|need|send) (?:\\w+ ){0,2}ambulance|electrocut\\w+|(?:swallow(?:ed|s|ing)?|drank|drinking|ingested|inhaled|ate|eating|breathed in)(?: (?:some|the|my|a|of|our|too|much|lot|drain|toilet|oven|cleaning|laundry|bathroom))* (?:cleaner|bleach|drano|poison|chemicals?|detergent|pods?|batter(?:y|ies)|antifreeze|acid|ammonia|lye|rat poison|paint thinner|products?)|drown(?:ing|ed)(?! in (?:work|paperwork|emails?|calls|debt|bills))|(?:chemical|bad|severe|second degree|steam|burn|acid) burns?(?= (?:from|on|to|all|after|and|by)|$)|concussion|third degree|suffocat\\w+|passing out',
    `(?:crush(?:ed|es|ing)|pinned|sever(?:ed)?|smash(?:ed)?|burn(?:ed|t)|cut|sliced|scald(?:ed)|stuck|caught|trapped|chopped|impaled|shocked|injured|broke)(?: (?:off|open|up))?(?: (?:my|his|her|their|our))(?: (?:kids?|sons?|daughters?|dads?|wifes?|husbands?|moms?|left|right))* ${body}`,
    `(?:my|his|her|sons?|kids?|daughters?|childs?|dads?|moms?) (?:left |right )?${body} (?:is |are |got |was |s )?(?:stuck|caught|trapped|crushed|pinned|bleeding|burned|burnt|burning|blister\\w*|swelling|swollen|numb|severed|tingling)`,
    '(?<!\\b(?:cap|caps|shingles?|tiles?|gutters?|vent|antenna|dish|panels?|branch|snow|ice|tools?|phone|flashing|bricks?)(?: (?:just|has|have|had|that|all))? )(?:fell|fallen) (?:off|from|down|through)(?: (?:the|a|my|our|his|her))* (?:ladder|roof|stairs|steps|attic|scaffold\\w*)',
    '(?:we|had to|have to|already|everyone|been|are|told to)(?: (?:had|have|to|all|just|already|been|are))* evacuat\\w+',
    '(?:stuck|put|poked|jammed|inserted)(?: \\w+){0,2} (?:fork|knife|fingers?|key|nail|screwdriver|hairpin|pin|metal)(?: \\w+){0,3} (?:outlet|socket)',
    'cant get out of (?:the|my|our|this)(?: \\w+)? (?:bathroom|elevator|room|house|building|basement|closet|lift|washroom)',
  ],
  held: [
    '(?:trapped|stuck|locked|caught|pinned|shut)(?: (?:him|her|them|my|it)sel\\w+)? (?:in|inside|under|behind)(?: (?:the|a|an|my|our|his|her))* (?:bathroom|elevator|lift|closet|washroom|vault|freezer|crawl ?space|rubble|sauna|bedroom)|trapped(?! (?:my|the|a|an|our|his|her|some) (?!\\w*(?:kid|son|baby|child|daughter|dog|cat|hand|finger|arm|leg|foot|head|toe)))',
  ],
  emergency: [
    '^(?:(?:but|and|so|this|that|it|thats|its|theres|there|have|having|got|is|s|an|a|real|true|huge|big|major|total|absolute|actual|full|blown|serious|plumbing|electrical|water|heating|gas|life|medical|hvac|please|help|hi|hello|hey|urgent|omg|oh god) )*emergency(?! (?:plumb\\w*|electrici\\w*|locksmith\\w*|heating|hvac|tow\\w*|roof\\w*|cleanup|cleaning|drain\\w*|response|responders|management|preparedness|vet|dentist|plans?|tech\\w*|contractor|handyman|mechanic|for (?!real|my|me|us)))',
    '(?:this|that|it|thats|its|theres|there|i|we|s)(?: (?:is|have|got|has|s|had|been|definitely|really|now))* (?:an|a)(?: (?:real|true|huge|big|major|total|absolute|actual|full|blown|serious|plumbing|electrical|water|heating|gas|medical|hvac|life|threatening))* emergency',
  ],
  egg: [],
  coName: ['carbon ?monox\\w+|monoxide'],
  heated: [
    '(?:water heater|boiler|furnace(?! (?:igniter|ignitor|burners?))|hwt|hot water tank|pressure tank|propane tank|flue|chimney|stove ?pipe|vent pipe|radiator|expansion tank)',
  ],
  overheats: [
    'glow(?:s|ing|ed)?|red hot|cherry red|(?:about|going|gonna|ready|wants) (?:to )?(?:explode|blow|burst)|(?:steam|steaming)(?: \\w+){0,2} (?:everywhere|pouring|coming|shooting|blowing|out|loud)|(?:shooting|blowing|spewing|pouring|releasing|venting|lots of|full of|filling with|hissing) (?:out )?steam|(?:bangs?|banging|rumbling|booms?|popping|hissing|knocking) (?:\\w+ )?(?:and|with|then) (?:\\w+ )?steam\\w*|steam\\w* (?:and|with) (?:\\w+ )?(?:bang|bangs|banging|rumbling|booms?|loud)|steaming|boiling over|(?:pressure|needle|gauge) (?:\\w+ ){0,6}(?:red(?! light)|way too high|climbing)',
  ],
  torrent: [
    'full (?:blast|force|jet|stream)|like (?:a |an )?(?:fire ?hose|waterfall|geyser|fountain|river|niagara\\w*)|(?:in|by the) bucket(?:s|ful|fuls)|buckets of water|nonstop|non stop',
  ],
  runs: [
    '(?:leak|spray|pour|gush|spew|spurt|shoot|squirt)(?:s|ed|ing)?|water(?! (?:pressure|heater))|coming (?:out|down|in|through)',
  ],
  fuel: [
    'fuel(?! (?:pump|filter|injector|gauge|cap|door|sender|economy|light|surcharge))|gasoline|petrol|diesel|kerosene|heating oil',
  ],
  spills: [
    'leak(?:s|ed|ing|age)?|spill(?:s|ed|ing)?|pour(?:s|ed|ing)|gush\\w*|puddles?|everywhere|all over|spray\\w*|smell(?:s|ing)?|fumes|odou?r',
  ],
  violence: [
    '(?:he|she|they|someone|somebody|guy|man|woman|husband|wife|boyfriend|ex|neighbou?r|people|intruder|kid|son|there) ?(?:s|is|are|has|have|had|got|with|pulled|pulling|waving|holding|pointing|carrying|standing there with|came in with|just|hes got)*(?: (?:has|have|got|with|pulled|pulling|waving|holding|pointing|is|out))* (?:a |an |his |her |the )?(?:gun(?! (?:safe|cabinet|rack|locker))|handgun|pistol|rifle|shotgun|weapon|firearm|knife(?! (?:block|drawer|set|sharpen\\w*)))',
    '(?:kill|hurt|harm|cut|shoot|hang|hanging|killing) (?:my|him|her|them)sel(?:f|ves)(?! (?:laughing|for not|over))|suicid\\w+|(?:end|take|ending|taking) my (?:own )?life|(?:dont|do not) want to (?:live|be alive|be here anymore)|(?:want|wanna|going|gonna|ready) (?:to )?die(?! (?:laughing|of|at|from (?:laugh|embarrass)\\w*))',
    '(?:(?:got|been|was|were|is|just|he|she|someone|they|s) )(?:stabbed|shot(?! (?:down|out|at it|of|through|me an?))|strangled|raped|assaulted|attacked|beaten|mugged|kidnapped|held hostage)|(?:beating|attacking|strangling|choking|hitting|chasing|stalking|threatening) (?:me|us|her|him|my (?:mom|mum|wife|son|daughter|kid|kids|sister))(?! (?:up|with|on))|(?:trying|threatening|threatened|says hes going|wants|about) to (?:kill|hurt|stab|shoot|attack) (?:me|us|him|her|my)|active shooter|(?:someone|somebody|a (?:guy|man|stranger)|they)(?: (?:is|are|has|s))* (?:just|right now|now) (?:broke|breaking|broken|kicked) (?:in|into|down)|(?:someone|somebody)(?: is| s)? (?:breaking|broke|kicking) (?:in|into|down)(?: \\w+){0,3} (?:right )?now|(?:shooting|robbery|shooter|robber|break in)(?: \\w+){0,2} (?:right )?now|being robbed|gun ?shots?|(?:someone|somebody|a (?:guy|man|stranger)|intruder|burglar)(?: \\w+){0,2} (?:in|inside) (?:my|our|the) (?:house|home|apartment|basement|garage)(?! (?:who|to|for|fix\\w*))',
  ],
  vehicle: [
    '(?:(?:brakes?|brake pedal)(?: (?:has|have|had|just|completely|totally|suddenly|all|is|are|on|my|the|car|truck|van|pedal))* (?:fail(?:ed|ing)?|gave (?:out|way)|went (?:out|to the floor)|gone|quit|stopped working|dont work|not working|do not work|wont work|dead)|no brakes|(?:wheel|steering wheel) (?:just )?(?:came|fell) off|steering (?:just )?(?:failed|locked(?: up)?|went out|gave out)|lost steering|lost (?:my |the )?brakes|cant stop (?:the|my) (?:car|truck|van)|(?:gas pedal|accelerator|throttle) (?:is )?stuck)(?=.{0,60}\\b(?:highway|freeway|interstate|motorway|road|driving|drive|moving|hill|traffic|bridge|while|ramp|shoulder|pulled over|help|downhill|i \\d+)\\b)',
    '(?:stuck|stopped|stalled|stranded|dead|died|broke down|sitting|trapped)(?: \\w+){0,3} (?:(?:on|across) (?:the )?(?:train |railroad |railway )tracks?|in the (?:middle|live lane|fast lane|left lane|center lane) of(?: the| an?)? ?(?:highway|freeway|interstate|motorway|intersection|road|traffic)|in the (?:live|fast|left|center) lane)',
  ],
  innocent: [
    `(?:gas|propane) ${notMine}|(?:gas|propane) leak (?:inspections?|detect\\w*|alarms?|sensors?|tests?|testing|checks?)|gas or (?:electric\\w*|oil|propane)|(?:electric\\w*|oil|propane) or gas|out of gas|(?:switch\\w*|convert\\w*|chang\\w*|go|went|going)(?: \\w+){0,3} (?:to|from) gas|(?:fill\\w*|put|need|get|getting|buy) (?:some |more )?gas (?:in|for)|gas (?:is )?(?:cheaper|expensive)|gas (?:is )?(?:off|shut off|turned (?:on|off))(?![\\s\\S]{0,60}\\b(?:sme\\w+|stink\\w*|reek\\w*|odou?rs?)\\b)|gas x|gas (?:brakes?|pedal)|step on the gas|gas money|gas to electric`,
    '(?:remov\\w*|get(?:ting)? rid of|clean\\w*|eliminat\\w*) (?:the |a )?smoke (?:smells?|odou?rs?)|(?:smoke|fire|heat)(?: (?:and|or) (?:co2?|carbon ?monoxide|smoke|fire))? ?(?:detectors?|alarms?|sensors?|det)|smoke (?:free|tests?|testing|shop|stains?|stained|residue|damage\\w*|odou?r removal|break|eater|machine|bush|signals?|pellets?|house|pipe (?:install\\w*|replac\\w*))|(?:cigar\\w*|weed|second ?hand|pot) smoke|(?:deal|price|deals|prices) (?:is|are) smoking|smok(?:e|es|ed|ing|er|ers) (?:a |the )?(?:weed|pot|cig\\w*|area|area|section|room|hot|deal|deals|gun|meats?|fish|ribs|brisket|outside|too|or|habit|policy|in the unit)|(?:no|non|quit|stop|stopped|was|he|she|i|they|neighbou?rs?|tenants?|who|dont|people|guests?) (?:smoking|smoke|smokes)|smoking(?: (?:is|are|isnt|is not|on site|here|in here|inside|not))* (?:allowed|permitted|ok|okay|prohibited|banned|forbidden|policy|area)|(?:allow|permit|mind|prohibit|ban)(?:s|ed)? smoking|smoking (?:break|section|rules?|allowed|prices?|specials?|offers?)|smoke(?: \\w+){0,4} (?:exhaust|tail ?pipe|muffler)|(?:exhaust|tail ?pipe|muffler)(?: \\w+){0,4} smok(?:e|es|ing)|smokin|smoky (?:eye|eyes|makeup|grey|gray|quartz|blonde)|chain smok\\w+|smoking (?:cessation|lounge)|smoke (?:grey|gray|colou?r\\w*)',
    'flames? (?:sensor|rod|retard\\w*|resist\\w*|out|colou?r|sensing)|pilot (?:light )?flames?|flaming|(?:no|old|low|small|weak|yellow|orange|lazy|blue) flames?|fire (?:in|at) (?:the )?(?:fireplace|pit|stove|belly|future)|(?:yall|youre|you|u|guys|team|reviews|barber|stylist|business|phones?)(?: (?:are|is|re|been))? on fire|start a fire|(?:light|build|make|making|lighting|have|having) (?:a |my |our )?fires?(?: in)?',
    '(?:speaker|ethernet|internet|cat ?[56]e?|phone|telephone|coax|tv|hdmi|data|network|usb|low voltage|thermostat|doorbell|chicken|barbed|fence|garage door|brake|lift|gate|comcast|fibre|fiber) (?:wires?|wiring|cables?|lines?)|(?:hide|hidden|run|running|hiding|tuck) (?:the |some |my )?(?:wires?|cables?)|hot tub|hot water|hot plate|hot air|hot spot|hot wax|hot day|hot out|exposed (?:brick|beams?|aggregate|ductwork|bulb)|live (?:music|here|in|at|on|near|close|there|alone|with)',
    'shut ?off (?:valves?|switch)? ?(?:need\\w*|replac\\w*|install\\w*)|(?:drain|sewer|waste|vent|exhaust|stove|gutter|down ?spout|dryer|tail|drainage|sump discharge) ?(?:pipes?|lines?|hoses?)|fuel lines?|brake lines?|gas lines?|phone lines?|property line|clothes ?lines?|online|on line|line of|hair ?line|tooth\\w* broke|key broke|lock broke|door broke|(?:wont|doesnt|not|never) (?:stop|stopping|stops) (?:running|filling) (?:in|into|inside) (?:the |my )?(?:toilets?|bowl|tank)|toilets? (?:\\w+ ){0,2}(?:wont|doesnt|not|never) (?:stop|stopping|stops) (?:running|filling|flushing)|(?:toilets?|tank|sump pump|ac|furnace|fan|fridge)(?: \\w+){0,3} (?:wont|doesnt|not|never|cant) (?:\\w+ )?(?:stop|stopping|shut|turn|turning|shutting)(?: off)?|(?:drip|dripping|drips)|(?:faucet|tap|shower|shower head|spigot)(?: \\w+){0,2} (?:wont|doesnt|not|never|cant)(?: \\w+){0,2} (?:dripping|leaking|running)',
    'ceiling (?:fans?|lights?|tiles?|fixture|medallion|paint|vent|speaker|mount\\w*)|drop(?:ped)? ceilings?|popcorn ceilings?|(?:roof|floor|wall|deck) (?:repair|rack|tiles?|lamp|mount\\w*|paper|covering|board|box|refinish\\w*|stain\\w*)|(?:take|taking|tear|tearing|bring|bringing|knock\\w*) (?:down )?(?:a |the |my |our )?(?:wall|ceiling|deck|roof)(?: down)?|stair ?case railing',
    'sewer (?:line )?(?:inspection|camera|scope|replac\\w*|smell|gas smell|odou?r|cleaning|cap|cover|hook\\w*|connect\\w*|snak\\w*|liner|lining|tax|bill|backup (?:insurance|prevent\\w*|coverage|valve))|septic (?:inspection|pump\\w*|tank (?:pump\\w*|inspect\\w*|clean\\w*|lid))|holy (?:shit|crap)|(?:this|that|full of|no|piece of|the|some) (?:shit|crap)(?! (?:is|water|coming|in|all|everywhere|back))|shit (?:job|show|load|ton)|bull ?shit|crap (?:job|work)',
    '(?:needs?|needing|requires?|wants?) (?:a )?bleed\\w*|(?:bleed\\w*|bled) (?:the |my |our |some |a )?(?:radiators?|brakes?|lines?|air|rads?|system|boiler|heating|hydraulic\\w*|clutch)|(?:radiators?|rads?|brakes?)(?: \\w+){0,4} (?:bleed\\w*|bled)|(?:trapped|stuck) (?:air|heat|moisture|water)|(?:air|water|moisture|heat|mouse|mice|rats?|squirrels?|raccoons?|birds?|bats?|animals?|bugs?|odou?rs?|steam) (?:is |are |got |s )?trapped|trapped at (?:home|work) with|animal trapped|stuck (?:in|at) (?:traffic|work|a meeting|school)|(?:wouldnt|cant|doesnt|wont|couldnt|didnt|might|never) hurt|hurts? (?:to (?:see|pay|ask|look|wait)|my (?:budget|wallet|feelings|pocket|bank|credit|head thinking))|stuck (?:key|lock|door|drawer|window)|(?:key|lock|toy|ring|brush|phone|bike|ball|drain|door|window|drawer|bolt|screw|latch|bottle)s? (?:is |are |got |s |that is )?(?:stuck|caught|trapped)|cut my (?:hair|bangs|grass|lawn)|dead ?line|deadbolt|back (?:door|yard|pain|hand)|(?:head|foot|hand|arm|eye|face|back|body|leg)(?:light|board|rest|set|boards?| shop| lamp)|wrist ?watch|(?:second|first|one|other|right|left) hand\\b',
    '(?:family|work|personal|dental|vet|pet|child care|childcare|school) emergency|emergency (?:at|with) (?:work|school|my job|the office)|emergency came up|(?:lights?|lighting|exit|brakes?|generators?|contacts?|fees?|rates?|charges?|numbers?|shut ?offs?|stop|switch|lines?|prices?|pricing|kit|door|release|heat|calls?|services?|jobs?|work|visits?|room|repairs?|appointments?|callouts?|hours?|backup|power|vehicle|exits?) emergency|emergency (?:lights?|lighting|exits?|brakes?|generators?|contacts?|fees?|rates?|charges?|numbers?|shut ?offs?|stop|switch|lines?|prices?|pricing|kits?|doors?|release|heat|calls?|services?|jobs?|work|visits?|room|repairs?|appointments?|callouts?|hours?|backup|power|vehicles?|funds?|cost|or not|or can)|(?:is|was|if|does|was) (?:this|that|it|there)(?: \\w+)? (?:an |considered )?emergency|not (?:really |quite |exactly |yet |a huge |a real )?(?:an )?emergency',
    '(?:light|led|indicator|pilot|display|screen|button|coils?|igniter|ignitor|burners?)(?: \\w+){0,4} (?:glow\\w*|red)|glow (?:plugs?|sticks?)|red (?:light|led)|sparks? joy|water (?:softener|filter|bill|pressure|heater (?:install\\w*|replac\\w*))|water (?:slide|feature|fountain)',
  ],
  habitual: [
    '(?:every|each) (?:spring|summer|fall|winter|autumn|year|month|week|time|rain|storm|season|few)|whenever|when(?:ever)? it rains|when it (?:storms|pours)|(?:sometimes|occasionally|often|usually|always|tends to|from time to time|once in a while|now and then|prone to|seasonally|in heavy rain)',
    'when(?:ever)? (?:it|the \\w+|my \\w+|our \\w+) floods|(?:in|during) (?:a )?floods?(?:ing)?',
  ],
  lowBattery: ['batter(?:y|ies)|chirp\\w*|expired|end of life'],
  filler: [
    'in|the|my|our|a|is|its|there|theres|of|at|by|near|inside|please|pls|plz|help|hi|hello|hey|omg|god|oh|no|yes|now|come|quick|quickly|hurry|asap|emergency|urgent|basement|kitchen|house|home|garage|room|bathroom|bedroom|apartment|building|everywhere|strong|really|very|bad|lots|so|much|upstairs|downstairs|we|i|think|have|got|all|over|here|outside|from|wtf|danger|dangerous|and|it|s|smoke|911|call|me|us|hallway|for|real|someone|anyone|could|be|may|might|maybe|definitely|def|defo|sure|probably|possibly|pretty|must|this|that|thats|coming|again|still|yes|yeah|feel|feels|guess|idk|dunno|guys|like|just|know|what|to|do|how|help',
  ],
}
