import type { ComponentChildren } from 'preact'
import { Icon } from './parts/icon.tsx'
import type { IconName } from './parts/icons.ts'

type Props = {
  title: string
  path: string
  /** The page above this one. */
  back?: { href: string; words: string }
  /** Null or absent: nobody is signed in, and there is nowhere to go yet. */
  signedInAs?: string | null
  warnings: string[]
  children: ComponentChildren
}

type Place = { href: string; name: string; icon: IconName; isOnDesk?: true }

/** What stands on a phone's bar has the room for it; on a desk everything has. */
const places: Place[] = [
  { href: '/', name: 'Today', icon: 'today' },
  { href: '/conversations', name: 'Conversations', icon: 'conversations' },
  { href: '/calendar', name: 'Calendar', icon: 'calendar' },
  { href: '/calls', name: 'Calls', icon: 'calls', isOnDesk: true },
  { href: '/callbacks', name: 'Callbacks', icon: 'callbacks', isOnDesk: true },
  { href: '/callers', name: 'Callers', icon: 'callers' },
  { href: '/practice', name: 'Practice phone', icon: 'practice', isOnDesk: true },
  { href: '/settings', name: 'Settings', icon: 'settings' },
]

export function Layout({ title, path, back, signedInAs, warnings, children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        {signedInAs && <meta name="live" content="/live" />}
        <title>{`${title} · FirstRing`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script type="module" src="/assets/app.js" />
      </head>
      <body class={signedInAs ? 'signed-in' : 'front'}>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        {signedInAs && <Places path={path} />}
        <p id="connection" role="status" hidden>
          <Icon name="warning" />
          The box does not answer, so what you see may be old. Trying again.
        </p>
        <Warnings warnings={warnings} />
        <main id="main" tabIndex={-1}>
          {!signedInAs && <Mark />}
          <div class={back ? 'title behind' : 'title'}>
            {back && (
              <a href={back.href} aria-label={`Back to ${back.words}`}>
                <Icon name="back" />
              </a>
            )}
            <h1 dir="auto">{title}</h1>
          </div>
          {children}
        </main>
      </body>
    </html>
  )
}

/** Before the sign-in there is nothing but the name of the house. */
function Mark() {
  return (
    <p class="mark">
      <img src="/assets/icon.svg" alt="" width="32" height="32" />
      FirstRing
    </p>
  )
}

function Places({ path }: { path: string }) {
  return (
    <header class="sides">
      <a class="brand" href="/">
        FirstRing
      </a>
      <nav class="places" aria-label="Pages">
        {places.map(({ href, name, icon, isOnDesk }) => (
          <a key={href} class={isOnDesk && 'on-desk'} href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
            <Icon name={icon} />
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Warnings({ warnings }: { warnings: string[] }) {
  if (warnings.length === 0) return null
  return (
    <section class="warnings" aria-label="Warnings">
      {warnings.map((words) => (
        <p key={words}>
          <Icon name="warning" />
          {words}
        </p>
      ))}
    </section>
  )
}

function isAt(path: string, href: string): boolean {
  if (href === '/calendar' && path.startsWith('/bookings/')) return true
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
