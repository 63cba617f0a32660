/** Why there is no practice phone here. */
export function NoPractice({ carrier, messenger }: { carrier: string; messenger: string }) {
  return (
    <>
      <p>{`Calls come by ${carrier} and texts go by ${messenger}, so there is no practice phone: it would call and text real people.`}</p>
      <p>
        It works on a box whose <code>CARRIER</code> and <code>MESSENGER</code> are both <code>simulated</code>. To try
        this one, call the shop from another phone and do not pick up.
      </p>
    </>
  )
}
