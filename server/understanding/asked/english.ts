/** What a question of ours can ask for. */
export type Asked = 'need' | 'place' | 'name' | 'time' | 'choice' | 'confirmation' | 'phone'

/** Regular expressions over small letters without accents and apostrophes; `check` are confirmations that speak of a place or a name. */
export type AskedWordings = Record<Asked | 'check', readonly string[]>

const send = '(?:send|text|give|tell|share|drop|let)'
const day = '(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|\\d{1,2} ?[ap]m|\\d{1,2}-\\d{1,2})'

export const askedInEnglish: AskedWordings = {
  choice: [
    'which (?:one|of (?:these|those|them|the)|slot|option|window|works|suits|would (?:suit|work)|is (?:best|better)|do you prefer|fits)',
    '(?:do|does|would|will|can) (?:any|either|one)(?: of (?:these|those|them))?',
    `${day}[^?]* or [^?]*${day}[^?]*\\?`,
    'pick (?:one|a (?:slot|number))|choose (?:one|a (?:slot|number))|let (?:me|us) know which',
  ],
  check: [
    '(?:is|are|was|do i have|did i get) [^?]*\\b(?:right|correct|still good|still ok)\\b',
    '(?:right|correct|is that so|is that it)\\?',
    '(?:reply|text|send|press|say) (?:back )?(?:with )?(?:yes|y|c|ok|confirm)',
  ],
  phone: [
    '(?:what|which|best|good|callback|phone|cell|mobile|contact|your|right|another)(?: is)?(?:s)?(?: the| a| your)?(?: best| good| right)?(?: phone| cell| mobile| contact| callback| telephone)? number',
    'number (?:to|where|can|we can|i can|should|shall)',
    '(?:where|how) (?:can|do|should|could) (?:we|i) (?:reach|call|phone|ring|contact) you',
    '(?:should|shall|can|could|do) (?:we|i) [^?]*(?:on|at) (?:this|another|a different) number',
  ],
  name: [
    '(?:your|the|full|first|last) name|a name|name\\?',
    'who (?:am i|are we|is this|do i|do we|should|shall|is it|might this)|who (?:i am|im|were) (?:speaking|talking|texting)|whos (?:this|texting|asking)',
    'what (?:should|shall|can|do) (?:we|i) call you|under (?:what|which) name|name for the booking',
  ],
  place: [
    'address|postcode|post code|postal code|zip(?: code)?|location|cross street',
    'where (?:is|are|s|should|shall|do|does|would|will|can|abouts|about|at|to)|wheres|whereabouts|where (?:you|it|the|we|i)',
    'what (?:street|city|town|suburb|area|part of town|neighbou?rhood)|which (?:street|city|town|suburb|area|part)',
  ],
  time: [
    'when|what (?:day|days|time|times|date|dates|hours?|window)|whats (?:a good|the best|a better|your availability)|which (?:day|days|time|times|date|morning|afternoon|week)',
    '(?:a|the|your|best|good|preferred|another|other|better|suitable) (?:day|time|date|times|days)(?: and time| or time)?|availability|how (?:soon|urgent|about when)|time frame|timeframe',
    'how does your (?:week|day|schedule) look|what works (?:best )?for you|are you (?:free|available|around)',
  ],
  need: [
    'what (?:are|r) you (?:looking|after|needing|wanting)|what (?:do|would|did) (?:you|u) (?:need|want|like|have|call)|what (?:is|was|s|seems|can|could|kind|sort|type|exactly|service|job|work|needs|happened|brings|are we|should we)',
    'whats (?:going|up|wrong|the (?:problem|issue|matter|job|trouble)|happening|it about|this about|broken)|which (?:service|job|appliance|problem)',
    'how (?:can|may|could) (?:we|i) help|(?:tell|let) (?:me|us) (?:know )?(?:a (?:bit|little) )?(?:more|what|about)|(?:describe|explain|details)|help (?:you )?with|need (?:done|help|fixed)',
    `${send} (?:me|us) (?:a )?(?:photo|picture|pic)s?|(?:photo|picture|pic)s?`,
  ],
  confirmation: [
    '(?:shall|should|can|may|could) (?:i|we) (?:go ahead|book|put you|pencil|confirm|lock|schedule|hold|call|phone|ring|send you)',
    '(?:do|would) you (?:still )?(?:want|like) (?:us|me) to',
    '^(?:\\w+,? )?(?:do|does|did|is|are|was|were|will|would|shall|should|can|could|may|have|has|ok|okay|sound|sounds|all|still|ready|good|works?)(?= )[^?]*\\?',
    '(?:does|do|would|will|can) [^?]*(?:work|suit|ok|okay|good|fit|fine|do)[^?]*\\?|(?:ok|okay|alright|agreed|deal|works|good|fine|confirm|confirmed|sound good)\\?|confirm',
  ],
}
