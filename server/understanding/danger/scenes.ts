// Who is frightened tells a scene: an alarm and that it sounds, somebody who fell and a door that is shut. Neither alone is a danger.

import { everyMatch } from '../every-match.ts'
import { moved, together } from './near.ts'
import { hurtByThings } from './scene-hurt.ts'
import { breakIns, people } from './scene-people.ts'
import { alarms, found, heat, type Scene, water, wires } from './scene-words.ts'
import { shutOut } from './shut-out.ts'
import type { Told } from './signs.ts'

/** Such dangers in a text of one thought a line, and where each begins. */
export function scenesIn(thoughts: string): Told[] {
  const lines = thoughts.split('\n')
  let start = 0
  return lines.flatMap((line, index) => {
    const [at, breaths] = [start, `${line} ${lines[index + 1] ?? ''}`]
    start += line.length + 1
    return scenes.flatMap((scene) => toldOf(scene, scene.inTwoBreaths ? breaths : line)).map((one) => moved(one, at))
  })
}

/** True for words that begin with who came to look and what they found: that it is over is not said by them. */
export function tellsWhatWasFound(words: string): boolean {
  return foundFirst.test(words)
}

const scenes: readonly Scene[] = [
  ...[...alarms, ...found, ...heat, ...wires, ...water],
  ...[...people, ...shutOut, ...hurtByThings, ...breakIns],
]
const foundFirst = new RegExp(`^(?:${found.map(({ one }) => one.source).join('|')})`, 'u')

function toldOf({ is, one, other, most = 0, unless }: Scene, line: string): Told[] {
  if (unless && line.search(unless) !== -1) return []
  if (other) return together(is, line, { one, other, most })
  return everyMatch(line, one).map(({ index }) => ({ is, at: [index] }))
}
