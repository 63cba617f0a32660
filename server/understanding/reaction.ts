// What a telephone sends when somebody taps a heart or a thumb on a text: the mark in words, and that text again.

/** The text without such reactions; what they quote is ours, and says nothing of the caller. */
export function withoutReactions(text: string): string {
  return /["“”„«]|\b(?:image|photo|imagen|foto)\b/.test(text) ? text.replaceAll(reaction, '$1').trim() : text
}

const english =
  'liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|removed an? [^"“\\n]{1,40} from|reacted(?: with)? [^"“\\n]{1,30} to'
const spanish =
  '(?:no )?le (?:gust[óo]|gusta|encant[óo]|encanta)|se ri[óo] (?:de|con)|(?:enfatiz|exclam|dud|cuestion|pregunt)[óo](?: (?:sobre|de|por))?|(?:quit|elimin)[óo] (?:un|una|el|la) [^«"“\\n]{1,40} (?:de|a)|reaccion[óo] (?:con )?[^«"“\\n]{1,30} a'
const french =
  '(?:n[\'’]a pas aim[ée]|a (?:aim[ée]|ador[ée]|d[ée]test[ée]|ri (?:de|à|a)|soulign[ée]|accentu[ée]|mis en (?:avant|[ée]vidence)|questionn[ée]|remis en question|supprim[ée] [^«"“\\n]{1,40} (?:de|à|sur)|retir[ée] [^«"“\\n]{1,40} (?:de|à|sur)|r[ée]agi (?:avec |par )?[^«"“\\n]{1,30} [àa]))|aime'
const emoji = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\u200b-\\u200d]+\\s*(?:to|a|à)'
const quoted = '["“„«](?:[\\s\\S]*?["”»]\\s*(?=\\n|$)|[^"”»]*$)'
const file =
  '(?:an? (?:image|photo|video|attachment|audio message)|una? (?:imagen|foto|video)|une? (?:image|photo|video))\\s*(?=\\n|$)'
const reaction = new RegExp(
  `(^|\\n)[\\s\\u200b-\\u200f]*(?:${english}|${spanish}|${french}|${emoji})[\\s\\u200a-\\u200f]*(?:${quoted}|${file})`,
  'giu',
)
