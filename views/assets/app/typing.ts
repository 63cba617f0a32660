type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A form that somebody is filling in or has filled in: nobody else may touch it. */
export function isTypedIn(form: HTMLFormElement): boolean {
  const controls = [...form.elements].filter(isControl)
  return controls.some((control) => control === document.activeElement || isChanged(control))
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement) return !['hidden', 'submit', 'button'].includes(element.type)
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (control instanceof HTMLSelectElement) return isChosenAnew(control)
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked
  if (control.type === 'file') return control.value !== ''
  return control.value !== control.defaultValue
}

function isChosenAnew({ options, selectedIndex }: HTMLSelectElement): boolean {
  const preset = [...options].findLastIndex((option) => option.defaultSelected)
  return selectedIndex !== Math.max(0, preset)
}
