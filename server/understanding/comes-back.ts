// After a job: the trouble is there again, or was never gone.
import type { Reading } from './reading.ts'

/** True for "it drips again", "still leaking", "same problem"; never for who is here again, or speaks of something else. */
export function comesBack({ plain }: Reading): boolean {
  return back.test(plain.replace(greeting, ' ')) && !elsewhere.test(plain)
}

const back = anyWord(
  'again|still|same (?:problem|issue|thing|leak|trouble|noise|spot)|came back|come back (?:on|already)|not fixed|isnt fixed|wasnt fixed|never (?:got )?fixed|didnt (?:fix|help|last|work|hold)|(?:has|is) worse|worse (?:than|now)|keeps (?:\\w+ing)',
  'otra vez|de nuevo|nuevamente|sigue|siguen|todavia|aun|volvio a|vuelve a|mismo problema|misma fuga|no (?:quedo|sirvio|funciono|duro)|peor que',
  'encore|toujours|de nouveau|a nouveau|recommence\\w*|revenue?|meme probleme|meme fuite|pas repare\\w*|pas tenu|pire qu\\w*',
)

/** "It's Ann again", "hi again", "c'est encore moi". */
const greeting =
  /\b(?:it'?s|its|this is|me|hi|hello|hey)(?: \p{L}+)? again\b|\b(?:hola|soy)(?: \p{L}+)? (?:otra vez|de nuevo)\b|\bc'?est (?:encore|de nouveau) \p{L}+\b|\b(?:merci|thanks|thank you|gracias) (?:encore|again|de nuevo|otra vez)\b|\bstill (?:have|got) your number\b/gu

const elsewhere = anyWord(
  'another|different|other|new (?:job|problem|issue)|next time|works? again|working again|good again|hire you again|use you again|call you again',
  'otro|otra casa|diferente|nuevo trabajo|funciona (?:otra vez|de nuevo)',
  'autre|different|nouveau travail|(?:marche|fonctionne) (?:encore|de nouveau|a nouveau)',
)

function anyWord(...lists: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
