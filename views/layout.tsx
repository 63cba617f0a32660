import type { ComponentChildren } from 'preact'

type Props = {
  title: string
  path: string
  /** Null or absent: nobody is signed in, and there is nowhere to go yet. */
  signedInAs?: string | null
  warnings: string[]
  children: ComponentChildren
}

const places = [
  ['/conversations', 'Conversations'],
  ['/calls', 'Calls'],
  ['/callbacks', 'Callbacks'],
  ['/settings', 'Settings'],
  ['/practice', 'Practice phone'],
  ['/security', 'Security'],
] as const

export function Layout({ title, path, signedInAs, warnings, children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · FirstRing`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header>
          <a class="home" href="/">
            FirstRing
          </a>
          {signedInAs && <Places path={path} />}
        </header>
        <Warnings warnings={warnings} />
        <main id="main" tabIndex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

function Places({ path }: { path: string }) {
  return (
    <nav aria-label="Pages">
      {places.map(([href, name]) => (
        <a key={href} href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function Warnings({ warnings }: { warnings: string[] }) {
  if (warnings.length === 0) return null
  return (
    <section class="warnings" aria-label="Warnings">
      {warnings.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </section>
  )
}

function isAt(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`)
}
