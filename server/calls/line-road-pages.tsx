import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { LineRoadProps } from '../../views/calls/line-road.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { showConflict } from '../settings/conflict-pages.tsx'
import { allLines, carryLine, type Line, type LineRoad, lineById, readShop } from '../settings/store.ts'

const path = '/settings/lines'
const form = z.object({
  textsFrom: z.string().max(12).catch(''),
  standIn: z.string().max(12).catch(''),
  isRetired: z.enum(['yes', 'no']).catch('no'),
  seen: z.string(),
})

/** Chooses from which number the callers of a line are texted, and which takes over. */
export function changeRoad({ db, config, now }: Appliance): RequestHandler {
  return (req, res) => {
    const { textsFrom, standIn, isRetired, seen } = readForm(form, req.body)
    const line = lineById(db, rowIn(req.params.id))
    if (!line) throw new NoSuchPage('no such line')
    const otherOf = (id: string) =>
      allLines(db).find((each) => String(each.id) === id && each.id !== line.id)?.id ?? null
    const textsFromId = otherOf(textsFrom)
    // Its callers would be left without an answer.
    if (isRetired === 'yes' && textsFromId === null) return res.redirect(303, `${path}?done=successor&of=${line.id}`)
    const retiredAt = isRetired === 'yes' ? (line.retiredAt ?? now()) : null
    const yours = { textsFromId, standInId: otherOf(standIn), retiredAt }
    if (versionOf(line) !== seen && versionOf(line) !== versionOf(yours)) {
      const { country } = readShop(db, config)
      const words = (road: Road) => inWords(road, (id) => showNumber(lineById(db, id)?.number ?? '', country))
      const differences = [{ what: 'Texts', standing: words(line), yours: words(yours) }]
      const fields = { textsFrom, standIn, isRetired, seen: versionOf(line) }
      return showConflict(req, res, { action: `${path}/${line.id}/road`, keep: path, fields, differences })
    }
    carryLine(db, line.number, yours)
    res.redirect(303, `${path}?done=road&of=${line.id}`)
  }
}

type Road = Pick<LineRoad, 'textsFromId' | 'standInId' | 'retiredAt'>

/** What the form of a line is filled in with. */
export function roadProps(line: Line, others: [string, string][]): LineRoadProps {
  const { textsFromId, standInId, retiredAt } = line
  return {
    others: others.filter(([id]) => id !== String(line.id)),
    textsFrom: textsFromId === null ? '' : String(textsFromId),
    standIn: standInId === null ? '' : String(standInId),
    isRetired: retiredAt !== null,
    seenRoad: versionOf(line),
  }
}

function versionOf({ textsFromId, standInId, retiredAt }: Road): string {
  return [textsFromId ?? '', standInId ?? '', retiredAt ? 'given-up' : 'in-use'].join(' ')
}

function inWords({ textsFromId, standInId, retiredAt }: Road, numberOf: (id: number) => string): string {
  return [
    `texts from ${textsFromId === null ? 'itself' : numberOf(textsFromId)}`,
    standInId === null ? 'nobody stands in' : `${numberOf(standInId)} stands in`,
    ...(retiredAt ? ['given up'] : []),
  ].join(', ')
}
