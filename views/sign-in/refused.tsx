/** The address bar shows a name that this box was not told of. */
export function UnknownName({ name }: { name?: string }) {
  return (
    <>
      <p>
        {name ? (
          <strong>
            <bdi>{name}</bdi>
          </strong>
        ) : (
          'This address'
        )}{' '}
        is not a name that this box answers to, so nothing is shown here.
      </p>
      <p>
        If it is yours, add it to the setting <code>PRIVATE_HOSTS</code>
        {name && (
          <>
            {' '}
            (<code>{`PRIVATE_HOSTS=${name}`}</code>)
          </>
        )}{' '}
        and restart FirstRing. The box's IP address always works.
      </p>
    </>
  )
}

/** A form was sent by something that is not one of our pages. */
export function ForeignPage() {
  return (
    <>
      <p>This did not come from a page of this box, so nothing was changed.</p>
      <p>Open the first page and try again from there. Browsers that hide where a form comes from cannot be used.</p>
      <a class="button" href="/">
        Open the first page
      </a>
    </>
  )
}

/** Somebody of the crew came to what is not theirs to change. */
export function OwnersOnly() {
  return (
    <>
      <p>Only an owner may change this. Ask one of them; nothing was changed.</p>
      <a class="quiet button" href="/">
        Open the first page
      </a>
    </>
  )
}
