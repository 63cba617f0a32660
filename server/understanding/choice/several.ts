// Several places at once, and places by a letter: "the first two", "las dos últimas", "option B".
import type { OfferedSlot } from '../understanding.ts'
import { beforeOf, isFree, kindAt, type Scene } from './scene.ts'

type Places = { slots: OfferedSlot[]; next: number }

/** "The first two", "last 2", "les deux premiers". */
export function severalAt(scene: Scene, place: number): Places | null {
  const at = articles.has(scene.tokens[place]?.text ?? '') ? place + 1 : place
  const [here, behind] = [countAt(scene, at), countAt(scene, at + 1)]
  const count = here ?? behind
  const edge = edgeAt(scene, here === null ? at : at + 1)
  if (!edge || count === null || count > scene.offered.length || !isSaid(scene, at + 2)) return null
  return { slots: edge === 'first' ? scene.offered.slice(0, count) : scene.offered.slice(-count), next: at + 2 }
}

const articles = new Set(['the', 'los', 'las', 'les'])

function isSaid(scene: Scene, next: number): boolean {
  return isFree(scene, next) || verbs.has(scene.tokens[next]?.text ?? '')
}

const verbs = new Set('are r were would both work of son estan me nos sont vont conviennent'.split(' '))

function edgeAt(scene: Scene, at: number): 'first' | 'last' | null {
  if (kindAt(scene, at, 'first-ones')) return 'first'
  return kindAt(scene, at, 'last-ones') ? 'last' : null
}

function countAt(scene: Scene, at: number): number | null {
  const text = scene.tokens[at]?.text ?? ''
  const count = /^\d$/.test(text) ? Number(text) : Number(kindAt(scene, at, 'number')?.value ?? 0)
  return count > 1 ? count : null
}

/** "Option B", and "b" alone. */
export function letterAt(scene: Scene, at: number): Places | null {
  const letter = scene.tokens[at]?.text ?? ''
  const place = /^[a-e]$/.test(letter) ? letter.charCodeAt(0) - 96 : 0
  const isNamed = beforeOf(scene, at, 'letter-label') !== undefined && isFree(scene, at + 1)
  const slot = scene.offered.find(({ n }) => n === place)
  return slot && (isNamed || isAlone(scene, at)) ? { slots: [slot], next: at + 1 } : null
}

function isAlone({ tokens }: Scene, at: number): boolean {
  return tokens.every(({ text }, place) => place === at || polite.test(text))
}

const polite = /^(?:[.!,)(]|please|pls|plz|thanks|thx|ty|por|favor|porfa|svp|merci|gracias)$/u
