import type { Section as SettingsSection } from '../../server/settings/section.ts'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'

/** What stands now, each with a page of its own. */
export function Settings({ sections }: { sections: SettingsSection[] }) {
  return (
    <div class="settings">
      <ul class="rows" id="sections" data-live>
        {sections.map((section) => (
          <SectionRow key={section.href} {...section} />
        ))}
      </ul>
      <ul class="rows" aria-label="More">
        <Row
          id="to-practice"
          href="/practice"
          icon="practice"
          who="Practice phone"
          what="Call your own shop, and see what follows"
        />
        <Row id="to-calls" href="/calls" icon="calls" who="Calls" what="Every call, and what became of it" />
        <Row id="to-callbacks" href="/callbacks" icon="callbacks" who="Callbacks" what="Who still waits for a voice" />
      </ul>
      <form method="post" action="/sign-out">
        <button type="submit" class="quiet">
          <Icon name="leave" />
          Sign out
        </button>
      </form>
    </div>
  )
}

function SectionRow({ href, icon, name, words, isUnfinished }: SettingsSection) {
  const id = `to-${href.slice(href.lastIndexOf('/') + 1)}`
  const mark = isUnfinished ? <Chip tone="amber">to do</Chip> : undefined
  return <Row id={id} href={href} icon={icon} who={name} what={words} mark={mark} isWhole={isUnfinished} />
}
