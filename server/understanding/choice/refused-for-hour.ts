// "No, later": what there is is refused for another hour of it, and nobody says farewell.
import type { Reading } from '../reading.ts'

/** Which way the hour is wished for, where nothing else is said; null where it is not. "Later" alone is a farewell, too. */
export function refusedForHour({ plain }: Reading): 'later' | 'earlier' | null {
  const said = plain.match(refusal)?.groups
  return said ? (said.later ? 'later' : 'earlier') : null
}

const refusal =
  /^[\s¡¿]*(?:(?:oh|ah|ay|hmm+|um+|sorry|perdon|pardon|desolee?|actually|wait|espere|attendez|i|we|want|wanted|need|needed|quiero|queria|je veux|je voulais)[\s,.!]+)*(?:(?:no|nope|nah|non|nonono|no no)(?: (?:thanks|thank you|gracias|merci))?[\s,.!;:-]+)+(?:(?:it|i|we|you|needs?|need|to|be|has|must|can|could|want|make|would|prefer|rather|something|anything|one|is|that|for|me|us|but|maybe|a|little|bit|much|lot|even|that|day|quiero|quisiera|prefiero|necesito|tiene que|que|sea|algo|un|poco|mucho|pero|mejor|mas bien|puede ser|je|veux|voudrais|prefere|plutot|quelque chose|de|peu|beaucoup|mais)[\s,]+)*(?:(?<later>later|mas tarde|plus tard)|earlier|sooner|mas temprano|mas pronto|plus tot)(?:[\s,]+(?:on|in the day|that day|than that|please|pls|plz|if possible|if you can|is better|would be better|works better|por favor|si se puede|si es posible|es mejor|seria mejor|ese dia|svp|s'?il vous plait|si possible|serait mieux|ce jour la|sorry))*[\s.!?]*$/u
