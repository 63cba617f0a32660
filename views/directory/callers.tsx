import type { Mark } from '../../server/directory/marks.ts'
import type { Filter } from '../../server/directory/store.ts'
import { Filters } from '../parts/filters.tsx'
import { Row } from '../parts/row.tsx'
import { Search } from '../parts/search.tsx'
import { Section } from '../parts/section.tsx'
import { ZoneNote } from '../parts/time.tsx'
import type { WhoProps } from '../parts/who.tsx'
import { AddContact, type AddingProps } from './add-contact.tsx'
import { howOften } from './how-often.ts'
import { Marks } from './marks.tsx'
import { Nobody } from './nobody.tsx'

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
  q: string
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
        <Search
          action="/callers"
          target="callers"
          q={list.q}
          maxLength={100}
          fields={list.filter === 'all' ? {} : { show: list.filter }}
        />
        <List {...list} />
      </div>
      <AddContact {...adding} />
    </div>
  )
}

function List({ q, filter, callers, older, isFirstPage, isZoneSet, shopNumber }: ListProps) {
  const links = filters.map(([each, words]) => ({ href: listAt({ q, filter: each }), words, isHere: each === filter }))
  return (
    <div id="callers" data-live>
      <Filters label="Which callers" links={links} />
      <Section id="found" title={titleOf(q, filter)} more={{ href: '#add', words: 'Add a contact' }}>
        <ZoneNote isZoneSet={isZoneSet} />
        {callers.length === 0 && <Nobody {...{ q, filter, isFirstPage, shopNumber }} />}
        {callers.length > 0 && (
          <ul class="rows">
            {callers.map((caller) => (
              <CallerRow key={caller.id} {...caller} />
            ))}
          </ul>
        )}
        <Pages {...{ q, filter, older, isFirstPage }} />
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

function Pages({ q, filter, older, isFirstPage }: Pick<ListProps, 'q' | 'filter' | 'older' | 'isFirstPage'>) {
  if (isFirstPage && !older) return null
  return (
    <p class="pages">
      {isFirstPage ? <span /> : <a href={listAt({ q, filter })}>To the latest</a>}
      {older && <a href={listAt({ q, filter, before: older })}>More callers</a>}
    </p>
  )
}

const filters: [Filter, string][] = [
  ['all', 'All'],
  ['personal', 'Personal'],
  ['blocked', 'Blocked'],
  ['opted-out', 'Opted out'],
]

function titleOf(q: string, filter: Filter): string {
  const who = titles[filter]
  return q ? `${who}: \u2068${q}\u2069` : who
}

const titles: Record<Filter, string> = {
  all: 'Everybody',
  personal: 'Personal contacts',
  blocked: 'Blocked',
  'opted-out': 'Opted out of texts',
}

function listAt({ q, filter, before }: { q: string; filter: Filter; before?: string }): string {
  const wanted = { q, show: filter === 'all' ? '' : filter, before: before ?? '' }
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString()
  return query ? `/callers?${query}` : '/callers'
}
