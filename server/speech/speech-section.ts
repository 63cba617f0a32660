import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'

export function speechSection({ speech }: Appliance): Section {
  const words = speech ? `Voicemails are written down by ${speech.address}` : 'None; voicemails are kept to be heard'
  return { href: '/settings/speech', icon: 'voicemail', name: 'Speech to text', words }
}
