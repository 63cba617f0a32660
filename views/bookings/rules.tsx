import type { RulesFaults, TypedRules } from '../../server/bookings/rules-form.ts'
import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

type Props = {
  typed: TypedRules
  faults: RulesFaults
  seen: string
  /** With whom jobs are booked; none: the shop as a whole. */
  takers: string[]
  hasHours: boolean
  done?: string
}

/** Within what callers are offered times. */
export function Rules({ typed, faults, seen, takers, hasHours, done }: Props) {
  return (
    <div class="settings">
      <form class="form" method="post" action="/settings/bookings">
        <Hidden fields={{ seen }} />
        <Field
          id="notice"
          label="Notice, in hours"
          hint="Nothing is offered that begins sooner."
          value={typed.notice}
          fault={faults.notice}
          maxLength={6}
        />
        <Field
          id="ahead"
          label="Days ahead"
          hint="Nothing is offered that is further away."
          inputMode="numeric"
          value={typed.ahead}
          fault={faults.ahead}
          maxLength={4}
        />
        <Field
          id="travel"
          label="Minutes on the way"
          hint="Kept free between two jobs that are not at the shop."
          inputMode="numeric"
          value={typed.travel}
          fault={faults.travel}
          maxLength={4}
        />
        <Field
          id="most"
          label="Jobs a day at most"
          hint="Empty: as many as fit."
          inputMode="numeric"
          value={typed.most}
          fault={faults.most}
          maxLength={4}
        />
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
      <Section id="takers" title="With whom">
        <p>
          {takers.length > 0
            ? `Jobs are booked with ${takers.join(', ')}. `
            : hasHours
              ? 'Jobs are booked with the shop as a whole. '
              : 'Nobody’s working hours are known yet, so no time is offered. '}
          {hasHours ? (
            <a href="/settings/crew">Who takes jobs</a>
          ) : (
            <a href="/settings/shop#hours">Fill in the hours</a>
          )}
        </p>
        <p>
          <a href="/settings/days">Days off and public holidays</a>
        </p>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}
