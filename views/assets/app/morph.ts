import htmx from 'htmx.org'
import { isTypedIn } from './typing.ts'

// The strict content security policy takes no style that a script puts in.
htmx.config.includeIndicatorCSS = false

// What somebody is typing stays, and what somebody opened stays open, whatever the box has to say meanwhile.
htmx.registerExtension('hands-off', {
  htmx_before_morph_node: (element: Element) => !(element instanceof HTMLFormElement && isTypedIn(element)),
  htmx_before_morph_attr: (element: Element, { attrName }: { attrName: string }) =>
    !(attrName === 'open' && (element instanceof HTMLDetailsElement || element instanceof HTMLDialogElement)),
})

const shown = new WeakMap<Element, string>()

/** Brings every live region of the page to what it is in this other rendering of the same page. */
export async function morphInto(page: Document): Promise<void> {
  for (const region of document.querySelectorAll('[data-live][id]')) {
    const next = page.getElementById(region.id)
    if (!next || shown.get(region) === next.outerHTML || wouldLoseWords(region, next)) continue
    const isFollowing = region.hasAttribute('data-follow') && isAtTheEnd()
    const text = next.outerHTML
    await htmx.swap({ text, target: region, sourceElement: region, swap: 'outerMorph' })
    shown.set(region, text)
    if (isFollowing) window.scrollTo({ top: document.documentElement.scrollHeight })
  }
}

/** Words that were refused with a reason, or a form with typed words that is no longer there in the other rendering: better old than lost. */
function wouldLoseWords(region: Element, next: Element): boolean {
  if (region.querySelector('p.fault')) return true
  return [...region.querySelectorAll('form')].filter(isTypedIn).some((form) => !isStillIn(form, next))
}

function isStillIn(form: HTMLFormElement, next: Element): boolean {
  return [...next.querySelectorAll('form')].some(
    (other) => other.getAttribute('action') === form.getAttribute('action'),
  )
}

function isAtTheEnd(): boolean {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  return scrollHeight - clientHeight - scrollTop < 80
}
