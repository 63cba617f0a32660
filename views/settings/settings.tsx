import { Lines, type LinesProps } from './lines.tsx'
import { ShopForm, type ShopFormProps } from './shop-form.tsx'

type Props = {
  done?: string
  shop: ShopFormProps
  lines: LinesProps
  limits: { words: string; variable: string }[]
}

export function Settings({ done, shop, lines, limits }: Props) {
  return (
    <>
      {done && <p role="status">{done}</p>}
      <ShopForm {...shop} />
      <section aria-labelledby="texts">
        <h2 id="texts">Texts</h2>
        <p>
          <a href="/settings/opener">The first text to a missed caller</a>
        </p>
      </section>
      <Lines {...lines} />
      <section aria-labelledby="limits">
        <h2 id="limits">Limits</h2>
        <p class="hint">They are set by the variables in brackets where FirstRing is started.</p>
        <ul>
          {limits.map(({ words, variable }) => (
            <li key={variable}>
              {words} (<code>{variable}</code>)
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
