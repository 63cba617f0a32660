import { Hidden } from '../parts/hidden.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

/** `canLookUp`: somebody who carries texts of the shop tells what kind of line a number is. */
type Props = { isLookedUp: boolean; canLookUp: boolean; isPractice: boolean; seen: string; done?: string }

/** Which numbers are not texted, and which calls count as spam. */
export function Unwanted({ isLookedUp, canLookUp, isPractice, seen, done }: Props) {
  return (
    <div class="settings">
      <Section id="landlines" title="Landlines">
        <form class="card form" method="post" action="/settings/unwanted">
          <Hidden fields={{ seen }} />
          <p>
            A text to a landline comes back undelivered, and the box remembers that: the caller stands under call backs,
            marked landline. Who calls from one again, or hides the number, is asked for a mobile.
          </p>
          {canLookUp ? (
            <>
              <label class="check">
                <input type="checkbox" name="lookUpLines" value="on" checked={isLookedUp} />
                Look up what kind of line a number is before its first text
              </label>
              <p class="hint">
                Your carrier charges about one US cent for each number, once in 90 days. No text waits longer than a
                second for it: where no answer comes, the text goes.
                {isPractice && ' On the practice phone it costs nothing.'}
              </p>
              <div class="actions">
                <button type="submit">Save</button>
              </div>
            </>
          ) : (
            <p class="hint">
              Nobody who carries your texts tells beforehand what kind of line a number is
              {isLookedUp && ', so the look-up that you chose waits until one does'}.
            </p>
          )}
        </form>
      </Section>
      <Section id="spam" title="Spam">
        <div class="card">
          <p>
            A call looks like spam when its number, or several numbers beside it, rang and hung up at once again and
            again. Callers with a name, with a job, who wrote, or who were ever spoken with never do; nor does somebody
            who rings three times because it is urgent.
          </p>
          <p>
            Such a call rings nobody and gets no text. It stands in the{' '}
            <a href="/calls?show=spam">call log under suspected spam</a> with the reason, and one tap takes the caller
            back.
          </p>
          <ul>
            <li>
              <a href="/settings/lines">Who must press 1 first</a>, for each number
            </li>
            <li>
              <a href="/callers?show=blocked">Callers whom you blocked</a>
            </li>
          </ul>
        </div>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}
