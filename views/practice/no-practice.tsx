import { Empty } from '../parts/empty.tsx'

const companies: Record<string, string> = { twilio: 'Twilio', simulated: 'the practice company' }

/** Why there is no practice phone here. */
export function NoPractice({ carrier, messenger }: { carrier: string; messenger: string }) {
  return (
    <Empty title="No practice phone while a real company is connected">
      <p>
        {`Calls come by ${companies[carrier] ?? carrier} and texts go by ${companies[messenger] ?? messenger}: a practice phone would call and text real people.`}
      </p>
      <p>
        To try this shop, call it from another phone and do not pick up. The practice phone is back when both are set to
        practice under <a href="/settings">Settings</a>.
      </p>
    </Empty>
  )
}
