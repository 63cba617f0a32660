import type { Mark } from '../../server/directory/marks.ts'
import type { Filter } from '../../server/directory/store.ts'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { ZoneNote } from '../parts/time.tsx'
import type { WhoProps } from '../parts/who.tsx'
import { AddContact, type AddingProps } from './add-contact.tsx'
import { howOften } from './how-often.ts'
import { Marks } from './marks.tsx'
import { Nobody } from './nobody.tsx'
import { SearchField } from './search-field.tsx'

export type RowProps = {
  id: number
  who: WhoProps
  calls: number
  texts: number
  when: { iso: string; words: string }
  marks: Mark[]
}

type Props = ListProps & { adding: AddingProps }

type ListProps = {
  /** What is looked for, as it was typed. */
  search: string
  filter: Filter
  callers: RowProps[]
  /** The cursor of the next page. */
  older: string | null
  isFirstPage: boolean
  isZoneSet: boolean
  shopNumber: string | null
}

/** Everybody who called or texted. */
export function Callers({ adding, ...list }: Props) {
  return (
    <div class="columns callers">
      <div>
        <SearchField search={list.search} filter={list.filter} />
        <List {...list} />
      </div>
      <AddContact {...adding} />
    </div>
  )
}

function List({ search, filter, callers, older, isFirstPage, isZoneSet, shopNumber }: ListProps) {
  return (
    <div id="callers" data-live>
      <Filters search={search} filter={filter} />
      <Section id="found" title={titleOf(search, filter)} more={{ href: '#add', words: 'Add a contact' }}>
        <ZoneNote isZoneSet={isZoneSet} />
        {callers.length === 0 && <Nobody {...{ search, filter, isFirstPage, shopNumber }} />}
        {callers.length > 0 && (
          <ul class="rows">
            {callers.map((caller) => (
              <CallerRow key={caller.id} {...caller} />
            ))}
          </ul>
        )}
        <Pages {...{ search, filter, older, isFirstPage }} />
      </Section>
    </div>
  )
}

function CallerRow({ id, who, calls, texts, when, marks }: RowProps) {
  return (
    <Row
      id={`caller-${id}`}
      href={`/callers/${id}`}
      who={
        <span class="person" dir="auto">
          {who.name ?? who.number}
        </span>
      }
      what={
        <>
          {who.name && (
            <>
              <bdi>{who.number}</bdi>
              {' · '}
            </>
          )}
          {howOften({ calls, texts })}
        </>
      }
      when={when}
      mark={marks.length > 0 && <Marks marks={marks} />}
    />
  )
}

const filters: [Filter, string][] = [
  ['all', 'All'],
  ['personal', 'Personal'],
  ['blocked', 'Blocked'],
  ['opted-out', 'Opted out'],
]

function Filters({ search, filter }: Pick<ListProps, 'search' | 'filter'>) {
  return (
    <nav class="filters" aria-label="Which callers">
      {filters.map(([each, words]) => (
        <a key={each} href={listAt({ search, filter: each })} aria-current={each === filter ? 'true' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  )
}

function Pages({ search, filter, older, isFirstPage }: Pick<ListProps, 'search' | 'filter' | 'older' | 'isFirstPage'>) {
  if (isFirstPage && !older) return null
  return (
    <p class="pages">
      {isFirstPage ? <span /> : <a href={listAt({ search, filter })}>To the latest</a>}
      {older && <a href={listAt({ search, filter, before: older })}>Earlier callers</a>}
    </p>
  )
}

function titleOf(search: string, filter: Filter): string {
  const who = titles[filter]
  return search ? `${who}: \u2068${search}\u2069` : who
}

const titles: Record<Filter, string> = {
  all: 'Everybody',
  personal: 'Personal contacts',
  blocked: 'Blocked',
  'opted-out': 'Opted out of texts',
}

function listAt({ search, filter, before }: { search: string; filter: Filter; before?: string }): string {
  const wanted = { search, show: filter === 'all' ? '' : filter, before: before ?? '' }
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString()
  return query ? `/callers?${query}` : '/callers'
}
