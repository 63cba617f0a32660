/** One tap tells the customer how long it still takes. */
export function OnMyWay({ id, choices = [10, 20, 30, 45] }: { id: number; choices?: number[] }) {
  return (
    <form class="on-my-way" method="post" action={`/bookings/${id}/on-my-way`}>
      <span>On my way:</span>
      {choices.map((minutes) => (
        <button key={minutes} type="submit" class="quiet" name="minutes" value={`${minutes}`}>
          {minutes} min
        </button>
      ))}
    </form>
  )
}
