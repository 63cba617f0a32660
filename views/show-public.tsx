import type { Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Answers with a page for everybody: no menu, no script, nothing of ours but the words and one style sheet. */
export function showPublic(res: Response, title: string, component: VNode, language = 'en'): void {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body class="public">
        <main id="main">
          <h1 dir="auto">{title}</h1>
          {component}
        </main>
      </body>
    </html>
  )
  res
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`)
}
