// Thanks or praise after the work, and nothing else: who wants something, doubts or complains is not asked what they think.
import { readDanger } from './danger/danger.ts'
import type { TradePack } from './packs/trade-pack.ts'
import { type Reading, readText } from './reading.ts'
import { readRemarks } from './remarks.ts'
import { findService } from './service.ts'

const longest = 300

export function isGoodWord(body: string, packs: readonly TradePack[]): boolean {
  const reading = readText(body.slice(0, longest + 1))
  if (body.length > longest || /[?¿]/.test(body)) return false
  if (!good.test(reading.plain) || doubtful.test(reading.plain)) return false
  return !isMore(reading) && readDanger(reading) === 'none' && findService(reading, packs) === null
}

function isMore(reading: Reading): boolean {
  const { complains, isAutomatic, asksForCall, asksForPerson, isAboutVisit } = readRemarks(reading)
  return complains || isAutomatic || asksForCall || asksForPerson || isAboutVisit
}

// In small letters without accents, as texts are read.
const good = anyWord(
  'thanks|thank you|thank u|thx|ty|great|excellent|perfect|awesome|amazing|wonderful|fantastic|good job|good work|nice|love|loved|happy|professional|recommend|five stars|5 stars',
  'gracias|excelente|perfecto|genial|buen trabajo|muy bien|contenta|contento|encantada|encantado|recomiendo|profesional',
  'merci|excellent|parfait|super|genial|bon travail|beau travail|tres bien|contente|content|ravie|ravi|recommande|professionnel',
)
const doubtful = anyWord(
  'but|not|no|none|nothing|never|still|again|yet|(?:do|does|did|is|was|are|were|has|have|had|ca|wo|would|could|should|ai)n[^\\p{L}]?t|cannot|problem\\w*|issue\\w*|terrible|bad|worse|worst|awful|wrong|broken|refund|need|needs|want|wanted|can you|could you|when|how much|call|another|late|expensive|overpriced|sorry|however|except|until|unless|next time|stop',
  'pero|nada|nunca|sigue|todavia|aun|otra|otro|mal|mala|malo|peor|problema\\w*|necesito|quiero|quisiera|puede|podria|cuando|cuanto|llame|caro|cara|tarde',
  'mais|pas|rien|jamais|encore|toujours|autre|mauvais|mauvaise|pire|probleme\\w*|besoin|voudrais|veux|pouvez|pourriez|quand|combien|appelez|cher|chere|retard|sauf',
)

function anyWord(...lists: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
