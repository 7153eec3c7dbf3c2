// The bar that says on whose behalf one reads: always there on pages with cases, another colour when it is someone
// else's. With one part it is a sentence; with more it opens, without script, to the others.

import type { Skaltexter } from '../texter/skal.ts';
import { Ikon } from '../ui/ikon.tsx';

/** One whom the signed-in person may ask for; `adress` is that overview's path. */
export type Valbar = { readonly id: string; readonly namn: string; readonly adress: string };

/** Whom it is about. `slag` `huvudman`: someone else, by a fullmakt. */
type Vald = { readonly id: string; readonly namn: string; readonly slag: string };

type Props = { texter: Skaltexter; vald: Vald; valbara: readonly Valbar[]; alla?: boolean };

/** With no more than this many a board over them all says nothing that their own pages do not. */
const FA = 3;

/** `alla`: there is a page with everyone she may ask for, beside those who are at hand in `valbara`. */
export function ForVem({ texter, vald, valbara, alla = false }: Props) {
  const rader = valbara.some((v) => v.id === vald.id)
    ? valbara
    : [{ id: vald.id, namn: vald.namn, adress: `/for/${vald.id}` }, ...valbara];
  const namn = rader.find((v) => v.id === vald.id)?.namn ?? vald.namn;
  const klass = vald.slag === 'huvudman' ? 'for annan' : 'for';
  const rad = (
    <>
      <span className="soft">{texter.for}</span> <b>{namn}</b>
    </>
  );
  if (rader.length < 2 && !alla) {
    return <div className={klass}>{<p>{rad}</p>}</div>;
  }
  return (
    <details className={klass}>
      <summary>
        {rad}
        <Ikon namn="ner" />
        <span className="vh">{texter.bytPart}</span>
      </summary>
      <ul>
        {rader.map((v) => (
          <li key={v.id}>
            <a href={v.adress} data-for={v.id} aria-current={v.id === vald.id ? 'page' : undefined}>
              {v.namn}
            </a>
          </li>
        ))}
        {alla ? (
          <li>
            <a href="/for">{texter.allaParter}</a>
          </li>
        ) : null}
        {alla || valbara.length > FA ? (
          <li>
            <a href="/ombud">{texter.tavla}</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
