// A button with data-copy puts what stands in that field on the clipboard; without script the field is there to be marked.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy ?? '')
  if (!(field instanceof HTMLInputElement)) continue
  button.hidden = false
  button.addEventListener('click', () => void copy(field).then((isDone) => tell(button, isDone)))
}

/** Browsers keep the clipboard itself from pages that came by plain http, as ours do. */
async function copy(field: HTMLInputElement): Promise<boolean> {
  field.select()
  if (!navigator.clipboard) return document.execCommand('copy')
  return navigator.clipboard.writeText(field.value).then(
    () => true,
    () => document.execCommand('copy'),
  )
}

function tell(button: HTMLButtonElement, isDone: boolean): void {
  const words = button.querySelector('span')
  if (words) words.textContent = isDone ? 'Copied' : 'Marked: now copy it'
}
