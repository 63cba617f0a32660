// "Reply C to confirm or R to move it": the letter alone, or with courtesies.
const courtesies =
  "ok|okay|yes|yep|hi|hello|hey|thanks|thank you|thx|ty|please|pls|si|sí|hola|gracias|por favor|oui|bonjour|salut|merci|svp|s’il vous plaît|s'il vous plaît|to confirm|pour confirmer|para confirmar|beaucoup|muchas|so much|all good|perfect"
const letterAlone = new RegExp(`^\\P{L}*(?:(?:${courtesies})\\P{L}+)*([cr])(?:\\P{L}+(?:${courtesies}))*\\P{L}*$`, 'iu')

export function letterIn(text: string): 'c' | 'r' | null {
  if (/\d/.test(text)) return null
  const letter = text.match(letterAlone)?.[1]?.toLowerCase()
  return letter === 'c' || letter === 'r' ? letter : null
}
