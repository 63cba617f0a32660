export type TextingProps = {
  business: string
  /** Null while the shop has no number of its own. */
  number: { words: string; href: string } | null
  /** Besides STOP. */
  stopWords: readonly string[]
}

/** For callers, and for the phone companies that look whether a shop tells its callers what they must know. */
export function Texting({ business, number, stopWords }: TextingProps) {
  const phone = <Phone number={number} />
  return (
    <>
      <p>
        When you call <bdi>{business}</bdi> and nobody can pick up, we text you back. When you text us, we answer. When
        we agreed on an appointment, we remind you of it. That is all we text about.
      </p>
      <h2>Who texts, and why</h2>
      <p>
        <bdi>{business}</bdi>, {phone}. By calling that number or sending a text to it you ask us to answer you by text:
        what you need, where it is, and when we can come; of an appointment we remind you. Nobody is texted who did not
        get in touch first, nothing is advertised, and you need not agree to texts to buy from us. Some texts are
        written by people of the shop, some by its automated assistant.
      </p>
      <h2>How to stop</h2>
      <p>
        Reply <strong>STOP</strong> to any of our texts. One last text confirms it, and no more follow.{' '}
        {list(stopWords)} do the same. Reply <strong>START</strong> to get our texts again. Reply <strong>HELP</strong>{' '}
        for help, or call {phone}.
      </p>
      <h2 id="terms">What it costs, and the terms</h2>
      <p>
        Message frequency varies: as many texts as your request takes, rarely more than ten. Message and data rates may
        apply. Phone companies are not liable for texts that come late or not at all. Texts are not for emergencies:
        when somebody's life is in danger, call your emergency number.
      </p>
      <h2 id="privacy">Privacy</h2>
      <p>
        We keep your number, when you called, and what was texted, on a computer of our own, to do the job you asked
        for. The phone companies that carry calls and texts handle them on the way.{' '}
        <strong>
          Mobile opt-in data and consent are not shared with third parties or affiliates, nor sold, for marketing or
          anything else.
        </strong>{' '}
        Ask us, and we delete what we keep of you; that you want no texts is remembered.
      </p>
      <h2>Contact</h2>
      <p>
        <bdi>{business}</bdi>, {phone}.
      </p>
      <OtherLanguages business={business} number={number} />
    </>
  )
}

function OtherLanguages({ business, number }: Pick<TextingProps, 'business' | 'number'>) {
  return (
    <>
      <section lang="es">
        <h2>En español</h2>
        <p>
          Si llama a <bdi>{business}</bdi> (<Phone number={number} unknown="el número al que llamó" />) y nadie puede
          contestar, le respondemos por mensaje de texto, solo sobre su llamada y su cita. La frecuencia varía. Pueden
          aplicarse tarifas de mensajes y datos. Responda STOP o ALTO para no recibir más mensajes, AYUDA para recibir
          ayuda. Sus datos y su consentimiento no se comparten con terceros.
        </p>
      </section>
      <section lang="fr">
        <h2>En français</h2>
        <p>
          Si vous appelez <bdi>{business}</bdi> (<Phone number={number} unknown="le numéro que vous avez appelé" />) et
          que personne ne peut répondre, nous vous répondons par texto, uniquement au sujet de votre appel et de votre
          rendez-vous. La fréquence varie. Des frais de messagerie et de données peuvent s'appliquer. Répondez STOP ou
          ARRET pour ne plus rien recevoir, AIDE pour obtenir de l'aide. Vos données et votre consentement ne sont
          transmis à personne.
        </p>
      </section>
    </>
  )
}

function Phone({ number, unknown = 'the number you called' }: Pick<TextingProps, 'number'> & { unknown?: string }) {
  return number ? <a href={number.href}>{number.words}</a> : unknown
}

function list(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
