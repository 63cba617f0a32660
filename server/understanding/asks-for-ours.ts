import type { Reading } from './reading.ts'

/** Somebody of the shop is wanted by name: "I need Mike", "busco a Mike", "je cherche Mike". */
export function asksForOurs({ plain }: Reading, ours: readonly string[]): boolean {
  const names = ours.flatMap((name) => firstName(name))
  return names.some((name) => new RegExp(`${asking}${name}(?![\\p{L}\\p{N}])`, 'u').test(plain))
}

const asking =
  "(?:\\b(?:need|want|wanted|after|looking for|look for|(?:trying|tryna|try|want|need) to (?:reach|get|find|text|call|get ahold of|get hold of)|(?:talk|speak|text) (?:to|with)|searching for|this for|reach)|\\b(?:busco|buscaba|buscando|necesito|quiero|hablar con|comunicarme con|contactar)(?: a)?|\\b(?:je (?:cherche|veux|voulais)|besoin de|joindre|parler (?:a|avec)|rejoindre)|\\bbesoin d')[ ,]+(?:(?:to|with|a|mr|senor|el|le) )?"

function firstName(name: string): string[] {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '') ?? ''
  return /^\p{L}{2,}$/u.test(first) ? [first] : []
}
