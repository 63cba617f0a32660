// Where the shop's time zone is not chosen yet, the browser's stands ready.
const choice = document.querySelector<HTMLSelectElement>('select[data-propose-zone]')
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

if (choice && choice.value === '' && [...choice.options].some(({ value }) => value === zone)) {
  choice.value = zone
  const note = document.getElementById(`${choice.id}-proposed`)
  if (note) note.hidden = false
}
