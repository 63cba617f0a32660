// What can only be copied is selected whole as soon as it is entered.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.readOnly) target.select()
})
