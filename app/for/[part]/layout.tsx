// The frame of one part's pages. The question starts here, before the bundle: an inline script with the request's
// nonce asks, and the page takes the answer once (components/tidslinje/tidig-fraga.ts).

import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ForVem } from '../../../components/sida/for-vem.tsx';
import { skaltexter } from '../../../components/texter/skal.ts';
import { tidigtSkript } from '../../../components/tidslinje/tidig-fraga.ts';
import { Rum } from '../../../components/tidslinje/vyer.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { anslutna } from '../../omgivning.ts';
import { Ram } from '../../ram.tsx';
import { kravPart } from '../tilltrade.ts';

type Props = { params: Promise<{ part: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const { part: partId } = await params;
  const { inloggning, part } = await kravPart(partId);
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const valbara = inloggning.parter.map(({ id, namn }) => ({ id, namn, adress: `/for/${id}` }));
  return (
    <>
      <script
        nonce={huvuden.get('x-nonce') ?? undefined}
        // The browser hides the nonce from scripts, so what React reads back is always empty.
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, the id as JSON
        dangerouslySetInnerHTML={{ __html: tidigtSkript(partId) }}
      />
      <Ram forVem={<ForVem texter={skaltexter(sprak)} vald={part.id} valbara={valbara} />}>
        <Rum
          key={`${part.id} ${sprak}`}
          sprak={sprak}
          part={part.id}
          partnamn={part.namn}
          anslutna={anslutna().length}
        >
          {children}
        </Rum>
      </Ram>
    </>
  );
}
