// The bar that says on whose behalf one reads: always there on pages with cases, another colour when it is someone
// else's. With one part it is a sentence; with more it opens, without script, to the others.

import type { Skaltexter } from '../texter/skal.ts';
import { Ikon } from '../ui/ikon.tsx';

/** One whom the signed-in person may ask for; `adress` is that overview's path. */
export type Valbar = { readonly id: string; readonly namn: string; readonly adress: string };

type Props = { texter: Skaltexter; vald: string; valbara: readonly Valbar[]; annans?: boolean };

/** `vald` is an id among `valbara`. `annans`: acting for someone else by a mandate. */
export function ForVem({ texter, vald, valbara, annans = false }: Props) {
  const namn = valbara.find((v) => v.id === vald)?.namn ?? '';
  const rad = (
    <>
      <span className="soft">{texter.for}</span> <b>{namn}</b>
    </>
  );
  if (valbara.length < 2) {
    return <div className={annans ? 'for annan' : 'for'}>{<p>{rad}</p>}</div>;
  }
  return (
    <details className={annans ? 'for annan' : 'for'}>
      <summary>
        {rad}
        <Ikon namn="ner" />
        <span className="vh">{texter.bytPart}</span>
      </summary>
      <ul>
        {valbara.map((v) => (
          <li key={v.id}>
            <a href={v.adress} aria-current={v.id === vald ? 'page' : undefined}>
              {v.namn}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
