// One connection a visible tab. The box says only that something changed; the page then asks for itself again.
import { morphInto } from './morph.ts'

const sayLostAfter = 3000
const silentForTooLong = 40_000
const tryAgainAfter = 5000

let source: EventSource | null = null
let watch = 0
let lost = 0
let isAsking = false
let isBehind = false

if (document.querySelector('meta[name="live"]')) {
  document.addEventListener('visibilitychange', () => (document.hidden ? hangUp() : listen()))
  // A page that comes back from the browser's memory shows what was.
  window.addEventListener('pageshow', ({ persisted }) => persisted && listen())
  window.addEventListener('pagehide', hangUp)
  if (!document.hidden) listen()
}

function listen(): void {
  hangUp()
  source = new EventSource('/live')
  source.addEventListener('open', () => {
    heard()
    found()
    // Something may have changed between the page and the connection.
    void lookAgain()
  })
  source.addEventListener('changed', () => {
    heard()
    void lookAgain()
  })
  source.addEventListener('beat', () => {
    heard()
    void lookAgain()
  })
  source.addEventListener('error', () => {
    noteLoss()
    if (source?.readyState !== EventSource.CLOSED) return
    window.setTimeout(again, tryAgainAfter)
    // Refused for good, as it is for who was signed out: then the page itself leads to the sign-in.
    void lookAgain()
  })
  heard()
}

function again(): void {
  if (source?.readyState === EventSource.CLOSED && !document.hidden) listen()
}

function hangUp(): void {
  window.clearTimeout(watch)
  source?.close()
  source = null
}

/** A connection may die without a word: the box gives a sign of life every quarter of a minute. */
function heard(): void {
  window.clearTimeout(watch)
  watch = window.setTimeout(() => {
    noteLoss()
    listen()
  }, silentForTooLong)
}

function noteLoss(): void {
  if (!lost) lost = window.setTimeout(() => showLost(true), sayLostAfter)
}

function found(): void {
  window.clearTimeout(lost)
  lost = 0
  showLost(false)
}

function showLost(isLost: boolean): void {
  const note = document.getElementById('connection')
  if (note) note.hidden = !isLost
}

/** One question at a time; what changes meanwhile is asked for once more afterwards. */
async function lookAgain(): Promise<void> {
  if (isAsking) {
    isBehind = true
    return
  }
  isAsking = true
  try {
    do {
      isBehind = false
      await ask()
    } while (isBehind)
    // A question that failed before says nothing any more while the connection stands.
    if (source?.readyState === EventSource.OPEN) found()
  } catch {
    noteLoss()
  } finally {
    isAsking = false
  }
}

async function ask(): Promise<void> {
  const here = location.pathname + location.search
  const answer = await fetch(here, { headers: { 'HX-Request-Type': 'partial' }, signal: AbortSignal.timeout(10_000) })
  // Signed out meanwhile, here or from another device.
  const { pathname } = new URL(answer.url)
  if (answer.redirected && pathname === '/sign-in') return location.reload()
  // The address of a refused form leads to the page above it; anything else is another page.
  const isThisPage = !answer.redirected || location.pathname.startsWith(`${pathname}/`)
  if (!answer.ok || !isThisPage || here !== location.pathname + location.search) return
  await morphInto(new DOMParser().parseFromString(await answer.text(), 'text/html'))
}
