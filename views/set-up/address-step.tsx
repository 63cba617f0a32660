import type { Probed } from '../../server/providers/probe-address.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { Field } from '../parts/field.tsx'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Go, type Refusal, StepForm } from './form.tsx'
import { CheckAgain, Finding, type Place, Proof } from './proof.tsx'

export type AddressProps = {
  found: { probed: Probed; when: When } | null
  publicUrl: string | null
  /** Who tells the box of calls and texts by it. */
  teller: string
  /** An address in the shop's own network will do. */
  isInShop: boolean
  /** The box can ask in its place. */
  mayAsk: boolean
  /** Where the public door stands on this machine, such as `http://127.0.0.1:8080`: what a tunnel must lead to. */
  door: string
  place: Place
}

type FormProps = AddressProps & {
  typed: string
  refusal: Refusal
  seen: string
  fixed?: FixedValue
}

/** The address by which the company reaches this box. */
export function AddressStep(props: FormProps) {
  const { found, door, teller, isInShop, mayAsk, typed, refusal, seen, fixed } = props
  return (
    <>
      {isInShop ? (
        <p>
          {teller} tells this box what came in. An address in the shop's own network will do: start the box with{' '}
          <code>PUBLIC_HOST</code> set to its own address there, such as 192.168.1.5, and give that here. A public
          address by a tunnel to <code>{door}</code> is as good.
        </p>
      ) : (
        <p>
          {teller} tells this box of every call and text at a public https address. A tunnel gives it one without
          opening the shop's network: it leads to the public door of this box, <code>{door}</code>, where there is no
          page of yours.
        </p>
      )}
      <AddressProof {...props} />
      {fixed ? (
        <Fixed label="Public address" {...fixed} />
      ) : (
        <StepForm action="/set-up/address" fields={{ seen }} refusal={refusal}>
          <Field
            id="publicUrl"
            label="Public address"
            value={typed}
            fault={refusal.faults.publicUrl}
            autocomplete="off"
            maxLength={200}
            hint={`Such as ${isInShop ? 'http://192.168.1.5:8080' : 'calls.example.com'}. It must stay the same: one that changes at every start cuts the shop off.`}
          />
          <Go words="Save and try it" isQuiet={found?.probed === 'this-box'} />
        </StepForm>
      )}
      <details>
        <summary>How do I get one?</summary>
        <ul>
          <li>
            A Cloudflare tunnel with a name of your own (a named tunnel, not a quick one), leading to{' '}
            <code>{door}</code>.
          </li>
          <li>
            Tailscale Funnel: <code>tailscale funnel --bg {port(door)}</code> gives <code>https://…ts.net</code>.
          </li>
          <li>A reverse proxy with https on a server of your own.</li>
        </ul>
        <p>Never lead it to the door of the owner's pages.</p>
        {mayAsk && (
          <p>
            Is none to be had? <a href="/set-up/connection">The box can ask Twilio instead</a>
          </p>
        )}
      </details>
    </>
  )
}

export function AddressProof({ found, publicUrl, door, place }: AddressProps) {
  if (!publicUrl) return null
  if (!found) return <CheckAgain step="address" place={place} words="Try the address" />
  return (
    <Proof step="address">
      <Finding isGood={found.probed === 'this-box'} at={found.when}>
        <p>
          <bdi>{publicUrl}</bdi>: {probedWords(found.probed, door)}
        </p>
      </Finding>
      <CheckAgain step="address" place={place} words="Try it again" />
    </Proof>
  )
}

function probedWords(probed: Probed, door: string): string {
  switch (probed) {
    case 'this-box':
      return 'it leads to this box.'
    case 'another-box':
      return `something answers there, but it is not this box. Look where the tunnel leads: it must be ${door}.`
    case 'no-such-name':
      return 'nobody knows this name. A new one can take some minutes; look at its spelling.'
    case 'bad-certificate':
      return 'its certificate is not valid, so no company would speak to it.'
    case 'redirected':
      return 'it sends its visitors elsewhere. Give the address that it sends them to.'
    case 'unreachable':
      return 'nothing answers there. Is the tunnel running? Some routers do not let a box reach itself from outside; if you are sure, go on: the test call will prove it.'
  }
}

function port(door: string): string {
  return new URL(door).port
}
