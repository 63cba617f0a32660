// On a desk a job is moved by dragging it in its week: where it is dropped its form opens, filled in. Nothing is done by the drop alone.
const stepMinutes = 15
const slack = 5

type Drag = { link: HTMLAnchorElement; from: { x: number; y: number }; grip: number; ghost: HTMLElement | null }
type Place = { date: string; time: string }

let drag: Drag | null = null

document.addEventListener('pointerdown', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-moves]') : null
  if (!(link instanceof HTMLAnchorElement) || event.pointerType !== 'mouse' || event.button !== 0) return
  const grip = event.clientY - link.getBoundingClientRect().top
  drag = { link, from: { x: event.clientX, y: event.clientY }, grip, ghost: null }
})

document.addEventListener('pointermove', (event) => {
  if (!drag) return
  const far = Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y)
  if (!drag.ghost && far < slack) return
  drag.ghost ??= lift(drag.link)
  drag.ghost.style.translate = `${event.clientX - drag.from.x}px ${event.clientY - drag.from.y}px`
  const place = placeAt(event, drag.grip)
  const label = drag.ghost.querySelector('.times')
  if (label && place) label.textContent = place.time
})

document.addEventListener('pointerup', (event) => {
  const done = drag
  letGo()
  if (!done?.ghost) return
  // The click that follows would open the card as it stands.
  document.addEventListener('click', (click) => click.preventDefault(), { capture: true, once: true })
  const place = placeAt(event, done.grip)
  if (place) location.assign(`/bookings/${done.link.dataset.moves}?at=${place.date}T${place.time}#move`)
})

document.addEventListener('pointercancel', letGo)
document.addEventListener('keydown', ({ key }) => key === 'Escape' && letGo())
// A browser drags links by itself, and that would be the end of ours.
document.addEventListener('dragstart', (event) => drag && event.preventDefault())

function letGo(): void {
  drag?.ghost?.remove()
  drag = null
  document.documentElement.classList.remove('is-dragging')
}

/** A picture of the job that follows the pointer: the job itself stays, and may be brought up to date meanwhile. */
function lift(link: HTMLAnchorElement): HTMLElement {
  const item = link.parentElement ?? link
  const { top, left, width, height } = item.getBoundingClientRect()
  const ghost = document.createElement('div')
  const tone = [...item.classList].find((name) => name.startsWith('tone-')) ?? ''
  ghost.className = `item job dragged ${tone}`
  ghost.append(link.cloneNode(true))
  Object.assign(ghost.style, { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` })
  ghost.setAttribute('aria-hidden', 'true')
  document.body.append(ghost)
  document.documentElement.classList.add('is-dragging')
  return ghost
}

/** The day and the time of day under the upper edge of what is dragged. */
function placeAt({ clientX, clientY }: PointerEvent, grip: number): Place | null {
  const column = [...document.querySelectorAll<HTMLElement>('.timeline')].find((each) => {
    const { left, right, width } = each.getBoundingClientRect()
    return width > 0 && left <= clientX && clientX < right
  })
  const { date, first, last } = column?.dataset ?? {}
  if (!column || !date) return null
  const { top, height } = column.getBoundingClientRect()
  const shown = (Number(last) - Number(first)) * 60
  const minutes = Number(first) * 60 + ((clientY - grip - top) / height) * shown
  const snapped = Math.round(minutes / stepMinutes) * stepMinutes
  if (snapped < 0 || snapped >= 24 * 60 || clientY < top - 40 || clientY > top + height + 40) return null
  return { date, time: [Math.floor(snapped / 60), snapped % 60].map((part) => `${part}`.padStart(2, '0')).join(':') }
}
