import type { CopyState } from '../../server/settings/make-copy.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Time } from '../parts/time.tsx'
import { Toast } from '../parts/toast.tsx'

type Age = { ago: string; isOld: boolean }

export type BackupProps = {
  done?: string
  token: string
  state: CopyState
  newest: Age | null
  /** Where the copies stand, beside the data. */
  folder: string
  copies: { name: string; kind: 'verified' | 'before-a-change'; when: { iso: string; words: string }; size: string }[]
  /** The folder of BACKUP_DIR. */
  second:
    | { is: 'not-asked-for' }
    | { is: 'not-there'; folder: string }
    | { is: 'there'; folder: string; isOtherDisk: boolean; newest: Age | null }
}

/** The last verified copy, all that stand, and the way back. */
export function Backup({ done, token, state, newest, folder, copies, second }: BackupProps) {
  return (
    <div class="settings">
      <Now {...{ token, state, newest }} />
      <Section id="places" title="Where the copies stand" isLive>
        <ul class="rows">
          <Row id="first-place" icon="backup" who="Beside the data" what={<Path path={folder} />} isWhole />
          {second.is === 'there' && <SecondPlace {...second} />}
        </ul>
        <SecondAdvice {...second} />
      </Section>
      <Section id="copies" title="Copies" count={copies.length} isLive>
        {copies.length === 0 ? (
          <Empty title="None yet">
            <p>One is made every night, and kept: of 7 days, 4 weeks and 12 months the newest.</p>
          </Empty>
        ) : (
          <Copies copies={copies} />
        )}
      </Section>
      <Section id="way-back" title="Putting one back">
        <p>
          Stop FirstRing and run <code>firstring restore FILE</code> with one of these files (with Docker:{' '}
          <code>docker compose run --rm app firstring restore FILE</code>). Start it again: it holds back whatever was
          unsent then, and asks you before anything old goes out.
        </p>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

function Now({ token, state, newest }: Pick<BackupProps, 'token' | 'state' | 'newest'>) {
  return (
    <section class="card backup-now" aria-label="The last verified copy">
      <div id="last-copy" data-live>
        <p class="muted small">Last verified copy</p>
        <p class="big">{newest ? newest.ago : 'none yet'}</p>
        {newest?.isOld && (
          <Note tone="amber">It is more than two days old. Make one now, and read what the page says then.</Note>
        )}
        <Outcome state={state} />
      </div>
      <form method="post" action="/settings/backup">
        <Hidden fields={{ token }} />
        <button type="submit">
          <Icon name="backup" />
          Make a copy now
        </button>
      </form>
    </section>
  )
}

function Outcome({ state }: { state: CopyState }) {
  if (state.is === 'under-way')
    return (
      <Note icon="waiting" role="status">
        A copy is being made and read through. Calls and texts go on meanwhile.
      </Note>
    )
  if (state.is === 'failed')
    return (
      <Note tone="danger" role="alert">
        The last try made no copy. {state.because}
      </Note>
    )
  if (state.is === 'made' && state.secondFailed)
    return <Note tone="amber">It is made, but there is no second one. {state.secondFailed}</Note>
  return null
}

function SecondPlace({ folder, isOtherDisk, newest }: Extract<BackupProps['second'], { is: 'there' }>) {
  const where = isOtherDisk ? 'On another disk' : 'On the same disk'
  const mark = newest ? <Chip tone={newest.isOld ? 'amber' : 'good'}>{newest.ago}</Chip> : <Chip>none yet</Chip>
  return <Row id="second-place" icon="backup" who={where} what={<Path path={folder} />} mark={mark} isWhole />
}

function SecondAdvice(second: BackupProps['second']) {
  if (second.is === 'not-there')
    return (
      <Note tone="danger">
        <code>BACKUP_DIR</code> is <Path path={second.folder} />, which is not there: mount its disk or make the folder.
      </Note>
    )
  if (second.is === 'not-asked-for')
    return (
      <Note tone="amber">
        All copies are on the disk of the data. Name a folder on another disk in <code>BACKUP_DIR</code>, so that a dead
        disk does not take them along.
      </Note>
    )
  if (!second.isOtherDisk)
    return (
      <Note tone="amber">
        <code>BACKUP_DIR</code> is on the disk of the data, so a dead disk would take both.
      </Note>
    )
  return null
}

function Copies({ copies }: Pick<BackupProps, 'copies'>) {
  return (
    <ul class="rows">
      {copies.map(({ name, kind, when, size }) => (
        <Row
          key={name}
          id={`copy-${name.replace(/\.db$/, '')}`}
          who={<Time {...when} />}
          what={
            <>
              <Path path={name} /> · {size}
            </>
          }
          mark={kind === 'verified' ? <Chip tone="good">verified</Chip> : <Chip>before an update</Chip>}
          isWhole
        />
      ))}
    </ul>
  )
}

function Path({ path }: { path: string }) {
  return (
    <code>
      <bdi>{path}</bdi>
    </code>
  )
}
