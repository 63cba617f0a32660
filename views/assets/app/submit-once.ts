// A second tap on a slow network sends nothing twice. The box would notice by the form's token; this spares the error.
const sent = new WeakSet<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
  if (sent.has(form)) return event.preventDefault()
  sent.add(form)
  form.setAttribute('aria-busy', 'true')
  window.setTimeout(() => release(form), 8000)
})

window.addEventListener('pageshow', () => {
  for (const form of document.forms) release(form)
})

function release(form: HTMLFormElement): void {
  sent.delete(form)
  form.removeAttribute('aria-busy')
}
