import { Section } from '../parts/section.tsx'

const traps: { what: string; why: string; iphone?: string; android?: string }[] = [
  {
    what: 'Live Voicemail',
    why: 'The phone itself picks up, and the call is never sent on.',
    iphone: 'Settings, Apps, Phone, Live Voicemail: off.',
    android: 'Only on some: Phone, the three dots, Settings, Voicemail.',
  },
  {
    what: 'Unknown callers silenced or screened',
    why: 'New customers never hear you, and some hang up when a machine asks what they want.',
    iphone: 'Settings, Apps, Phone, Screen Unknown Callers: Never. Before iOS 26: Silence Unknown Callers, off.',
    android:
      'Google: Phone, the three dots, Settings, Call Screen or Call Assist. Samsung: Phone, the three dots, Settings, Text Call.',
  },
  {
    what: "Your company's voicemail",
    why: 'It may pick up first. The code for when nobody picks up should take its place; if not, have it switched off, or choose fewer seconds.',
  },
  {
    what: 'Do not disturb, focus, sleep',
    why: 'The phone does not ring, so every call is sent on. Nobody is lost, but you hear of it by text only.',
    iphone: 'Settings, Focus.',
    android: 'Settings, Notifications or Modes, Do Not Disturb.',
  },
]

/** What the phone does by itself before a call is sent on. */
export function PhoneTraps({ isLandline }: { isLandline: boolean }) {
  if (isLandline)
    return (
      <Section id="traps" title="What may stand in the way">
        <p>
          An answering machine, or the voicemail of the phone company, that picks up first: switch it off, or let it
          wait longer than the forward.
        </p>
      </Section>
    )
  return (
    <Section id="traps" title="What your phone may do first">
      <ul class="traps">
        {traps.map(({ what, why, iphone, android }) => (
          <li key={what}>
            <p>
              <strong>{what}.</strong> {why}
            </p>
            {iphone && <p class="hint">iPhone: {iphone}</p>}
            {android && <p class="hint">Android: {android}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
