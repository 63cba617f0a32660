import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import type { Seen } from './model-watch.ts'

export function modelSection({ model }: Appliance): Section {
  const name = model.model()?.model
  // It is only looked at: the next time that somebody comes by it is known.
  void model.watch.look()
  const words = name
    ? `${name}${howItIs(model.watch.last(), model.figures().trouble !== null)}`
    : 'None; replies use fixed words'
  return { href: '/settings/model', icon: 'model', name: 'Model', words }
}

function howItIs(seen: Seen, isMute: boolean): string {
  if (seen.is !== 'seen') return ''
  if (!seen.answers) return ' does not answer; replies use fixed words'
  if (seen.isThere && isMute) return ' is there, but does not answer; replies use fixed words'
  return seen.isThere ? ' answers' : ' is not there yet; replies use fixed words'
}
