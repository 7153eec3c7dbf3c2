// The whole gallery as HTML: each specimen under its name, by the brand that is shown.

import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { arendena } from './arenden.tsx';
import { ombuden } from './ombuden.tsx';
import { konton, lasta, ramen } from './prov.tsx';
import type { Prov, Underlag } from './vad.ts';

function Prover({ prov }: { prov: readonly Prov[] }): ReactNode {
  return prov.map(({ namn, vad }) => (
    <section key={namn} className="visa-prov">
      <p className="visa-namn">{namn}</p>
      {vad}
    </section>
  ));
}

/** The specimens, in the body of a page. */
export async function galleri(under: Underlag): Promise<string> {
  const alla = [
    ...ramen(under),
    ...lasta(under),
    ...(await arendena(under)),
    ...konton(under),
    ...ombuden(under),
  ];
  // A dialog is opened by script in the service; here it stands open.
  return renderToStaticMarkup(<Prover prov={alla} />).replaceAll('<dialog', '<dialog open');
}
