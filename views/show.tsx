import type { Request, Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Layout } from './layout.tsx'
import { Viewer } from './parts/for-owners.tsx'

declare global {
  namespace Express {
    interface Locals {
      /** Who is signed in; absent on every page before the sign-in line. */
      person?: { id: number; name: string; role: 'owner' | 'crew' }
      /** What the owner must see on top of every page, one sentence each. */
      warnings?: string[]
      /** The page above this one, for those that have one. */
      back?: { href: string; words: string }
    }
  }
}

/** Answers with the component alone where htmx asks for a part, else with the whole page around it; the status stays what it was. */
export function show(req: Request, res: Response, title: string, component: VNode): void {
  res.vary('HX-Request-Type')
  res.set('Cache-Control', 'no-store')
  res.type('html')
  const { person, back, warnings = [] } = res.locals
  const seen = <Viewer.Provider value={person?.role ?? 'crew'}>{component}</Viewer.Provider>
  if (req.get('HX-Request-Type') === 'partial') {
    res.send(renderToString(seen))
    return
  }
  const page = (
    <Layout title={title} path={req.path} back={back} signedInAs={person?.name} warnings={person ? warnings : []}>
      {seen}
    </Layout>
  )
  res.send(`<!doctype html>${renderToString(page)}`)
}
