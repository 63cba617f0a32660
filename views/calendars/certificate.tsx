import { Icon } from '../parts/icon.tsx'
import { Section } from '../parts/section.tsx'

/** `fingerprint`: SHA-256, as people compare it; `action`: where to say that it is theirs. */
export type CertificateProps = { host: string; fingerprint: string; action: string }

/** A certificate for which nobody vouches but the owner. */
export function Certificate({ host, fingerprint, action }: CertificateProps) {
  return (
    <Section id="certificate" title="Its certificate">
      <form class="card form" method="post" action={action}>
        <input type="hidden" name="fingerprint" value={fingerprint} />
        <p>
          No authority vouches for <bdi>{host}</bdi>, as for most machines at home. Compare this fingerprint (SHA-256)
          with the one that the machine shows in its own settings. If it is the same, accept exactly this certificate:
          any other will be refused from then on.
        </p>
        <p>
          <code>
            {fingerprint.split(/(?<=:)/).map((pair) => (
              <>
                {pair}
                <wbr />
              </>
            ))}
          </code>
        </p>
        <div class="actions">
          <button type="submit">
            <Icon name="done" />
            Accept this certificate
          </button>
        </div>
      </form>
    </Section>
  )
}
